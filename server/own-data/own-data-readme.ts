import { formatsFor } from '#i18n/formats.ts';
import { LOCALES, type Locale } from '#i18n/locale.ts';
import { translatorFor } from '#i18n/translator.ts';
import { EXPORTED_TABLES, type ExportedTableName } from './exported-tables.ts';
import { dataFileName, LISTS, type DataFile } from './own-data-names.ts';

const DATA_FILES: readonly DataFile[] = [
  ...(Object.keys(EXPORTED_TABLES) as readonly ExportedTableName[]),
  'auditEntries',
  'signingKeys',
];
const LIST_FILES = ['orderList', 'lineList', 'statementList'] as const;
const LINE_END = '\r\n';
/** Editors of Windows read the text as UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What each file of the archive is, in every language. */
export const ownDataReadme = (writtenAt: string): string =>
  BYTE_ORDER_MARK +
  LOCALES.map((locale) => linesIn(locale, writtenAt).join(LINE_END)).join(LINE_END.repeat(3)) +
  LINE_END;

function linesIn(locale: Locale, writtenAt: string): readonly string[] {
  const translate = translatorFor(locale);
  const line = (path: string, words: string) => translate('ownData.readme.line', { path, words });
  return [
    translate('ownData.readme.title'),
    translate('ownData.readme.writtenAt', { instant: formatsFor(locale).instant(writtenAt) }),
    '',
    translate('ownData.readme.tables'),
    translate('ownData.readme.units'),
    translate('ownData.readme.meanwhile'),
    translate('ownData.readme.secrets'),
    '',
    ...LIST_FILES.map((file) => line(LISTS[file], translate(`ownData.files.${file}`))),
    ...DATA_FILES.map((file) => line(dataFileName(file), translate(`ownData.files.${file}`))),
    line('statements/*.pdf', translate('ownData.files.printed')),
    line(LISTS.notIncluded, translate('ownData.files.notIncluded')),
    line('SHA256SUMS.txt', translate('ownData.files.sums')),
  ];
}
