import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './error-screen.module.css';

/** What is left when a screen broke: what happened, what is safe, the way on. */
export function ErrorScreen({ error }: { readonly error: unknown }) {
  const { t: translate } = useTranslation();
  return (
    <main className={classes.screen}>
      <h1 className={classes.title}>{translate('app.crash.title')}</h1>
      <p>{translate('app.crash.body')}</p>
      <div className={classes.actions}>
        <Button onClick={() => window.location.reload()}>{translate('app.crash.reload')}</Button>
      </div>
      <details>
        <summary>{translate('app.crash.details')}</summary>
        <code className={classes.message}>{error instanceof Error ? error.message : String(error)}</code>
      </details>
    </main>
  );
}
