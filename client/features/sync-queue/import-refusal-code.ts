import type { queueZhTw } from '#i18n/catalogue/queue.zh-TW.ts';

type RefusalWord = keyof typeof queueZhTw.file.refused;
const CODES = [
  'NOT_OUR_FILE',
  'DAMAGED',
  'NEWER_VERSION',
  'OTHER_COMPANY',
  'OTHER_ACCOUNT',
  'TOO_BIG',
  'EMPTY',
  'OFFLINE',
] as const satisfies readonly RefusalWord[];

/** Why a file was not taken in; UNKNOWN for whatever has no words of its own. */
export function importRefusalCode(error: unknown): RefusalWord {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return CODES.find((known) => known === code) ?? 'UNKNOWN';
}
