import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DisclaimerPoint } from '#domain/statement/disclaimer.ts';
import { countColumn, instantColumn, jsonColumn, textColumn } from '../database/columns.ts';

/** One version of the disclaimer (免責說明). Versions are only ever added: statements carry the one of their day. */
@Entity({ name: 'disclaimer' })
export class DisclaimerEntity {
  @PrimaryColumn(countColumn())
  version!: number;
  @Column(jsonColumn())
  points!: readonly DisclaimerPoint[];
  @Column(instantColumn())
  createdAt!: string;
  /** Name of who wrote it; the first came with the product. */
  @Column(textColumn(100))
  createdBy!: string;
}

export type DisclaimerRow = Pick<DisclaimerEntity, keyof DisclaimerEntity>;
