import type { ChainVerification } from '../audit/verify-chains.ts';
import { BackupFault, type BackupManifest, type ChainHead, type TableSum } from './backup-format.ts';

/** Runs a command to its end. A copy that cannot be made or used is told in its sentence alone; the exit code is then 1. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  await work().catch((error: unknown) => {
    const text = error instanceof BackupFault ? error.message : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  });
}

/** The arguments of a command. Throws BackupFault with how it is called when there are not as many as `usage` names. */
export function argumentsOf(usage: string): readonly string[] {
  const given = process.argv.slice(2);
  const wanted = usage.match(/<[^>]+>/gu)?.length ?? 0;
  if (given.length !== wanted) throw new BackupFault(`Call it like this: ${usage}`);
  return given;
}

/** One line about how much there is. */
export function amountOf(tables: Readonly<Record<string, TableSum>>): string {
  const sums = Object.values(tables);
  const rows = sums.reduce((total, sum) => total + sum.rows, 0);
  return `${rows} rows in ${sums.length} tables`;
}

/** The ends of the chains as `npm run audit:verify` prints them. */
export const linesOfChains = (heads: readonly ChainHead[]): string =>
  heads.map(({ id, sequence, hash }) => `${id} ${sequence} ${hash}\n`).join('');

/** Tells of the tables of a backup, one a line. */
export const linesOfTables = ({ tables }: Pick<BackupManifest, 'tables'>): string =>
  Object.entries(tables)
    .map(([name, { rows }]) => `  ${name} ${rows}\n`)
    .join('');

/** Tells whether the audit log is whole; the exit code is 1 when it is not. */
export function tellOfAudit({ broken, entryCount }: ChainVerification): void {
  if (broken === null) {
    process.stdout.write(`The audit log is whole: ${entryCount} entries.\n`);
    return;
  }
  process.stderr.write(
    `The audit log is broken, as it was before: ${broken.fault} in chain ${broken.chain} at ${broken.sequence}.\n`,
  );
  process.exitCode = 1;
}
