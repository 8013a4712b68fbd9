import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './update-prompt.module.css';
import { useUpdate } from './update-provider.tsx';

/** Offers a waiting update; never takes it by itself. */
export function UpdatePrompt() {
  const { t: translate } = useTranslation();
  const { isWaiting, isTooOld, apply, postpone } = useUpdate();
  if (!isWaiting && !isTooOld) return null;
  return (
    <aside className={classes.bar} role="status">
      <p className={classes.words}>
        <strong>{translate(isTooOld ? 'app.update.tooOld' : 'app.update.available')}</strong>{' '}
        {!isTooOld && translate('app.update.whenReady')}
      </p>
      <div className={classes.actions}>
        {!isTooOld && (
          <Button variant="default" onClick={postpone}>
            {translate('app.update.later')}
          </Button>
        )}
        <Button onClick={apply}>{translate('app.update.apply')}</Button>
      </div>
    </aside>
  );
}
