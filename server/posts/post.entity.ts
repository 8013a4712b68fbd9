import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { LONGEST_COVER_ALT, LONGEST_PLACE, LONGEST_POST_TITLE } from '#domain/site/post-rules.ts';
import type { PostContent, PostKind } from '#domain/site/post.ts';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** An announcement or an event of the public site. */
@Entity({ name: 'post' })
@Index('ix_post_kind', ['kind', 'isPinned', 'sortAt', 'id'])
export class PostEntity implements PostContent {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  kind!: PostKind;
  @Column(countColumn())
  revision!: number;
  @Column(textColumn(LONGEST_POST_TITLE))
  titleZhTw!: string;
  @Column(textColumn(LONGEST_POST_TITLE, OPTIONAL))
  titleEn!: string | null;
  @Column(longTextColumn())
  bodyZhTw!: string;
  @Column(longTextColumn(OPTIONAL))
  bodyEn!: string | null;
  @Column(idColumn(OPTIONAL))
  coverImageId!: string | null;
  /** Null also of covers from before they had words. */
  @Column(textColumn(LONGEST_COVER_ALT, OPTIONAL))
  coverAltZhTw!: string | null;
  @Column(textColumn(LONGEST_COVER_ALT, OPTIONAL))
  coverAltEn!: string | null;
  @Column(booleanColumn())
  isPinned!: boolean;
  @Column(booleanColumn())
  isDraft!: boolean;
  @Column(instantColumn(OPTIONAL))
  publishAt!: string | null;
  @Column(instantColumn(OPTIONAL))
  expiresAt!: string | null;
  @Column(instantColumn(OPTIONAL))
  startsAt!: string | null;
  @Column(instantColumn(OPTIONAL))
  endsAt!: string | null;
  @Column(textColumn(LONGEST_PLACE, OPTIONAL))
  placeZhTw!: string | null;
  @Column(textColumn(LONGEST_PLACE, OPTIONAL))
  placeEn!: string | null;
  /** The moment by which lists are in order: the beginning of an event, the publication of an announcement. */
  @Column(instantColumn())
  sortAt!: string;
  @Column(instantColumn())
  createdAt!: string;
  @Column(instantColumn())
  updatedAt!: string;
  /** Name of who wrote the newest revision. */
  @Column(textColumn(100))
  updatedBy!: string;
}

export type PostRow = Pick<PostEntity, keyof PostEntity>;
