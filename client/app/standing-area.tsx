import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteEn } from '#i18n/catalogue/site.en.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';
import { StandingPage } from '../features/account-access/standing-page.tsx';
import { PublicLayout } from '../features/public-site/public-layout.tsx';
import type { Viewer } from '../session/viewer.ts';

const LeftQueue = lazy(async () => ({ default: (await import('./left-queue.tsx')).LeftQueue }));

/** All that the people of a company see which is no member yet, or no more: how it stands with the guild. */
export function StandingArea({ viewer }: { readonly viewer: Viewer }) {
  const { i18n } = useTranslation();
  // The words of the frame come with it; adding them again is harmless.
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { site: siteZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { site: siteEn }, true, true);
  }, [i18n]);
  return (
    <PublicLayout profile={null}>
      <StandingPage />
      {viewer.company?.status === 'LEFT' && (
        <Suspense fallback={null}>
          <LeftQueue viewer={viewer} />
        </Suspense>
      )}
    </PublicLayout>
  );
}
