import type { Locale } from '#i18n/locale.ts';
import { readAuditEntries } from '../audit/audit-entries.service.ts';
import type { RequestContext } from '../request-context.ts';
import { SigningKeyEntity } from '../statements/signing-key.entity.ts';
import { formOf } from '../statements/statement-file.service.ts';
import { proofOf } from '../statements/statement-integrity.ts';
import { sha256Of } from '../statements/statement-signer.ts';
import { StatementEntity, StatementFileEntity, type StatementRow } from '../statements/statement.entity.ts';
import { EXPORTED_TABLES, type ExportedTableName } from './exported-tables.ts';
import { listed, orderList } from './order-lists.ts';
import { dataFileName, LISTS, README } from './own-data-names.ts';
import { ownDataReadme } from './own-data-readme.ts';
import { statementSheet, type ListedStatement } from './statement-list.ts';
import { pagesOf, rowsOf } from './table-rows.ts';
import { once, type ArchiveFile } from './zip-archive.ts';

/** How much of the printed statements one archive takes; the rest is named in it, and is there one by one. */
export interface PdfLimits {
  readonly files: number;
  readonly bytes: number;
}
export const PDF_LIMITS: PdfLimits = { files: 20_000, bytes: 3_000_000_000 };

const TABLES = Object.keys(EXPORTED_TABLES) as readonly ExportedTableName[];
/** Told when all are drawn. */
const DRAWN: ExportedTableName = 'statementFiles';

export interface OwnDataParts {
  readonly companyId: string;
  readonly locale: Locale;
  /** Makes and keeps the PDF of a statement that has none; where that fails, the archive goes without. */
  readonly draw: (statement: StatementRow) => Promise<void>;
  readonly limits?: PdfLimits;
}

/** Every file of the archive of a company's data, each read when its turn comes. The caller has checked who asks. */
export async function* ownDataFiles(
  context: RequestContext,
  parts: OwnDataParts,
): AsyncGenerator<ArchiveFile> {
  const { companyId, locale } = parts;
  const data = (name: ExportedTableName) => ({
    name: dataFileName(name),
    pieces: jsonOf(rowsOf(context, companyId, EXPORTED_TABLES[name])),
  });
  yield { name: README, pieces: once(ownDataReadme(context.now())) };
  yield { name: LISTS.orderList, pieces: orderList(context, companyId, 'orders', locale) };
  yield { name: LISTS.lineList, pieces: orderList(context, companyId, 'lines', locale) };
  const statements = rowsOf(context, companyId, EXPORTED_TABLES.statements) as AsyncIterable<
    readonly ListedStatement[]
  >;
  const sheetOf = (rows: readonly ListedStatement[]) => statementSheet(rows, locale);
  yield { name: LISTS.statementList, pieces: listed(statements, sheetOf) };
  for (const name of TABLES) if (name !== DRAWN) yield data(name);
  const entries = pagesOf((request) => readAuditEntries(context, {}, request));
  yield { name: dataFileName('auditEntries'), pieces: jsonOf(entries) };
  yield { name: dataFileName('signingKeys'), pieces: jsonOf(signingKeys(context)) };
  yield* printedStatements(context, parts);
  yield data(DRAWN);
}

/** One array, a line for each of its rows. */
async function* jsonOf(pages: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  let before = '[\n';
  for await (const rows of pages) {
    yield before + rows.map((row) => JSON.stringify(row)).join(',\n');
    before = ',\n';
  }
  yield before === '[\n' ? '[]\n' : '\n]\n';
}

/** Public halves: what was signed can be checked with them. */
async function* signingKeys({ manager }: RequestContext): AsyncGenerator<readonly SigningKeyEntity[]> {
  yield await manager.find(SigningKeyEntity, { order: { createdAt: 'ASC', id: 'ASC' } });
}

/**
 * The PDFs of all statements; one that nobody asked for so far is drawn now, as it would be for whoever asks first. What
 * is not what was signed or drawn is not handed on here either.
 */
async function* printedStatements(
  context: RequestContext,
  { companyId, draw, limits = PDF_LIMITS }: OwnDataParts,
): AsyncGenerator<ArchiveFile> {
  const { manager } = context;
  const left: string[] = [];
  let files = 0;
  let bytes = 0;
  for await (const rows of rowsOf(context, companyId, IDS_OF_STATEMENTS))
    for (const { id } of rows as readonly Pick<StatementEntity, 'id'>[]) {
      const statement = await manager.findOneByOrFail(StatementEntity, { companyId, id });
      const { isIntact } = await proofOf(manager, statement);
      for (const key of await printsOf(context, statement, isIntact ? draw : null)) {
        const name = printName(statement, key);
        const isFull = files >= limits.files || bytes >= limits.bytes;
        const isKept = !isFull && isIntact;
        const file = isKept
          ? await manager.findOneByOrFail(StatementFileEntity, { ...key, companyId })
          : null;
        if (file === null || sha256Of(file.bytes) !== file.sha256) {
          left.push(`${name}\n`);
          continue;
        }
        files += 1;
        bytes += file.bytes.length;
        yield { name, isPacked: true, pieces: whole(file.bytes) };
      }
    }
  if (left.length > 0) yield { name: LISTS.notIncluded, pieces: once(left.join('')) };
}

const IDS_OF_STATEMENTS = { ...EXPORTED_TABLES.statements, only: ['companyId', 'id'] };

type PrintKey = Pick<StatementFileEntity, 'companyId' | 'statementId' | 'form' | 'language'>;

async function printsOf(
  { manager }: RequestContext,
  statement: StatementRow,
  draw: OwnDataParts['draw'] | null,
): Promise<readonly PrintKey[]> {
  const find = () =>
    manager.find(StatementFileEntity, {
      select: { companyId: true, statementId: true, form: true, language: true },
      where: { companyId: statement.companyId, statementId: statement.id },
      order: { form: 'ASC', language: 'ASC' },
    });
  const drawn = await find();
  const form = formOf(statement);
  const isThere = drawn.some((file) => file.form === form && file.language === statement.language);
  if (isThere || draw === null) return drawn.map(keyOf);
  await draw(statement);
  return (await find()).map(keyOf);
}

const keyOf = ({ companyId, statementId, form, language }: StatementFileEntity): PrintKey => ({
  ...{ companyId, statementId, form, language },
});

function printName({ serialNumber, revision }: StatementRow, { form, language }: PrintKey): string {
  const words = `${form}-${language}`.toLowerCase().replaceAll('_', '-');
  return `statements/${serialNumber}-r${String(revision)}-${words}.pdf`;
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
