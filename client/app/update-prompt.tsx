import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './update-prompt.module.css';
import { useUpdate } from './update-provider.tsx';

/** Offers a waiting update; never takes it by itself. */
export function UpdatePrompt() {
  const { t: translate } = useTranslation();
  const { isWaiting, isReloadDue, isTooOld, apply, postpone } = useUpdate();
  if (!isWaiting && !isReloadDue && !isTooOld) return null;
  const state = isTooOld ? 'tooOld' : isReloadDue ? 'reloadDue' : 'available';
  return (
    <aside className={classes.bar} role="status" data-update={state}>
      <p className={classes.words}>
        <strong>{translate(`app.update.${state}`)}</strong> {!isTooOld && translate('app.update.whenReady')}
      </p>
      <div className={classes.actions}>
        {state === 'available' && (
          <Button variant="default" onClick={postpone}>
            {translate('app.update.later')}
          </Button>
        )}
        <Button onClick={apply}>
          {translate(isReloadDue && !isTooOld ? 'app.update.reload' : 'app.update.apply')}
        </Button>
      </div>
    </aside>
  );
}
