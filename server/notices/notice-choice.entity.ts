import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { NoticeKind } from '#domain/notices/notice.ts';
import { booleanColumn, choiceColumn, countColumn, idColumn, instantColumn } from '../database/columns.ts';

/** That somebody wants letters of a kind, or does not; without a row it is as the role has it. */
@Entity({ name: 'notice_choice' })
export class NoticeChoiceEntity {
  @PrimaryColumn(idColumn())
  accountId!: string;
  @PrimaryColumn(choiceColumn())
  kind!: NoticeKind;
  @Column(booleanColumn())
  isWanted!: boolean;
  /** Of silent tablets: after how many days; null as it is usual. */
  @Column(countColumn({ nullable: true }))
  afterDays!: number | null;
  @Column(instantColumn())
  chosenAt!: string;
}
