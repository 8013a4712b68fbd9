import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SiteProfile } from '#domain/site/site-profile-rules.ts';
import { countColumn, idColumn, instantColumn, textColumn } from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** The one row of the table. */
export const SITE_PROFILE_ID = 'site';

/** Who runs the platform and how to reach them. */
@Entity({ name: 'site_profile' })
export class SiteProfileEntity implements SiteProfile {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(countColumn())
  revision!: number;
  @Column(textColumn(100))
  nameZhTw!: string;
  @Column(textColumn(100, OPTIONAL))
  nameEn!: string | null;
  @Column(textColumn(200, OPTIONAL))
  addressZhTw!: string | null;
  @Column(textColumn(200, OPTIONAL))
  addressEn!: string | null;
  @Column(textColumn(60, OPTIONAL))
  phone!: string | null;
  @Column(textColumn(254, OPTIONAL))
  email!: string | null;
  @Column(textColumn(100, OPTIONAL))
  hoursZhTw!: string | null;
  @Column(textColumn(100, OPTIONAL))
  hoursEn!: string | null;
  @Column(textColumn(40, OPTIONAL))
  lineId!: string | null;
  @Column(textColumn(500, OPTIONAL))
  lineUrl!: string | null;
  @Column(instantColumn())
  updatedAt!: string;
}

export type SiteProfileRow = Pick<SiteProfileEntity, keyof SiteProfileEntity>;
