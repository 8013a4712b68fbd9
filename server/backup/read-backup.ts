import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  BackupFault,
  rowOfLine,
  type BackupHeader,
  type BackupManifest,
  type CopiedTable,
  type StoredValue,
  type TableSum,
} from './backup-format.ts';
import { TableSummer } from './table-copy.ts';

// names go into statements
const name = z.string().regex(/^[a-z]\w*$/iu);
const headerLine = z.object({
  format: z.literal(BACKUP_FORMAT),
  version: z.number().int(),
  takenAt: z.iso.datetime(),
  migrations: z.array(name),
});
const tableLine = z.object({
  table: z.object({ name, columns: z.array(name).min(1), primaryKey: z.array(name).min(1) }),
});
const manifestLine = z.object({
  manifest: z.object({
    tables: z.record(name, z.object({ rows: z.number().int().min(0), sha256: z.string() })),
    auditChains: z.array(z.object({ id: z.string(), sequence: z.number().int(), hash: z.string() })),
    sha256: z.string(),
  }),
});

/** A backup that was read from its first line to its last, and is what it says. */
export interface CheckedBackup {
  readonly file: string;
  readonly header: BackupHeader;
  readonly manifest: BackupManifest;
}

/** What stands in a backup, in its order. */
export type BackupPart =
  | { readonly kind: 'HEADER'; readonly header: BackupHeader }
  | { readonly kind: 'TABLE'; readonly table: CopiedTable }
  | { readonly kind: 'ROW'; readonly row: readonly StoredValue[]; readonly line: string }
  | { readonly kind: 'MANIFEST'; readonly manifest: BackupManifest; readonly sha256: string };

/** Reads the whole file without touching a database. Throws BackupFault for one that is damaged, or no backup. */
export async function checkBackup(file: string): Promise<CheckedBackup> {
  let header: BackupHeader | null = null;
  let manifest: BackupManifest | null = null;
  const tables: Record<string, TableSum> = {};
  let open: { readonly name: string; readonly summer: TableSummer } | null = null;
  const finish = () => {
    if (open !== null) tables[open.name] = open.summer.sum();
    open = null;
  };
  for await (const part of partsOf(file)) {
    if (manifest !== null) throw damaged('something follows its end');
    if (part.kind === 'HEADER') header = part.header;
    if (part.kind === 'TABLE') {
      finish();
      open = { name: part.table.name, summer: new TableSummer() };
    }
    if (part.kind === 'ROW') open?.summer.add(part.line);
    if (part.kind === 'MANIFEST') {
      finish();
      if (part.manifest.sha256 !== part.sha256) throw damaged('it is not what was written');
      manifest = part.manifest;
    }
  }
  if (header === null || manifest === null) throw damaged('its end is missing');
  if (!isSameSums(tables, manifest.tables)) throw damaged('rows are missing');
  return { file, header, manifest };
}

/** Whether tables hold the same rows. */
export function isSameSums(
  these: Readonly<Record<string, TableSum>>,
  those: Readonly<Record<string, TableSum>>,
): boolean {
  const names = new Set([...Object.keys(these), ...Object.keys(those)]);
  return [...names].every(
    (table) => these[table]?.rows === those[table]?.rows && these[table]?.sha256 === those[table]?.sha256,
  );
}

/** The parts of a backup one after the other. Throws BackupFault at the first that cannot be read. */
export async function* partsOf(file: string): AsyncGenerator<BackupPart, void, undefined> {
  const hash = createHash('sha256');
  let isFirst = true;
  for await (const line of linesOf(file)) {
    const part: BackupPart = isFirst ? headerOf(line) : partOf(line, () => hash.copy().digest('hex'));
    isFirst = false;
    hash.update(line).update('\n');
    yield part;
  }
  if (isFirst) throw notABackup(file);

  function headerOf(line: string): BackupPart {
    const parsed = headerLine.safeParse(jsonOf(line));
    if (!parsed.success) throw notABackup(file);
    if (parsed.data.version > BACKUP_VERSION)
      throw new BackupFault(
        `${file} was written by a newer version of PlateCarbon: restore it with that one.`,
      );
    return { kind: 'HEADER', header: parsed.data };
  }
}

function partOf(line: string, hashSoFar: () => string): BackupPart {
  const value = jsonOf(line);
  if (Array.isArray(value)) return { kind: 'ROW', row: rowOfLine(value), line };
  const table = tableLine.safeParse(value);
  if (table.success) return { kind: 'TABLE', table: table.data.table };
  const manifest = manifestLine.safeParse(value);
  if (manifest.success) return { kind: 'MANIFEST', manifest: manifest.data.manifest, sha256: hashSoFar() };
  throw damaged('a line cannot be read');
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line) as unknown;
  } catch {
    return undefined;
  }
}

async function* linesOf(file: string): AsyncGenerator<string, void, undefined> {
  const source = createReadStream(file);
  const unzipped = createGunzip();
  source.on('error', (error) => unzipped.destroy(error));
  const decoder = new StringDecoder('utf8');
  let rest = '';
  try {
    for await (const chunk of source.pipe(unzipped)) {
      const lines = (rest + decoder.write(chunk as Buffer)).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    if (error instanceof BackupFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (code === 'ENOENT') throw new BackupFault(`There is no file ${file}.`);
    if (!code.startsWith('Z_')) throw error;
    const isPacked =
      source.bytesRead > 0 && !(error instanceof Error && error.message.includes('incorrect header check'));
    throw isPacked ? damaged('it cannot be unpacked to its end') : notABackup(file);
  }
  if (rest !== '') yield rest;
}

const damaged = (why: string): BackupFault =>
  new BackupFault(`The backup is damaged: ${why}. Nothing was restored; take another one.`);

const notABackup = (file: string): BackupFault =>
  new BackupFault(`${file} is not a backup of PlateCarbon. Nothing was restored.`);
