import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** A letter that its reader may do without, and by whose link no more of its kind come. The letter has the same id. */
@Entity({ name: 'notice_letter' })
@Index('uq_notice_letter_token', ['tokenHash'], { unique: true })
@Index('ix_notice_letter_created', ['createdAt'])
export class NoticeLetterEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  accountId!: string;
  @Column(choiceColumn())
  kind!: NoticeKind;
  /** SHA-256 of the token, which is made when the letter leaves and stands in the letter alone. */
  @Column(textColumn(64, { nullable: true }))
  tokenHash!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}

export type NoticeLetterRow = Pick<NoticeLetterEntity, keyof NoticeLetterEntity>;
