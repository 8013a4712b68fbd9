import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteEn } from '#i18n/catalogue/site.en.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';
import { StandingPage } from '../features/account-access/standing-page.tsx';
import { useAccessWords } from '../features/account-access/use-access-words.ts';
import { ContactDetails } from '../features/public-site/contact-details.tsx';
import { PublicLayout } from '../features/public-site/public-layout.tsx';
import { publicProfileQuery } from '../features/public-site/public-operations.ts';
import { usePublicAnswer } from '../features/public-site/use-public-answer.ts';
import type { Viewer } from '../session/viewer.ts';
import classes from './standing-area.module.css';

const LeftQueue = lazy(async () => ({ default: (await import('./left-queue.tsx')).LeftQueue }));

/** All that the people of a company see which is no member yet, no more, or not now: how it stands, and whom to ask. */
export function StandingArea({ viewer }: { readonly viewer: Viewer }) {
  const { t: translate, i18n } = useTranslation();
  // The words of the frame come with it; adding them again is harmless.
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { site: siteZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { site: siteEn }, true, true);
  }, [i18n]);
  useAccessWords();
  // Without an answer the link to the contact page is still there.
  const { data } = usePublicAnswer(publicProfileQuery, {});
  const profile = data?.siteProfile ?? null;
  const status = viewer.company?.status;
  return (
    <PublicLayout profile={profile}>
      <StandingPage />
      {(status === 'LEFT' || status === 'SUSPENDED') && (
        <Suspense fallback={null}>
          <LeftQueue viewer={viewer} />
        </Suspense>
      )}
      {profile !== null && (
        <section className={classes.ask} aria-labelledby="whom-to-ask">
          <h2 id="whom-to-ask">{translate('access.status.whomToAsk')}</h2>
          <ContactDetails profile={profile} />
        </section>
      )}
    </PublicLayout>
  );
}
