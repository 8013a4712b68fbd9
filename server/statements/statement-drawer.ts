import type { StatementLanguage } from '#domain/statement/statement-payload.ts';

/** All that is printed on a statement: equal jobs give equal bytes. */
export interface DrawingJob {
  /** Canonical text of the payload. */
  readonly payload: string;
  readonly language: StatementLanguage;
  readonly verifyUrl: string;
  readonly payloadSha256: string;
  readonly keyId: string;
  /** Null: the form in which it was issued. */
  readonly seal: { readonly sealedAt: string; readonly imagePngBase64: string } | null;
}

/** Draws statements as PDF. */
export interface StatementDrawer {
  /** Rejects when the sheet cannot be drawn now: no font, too many waiting, or too slow. */
  readonly draw: (job: DrawingJob) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}
