import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { StatementPage } from '../../client/features/statements/statement-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';
import { STATEMENT_ID, statementAnswer } from './statement-answers.ts';

const SUBMITTED = { state: 'SUBMITTED', submittedAt: '2026-11-22T04:00:00.000Z', submittedBy: '林怡君' };
const SEALED = { ...SUBMITTED, state: 'SEALED', sealedAt: '2026-11-22T05:00:00.000Z' };
const GUILD = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;

function openStatement(viewer: Parameters<typeof renderScreen>[1] = {}): void {
  renderScreen(
    <Routes>
      <Route path="/statements/:statementId" element={<StatementPage />} />
    </Routes>,
    { at: `/statements/${STATEMENT_ID}`, ...viewer },
  );
}

describe('an act on a statement', () => {
  it('that somebody else made impossible is offered no more; its reason stays to be read, and the page shows the new state', async () => {
    let isSealed = false;
    playServer({
      StatementById: () => ({ data: { statement: statementAnswer(isSealed ? SEALED : SUBMITTED) } }),
      ReturnStatement: () => {
        isSealed = true;
        return { code: 'MOVE_NOT_ALLOWED' };
      },
    });
    openStatement({ viewer: GUILD });
    await userEvent.click(await screen.findByRole('button', { name: '退件' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.type(within(dialog).getByRole('textbox'), '數字不符');
    await userEvent.click(within(dialog).getByRole('button', { name: '退件' }));
    expect(await within(dialog).findByText(/頁面已顯示最新的狀態/u)).toBeInTheDocument();
    expect(within(dialog).getByRole('button', { name: '退件' })).toBeDisabled();
    expect(within(dialog).getByRole('textbox')).toHaveValue('數字不符');
    await userEvent.click(within(dialog).getByRole('button', { name: '取消' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(screen.queryByRole('button', { name: '退件' })).not.toBeInTheDocument();
    expect(screen.getByText(/頁面已顯示最新的狀態/u)).toBeInTheDocument();
    expect(document.querySelector('[data-statement]')).toHaveAttribute('data-statement', 'SEALED');
  });

  it('is a second letter to the same address only after a question, and two presses send one', async () => {
    const letter = {
      ...{ __typename: 'StatementLetter', id: 'l1', recipient: 'buyer@example.org', state: 'SENT' },
      ...{ createdAt: '2026-11-22T04:00:00.000Z', sentAt: '2026-11-22T04:00:05.000Z' },
    };
    const statement = statementAnswer({ letters: [letter] });
    const sent = playServer({
      StatementById: () => ({ data: { statement } }),
      CustomerEmail: () => ({
        data: { workOrder: { __typename: 'WorkOrder', id: 'w', customerEmail: 'Buyer@example.org' } },
      }),
      SendStatement: () => ({ data: { sendStatement: statement } }),
    });
    openStatement();
    await userEvent.click(await screen.findByRole('button', { name: '寄給客戶' }));
    const dialog = await screen.findByRole('dialog');
    const before = await within(dialog).findByRole('region', { name: '這份計算書已寄過' });
    expect(before).toHaveTextContent('buyer@example.org，2026/11/22 12:00');
    await userEvent.click(within(dialog).getByRole('button', { name: '寄出計算書' }));
    expect(within(dialog).getByRole('alert')).toHaveTextContent('要再寄一次嗎');
    const letters = () => sent.filter(({ name }) => name === 'SendStatement');
    expect(letters()).toHaveLength(0);
    await userEvent.dblClick(within(dialog).getByRole('button', { name: '再寄一次' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(letters()).toHaveLength(1);
  });
});
