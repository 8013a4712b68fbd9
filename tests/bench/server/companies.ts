import { createHash } from 'node:crypto';

/** One company of the data that are measured, with the one session under which it is asked. */
export interface BenchCompany {
  readonly index: number;
  readonly companyId: string;
  readonly plantId: string;
  readonly accountId: string;
  /** What the browser would send in its cookie; only its hash is stored. */
  readonly secret: string;
}

export const AUTHOR = '林怡君';

const idOf = (kind: number, index: number): string =>
  `00000000-0000-4000-8${String(kind).padStart(3, '0')}-${String(index).padStart(12, '0')}`;

/** `count` companies with an office account each, the same in every run. */
export function benchCompanies(count: number): readonly BenchCompany[] {
  return Array.from({ length: count }, (_unused, index) => ({
    index,
    companyId: idOf(1, index),
    plantId: idOf(2, index),
    accountId: idOf(3, index),
    secret: createHash('sha256').update(`bench session ${index}`).digest('base64url'),
  }));
}

/** The id of order `number` of a company, spread like random ones; `seed-orders.ts` makes the same in SQL. */
export function benchOrderId(companyId: string, number: number): string {
  const hash = createHash('md5').update(`${companyId} order ${number}`).digest('hex');
  return uuidOf(hash);
}

export const uuidOf = (hash: string): string =>
  [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `4${hash.slice(13, 16)}`,
    `8${hash.slice(17, 20)}`,
    hash.slice(20),
  ].join('-');
