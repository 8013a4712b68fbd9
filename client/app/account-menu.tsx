import { Button } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor, useViewer } from '../session/viewer.ts';
import { latePart } from '../ui/late-part.tsx';
import { Popup } from '../ui/popup.tsx';
import { useFormats } from '../ui/use-formats.ts';
import classes from './account-menu.module.css';
import { DisplaySettings } from './display-settings.tsx';
import { paths } from './paths.ts';
import { useLeaving } from './use-leaving.ts';

const SignOutDialog = latePart(async () => (await import('./sign-out-dialog.tsx')).SignOutDialog);

/** Who is signed in, how the screen looks, and the way out. */
export function AccountMenu() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const viewer = useViewer();
  const actor = useActor();
  const mayRecord = can(actor, 'recordWorkOrder', { companyId: actor.companyId });
  const { leaving, unsentCount, leave, leaveNow, stay } = useLeaving();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Popup
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        place="HEAD"
        trigger={(props) => (
          <button
            {...props}
            type="button"
            className={classes.trigger}
            aria-label={translate('app.accountMenu', { name: viewer.displayName })}
            onClick={() => setIsOpen((open) => !open)}
          >
            <IconUserCircle aria-hidden stroke={1.5} />
            <span className={classes.name}>{viewer.displayName}</span>
          </button>
        )}
      >
        <div className={classes.menu}>
          <div>
            <p className={classes.viewer}>{viewer.displayName}</p>
            <p className={classes.muted}>
              {translate(`terms.role.${viewer.role}`)}
              {viewer.role !== 'TABLET' && <> · {viewer.account}</>}
            </p>
            {viewer.validUntil != null && (
              <p className={classes.muted}>
                {translate('app.validUntil', { date: formats.date(viewer.validUntil) })}
              </p>
            )}
            {viewer.company !== null && <p className={classes.muted}>{viewer.company.name}</p>}
          </div>
          <DisplaySettings />
          {viewer.role === 'TABLET' ? (
            <p className={classes.muted}>{translate('tablets.kept')}</p>
          ) : (
            <div className={classes.leave}>
              <Link to={paths.account} className={classes.link} onClick={() => setIsOpen(false)}>
                {translate('app.ownAccount')}
              </Link>
              {/* The session ends here even when the server cannot be reached. */}
              <Button
                variant="default"
                fullWidth
                onClick={() => {
                  setIsOpen(false);
                  void leave();
                }}
              >
                {translate('app.signOut')}
              </Button>
              {mayRecord && (
                <p className={classes.muted}>
                  {translate('app.signOutKeepsDrafts')}{' '}
                  {unsentCount > 0 && translate('queue.signOut.keeps', { count: unsentCount })}
                </p>
              )}
            </div>
          )}
        </div>
      </Popup>
      {leaving !== 'NO' && (
        <SignOutDialog isFlushing={leaving === 'FLUSHING'} onStay={stay} onLeave={() => void leaveNow()} />
      )}
    </>
  );
}
