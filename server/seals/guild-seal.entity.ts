import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, longTextColumn, textColumn } from '../database/columns.ts';

/** The image of the guild's seal (公會用印). The newest is in force; older ones stay for what was sealed with them. */
@Entity({ name: 'guild_seal' })
@Index('ix_guild_seal_by_upload', ['uploadedAt', 'id'])
export class GuildSealEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  /** Base64. */
  @Column(longTextColumn())
  imagePng!: string;
  /** Of the bytes, hexadecimal. */
  @Column(textColumn(64))
  imageSha256!: string;
  @Column(instantColumn())
  uploadedAt!: string;
  @Column(textColumn(100))
  uploadedBy!: string;
}

export type GuildSealRow = Pick<GuildSealEntity, keyof GuildSealEntity>;
