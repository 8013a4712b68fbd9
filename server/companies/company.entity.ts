import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CompanyStatus } from '#domain/companies/membership.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  longTextColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A member company (會員廠商) with its basic data. */
@Entity({ name: 'company' })
@Index('uq_company_account', ['account'], { unique: true })
@Index('ix_company_name', ['name', 'id'])
export class CompanyEntity {
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  status!: CompanyStatus;
  /** Why the guild decided as it did last; who did, and when. */
  @Column(longTextColumn(OPTIONAL))
  statusReason!: string | null;
  @Column(textColumn(100, OPTIONAL))
  statusChangedBy!: string | null;
  @Column(instantColumn(OPTIONAL))
  statusChangedAt!: string | null;
  @Column(textColumn(100))
  name!: string;
  @Column(textColumn(64))
  account!: string;
  @Column(textColumn(8, OPTIONAL))
  taxId!: string | null;
  @Column(textColumn(60, OPTIONAL))
  contactPerson!: string | null;
  @Column(textColumn(40, OPTIONAL))
  phone!: string | null;
  @Column(textColumn(40, OPTIONAL))
  fax!: string | null;
  @Column(textColumn(254, OPTIONAL))
  email!: string | null;
  @Column(textColumn(200, OPTIONAL))
  address!: string | null;
  @Column(textColumn(40, OPTIONAL))
  region!: string | null;
  @Column(textColumn(200, OPTIONAL))
  website!: string | null;
  @Column(textColumn(300, OPTIONAL))
  speciality!: string | null;
  @Column(textColumn(200, OPTIONAL))
  businessHours!: string | null;
  /** Counts the changes of the data above; null of a company that registered before they were counted. */
  @Column(countColumn(OPTIONAL))
  revision!: number | null;
  @Column(instantColumn())
  createdAt!: string;
}

/** A plant of a member company. */
@Entity({ name: 'plant' })
export class PlantEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(100))
  name!: string;
  @Column(textColumn(200, OPTIONAL))
  address!: string | null;
}
