import { Button } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, useLocation, useNavigate } from 'react-router';
import { LINE_PARAMETER, lineOutcomeOf } from '#domain/access/line-outcome.ts';
import { LOCALES } from '#i18n/locale.ts';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../session/session-context.ts';
import { usePlatform } from '../../session/use-platform.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { idleTimeOf } from '../../ui/idle-time.ts';
import { useChangeLocale } from '../../ui/stored-locale.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { LineArrival } from './line-arrival.tsx';
import { LineButton } from './line-button.tsx';
import { PasskeyButton } from './passkey-button.tsx';
import { SignInForm } from './sign-in-form.tsx';
import classes from './sign-in-page.module.css';
import { takeWantedPage } from './wanted-page.ts';

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

/** How a visit to LINE ended that led to this address; the address itself forgets it, and knows again which page was wanted. */
function useLineOutcome() {
  const { search } = useLocation();
  const navigate = useNavigate();
  const stated = lineOutcomeOf(new URLSearchParams(search).get(LINE_PARAMETER));
  const [outcome, setOutcome] = useState(stated);
  useEffect(() => {
    if (stated === null) return;
    void navigate(paths.signIn, { replace: true, state: { wanted: takeWantedPage() } });
  }, [stated, navigate]);
  return { outcome, forget: useCallback(() => setOutcome(null), []) };
}

/** The way in: what this is, and account and password, a passkey, or LINE. Leads back to the page that was wanted. */
export function SignInPage() {
  const { t: translate } = useTranslation();
  const { state } = useSession();
  const location = useLocation();
  const { isDemo, hasLineSignIn } = usePlatform();
  const { outcome, forget } = useLineOutcome();
  const [wasOut, setWasOut] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [demo, setDemo] = useState<{ readonly account: string; readonly password: string } | null>(null);
  const goBack = useCallback(
    (sentence: string | null) => {
      forget();
      setRefusal(sentence);
    },
    [forget],
  );
  useEffect(() => {
    document.title = `${translate('signIn.title')} · ${translate('app.name')}`;
  }, [translate]);
  if (!wasOut && state.kind === 'SIGNED_OUT') setWasOut(true);
  const isProved = outcome === 'PROVED';
  if (state.kind === 'SIGNED_IN' && !isProved) {
    // who was signed in all the time and comes back from LINE wanted to link the account
    const back =
      outcome === null || wasOut
        ? wantedFrom(location.state)
        : `${paths.account}?${LINE_PARAMETER}=${outcome}`;
    return <Navigate to={back} replace />;
  }
  const told = outcome === null || isProved ? refusal : translate(`signIn.line.${outcome}`);

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
          {state.kind === 'SIGNED_OUT' && state.idleMinutes != null && told === null && (
            <p className={classes.unreachable} role="status" data-idle-end>
              {translate('signIn.idleEnd', { time: idleTimeOf(translate, state.idleMinutes) })}
            </p>
          )}
          {told !== null && (
            <p role="alert" className={classes.told}>
              {told}
            </p>
          )}
          {isProved ? (
            <LineArrival onSignedIn={forget} onBack={goBack} />
          ) : (
            <>
              <SignInForm
                key={demo?.account}
                initialAccount={demo?.account ?? ''}
                initialPassword={demo?.password ?? ''}
                onSignedIn={() => undefined}
              />
              <PasskeyButton onSignedIn={() => undefined} onRefused={goBack} />
            </>
          )}
          <Link to={paths.forgot} className={classes.enrol}>
            {translate('signIn.forgot')}
          </Link>
          <Link to={paths.register} className={classes.enrol}>
            {translate('signIn.register')}
          </Link>
          <Link to={paths.enrol} className={classes.enrol}>
            {translate('signIn.enrol')}
          </Link>
          {hasLineSignIn && !isProved && (
            <LineButton wanted={wantedFrom(location.state)} onRefused={goBack} />
          )}
          {isDemo && <DemoAccounts onChoose={(account, password) => setDemo({ account, password })} />}
        </div>
      </main>
    </div>
  );
}
