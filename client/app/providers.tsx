import { MantineProvider } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import { SessionProvider } from '../session/session-provider.tsx';
import { storedLocale } from '../ui/stored-locale.ts';
import { createFirstI18n } from '../words/first-words.ts';
import { AppearanceProvider, useAppearance } from './appearance.tsx';
import { theme } from './theme.ts';

function Components({ children }: { readonly children: ReactNode }) {
  const { scheme } = useAppearance();
  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={scheme}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}

/** Words, appearance and session: what every screen stands on. */
export function Providers({ children }: { readonly children: ReactNode }) {
  const [i18n] = useState(() => createFirstI18n(storedLocale()));
  return (
    <I18nextProvider i18n={i18n}>
      <AppearanceProvider>
        <Components>
          <SessionProvider>{children}</SessionProvider>
        </Components>
      </AppearanceProvider>
    </I18nextProvider>
  );
}
