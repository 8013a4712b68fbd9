import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { tabletsEn } from '#i18n/catalogue/tablets.en.ts';
import { tabletsZhTw } from '#i18n/catalogue/tablets.zh-TW.ts';
import { paths } from '../../app/paths.ts';
import { wasTablet } from '../../session/ended-tablet.ts';
import { useSession } from '../../session/session-context.ts';
import { BrandMark } from '../../ui/brand-mark.tsx';
import { EnrolForm } from './enrol-form.tsx';
import classes from './enrol-page.module.css';

/** Where a shared tablet becomes one of the company's. */
export function EnrolPage() {
  const { t: translate, i18n } = useTranslation();
  // Before a sign-in only the first words are loaded; adding these again is harmless.
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { tablets: tabletsZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { tablets: tabletsEn }, true, true);
  }, [i18n]);
  const { state } = useSession();
  useEffect(() => {
    document.title = `${translate('tablets.enrol.title')} · ${translate('app.name')}`;
  }, [translate]);
  if (state.kind === 'SIGNED_IN' && state.viewer.role === 'TABLET')
    return <Navigate to={paths.home} replace />;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <BrandMark sizePx={56} />
        <h1 className={classes.title}>{translate('tablets.enrol.title')}</h1>
        <p className={classes.lead}>{translate(wasTablet() ? 'tablets.enrol.over' : 'tablets.enrol.lead')}</p>
        <EnrolForm />
        <Link to={paths.signIn} className={classes.link}>
          {translate('tablets.enrol.signIn')}
        </Link>
      </div>
    </main>
  );
}
