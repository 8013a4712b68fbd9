import '../ui/component-styles.ts';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { EnrolForm } from '../features/enrol/enrol-form.tsx';
import { LineButton } from '../features/sign-in/line-button.tsx';
import { PasskeyButton } from '../features/sign-in/passkey-button.tsx';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { useSession } from '../session/session-context.ts';
import { useViewer } from '../session/viewer.ts';
import { idleTimeOf } from '../ui/idle-time.ts';
import classes from './expired-session-dialog.module.css';
import { paths } from './paths.ts';

interface ExpiredSessionDialogProps {
  /** Entries that go on their way after the sign-in. */
  readonly waitingCount: number;
  /** Goes on without a sign-in for now; null where that makes no sense. */
  readonly onPutOff: (() => void) | null;
}

/** Asks for a sign-in on top of the screen, which keeps what was typed. */
export function ExpiredSessionDialog({ waitingCount, onPutOff }: ExpiredSessionDialogProps) {
  const { t: translate } = useTranslation();
  const viewer = useViewer();
  const { state } = useSession();
  const idleMinutes = state.kind === 'EXPIRED' ? state.idleMinutes : null;
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const [refusal, setRefusal] = useState<string | null>(null);

  const leaveIfOther = (account: string): void => {
    // Same account: the screen simply goes on.
    if (account !== viewer.account) void navigate(paths.home);
  };
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={translate('app.expired.title')}
    >
      {waitingCount > 0 && (
        <p className={classes.words}>{translate('queue.expired.waiting', { count: waitingCount })}</p>
      )}
      {viewer.role === 'TABLET' ? (
        <>
          <p className={classes.words}>{translate('tablets.enrol.ended')}</p>
          <EnrolForm />
        </>
      ) : (
        <>
          <p className={classes.words}>
            {idleMinutes == null
              ? translate('app.expired.body')
              : translate('app.expired.idle', { time: idleTimeOf(translate, idleMinutes) })}
          </p>
          {refusal !== null && (
            <p role="alert" className={classes.refusal}>
              {refusal}
            </p>
          )}
          <SignInForm initialAccount={viewer.account} onSignedIn={leaveIfOther} />
          {viewer.signsInWithPasskey === true && (
            <PasskeyButton onSignedIn={leaveIfOther} onRefused={setRefusal} />
          )}
          {viewer.signsInWithLine === true && (
            <LineButton wanted={pathname + search} isBeside onRefused={setRefusal} />
          )}
          <p className={classes.hint}>{translate('app.expired.otherAccount')}</p>
        </>
      )}
      {onPutOff !== null && (
        <Button variant="default" fullWidth className={classes.later} onClick={onPutOff}>
          {translate('queue.expired.later')}
        </Button>
      )}
    </Modal>
  );
}
