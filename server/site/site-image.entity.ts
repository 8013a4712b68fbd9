import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImageType } from '#domain/site/site-image-rules.ts';
import { choiceColumn, countColumn, idColumn, instantColumn, bytesColumn } from '../database/columns.ts';

/** A picture of the public site; never changed once it is there. */
@Entity({ name: 'site_image' })
export class SiteImageEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  mediaType!: ImageType;
  @Column(countColumn())
  widthPx!: number;
  @Column(countColumn())
  heightPx!: number;
  @Column(bytesColumn())
  content!: Buffer;
  @Column(idColumn())
  addedBy!: string;
  @Column(instantColumn())
  addedAt!: string;
}

export type SiteImageRow = Pick<SiteImageEntity, keyof SiteImageEntity>;
