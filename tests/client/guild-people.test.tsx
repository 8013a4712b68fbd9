import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { GuildPeoplePage } from '../../client/features/guild-people/guild-people-page.tsx';
import type { Viewer } from '../../client/session/viewer.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';

const admin: Viewer = { ...officeViewer, role: 'GUILD_ADMIN', company: null };
const person = (id: string, displayName: string, hasSecondFactor: boolean) => ({
  ...{ __typename: 'GuildPerson', id, displayName, account: `guild-${id}`, hasSecondFactor },
  ...{ role: 'GUILD_ADMIN', lastSignInAt: null },
});
const people = [
  person(admin.accountId, '許國華', true),
  person('p2', '吳美玲', true),
  person('p3', '李大同', false),
];

function open(answer: () => ScriptedAnswer = () => 'NO_NETWORK', viewer = admin) {
  const sent = playServer({
    GuildPeople: () => ({ data: { guildPeople: people } }),
    LiftGuildSecondFactor: answer,
  });
  renderScreen(<GuildPeoplePage />, { viewer });
  return sent;
}

describe('the people of the guild', () => {
  it('are shown; who lost a second factor is helped by somebody else', async () => {
    open();
    expect(await screen.findByRole('button', { name: '遺失兩步驟驗證：吳美玲' })).toBeVisible();
    expect(screen.getAllByRole('button')).toHaveLength(1);
    expect(screen.getByText('· 您自己')).toBeVisible();
    expect(screen.getByText('兩步驟驗證 · 未設定')).toBeVisible();
  });

  it('are helped after it was said how it was made sure who asks', async () => {
    const lifted = [{ __typename: 'GuildPerson', id: 'p2', hasSecondFactor: false }];
    const sent = open(() => ({ data: { liftGuildSecondFactor: lifted } }));
    await userEvent.click(await screen.findByRole('button', { name: '遺失兩步驟驗證：吳美玲' }));
    await userEvent.click(await screen.findByRole('button', { name: '解除兩步驟驗證' }));
    const reason = screen.getByLabelText(/怎麼確認是本人/u);
    await waitFor(() => expect(reason).toHaveAccessibleDescription(/請填寫/u));
    await userEvent.type(reason, '當面核對');
    await userEvent.click(screen.getByRole('button', { name: '解除兩步驟驗證' }));
    expect(await screen.findByText('已解除 吳美玲 的兩步驟驗證。')).toBeVisible();
    expect(sent.find(({ name }) => name === 'LiftGuildSecondFactor')?.variables['input']).toMatchObject({
      ...{ personId: 'p2', reason: '當面核對' },
    });
  });

  it('that changed meanwhile are told of in words; a lost network too', async () => {
    const answers: ScriptedAnswer[] = ['NO_NETWORK', { code: 'MOVE_NOT_ALLOWED' }];
    open(() => answers.shift() ?? 'NO_NETWORK');
    await userEvent.click(await screen.findByRole('button', { name: '遺失兩步驟驗證：吳美玲' }));
    await userEvent.type(await screen.findByLabelText(/怎麼確認是本人/u), '當面核對');
    await userEvent.click(screen.getByRole('button', { name: '解除兩步驟驗證' }));
    expect(await screen.findByText(/連不到伺服器/u)).toBeVisible();
    await userEvent.click(screen.getByRole('button', { name: '解除兩步驟驗證' }));
    expect(await screen.findByText(/現在沒有兩步驟驗證/u)).toBeVisible();
  });

  it('are for administrators', () => {
    open(undefined, { ...admin, role: 'GUILD_OFFICER' });
    expect(screen.queryByRole('button', { name: /遺失/u })).toBeNull();
    expect(screen.getByRole('heading', { name: /權限/u })).toBeVisible();
  });
});
