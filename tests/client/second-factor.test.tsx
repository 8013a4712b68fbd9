import { act, screen, within, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { SecondFactorSection } from '../../client/features/account/second-factor-section.tsx';
import { remember } from '../../client/offline/local-database.ts';
import { officeViewer, playServer, renderScreen, type SentOperation } from './client-setup.tsx';
import { renderApp } from './render-app.tsx';

const NOBODY = {
  Viewer: () => ({ data: { viewer: null } }),
  Platform: () => ({ data: { platform: { isDemo: false } } }),
};
const ADMIN = { ...officeViewer, account: 'guild-admin', role: 'GUILD_ADMIN', company: null } as const;
const SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const CODES = Array.from({ length: 10 }, (_, index) => `AAAA-BBBB-CCCC-000${index}`);
const WRONG = {
  code: 'VALIDATION_FAILED',
  extensions: { issues: [{ path: 'code', code: 'WRONG_CODE', parameters: {} }] },
};
const codeIn = ({ input }: SentOperation['variables']) => (input as { code: string | null }).code;

/** An account whose second factor is really set up, renewed and removed; the app always shows 123456. */
function playFactor(start: string | null = null) {
  let confirmedAt = start;
  let left = 4;
  return playServer({
    SecondFactor: () => ({
      data: {
        secondFactor: {
          __typename: 'SecondFactor',
          confirmedAt,
          recoveryCodesLeft: confirmedAt === null ? 0 : left,
          isCompulsory: false,
        },
      },
    }),
    BeginSecondFactor: () => ({
      data: {
        beginSecondFactor: {
          __typename: 'FactorSecret',
          secret: SECRET,
          uri: `otpauth://totp/a?secret=${SECRET}`,
        },
      },
    }),
    ConfirmSecondFactor: (variables) => {
      if (codeIn(variables) !== '123456') return WRONG;
      confirmedAt = '2026-11-22T08:00:00.000Z';
      left = 10;
      return { data: { confirmSecondFactor: { __typename: 'RecoveryCodes', codes: CODES } } };
    },
    RemoveSecondFactor: (variables) => {
      if (codeIn(variables) !== '123456') return WRONG;
      confirmedAt = null;
      return { data: { removeSecondFactor: { __typename: 'SecondFactor', confirmedAt } } };
    },
  });
}

describe('the second factor of the own account', () => {
  it('is set up by QR code or by typing, proved by a code, and gives recovery codes once', async () => {
    playFactor();
    const told = vi.fn();
    renderScreen(<SecondFactorSection onChanged={told} />);
    await userEvent.click(await screen.findByRole('button', { name: '開始設定' }));
    expect(await screen.findByRole('img', { name: '給驗證器 App 的 QR 碼' })).toBeInTheDocument();
    expect(screen.getByText('JBSW Y3DP EHPK 3PXP JBSW Y3DP EHPK 3PXP')).toBeInTheDocument();
    const field = screen.getByRole('textbox', { name: 'App 目前顯示的 6 位數字' });
    await userEvent.type(field, '000000{Enter}');
    expect(await screen.findByText(/驗證碼不符或已用過/u)).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, '123456{Enter}');
    const codes = await screen.findByRole('list', { name: '復原碼' });
    expect(within(codes).getAllByRole('listitem')).toHaveLength(10);
    expect(screen.getByText('已啟用')).toBeInTheDocument();
    expect(screen.queryByText('未啟用')).not.toBeInTheDocument();
    expect(screen.queryByRole('img', { name: '給驗證器 App 的 QR 碼' })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: '我已保存復原碼' }));
    expect(await screen.findByText('還有 10 組復原碼可用。')).toBeInTheDocument();
    expect(screen.queryByText(CODES[0] ?? '')).not.toBeInTheDocument();
    expect(told).toHaveBeenCalledWith('兩步驟驗證已啟用，其他裝置上的登入已結束。');
  });

  it('is switched off by a code', async () => {
    const sent = playFactor('2026-11-01T00:00:00.000Z');
    renderScreen(<SecondFactorSection onChanged={() => undefined} />);
    await userEvent.click(await screen.findByRole('button', { name: '關閉兩步驟驗證' }));
    await userEvent.click(screen.getByRole('button', { name: '關閉兩步驟驗證' }));
    expect(await screen.findByText('請填寫這一欄')).toBeInTheDocument();
    expect(sent.some(({ name }) => name === 'RemoveSecondFactor')).toBe(false);
    await userEvent.type(screen.getByRole('textbox', { name: 'App 目前顯示的 6 位數字' }), '123456{Enter}');
    expect(await screen.findByText('未啟用')).toBeInTheDocument();
  });
});

describe('signing in', () => {
  beforeEach(async () => {
    window.history.replaceState(null, '', '/sign-in');
    await remember('profile', null);
  });

  async function typeCredentials(): Promise<void> {
    await userEvent.type(await screen.findByLabelText('帳號'), 'guild-admin');
    await userEvent.type(screen.getByLabelText('密碼'), 'plate-carbon-demo');
    await userEvent.click(screen.getByRole('button', { name: '登入' }));
  }

  it('asks for the code once the password was right, and keeps both while a code is wrong', async () => {
    window.history.replaceState(null, '', '/nowhere');
    const sent = playServer({
      ...NOBODY,
      UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }),
      SignIn: (variables) => {
        if (codeIn(variables) === null) return { code: 'SECOND_FACTOR_NEEDED' };
        return codeIn(variables) === '123456' ? { data: { signIn: { viewer: ADMIN } } } : WRONG;
      },
    });
    await renderApp();
    await typeCredentials();
    const field = await screen.findByRole('textbox', { name: '驗證碼' });
    await waitFor(() => expect(field).toHaveFocus());
    await userEvent.type(field, '999999{Enter}');
    expect(await screen.findByText(/驗證碼不符或已用過/u)).toBeInTheDocument();
    await userEvent.clear(field);
    await userEvent.type(field, '123456{Enter}');
    expect(await screen.findByRole('heading', { name: '找不到這個頁面' })).toBeVisible();
    expect(sent.filter(({ name }) => name === 'SignIn').map(({ variables }) => codeIn(variables))).toEqual([
      null,
      '999999',
      '123456',
    ]);
  });

  it('leads an account that must have a second factor to its set-up and nowhere else', async () => {
    window.history.replaceState(null, '', '/guild/inbox');
    let lacksSecondFactor = true;
    const sent = playServer({
      ...NOBODY,
      Viewer: () => ({ data: { viewer: { ...ADMIN, lacksSecondFactor } } }),
      BeginSecondFactor: () => ({
        data: { beginSecondFactor: { __typename: 'FactorSecret', secret: SECRET, uri: 'otpauth://totp/a' } },
      }),
      ConfirmSecondFactor: () => {
        lacksSecondFactor = false;
        return { data: { confirmSecondFactor: { __typename: 'RecoveryCodes', codes: CODES } } };
      },
      UnreadMessages: () => ({ data: { unreadContactMessages: 0 } }),
      ContactMessages: () => ({ code: 'UNAVAILABLE' }),
    });
    await renderApp();
    expect(await screen.findByRole('heading', { name: '先設定兩步驟驗證' })).toBeVisible();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    expect(sent.map(({ name }) => name)).not.toContain('ContactMessages');
    await userEvent.click(await screen.findByRole('button', { name: '開始設定' }));
    await userEvent.type(
      await screen.findByRole('textbox', { name: 'App 目前顯示的 6 位數字' }),
      '123456{Enter}',
    );
    const codes = await screen.findByRole('list', { name: '復原碼' });
    // The person keeps them in another window, and comes back.
    const asked = sent.filter(({ name }) => name === 'Viewer').length;
    act(() => void window.dispatchEvent(new Event('focus')));
    await waitFor(() => expect(sent.filter(({ name }) => name === 'Viewer').length).toBe(asked + 1));
    await act(() => new Promise((resolve) => setTimeout(resolve)));
    expect(codes).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '我已保存復原碼' }));
    expect(await screen.findByRole('heading', { name: '聯絡信箱', level: 1 })).toBeInTheDocument();
  });
});
