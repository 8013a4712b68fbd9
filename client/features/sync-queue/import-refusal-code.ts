import { ImportRefused, type ImportRefusal } from '../../offline/export/import-refused.ts';

/** Why a file was not taken in; UNKNOWN for whatever has no words of its own. */
export function importRefusalCode(error: unknown): ImportRefusal | 'UNKNOWN' {
  return error instanceof ImportRefused ? error.code : 'UNKNOWN';
}
