import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, textColumn } from '../database/columns.ts';

/** Whom LINE must name so that this account is signed in. One person of LINE belongs to one account. */
@Entity({ name: 'line_identity' })
@Index('uq_line_identity_subject', ['issuer', 'subject'], { unique: true })
export class LineIdentityEntity {
  @PrimaryColumn(idColumn())
  accountId!: string;
  @Column(textColumn(200))
  issuer!: string;
  /** As LINE names the person to this platform; no name, no address. */
  @Column(textColumn(255))
  subject!: string;
  @Column(instantColumn())
  linkedAt!: string;
}
