import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import {
  booleanColumn,
  countColumn,
  idColumn,
  instantColumn,
  quantityColumn,
  textColumn,
} from '../database/columns.ts';

const OPTIONAL = { nullable: true };

/** One installation of the app under one account, as it last reported: what waits there is known here. */
@Entity({ name: 'device' })
@Index('ix_device_by_contact', ['companyId', 'lastContactAt'])
export class DeviceEntity {
  @PrimaryColumn(idColumn())
  companyId!: string;
  @PrimaryColumn(idColumn())
  accountId!: string;
  @PrimaryColumn(idColumn())
  installId!: string;
  /** What the browser calls itself. */
  @Column(textColumn(200, OPTIONAL))
  deviceName!: string | null;
  @Column(textColumn(100, OPTIONAL))
  clientBuild!: string | null;
  @Column(countColumn())
  draftCount!: number;
  @Column(countColumn())
  waitingCount!: number;
  @Column(countColumn())
  attentionCount!: number;
  @Column(instantColumn(OPTIONAL))
  oldestQueuedAt!: string | null;
  @Column(booleanColumn(OPTIONAL))
  isStoragePersisted!: boolean | null;
  @Column(quantityColumn(OPTIONAL))
  usageMb!: number | null;
  /** Clock of the device minus clock of the server, as the device measured it. */
  @Column(quantityColumn(OPTIONAL))
  clockOffsetMs!: number | null;
  @Column(instantColumn())
  lastContactAt!: string;
}

/** A device as plain data. */
export type DeviceRow = Pick<DeviceEntity, keyof DeviceEntity>;
