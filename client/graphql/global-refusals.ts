import { refusalOf } from './refusal.ts';

/** What the app does whatever screen is open: ask for a sign-in, offer the update, ask for the password once more. */
export interface GlobalRefusalHandlers {
  readonly onSessionEnded: () => void;
  readonly onTooOld: () => void;
  /** Whether the person confirmed the password; then what was refused is sent again. */
  readonly onPasswordNeeded: () => Promise<boolean>;
}

/** Tells the app what every screen must know of a refusal, and gives its code; the screens handle the rest. */
export function tellGlobally(
  error: unknown,
  { onSessionEnded, onTooOld }: GlobalRefusalHandlers,
): ReturnType<typeof refusalOf>['code'] {
  const { code } = refusalOf(error);
  if (code === 'UNAUTHENTICATED') onSessionEnded();
  if (code === 'UPGRADE_REQUIRED') onTooOld();
  return code;
}
