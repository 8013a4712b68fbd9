import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { Meter, ProductionLine } from '#domain/meters/meter.ts';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { PlantEntity } from '../companies/company.entity.ts';
import {
  choiceColumn,
  countColumn,
  idColumn,
  instantColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** A production line (產線) of a plant. */
@Entity({ name: 'production_line' })
@ForeignKey(() => PlantEntity, ['companyId', 'plantId'], ['companyId', 'id'], {
  name: 'fk_production_line_companyId_plantId',
})
export class ProductionLineEntity implements ProductionLine {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  plantId!: string;
  @Column(textColumn(100))
  name!: string;
  @Column(instantColumn(OPTIONAL))
  archivedAt!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}

/** A meter (計量表) of a line or of a whole plant. */
@Entity({ name: 'meter' })
@ForeignKey(() => PlantEntity, ['companyId', 'plantId'], ['companyId', 'id'], {
  name: 'fk_meter_companyId_plantId',
})
@ForeignKey(() => ProductionLineEntity, ['companyId', 'lineId'], ['companyId', 'id'], {
  name: 'fk_meter_companyId_lineId',
})
@Index('ix_meter_by_line', ['companyId', 'lineId'])
export class MeterEntity implements Meter {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  id!: string;
  @Column(idColumn())
  plantId!: string;
  @Column(idColumn(OPTIONAL))
  lineId!: string | null;
  @Column(textColumn(100))
  name!: string;
  @Column(idColumn())
  sourceId!: string;
  @Column(choiceColumn())
  category!: EmissionCategory;
  @Column(textColumn(50))
  unit!: string;
  @Column(choiceColumn(OPTIONAL))
  stage!: ProcessStage | null;
  @Column(quantityColumn())
  multiplier!: number;
  @Column(countColumn(OPTIONAL))
  digits!: number | null;
  @Column(textColumn(100, OPTIONAL))
  serialNumber!: string | null;
  @Column(quantityColumn(OPTIONAL))
  initialReading!: number | null;
  @Column(instantColumn(OPTIONAL))
  archivedAt!: string | null;
  @Column(instantColumn())
  createdAt!: string;
}

export type ProductionLineRow = Pick<ProductionLineEntity, keyof ProductionLineEntity>;
export type MeterRow = Pick<MeterEntity, keyof MeterEntity>;
