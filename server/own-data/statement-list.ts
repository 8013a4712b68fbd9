import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import { dateCell, numberCell, textCell, THREE_DECIMALS, WHOLE, type Sheet } from '#report/history/sheet.ts';
import type { StatementRow } from '../statements/statement.entity.ts';

/** What the list of statements tells of each. */
export type ListedStatement = Pick<
  StatementRow,
  | 'serialNumber'
  | 'revision'
  | 'state'
  | 'customerName'
  | 'customerOrderNumber'
  | 'attributedEmissionsKgCo2e'
  | 'issuedAt'
  | 'issuedBy'
  | 'sealedAt'
  | 'revokedAt'
  | 'code'
  | 'payloadSha256'
>;

const day = (instant: string | null) => (instant === null ? textCell(null) : dateCell(taipeiDateOf(instant)));

/** The statements as a table for spreadsheets; days are those of Taipei. */
export function statementSheet(rows: readonly ListedStatement[], locale: Locale): Sheet {
  const translate = translatorFor(locale);
  const titles = [
    translate('ownData.statementColumns.serialNumber'),
    translate('ownData.statementColumns.revision'),
    translate('ownData.statementColumns.state'),
    translate('ownData.statementColumns.customerName'),
    translate('ownData.statementColumns.customerOrderNumber'),
    translate('ownData.statementColumns.emissions'),
    translate('ownData.statementColumns.issuedOn'),
    translate('ownData.statementColumns.issuedBy'),
    translate('ownData.statementColumns.sealedOn'),
    translate('ownData.statementColumns.revokedOn'),
    translate('ownData.statementColumns.code'),
    translate('ownData.statementColumns.sha256'),
  ];
  return {
    name: translate('ownData.files.statementList'),
    columns: titles.map((title) => ({ title, width: 16 })),
    rows: rows.map((row) => [
      textCell(row.serialNumber),
      numberCell(row.revision, WHOLE),
      textCell(translate(`statements.state.${row.state}`)),
      textCell(row.customerName),
      textCell(row.customerOrderNumber),
      numberCell(row.attributedEmissionsKgCo2e, THREE_DECIMALS),
      day(row.issuedAt),
      textCell(row.issuedBy),
      day(row.sealedAt),
      day(row.revokedAt),
      textCell(row.code),
      textCell(row.payloadSha256),
    ]),
    totals: null,
  };
}
