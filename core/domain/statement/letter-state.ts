/** What became of a letter. */
export const LETTER_STATES = ['WAITING', 'SENT', 'FAILED'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** FAILED: it was refused for good, or tried for a day in vain; it will not be tried again. */
export function letterStateOf(letter: {
  readonly sentAt: string | null;
  readonly nextAttemptAt: string | null;
}): LetterState {
  if (letter.sentAt !== null) return 'SENT';
  return letter.nextAttemptAt === null ? 'FAILED' : 'WAITING';
}
