import { useLocale } from '../../ui/use-locale.ts';

export interface LocalText {
  readonly text: string;
  /** Set where the text is not in the language of the screen, so that it is read aloud rightly. */
  readonly lang: string | undefined;
}

/** Picks the English of a text that has one, for those who read English; everybody else gets the Chinese. */
export function useLocalText(): (zhTw: string, en: string | null | undefined) => LocalText {
  const locale = useLocale();
  return (zhTw, en) => {
    if (locale === 'en' && typeof en === 'string') return { text: en, lang: undefined };
    return { text: zhTw, lang: locale === 'en' ? 'zh-Hant-TW' : undefined };
  };
}
