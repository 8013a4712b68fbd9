import type { i18n as I18n } from 'i18next';
import type { ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { SessionProvider } from '../session/session-provider.tsx';
import { AppearanceProvider } from './appearance.tsx';
import { ComponentLibrary } from './component-library.tsx';

interface ProvidersProps {
  /** With the words of the first screens. */
  readonly i18n: I18n;
  readonly children: ReactNode;
}

/** Words, appearance and session: what every screen stands on. */
export function Providers({ i18n, children }: ProvidersProps) {
  return (
    <I18nextProvider i18n={i18n}>
      <AppearanceProvider>
        <ComponentLibrary>
          <SessionProvider>{children}</SessionProvider>
        </ComponentLibrary>
      </AppearanceProvider>
    </I18nextProvider>
  );
}
