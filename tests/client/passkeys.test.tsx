import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ExpiredSessionDialog } from '../../client/app/expired-session-dialog.tsx';
import { AccountPage } from '../../client/features/account/account-page.tsx';
import { remember } from '../../client/offline/local-database.ts';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const bytes = (text: string): ArrayBuffer => new TextEncoder().encode(text).buffer;
const asText = (text: string): string => Buffer.from(text).toString('base64url');

/** What the device of this browser does when it is asked; jsdom has none. */
function playDevice(device: Partial<Record<'get' | 'create', () => Promise<unknown>>> | null): void {
  vi.stubGlobal('PublicKeyCredential', device === null ? undefined : () => undefined);
  if (device === null) Reflect.deleteProperty(window, 'PublicKeyCredential');
  Object.defineProperty(navigator, 'credentials', { configurable: true, value: device ?? {} });
}
const credential = (response: object) => ({
  ...{ id: asText('key'), rawId: bytes('key'), type: 'public-key', response },
  getClientExtensionResults: () => ({}),
});
const signs = () =>
  Promise.resolve(
    credential({
      ...{ clientDataJSON: bytes('data'), authenticatorData: bytes('auth') },
      ...{ signature: bytes('signature'), userHandle: bytes('handle') },
    }),
  );
const makes = () =>
  Promise.resolve(
    credential({
      ...{ clientDataJSON: bytes('data'), attestationObject: bytes('attestation') },
      getTransports: () => ['internal'],
    }),
  );
const declines = (name: string) => () => Promise.reject(new DOMException('declined', name));

const NOBODY = {
  Viewer: () => ({ data: { viewer: null } }),
  Platform: () => ({ data: { platform: { isDemo: false, hasLineSignIn: false } } }),
  BeginPasskeySignIn: () => ({
    data: { beginPasskeySignIn: { challenge: asText('challenge'), partyId: 'localhost' } },
  }),
  HomeFigures: () => ({
    data: { workOrders: { __typename: 'WorkOrderPage', total: 0, totalIsExact: true, items: [] } },
  }),
};
const SIGN_IN = '使用通行密鑰登入';

beforeEach(async () => {
  window.history.replaceState(null, '', '/sign-in');
  await remember('profile', null);
});
afterEach(() => {
  playDevice(null);
});

describe('the sign-in with a passkey', () => {
  it('opens the app by what the device signed, without account and password', async () => {
    playDevice({ get: signs });
    const sent = playServer({
      ...NOBODY,
      SignInWithPasskey: () => ({ data: { signInWithPasskey: { viewer: officeViewer } } }),
    });
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: SIGN_IN }));
    expect(await screen.findByRole('heading', { name: '林怡君，您好' })).toBeVisible();
    const signed = sent.find(({ name }) => name === 'SignInWithPasskey')?.variables['input'];
    expect(signed).toMatchObject({
      credential: {
        ...{ id: asText('key'), clientData: asText('data'), authenticatorData: asText('auth') },
        ...{ signature: asText('signature'), userHandle: asText('handle') },
      },
    });
  });

  it('is not offered where the browser knows none', async () => {
    playDevice(null);
    playServer(NOBODY);
    await renderApp();
    expect(await screen.findByLabelText('密碼')).toBeVisible();
    expect(screen.queryByRole('button', { name: SIGN_IN })).toBeNull();
  });

  it.each([
    ['the person declines', declines('NotAllowedError'), undefined, '您取消了'],
    ['the device fails', declines('UnknownError'), undefined, '沒有完成通行密鑰登入'],
    ['the server does not know the key', signs, 'UNAUTHENTICATED', '這把通行密鑰不能登入'],
    ['there were too many', signs, 'RATE_LIMITED', '太多'],
  ])('says so when %s, and leaves the password', async (_name, get, code, words) => {
    playDevice({ get });
    playServer({
      ...NOBODY,
      SignInWithPasskey: () => ({
        code: code ?? '',
        extensions: { parameters: { reason: 'PASSKEY', retryAfterSeconds: 60 } },
      }),
    });
    await renderApp();
    await userEvent.click(await screen.findByRole('button', { name: SIGN_IN }));
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
    expect(screen.getByLabelText('密碼')).toBeVisible();
    expect(screen.getByRole('button', { name: SIGN_IN })).toBeEnabled();
  });

  it('is offered over an open page whose session ended to whom it opens, and to nobody else', () => {
    playDevice({ get: signs });
    playServer(NOBODY);
    const dialog = <ExpiredSessionDialog waitingCount={0} onPutOff={null} />;
    const { unmount } = renderScreen(dialog, { viewer: { ...officeViewer, signsInWithPasskey: true } });
    expect(screen.getByRole('button', { name: SIGN_IN })).toBeVisible();
    unmount();
    renderScreen(dialog);
    expect(screen.queryByRole('button', { name: SIGN_IN })).toBeNull();
  });
});

describe('passkeys of the own account', () => {
  const LAPTOP = {
    ...{ __typename: 'Passkey', id: 'p1', name: '筆電', isBackedUp: true },
    ...{ createdAt: '2026-11-22T08:00:00.000Z', lastUsedAt: null },
  };
  const OFFER = {
    data: {
      beginPasskey: {
        ...{ __typename: 'PasskeyOffer', challenge: asText('challenge'), partyId: 'localhost', known: [] },
        ...{ userHandle: asText('me'), account: 'office-a', displayName: '林怡君', algorithms: [-7] },
      },
    },
  };
  const QUIET = {
    OwnSessions: () => ({ data: { sessions: [] } }),
    LineLink: () => ({ data: { lineLink: { __typename: 'LineLink', isOffered: false, linkedAt: null } } }),
    BeginPasskey: () => OFFER,
  };

  it('are added under a name, which the device never learns', async () => {
    playDevice({ create: makes });
    let passkeys: object[] = [];
    const sent = playServer({
      ...QUIET,
      Passkeys: () => ({ data: { passkeys } }),
      AddPasskey: () => {
        passkeys = [LAPTOP];
        return { data: { addPasskey: [{ __typename: 'Passkey', id: 'p1' }] } };
      },
    });
    renderScreen(<AccountPage />);
    expect(await screen.findByText('還沒有通行密鑰')).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '新增通行密鑰' }));
    const dialog = within(await screen.findByRole('dialog'));
    const name = dialog.getByLabelText('名稱');
    await userEvent.clear(name);
    await userEvent.click(dialog.getByRole('button', { name: '建立' }));
    expect(dialog.getByText('請輸入名稱')).toBeVisible();
    expect(sent.some(({ name: operation }) => operation === 'BeginPasskey')).toBe(false);
    await userEvent.type(name, '筆電{Enter}');
    expect(await screen.findByText('通行密鑰「筆電」已建立，今後也可以用它登入。')).toBeVisible();
    expect(await screen.findByText(/還沒有使用過/u)).toBeVisible();
    expect(sent.find(({ name: operation }) => operation === 'AddPasskey')?.variables['input']).toMatchObject({
      name: '筆電',
      credential: {
        clientData: asText('data'),
        attestation: asText('attestation'),
        transports: ['internal'],
      },
    });
  });

  it.each([
    ['declined', 'NotAllowedError', '您取消了'],
    ['kept already', 'InvalidStateError', '已經有這個帳號的通行密鑰'],
    ['broken', 'UnknownError', '請確認裝置已設定螢幕鎖'],
  ])('that the device leaves %s are told in the dialog', async (_name, fault, words) => {
    playDevice({ create: declines(fault) });
    const sent = playServer({ ...QUIET, Passkeys: () => ({ data: { passkeys: [] } }) });
    renderScreen(<AccountPage />);
    await userEvent.click(await screen.findByRole('button', { name: '新增通行密鑰' }));
    await userEvent.click(await screen.findByRole('button', { name: '建立' }));
    expect(await screen.findByText(new RegExp(words, 'u'))).toBeVisible();
    expect(sent.some(({ name }) => name === 'AddPasskey')).toBe(false);
  });

  it('are renamed and removed where none can be added, which is said', async () => {
    playDevice(null);
    let passkeys = [LAPTOP];
    playServer({
      ...QUIET,
      Passkeys: () => ({ data: { passkeys } }),
      RenamePasskey: ({ input }) => {
        passkeys = [{ ...LAPTOP, name: (input as { name: string }).name }];
        return { data: { renamePasskey: passkeys } };
      },
      RemovePasskey: () => {
        passkeys = [];
        return { data: { removePasskey: [] } };
      },
    });
    renderScreen(<AccountPage />);
    expect(await screen.findByText(/不支援通行密鑰/u)).toBeVisible();
    await userEvent.click(await screen.findByRole('button', { name: '將「筆電」改名' }));
    const field = await screen.findByLabelText('名稱');
    await userEvent.clear(field);
    await userEvent.type(field, '舊筆電{Enter}');
    await userEvent.click(await screen.findByRole('button', { name: '移除「舊筆電」' }));
    const dialog = within(await screen.findByRole('dialog', { name: '移除通行密鑰「舊筆電」？' }));
    await userEvent.click(dialog.getByRole('button', { name: '移除' }));
    expect(await screen.findByText('通行密鑰「舊筆電」已移除。')).toBeVisible();
    expect(await screen.findByText('還沒有通行密鑰')).toBeVisible();
  });
});
