import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  EmissionCategory,
  EmissionFactor,
  EmissionSource,
  GwpSetId,
} from '#domain/emission-factors/emission-factor.ts';
import {
  booleanColumn,
  choiceColumn,
  countColumn,
  dateColumn,
  idColumn,
  instantColumn,
  jsonColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** Kinds of seeded values that are no emission factors; each row names where it was published. */
export const REFERENCE_VALUE_KINDS = ['GWP100', 'LEAK_RATE_PERCENT_PER_YEAR', 'DENSITY_KG_PER_M3'] as const;
export type ReferenceValueKind = (typeof REFERENCE_VALUE_KINDS)[number];

/** A source of emissions: of the guild's register (owner OFFICIAL) or of one company. */
@Entity({ name: 'emission_source' })
export class EmissionSourceEntity implements EmissionSource {
  @PrimaryColumn(idColumn())
  ownerId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(textColumn(100))
  nameZhTw!: string;
  @Column(textColumn(100))
  nameEn!: string;
  @Column(jsonColumn())
  uses!: EmissionSource['uses'];
  @Column(idColumn({ nullable: true }))
  fallbackSourceId!: string | null;
  @Column(countColumn())
  sortOrder!: number;
  @Column(instantColumn())
  createdAt!: string;
}

/** A source as plain data. */
export type EmissionSourceRow = Pick<EmissionSourceEntity, keyof EmissionSourceEntity>;

/** An emission factor. Rows are never changed: a new value is a new row, and so is the correction of a mistake. */
@Entity({ name: 'emission_factor' })
@ForeignKey(() => EmissionSourceEntity, ['ownerId', 'sourceId'], ['ownerId', 'id'], {
  name: 'fk_emission_factor_ownerId_sourceId',
})
@Index('ix_emission_factor_by_key', ['ownerId', 'sourceId', 'category', 'unit', 'validFrom'])
@Index('uq_emission_factor_supersedes', ['ownerId', 'supersedesId'], { unique: true })
export class EmissionFactorEntity implements EmissionFactor {
  @PrimaryColumn(idColumn())
  ownerId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  sourceId!: string;
  @Column(choiceColumn())
  category!: EmissionCategory;
  @Column(textColumn(50))
  unit!: string;
  @Column(textColumn(200))
  nameZhTw!: string;
  @Column(textColumn(200))
  nameEn!: string;
  @Column(quantityColumn())
  kgCo2ePerUnit!: number;
  @Column(quantityColumn({ nullable: true }))
  co2KgPerUnit!: number | null;
  @Column(quantityColumn({ nullable: true }))
  ch4KgPerUnit!: number | null;
  @Column(quantityColumn({ nullable: true }))
  n2oKgPerUnit!: number | null;
  @Column(choiceColumn({ nullable: true }))
  gwpSet!: GwpSetId | null;
  @Column(dateColumn())
  validFrom!: string;
  @Column(dateColumn({ nullable: true }))
  validTo!: string | null;
  @Column(dateColumn({ nullable: true }))
  publishedOn!: string | null;
  @Column(textColumn(200))
  publisher!: string;
  @Column(textColumn(500))
  document!: string;
  @Column(textColumn(200, OPTIONAL))
  publisherEn!: string | null;
  @Column(textColumn(500, OPTIONAL))
  documentEn!: string | null;
  @Column(countColumn())
  year!: number;
  @Column(textColumn(1000, { nullable: true }))
  url!: string | null;
  @Column(textColumn(3000, { nullable: true }))
  note!: string | null;
  @Column(booleanColumn())
  isVerified!: boolean;
  @Column(booleanColumn())
  isAnnual!: boolean;
  @Column(booleanColumn())
  countsInTotal!: boolean;
  /** When and by whom the row was put in force: the seed or an account. */
  @Column(instantColumn())
  releasedAt!: string;
  @Column(textColumn(100))
  releasedBy!: string;
  @Column(idColumn(OPTIONAL))
  supersedesId!: string | null;
  /** The proposal that brought the row, who made it and why; null for rows of the seed and of companies. */
  @Column(idColumn(OPTIONAL))
  proposalId!: string | null;
  @Column(textColumn(100, OPTIONAL))
  proposedBy!: string | null;
  @Column(textColumn(1000, OPTIONAL))
  changeReason!: string | null;
}

/** A factor as plain data. */
export type EmissionFactorRow = Pick<EmissionFactorEntity, keyof EmissionFactorEntity>;

/** A GWP value, a default leak rate or a density, with its source. */
@Entity({ name: 'reference_value' })
export class ReferenceValueEntity {
  @PrimaryColumn(idColumn())
  ownerId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(choiceColumn())
  kind!: ReferenceValueKind;
  /** The gas, the kind of equipment or the metal that the value belongs to. */
  @Column(idColumn())
  key!: string;
  @Column(choiceColumn({ nullable: true }))
  gwpSet!: GwpSetId | null;
  @Column(textColumn(100))
  nameZhTw!: string;
  @Column(textColumn(100))
  nameEn!: string;
  @Column(quantityColumn())
  value!: number;
  @Column(quantityColumn({ nullable: true }))
  low!: number | null;
  @Column(quantityColumn({ nullable: true }))
  high!: number | null;
  @Column(textColumn(50))
  unit!: string;
  @Column(textColumn(200))
  publisher!: string;
  @Column(textColumn(500))
  document!: string;
  @Column(countColumn({ nullable: true }))
  year!: number | null;
  @Column(textColumn(1000, { nullable: true }))
  url!: string | null;
  @Column(booleanColumn())
  isVerified!: boolean;
}
