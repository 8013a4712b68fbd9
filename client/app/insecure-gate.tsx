import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './error-screen.module.css';

/** Without TLS a browser gives neither lasting storage nor ids without repeats: says so instead of failing later. */
export function InsecureGate({ children }: { readonly children: ReactNode }) {
  const { t: translate } = useTranslation();
  // Browsers that do not know the question know no restriction either.
  const { isSecureContext = true } = window as { readonly isSecureContext?: boolean };
  if (isSecureContext) return children;
  return (
    <main className={classes.screen} data-insecure>
      <h1 className={classes.title}>{translate('app.insecure.title')}</h1>
      <p>{translate('app.insecure.body')}</p>
    </main>
  );
}
