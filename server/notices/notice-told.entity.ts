import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { choiceColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** What somebody was told of last, so that the same is not told twice. */
@Entity({ name: 'notice_told' })
export class NoticeToldEntity {
  @PrimaryColumn(idColumn())
  accountId!: string;
  @PrimaryColumn(choiceColumn())
  kind!: NoticeKind;
  /** A tablet or device; of open cases the company's. */
  @PrimaryColumn(textColumn(140))
  subject!: string;
  /** How far the telling went: the newest case, or since when the tablet was silent. */
  @Column(instantColumn())
  upTo!: string;
  @Column(instantColumn())
  toldAt!: string;
}
