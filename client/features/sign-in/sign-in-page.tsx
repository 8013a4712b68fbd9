import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation } from 'react-router';
import { LOCALES } from '#i18n/locale.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../session/session-context.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { useChangeLocale } from '../../ui/stored-locale.ts';
import { useLocale } from '../../ui/use-formats.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-page.module.css';

const POINTS = ['record', 'factors', 'offline'] as const;

function wantedFrom(state: unknown): string {
  const wanted = typeof state === 'object' && state !== null && 'wanted' in state ? state.wanted : null;
  return typeof wanted === 'string' ? wanted : paths.home;
}

function LanguageSwitch() {
  const { t: translate } = useTranslation();
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  const other = LOCALES.find((known) => known !== locale) ?? locale;
  return (
    <Button variant="subtle" onClick={() => changeLocale(other)} lang={other}>
      {translate(`app.languages.${other}`)}
    </Button>
  );
}

/** The way in: what this is, and account and password. Leads back to the page that was wanted. */
export function SignInPage() {
  const { t: translate } = useTranslation();
  const { state } = useSession();
  const location = useLocation();
  const [demo, setDemo] = useState<{ readonly account: string; readonly password: string } | null>(null);
  useEffect(() => {
    document.title = `${translate('signIn.title')} · ${translate('app.name')}`;
  }, [translate]);
  if (state.kind === 'SIGNED_IN') return <Navigate to={wantedFrom(location.state)} replace />;

  return (
    <div className={classes.page}>
      <section className={classes.brand}>
        <Link to={paths.home} className={classes.name}>
          <BrandMark sizePx={56} />
          <span>{translate('app.name')}</span>
        </Link>
        <p className={classes.lead}>{translate('signIn.lead')}</p>
        <ul className={classes.points}>
          {POINTS.map((point) => (
            <li key={point}>{translate(`signIn.points.${point}`)}</li>
          ))}
        </ul>
      </section>
      <main className={classes.main}>
        <div className={classes.language}>
          <LanguageSwitch />
        </div>
        <div className={classes.card}>
          <h1 className={classes.title}>{translate('signIn.title')}</h1>
          {state.kind === 'SIGNED_OUT' && state.isUnreachable && (
            <p className={classes.unreachable} role="status">
              {translate('signIn.needsNetworkOnce')}
            </p>
          )}
          <SignInForm
            key={demo?.account}
            initialAccount={demo?.account ?? ''}
            initialPassword={demo?.password ?? ''}
            onSignedIn={() => undefined}
          />
          <Link to={paths.forgot} className={classes.enrol}>
            {translate('signIn.forgot')}
          </Link>
          <Link to={paths.register} className={classes.enrol}>
            {translate('signIn.register')}
          </Link>
          <Link to={paths.enrol} className={classes.enrol}>
            {translate('signIn.enrol')}
          </Link>
          <DemoAccounts onChoose={(account, password) => setDemo({ account, password })} />
        </div>
      </main>
    </div>
  );
}
