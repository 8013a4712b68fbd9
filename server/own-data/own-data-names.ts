import type { ExportedTableName } from './exported-tables.ts';

export const README = 'README.txt';

/** Files of the archive that are no tables of data. */
export const LISTS = {
  orderList: 'lists/work-orders.csv',
  lineList: 'lists/activity-data.csv',
  statementList: 'lists/statements.csv',
  notIncluded: 'statements/not-included.txt',
} as const;

export type DataFile = ExportedTableName | 'auditEntries' | 'signingKeys';

/** `workOrders` stands in `data/work-orders.json`. */
export const dataFileName = (name: DataFile): string =>
  `data/${name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}.json`;
