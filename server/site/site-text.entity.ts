import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { choiceColumn, countColumn, instantColumn, longTextColumn, textColumn } from '../database/columns.ts';

/** One version of the privacy notice or the terms of use. Versions are only ever added. */
@Entity({ name: 'site_text' })
export class SiteTextEntity {
  @PrimaryColumn(choiceColumn())
  kind!: SiteTextKind;
  @PrimaryColumn(countColumn())
  version!: number;
  @Column(longTextColumn())
  bodyZhTw!: string;
  @Column(longTextColumn())
  bodyEn!: string;
  @Column(instantColumn())
  createdAt!: string;
  /** Name of who wrote it; null: it came with the product. */
  @Column(textColumn(100, { nullable: true }))
  createdBy!: string | null;
}

export type SiteTextRow = Pick<SiteTextEntity, keyof SiteTextEntity>;
