import { useState, useSyncExternalStore } from 'react';
import type { PasswordDesk } from '../session/password-desk.ts';
import { latePart } from '../ui/late-part.tsx';

const ConfirmPasswordDialog = latePart(async () => {
  const [{ withClient }, dialog] = await Promise.all([
    import('../graphql/with-client.tsx'),
    import('../features/confirm-password/confirm-password-dialog.tsx'),
  ]);
  return withClient(dialog.ConfirmPasswordDialog);
});

/** The question for the password, fetched when it is first asked. */
export function ConfirmPassword({ desk }: { readonly desk: PasswordDesk }) {
  const isAsking = useSyncExternalStore(desk.subscribe, desk.isAsking);
  const [wasAsked, setWasAsked] = useState(false);
  if (isAsking && !wasAsked) setWasAsked(true);
  return wasAsked && <ConfirmPasswordDialog desk={desk} />;
}
