import { Button, Popover } from '@mantine/core';
import { IconUserCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor, useViewer } from '../session/viewer.ts';
import { useFormats } from '../ui/use-formats.ts';
import classes from './account-menu.module.css';
import { DisplaySettings } from './display-settings.tsx';
import { paths } from './paths.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { useLeaving } from './use-leaving.ts';

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
      <Popover
        opened={isOpen}
        onChange={setIsOpen}
        position="bottom-end"
        width={340}
        shadow="md"
        trapFocus
        returnFocus
      >
        <Popover.Target>
          <button
            type="button"
            className={classes.trigger}
            aria-label={translate('app.accountMenu', { name: viewer.displayName })}
            onClick={() => setIsOpen((open) => !open)}
          >
            <IconUserCircle aria-hidden stroke={1.5} />
            <span className={classes.name}>{viewer.displayName}</span>
          </button>
        </Popover.Target>
        <Popover.Dropdown>
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
        </Popover.Dropdown>
      </Popover>
      {leaving !== 'NO' && (
        <SignOutDialog isFlushing={leaving === 'FLUSHING'} onStay={stay} onLeave={() => void leaveNow()} />
      )}
    </>
  );
}
