import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { mirrorOf, remember, remembered, storeMirror } from '../../client/offline/local-database.ts';
import { DexieOutboxStore } from '../../client/offline/outbox/dexie-outbox-store.ts';
import { deviceStorage } from '../../client/offline/storage/device-storage.ts';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, type ScriptedAnswer } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';
import { typedContent } from './queue-samples.tsx';

const HERE = {
  Platform: () => ({ data: { platform: { isDemo: false } } }),
  HomeFigures: () => ({
    data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
  }),
  SignOut: () => ({ data: { signOut: { signedOut: true } } }),
};
const COMPANY_ID = officeViewer.company?.id ?? '';
const OTHER: Viewer = {
  ...officeViewer,
  accountId: 'bbbbbbbb-0000-4000-8000-000000000002',
  account: 'office-b',
  displayName: '張雅婷',
  company: { id: '22222222-2222-4222-8222-222222222222', name: '宏亮金屬表面處理有限公司', plants: [] },
};
const MIRROR = {
  sources: [],
  factors: [],
  gwpValues: [],
  referenceValues: [],
  fetchedAt: '2026-11-22T01:00:00Z',
};
const answerWith = (viewer: Viewer | null): ScriptedAnswer => ({ data: { viewer } });
const greeting = (name: string) => screen.findByRole('heading', { name: `${name}，您好` });
const signInPage = () => screen.findByRole('heading', { name: '登入' });

async function signOut(): Promise<void> {
  await userEvent.click(await screen.findByRole('button', { name: '帳號選單：林怡君' }));
  // Without a layout the menu may count as scrolled out of sight, and is then not shown.
  await userEvent.click(await screen.findByRole('button', { name: '登出', hidden: true }));
}

beforeEach(async () => {
  window.history.replaceState(null, '', '/');
  await remember('profile', null);
  await remember('pendingSignOut', null);
});

describe('signing out without network', () => {
  it('locks at once, and is the first that the server hears once it can be reached', async () => {
    let isConnected = false;
    const online = (answer: () => ScriptedAnswer) => () => (isConnected ? answer() : 'NO_NETWORK');
    await remember('profile', officeViewer);
    const script = {
      ...HERE,
      Viewer: online(() => answerWith(officeViewer)),
      SignOut: online(HERE.SignOut),
    };
    playServer(script);
    const first = await renderApp();
    await signOut();
    expect(await signInPage()).toBeVisible();
    await waitFor(async () => expect(await remembered('pendingSignOut')).not.toBeNull());
    first.unmount();
    isConnected = true;
    let isKnown = true;
    const sent = playServer({
      ...script,
      SignOut: () => {
        isKnown = false;
        return HERE.SignOut();
      },
      Viewer: () => answerWith(isKnown ? officeViewer : null),
    });
    await renderApp();
    expect(await signInPage()).toBeVisible();
    await waitFor(() => expect(sent.some(({ name }) => name === 'Viewer')).toBe(true));
    const asked = sent.map(({ name }) => name).filter((name) => name !== 'Platform');
    expect(asked).toEqual(['SignOut', 'Viewer']);
    expect(await remembered('pendingSignOut')).toBeNull();
  });

  it('is told when the network is back, without a new start', async () => {
    let isConnected = false;
    await remember('profile', officeViewer);
    const sent = playServer({
      ...HERE,
      Viewer: () => (isConnected ? answerWith(null) : 'NO_NETWORK'),
      SignOut: () => (isConnected ? HERE.SignOut() : 'NO_NETWORK'),
    });
    await renderApp();
    await signOut();
    await signInPage();
    await waitFor(() => expect(sent.filter(({ name }) => name === 'SignOut')).toHaveLength(1));
    isConnected = true;
    act(() => void window.dispatchEvent(new Event('online')));
    await waitFor(async () => expect(await remembered('pendingSignOut')).toBeNull());
  });

  it('is not undone by an answer that was under way', async () => {
    await remember('profile', officeViewer);
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => {
      answer = resolve;
    });
    playServer({ ...HERE, Viewer: () => answerWith(officeViewer) });
    const prompt = fetch;
    globalThis.fetch = async (address, init) => {
      if (typeof init?.body === 'string' && init.body.includes('query Viewer')) await late;
      return prompt(address, init);
    };
    await renderApp();
    await signOut();
    await signInPage();
    answer();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await signInPage()).toBeVisible();
    expect(await remembered('profile')).toBeNull();
  });
});

describe('two tabs of one browser', () => {
  it('show the same account after a return to the other tab', async () => {
    let viewer = officeViewer;
    playServer({ ...HERE, Viewer: () => answerWith(viewer) });
    await renderApp();
    expect(await greeting('林怡君')).toBeVisible();
    viewer = OTHER;
    act(() => void window.dispatchEvent(new Event('focus')));
    expect(await greeting('張雅婷')).toBeVisible();
  });

  it('lock together', async () => {
    playServer({ ...HERE, Viewer: () => answerWith(officeViewer) });
    await renderApp();
    await greeting('林怡君');
    const otherTab = new BroadcastChannel('platecarbon-session');
    otherTab.postMessage('SIGNED_OUT');
    expect(await signInPage()).toBeVisible();
    otherTab.close();
  });
});

describe('an answer of another program', () => {
  it('R08: says nothing about who is signed in; what is kept for reading stays', async () => {
    await remember('profile', officeViewer);
    await storeMirror(COMPANY_ID, MIRROR);
    const sent = playServer({ ...HERE, Viewer: () => ({ data: { hello: 'world' } }) });
    await renderApp();
    await greeting('林怡君');
    await waitFor(() => expect(sent.map(({ name }) => name)).toContain('Viewer'));
    await act(() => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(await greeting('林怡君')).toBeVisible();
    expect(await mirrorOf(COMPANY_ID)).toEqual(MIRROR);
  });
});

describe('sources and factors kept on the device', () => {
  it('go when the person signs out', async () => {
    await storeMirror(COMPANY_ID, MIRROR);
    playServer({ ...HERE, Viewer: () => answerWith(officeViewer) });
    await renderApp();
    await signOut();
    await signInPage();
    await waitFor(async () => expect(await mirrorOf(COMPANY_ID)).toBeNull());
  });

  it('go when somebody of another company is signed in, and stay for the same one', async () => {
    await storeMirror(COMPANY_ID, MIRROR);
    playServer({ ...HERE, Viewer: () => answerWith(officeViewer) });
    const first = await renderApp();
    await greeting('林怡君');
    expect(await mirrorOf(COMPANY_ID)).toEqual(MIRROR);
    first.unmount();
    playServer({ ...HERE, Viewer: () => answerWith(OTHER) });
    await renderApp();
    await greeting('張雅婷');
    await waitFor(async () => expect(await mirrorOf(COMPANY_ID)).toBeNull());
  });
});

describe('entries that wait on this device', () => {
  const store = new DexieOutboxStore(deviceStorage);
  const owner = { companyId: COMPANY_ID, accountId: officeViewer.accountId };
  const SENT = ['SubmitCommands', 'submitCommands'];
  const region = () => document.querySelector<HTMLElement>('[data-sync-status]');

  async function queueOne(): Promise<string> {
    const commandId = crypto.randomUUID();
    await store.append(
      owner,
      {
        commandId,
        workOrderId: crypto.randomUUID(),
        kind: { record: { content: { ...typedContent, stageEquipment: [] } } },
        content: typedContent,
        title: 'WO-0611',
      },
      {
        installId: crypto.randomUUID(),
        operatorId: null,
        recordedBy: '林怡君',
        now: new Date().toISOString(),
        isClockSuspect: false,
      },
    );
    return commandId;
  }

  beforeEach(async () => {
    await deviceStorage.write(['outbox', 'settled'], async ({ outbox, settled }) => {
      await outbox.clear();
      await settled.clear();
    });
  });

  it('R30: when the cookie is gone the app opens and asks for a sign-in on top, with the entries as they were', async () => {
    const commandId = await queueOne();
    await remember('profile', officeViewer);
    playServer({ ...HERE, Viewer: () => answerWith(null) });
    await renderApp();
    expect(await screen.findByText('1 筆資料等著上傳；登入後會自動接著送。')).toBeVisible();
    expect(await remembered('profile')).not.toBeNull();
    expect((await store.unsent(owner)).map((entry) => entry.commandId)).toEqual([commandId]);
  });

  it('R30: when the entries are gone and the cookie is not, it is an ordinary start with an empty queue', async () => {
    playServer({ ...HERE, Viewer: () => answerWith(officeViewer) });
    await renderApp();
    await greeting('林怡君');
    await waitFor(() => expect(region()?.dataset['waiting']).toBe('0'));
  });

  it('R26: are neither sent nor counted under another company, and are still there for their owner', async () => {
    const commandId = await queueOne();
    const sent = playServer({ ...HERE, Viewer: () => answerWith(OTHER) });
    await renderApp();
    await greeting('張雅婷');
    await waitFor(() => expect(region()?.dataset['conditions']).toContain('OF_OTHER_COMPANIES'));
    expect(region()?.dataset).toMatchObject({ waiting: '0', attention: '0' });
    expect(sent.filter(({ name }) => SENT.includes(name))).toEqual([]);
    expect((await store.unsent(owner)).map((entry) => entry.commandId)).toEqual([commandId]);
  });

  it('R26: a colleague on the same device is told how many, and nothing else of them', async () => {
    await queueOne();
    const colleague: Viewer = { ...officeViewer, accountId: crypto.randomUUID(), displayName: '陳大文' };
    const sent = playServer({ ...HERE, Viewer: () => answerWith(colleague) });
    await renderApp();
    await greeting('陳大文');
    await waitFor(() => expect(region()).toHaveTextContent('本機另有 1 筆其他帳號未上傳'));
    expect(document.body).not.toHaveTextContent('WO-0611');
    expect(sent.filter(({ name }) => SENT.includes(name))).toEqual([]);
  });

  it('R25: stay on the device when the person signs out without network', async () => {
    const commandId = await queueOne();
    await remember('profile', officeViewer);
    playServer({ Viewer: () => 'NO_NETWORK', HomeFigures: () => 'NO_NETWORK', SignOut: () => 'NO_NETWORK' });
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    await renderApp();
    await waitFor(() => expect(region()?.dataset['waiting']).toBe('1'));
    await signOut();
    await signInPage();
    vi.restoreAllMocks();
    expect(await remembered('pendingSignOut')).not.toBeNull();
    expect((await store.unsent(owner)).map((entry) => entry.commandId)).toEqual([commandId]);
  });
});

describe('a tablet whose enrolment has ended', () => {
  it('asks for a new code and says why, also when it is opened again', async () => {
    const accountId = 'aaaaaaaa-0000-4000-8000-0000000000aa';
    await remember('profile', { ...officeViewer, accountId, role: 'TABLET' });
    playServer({ ...HERE, Viewer: () => answerWith(null) });
    const opened = await renderApp();
    expect(await screen.findByText(/這台平板已由辦公室停用，或登錄到期/u)).toBeVisible();
    expect(screen.getByRole('textbox', { name: /登錄代碼/u })).toBeVisible();
    opened.unmount();
    window.history.replaceState(null, '', '/');
    await renderApp();
    expect(await screen.findByText(/這台平板已由辦公室停用，或登錄到期/u)).toBeVisible();
  });
});
