import '@testing-library/jest-dom/vitest';
import { MantineProvider } from '@mantine/core';
import { ApolloProvider } from '@apollo/client/react';
import { cleanup, configure, render, type RenderResult } from '@testing-library/react';
import { type ReactNode } from 'react';
import { I18nextProvider } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { afterEach, vi } from 'vitest';
import { createI18n, type Locale } from '#i18n/translator.ts';
import { ConfirmPasswordDialog } from '../../client/features/confirm-password/confirm-password-dialog.tsx';
import { createApolloClient } from '../../client/graphql/apollo-client.ts';
import { Connection, ConnectionContext } from '../../client/graphql/connection.ts';
import { createPasswordDesk } from '../../client/session/password-desk.ts';
import { type Session, SessionContext } from '../../client/session/session-context.ts';
import { type Viewer, ViewerContext } from '../../client/session/viewer.ts';
import { fakeSync, type FakeSync } from './fake-sync.tsx';

/** jsdom lacks these; the component library asks for them. */
function completeBrowser(): void {
  vi.stubGlobal('matchMedia', (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
  }));
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  window.HTMLElement.prototype.scrollIntoView = () => undefined;
}

completeBrowser();
// Screens load their parts lazily, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 25_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});

/** What the server would answer to an operation: data, or one refused code. NO_NETWORK: no answer at all. */
export type ScriptedAnswer =
  | { readonly data: unknown }
  | { readonly code: string; readonly extensions?: Readonly<Record<string, unknown>> }
  | 'NO_NETWORK';

export interface SentOperation {
  readonly name: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

type Script = Readonly<Record<string, (variables: Readonly<Record<string, unknown>>) => ScriptedAnswer>>;

interface PostedOperation {
  readonly operationName?: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

function bodyOf(answer: Exclude<ScriptedAnswer, 'NO_NETWORK'>): string {
  if ('data' in answer) return JSON.stringify({ data: answer.data });
  const { code, extensions } = answer;
  return JSON.stringify({ errors: [{ message: code, extensions: { code, ...extensions } }], data: null });
}

/**
 * Plays the server at the edge of the network: every operation is answered by the entry with its name.
 * Returns what was sent. An operation without an entry fails the request, and with it the test.
 */
export function playServer(script: Script): SentOperation[] {
  const sent: SentOperation[] = [];
  vi.stubGlobal('fetch', (_address: string, init: { readonly body: string }) => {
    const posted = JSON.parse(init.body) as PostedOperation;
    const name = posted.operationName ?? /(?:query|mutation)\s+(\w+)/u.exec(posted.query)?.[1] ?? '';
    const variables = posted.variables ?? {};
    sent.push({ name, variables });
    const answer = script[name]?.(variables);
    if (answer === undefined) return Promise.reject(new Error(`No scripted answer for ${name}`));
    if (answer === 'NO_NETWORK') return Promise.reject(new TypeError('Failed to fetch'));
    return Promise.resolve(
      new Response(bodyOf(answer), { status: 200, headers: { 'content-type': 'application/json' } }),
    );
  });
  return sent;
}

/** The office user of the first demo company. */
export const officeViewer: Viewer = {
  accountId: 'aaaaaaaa-0000-4000-8000-000000000002',
  account: 'office-a',
  displayName: '林怡君',
  role: 'OFFICE',
  company: {
    id: '11111111-1111-4111-8111-111111111111',
    name: '永續電鍍股份有限公司',
    plants: [{ id: '11111111-1111-4111-8111-1111111111a1', name: '彰化廠' }],
  },
};

interface RenderOptions {
  readonly at?: string;
  readonly viewer?: Viewer;
  readonly locale?: Locale;
  /** The queue of the device; without one nothing waits and nothing that is queued is sent. */
  readonly sync?: FakeSync;
}

/** Renders a screen as it stands behind the sign-in: words, components, cache, address, viewer. */
export function renderScreen(screen: ReactNode, options: RenderOptions = {}): RenderResult {
  const viewer = options.viewer ?? officeViewer;
  const session: Session = {
    state: { kind: 'SIGNED_IN', viewer },
    signIn: () => Promise.resolve(),
    signInWithLine: () => Promise.resolve(),
    signInWithPasskey: () => Promise.resolve('office-a'),
    enrol: () => Promise.resolve(),
    signOut: () => Promise.resolve(),
    expire: () => undefined,
    recheck: () => undefined,
  };
  const passwordDesk = createPasswordDesk();
  const connection = new Connection({
    onSessionEnded: () => undefined,
    onTooOld: () => undefined,
    onPasswordNeeded: passwordDesk.ask,
  });
  const owner = { companyId: viewer.company?.id ?? '', accountId: viewer.accountId };
  const { Provider: SyncProvider } = options.sync ?? fakeSync({ owner });
  return render(
    <I18nextProvider i18n={createI18n(options.locale ?? 'zh-TW')}>
      <MantineProvider env="test">
        <SessionContext value={session}>
          <ViewerContext value={viewer}>
            <ConnectionContext value={connection}>
              <ApolloProvider client={connection.clientBy(createApolloClient)}>
                <SyncProvider>
                  <MemoryRouter initialEntries={[options.at ?? '/']}>{screen}</MemoryRouter>
                  <ConfirmPasswordDialog desk={passwordDesk} />
                </SyncProvider>
              </ApolloProvider>
            </ConnectionContext>
          </ViewerContext>
        </SessionContext>
      </MantineProvider>
    </I18nextProvider>,
  );
}
