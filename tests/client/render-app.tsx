import { render, type RenderResult } from '@testing-library/react';
import { App } from '../../client/app/app.tsx';
import { storedLocale } from '../../client/ui/stored-locale.ts';
import { createFirstI18n } from '../../client/words/first-words.ts';

/** Starts the whole program, in the language chosen on this device. */
export async function renderApp(): Promise<RenderResult> {
  return render(<App i18n={await createFirstI18n(storedLocale())} />);
}
