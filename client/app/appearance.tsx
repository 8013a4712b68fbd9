import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { useLocale } from '../ui/use-locale.ts';

export const THEMES = ['system', 'light', 'dark', 'shopFloor'] as const;
export type Theme = (typeof THEMES)[number];

const THEME_KEY = 'platecarbon.theme';
const THEME_ATTRIBUTES = { light: 'light', dark: 'dark', shopFloor: 'shop-floor' } as const;
const HTML_LANGUAGES = { 'zh-TW': 'zh-Hant-TW', en: 'en' } as const;

interface Appearance {
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
  /** The scheme that the theme comes to, for the component library. */
  readonly scheme: 'light' | 'dark';
}

const AppearanceContext = createContext<Appearance | null>(null);

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keep(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Storage may be switched off; the choice then lasts until the tab closes.
  }
}

function usePrefersDark(): boolean {
  const [query] = useState(() => window.matchMedia('(prefers-color-scheme: dark)'));
  const [prefersDark, setPrefersDark] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setPrefersDark(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return prefersDark;
}

/** Theme and language of this device, remembered here and written to the root element. */
export function AppearanceProvider({ children }: { readonly children: ReactNode }) {
  const locale = useLocale();
  const prefersDark = usePrefersDark();
  const [theme, setTheme] = useState<Theme>(
    () => THEMES.find((known) => known === stored(THEME_KEY)) ?? 'system',
  );
  const shown = theme === 'system' ? (prefersDark ? 'dark' : 'light') : theme;

  useEffect(() => {
    document.documentElement.dataset['theme'] = THEME_ATTRIBUTES[shown];
  }, [shown]);
  useEffect(() => {
    document.documentElement.lang = HTML_LANGUAGES[locale];
  }, [locale]);

  const appearance = useMemo<Appearance>(
    () => ({
      theme,
      setTheme: (next) => {
        keep(THEME_KEY, next);
        setTheme(next);
      },
      scheme: shown === 'dark' ? 'dark' : 'light',
    }),
    [theme, shown],
  );
  return <AppearanceContext value={appearance}>{children}</AppearanceContext>;
}

/** Theme and language of this device with their setters. */
export function useAppearance(): Appearance {
  const appearance = useContext(AppearanceContext);
  if (appearance === null) throw new Error('useAppearance is for components below the appearance provider');
  return appearance;
}
