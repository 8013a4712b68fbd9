import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { reportEn } from '#i18n/catalogue/report.en.ts';
import { reportZhTw } from '#i18n/catalogue/report.zh-TW.ts';
import { termsEn } from '#i18n/catalogue/terms.en.ts';
import { termsZhTw } from '#i18n/catalogue/terms.zh-TW.ts';
import { verifyEn } from '#i18n/catalogue/verify.en.ts';
import { verifyZhTw } from '#i18n/catalogue/verify.zh-TW.ts';
import { readVerificationCode, spellVerificationCode } from '#domain/statement/verification-code.ts';
import { LOCALES } from '#i18n/locale.ts';
import { paths } from '../../app/paths.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { localeOfReader, useChangeLocale } from '../../ui/stored-locale.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { learn } from '../../words/word-sets.ts';
import { FileCheck } from './file-check.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { OwnChecks } from './own-checks.tsx';
import { useVerification } from './use-verification.ts';
import { VerifiedStatement } from './verified-statement.tsx';
import { VerifyForm } from './verify-form.tsx';
import classes from './verify-page.module.css';

/** Where anybody checks a statement by its code, without signing in. */
export function VerifyPage() {
  const { t: translate, i18n } = useTranslation();
  // Without a sign-in only the first words are loaded; adding these again is harmless.
  useMemo(() => {
    const zhTw = { verify: verifyZhTw, report: reportZhTw, terms: termsZhTw };
    const en = { verify: verifyEn, report: reportEn, terms: termsEn };
    i18n.addResourceBundle('zh-TW', 'translation', zhTw, true, true);
    i18n.addResourceBundle('en', 'translation', en, true, true);
  }, [i18n]);
  useEffect(() => {
    // Whoever received a sheet may be abroad, and never chose a language here. Without its words the language stays.
    const locale = localeOfReader();
    void learn(i18n, locale)
      .then(() => i18n.changeLanguage(locale))
      .catch(() => undefined);
  }, [i18n]);
  const typed = useParams()['code'] ?? '';
  const code = readVerificationCode(typed);
  const locale = useLocale();
  const changeLocale = useChangeLocale();
  useEffect(() => {
    document.title = `${translate('verify.title')} · ${translate('app.name')}`;
    document.documentElement.lang = locale;
  }, [translate, locale]);
  return (
    <main className={classes.page} data-verify-page>
      <header className={classes.header}>
        <BrandMark sizePx={40} />
        <h1 className={classes.title}>{translate('verify.title')}</h1>
        <ChoiceGroup
          label={translate('verify.languages')}
          isLabelHidden
          options={LOCALES.map((value) => ({ value, label: translate(`app.languages.${value}`) }))}
          value={locale}
          onChoose={changeLocale}
        />
      </header>
      {code === null ? (
        <>
          <p className={classes.lead}>{translate('verify.lead')}</p>
          <VerifyForm typed={typed} key={typed} />
        </>
      ) : (
        <Checked code={code} key={code} />
      )}
    </main>
  );
}

function Checked({ code }: { readonly code: string }) {
  const { t: translate } = useTranslation();
  const [attempt, setAttempt] = useState(0);
  const state = useVerification(code, attempt);
  if (state.kind === 'LOADING')
    return (
      <p role="status" className={classes.lead}>
        {translate('verify.loading')}
      </p>
    );
  if (state.kind === 'FAILED')
    return (
      <section role="alert" className={classes.section} data-failed={state.reason}>
        <h2 className={classes.heading}>{translate('verify.failed.title')}</h2>
        <p>{translate(`verify.failed.${state.reason}`)}</p>
        <Button size="lg" onClick={() => setAttempt(attempt + 1)}>
          {translate('verify.failed.again')}
        </Button>
      </section>
    );
  const { told, own } = state;
  const isMiscalculated =
    own?.recomputation.kind === 'RECOMPUTED' && own.recomputation.differences.length > 0;
  return (
    <>
      <OutcomePanel told={told} isMiscalculated={isMiscalculated} />
      <p className={classes.code}>{spellVerificationCode(code)}</p>
      {own !== null && (
        <>
          <OwnChecks own={own} keyId={told.keyId} />
          <VerifiedStatement told={told} payload={own.payload} />
          <FileCheck told={told} code={code} />
          <p className={classes.programs}>
            {translate('verify.programs', {
              address: `/v/${code}.json`,
              keys: '/.well-known/platecarbon-keys.json',
            })}
          </p>
        </>
      )}
      <Link to={paths.verify} className={classes.link}>
        {translate('verify.form.another')}
      </Link>
    </>
  );
}
