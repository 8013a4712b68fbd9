import './app/styles.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { firstLocale } from './app/first-locale.ts';
import { createFirstI18n } from './words/first-words.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id root');
// It answers instead of throwing, in the language of the page at once.
void createFirstI18n(firstLocale()).then((i18n) =>
  createRoot(root).render(
    <StrictMode>
      <App i18n={i18n} />
    </StrictMode>,
  ),
);
