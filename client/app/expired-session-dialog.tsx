import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { SignInForm } from '../features/sign-in/sign-in-form.tsx';
import { useViewer } from '../session/viewer.ts';
import classes from './expired-session-dialog.module.css';
import { paths } from './paths.ts';

/** Asks for a sign-in on top of the screen, which keeps what was typed. */
export function ExpiredSessionDialog() {
  const { t: translate } = useTranslation();
  const viewer = useViewer();
  const navigate = useNavigate();

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
      <p className={classes.words}>{translate('app.expired.body')}</p>
      <SignInForm initialAccount={viewer.account} onSignedIn={leaveIfOther} />
      <p className={classes.hint}>{translate('app.expired.otherAccount')}</p>
    </Modal>
  );
}
