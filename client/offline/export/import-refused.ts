/** Why a file of unsent entries was not taken in. */
export const IMPORT_REFUSALS = [
  /** Another file, or one that cannot be read at all. */
  'NOT_OUR_FILE',
  /** Not what was exported: damaged on the way, or changed by hand. Nothing of it is taken. */
  'DAMAGED',
  /** Written by a later version of the app. */
  'NEWER_VERSION',
  'OTHER_COMPANY',
  /** Of the same company, but neither the author's session nor an office's. */
  'OTHER_ACCOUNT',
  'TOO_BIG',
  'EMPTY',
] as const;
export type ImportRefusal = (typeof IMPORT_REFUSALS)[number];

/** A file of unsent entries was refused as a whole. */
export class ImportRefused extends Error {
  readonly code: ImportRefusal;

  constructor(code: ImportRefusal) {
    super(`the file of unsent entries was refused: ${code}`);
    this.name = 'ImportRefused';
    this.code = code;
  }
}
