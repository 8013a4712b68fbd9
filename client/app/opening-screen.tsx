import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './error-screen.module.css';
import { useStorageCondition } from './use-storage-condition.ts';

/** Before it is known who is signed in: nothing, which lasts moments, or why it lasts. */
export function OpeningScreen() {
  const { t: translate } = useTranslation();
  if (useStorageCondition() !== 'BLOCKED') return null;
  return (
    <main className={classes.screen}>
      <p role="alert">{translate('app.storage.BLOCKED')}</p>
      <div className={classes.actions}>
        <Button onClick={() => window.location.reload()}>{translate('app.storage.reload')}</Button>
      </div>
    </main>
  );
}
