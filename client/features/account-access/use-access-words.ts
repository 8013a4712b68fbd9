import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { accessEn } from '#i18n/catalogue/access.en.ts';
import { accessZhTw } from '#i18n/catalogue/access.zh-TW.ts';

/** Brings the words of these pages, which visitors load without those of the rest; adding them again is harmless. */
export function useAccessWords(): void {
  const { i18n } = useTranslation();
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { access: accessZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { access: accessEn }, true, true);
  }, [i18n]);
}
