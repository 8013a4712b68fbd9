import type { RequestContext } from '../request-context.ts';

/** A seal of the guild as a sealed statement needs it. */
export interface SealImage {
  readonly sealId: string;
  readonly imagePngBase64: string;
  /** Of the image's bytes, hexadecimal. */
  readonly imageSha256: string;
}

/** What statements ask of the guild's seals. Neither checks who asks: the caller did. */
export interface SealReader {
  /** The seal in force; null when the guild has none. */
  readonly active: (context: RequestContext) => Promise<SealImage | null>;
  /** The seals with `sealIds`, also those no longer in force; null for an unknown one. */
  readonly images: (
    context: RequestContext,
    sealIds: readonly string[],
  ) => Promise<readonly (SealImage | null)[]>;
}

/** How often each statement was checked by its code, in the order of the keys (`companyId/statementId`). */
export type CheckCounter = (
  context: RequestContext,
  keys: readonly `${string}/${string}`[],
) => Promise<readonly number[]>;

/** What other subjects tell statements. */
export interface StatementPorts {
  readonly seals: SealReader;
  readonly checkCounts: CheckCounter;
}
