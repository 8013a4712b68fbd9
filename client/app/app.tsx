import type { i18n as I18n } from 'i18next';
import { BrowserRouter } from 'react-router';
import { ErrorBoundary } from './error-boundary.tsx';
import { InsecureGate } from './insecure-gate.tsx';
import { Providers } from './providers.tsx';
import { AppRoutes } from './routes.tsx';
import { UpdateProvider } from './update-provider.tsx';
import { UpdatePrompt } from './update-prompt.tsx';

/** The whole program of the browser. */
export function App({ i18n }: { readonly i18n: I18n }) {
  return (
    <Providers i18n={i18n}>
      <ErrorBoundary>
        <InsecureGate>
          <UpdateProvider>
            <BrowserRouter>
              <AppRoutes />
            </BrowserRouter>
            <UpdatePrompt />
          </UpdateProvider>
        </InsecureGate>
      </ErrorBoundary>
    </Providers>
  );
}
