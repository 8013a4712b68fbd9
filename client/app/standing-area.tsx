import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { siteEn } from '#i18n/catalogue/site.en.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';
import { StandingPage } from '../features/account-access/standing-page.tsx';
import { PublicLayout } from '../features/public-site/public-layout.tsx';

/** All that a company sees which registered and is no member yet: how its registration stands. */
export function StandingArea() {
  const { i18n } = useTranslation();
  // The words of the frame come with it; adding them again is harmless.
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { site: siteZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { site: siteEn }, true, true);
  }, [i18n]);
  return (
    <PublicLayout profile={null}>
      <StandingPage />
    </PublicLayout>
  );
}
