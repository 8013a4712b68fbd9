import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { StatementPage } from '../../client/features/statements/statement-page.tsx';
import { StatementsPage } from '../../client/features/statements/statements-page.tsx';
import { actsFor } from '../../client/features/statements/statement-acts.tsx';
import { officeViewer, playServer, renderScreen, type SentOperation } from './client-setup.tsx';
import { STATEMENT_ID, statementAnswer, statementsAnswer } from './statement-answers.ts';
import { AddressBar, shownAddress } from './work-order-answers.tsx';

const COMPANY = { id: officeViewer.company?.id ?? '', name: '' };
const SUBMITTED = { state: 'SUBMITTED', submittedAt: '2026-11-22T04:00:00.000Z', submittedBy: '林怡君' };
const GUILD = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;

function openStatement(viewer: Parameters<typeof renderScreen>[1] = {}): void {
  renderScreen(
    <Routes>
      <Route path="/statements/:statementId" element={<StatementPage />} />
    </Routes>,
    { at: `/statements/${STATEMENT_ID}`, ...viewer },
  );
}

const inputOf = (sent: readonly SentOperation[], name: string) =>
  sent.find((operation) => operation.name === name)?.variables['input'] as Record<string, unknown>;

describe('the list of statements', () => {
  it('names each with its state, and keeps the filter in the address', async () => {
    const sent = playServer({ Statements: () => ({ data: statementsAnswer([statementAnswer()]) }) });
    renderScreen(
      <>
        <AddressBar />
        <StatementsPage />
      </>,
      { at: '/statements' },
    );
    const row = await screen.findByRole('row', { name: /2026-0012/ });
    expect(row).toHaveTextContent('已簽發');
    expect(row).toHaveTextContent('25,042.400');
    expect(within(row).getByRole('link')).toHaveAttribute('href', `/statements/${STATEMENT_ID}`);
    await userEvent.click(screen.getByRole('button', { name: '已用印' }));
    await waitFor(() => expect(sent.at(-1)?.variables['filter']).toEqual({ states: ['SEALED'] }));
    expect(shownAddress()).toContain('state=SEALED');
  });

  it('says what to do when nothing was issued yet', async () => {
    playServer({ Statements: () => ({ data: statementsAnswer([]) }) });
    renderScreen(<StatementsPage />);
    expect(await screen.findByRole('heading', { name: '還沒有簽發過計算書' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '看工單列表' })).toBeInTheDocument();
  });

  it('says why it is not there without network', async () => {
    playServer({ Statements: () => 'NO_NETWORK' });
    renderScreen(<StatementsPage />);
    expect(await screen.findByText(/計算書的狀態要連線才讀得到/)).toBeInTheDocument();
  });
});

describe('a statement', () => {
  it('shows the sheet that was signed, its code and its history', async () => {
    playServer({ StatementById: () => ({ data: { statement: statementAnswer() } }) });
    openStatement();
    const sheet = await screen.findByRole('article');
    expect(sheet).toHaveTextContent('25,042.4');
    expect(sheet).toHaveTextContent('僅供參考。');
    expect(screen.getByLabelText('核對碼')).toHaveTextContent('01234-56789-ABCDE-FGHJK-MNPQR-S');
    expect(screen.getByText('核對 3 次')).toBeInTheDocument();
  });

  it('is submitted once, however often the button is pressed', async () => {
    const sent = playServer({
      StatementById: () => ({ data: { statement: statementAnswer() } }),
      SubmitStatement: () => ({ data: { submitStatement: statementAnswer(SUBMITTED) } }),
    });
    openStatement();
    await userEvent.click(await screen.findByRole('button', { name: '送公會用印' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '送公會用印' }));
    expect(await screen.findByText('已送公會，等候用印。')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '送公會用印' })).not.toBeInTheDocument();
    expect(sent.filter(({ name }) => name === 'SubmitStatement')).toHaveLength(1);
  });

  it('repeats an act that met no answer under the same id', async () => {
    let answers = 0;
    const sent = playServer({
      StatementById: () => ({ data: { statement: statementAnswer() } }),
      SubmitStatement: () => {
        answers += 1;
        return answers === 1 ? 'NO_NETWORK' : { data: { submitStatement: statementAnswer(SUBMITTED) } };
      },
    });
    openStatement();
    await userEvent.click(await screen.findByRole('button', { name: '送公會用印' }));
    const confirm = within(await screen.findByRole('dialog')).getByRole('button', { name: '送公會用印' });
    await userEvent.click(confirm);
    await screen.findByText('連不到伺服器');
    await userEvent.click(confirm);
    await screen.findByText('已送公會，等候用印。');
    const ids = sent
      .filter(({ name }) => name === 'SubmitStatement')
      .map(({ variables }) => (variables['input'] as { commandId: string }).commandId);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('is returned by the guild only with a reason', async () => {
    const sent = playServer({
      StatementById: () => ({ data: { statement: statementAnswer(SUBMITTED) } }),
      ReturnStatement: () => ({
        data: {
          returnStatement: statementAnswer({
            ...SUBMITTED,
            state: 'RETURNED',
            returnedAt: '2026-11-22T05:00:00.000Z',
            returnReason: '數字不符',
          }),
        },
      }),
    });
    openStatement({ viewer: GUILD });
    await userEvent.click(await screen.findByRole('button', { name: '退件' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(within(dialog).getByRole('button', { name: '退件' }));
    expect(within(dialog).getByText('請寫下原因，讓看到的人知道為什麼。')).toBeInTheDocument();
    await userEvent.type(within(dialog).getByRole('textbox'), '數字不符');
    await userEvent.click(within(dialog).getByRole('button', { name: '退件' }));
    expect(await screen.findByText(/退件：數字不符/)).toBeInTheDocument();
    expect(inputOf(sent, 'ReturnStatement')).toMatchObject({ reason: '數字不符' });
  });

  it('that was superseded leads to its successor, or to issuing one', async () => {
    const successor = { __typename: 'Statement', id: 'next', revision: 2 };
    playServer({
      StatementById: () => ({
        data: { statement: statementAnswer({ state: 'SUPERSEDED', supersededBy: successor }) },
      }),
    });
    openStatement();
    expect(await screen.findByRole('link', { name: '看第 2 版' })).toHaveAttribute(
      'href',
      '/statements/next',
    );
    expect(screen.queryByRole('link', { name: '簽發新版' })).not.toBeInTheDocument();
  });

  it('of another company looks as if it did not exist', async () => {
    playServer({ StatementById: () => ({ code: 'NOT_FOUND' }) });
    openStatement();
    expect(await screen.findByRole('heading', { name: '找不到這份計算書' })).toBeInTheDocument();
  });
});

describe('what may be done with a statement', () => {
  const acting = (role: 'OPERATOR' | 'AUDITOR' | 'OFFICE' | 'OWNER' | 'GUILD_OFFICER') => ({
    accountId: 'a',
    displayName: '',
    role,
    companyId: role === 'GUILD_OFFICER' ? null : COMPANY.id,
  });
  const at = (state: 'ISSUED' | 'SUBMITTED' | 'REVOKED', submittedAt: string | null) => ({
    state,
    submittedAt,
    company: COMPANY,
  });

  it('is nothing for those who only read', () => {
    for (const role of ['OPERATOR', 'AUDITOR'] as const)
      expect(actsFor(acting(role), at('ISSUED', null))).toEqual([]);
  });

  it('is sealing or returning for the guild, once it was submitted', () => {
    expect(actsFor(acting('GUILD_OFFICER'), at('ISSUED', null))).toEqual([]);
    expect(actsFor(acting('GUILD_OFFICER'), at('SUBMITTED', 'now'))).toEqual(['seal', 'return', 'revoke']);
  });

  it('is revoking for the owner alone, and never twice', () => {
    expect(actsFor(acting('OFFICE'), at('ISSUED', null))).not.toContain('revoke');
    expect(actsFor(acting('OWNER'), at('ISSUED', null))).toContain('revoke');
    expect(actsFor(acting('OWNER'), at('REVOKED', null))).toEqual([]);
  });
});

describe('the letters of a statement', () => {
  const letter = {
    __typename: 'StatementLetter',
    recipient: 'buyer@example.org',
    createdAt: '2026-11-22T04:00:00.000Z',
    sentAt: null,
  };
  const openWith = (...letters: readonly object[]): void => {
    playServer({ StatementById: () => ({ data: { statement: statementAnswer({ letters }) } }) });
    openStatement();
  };

  it('say what became of each, and of a failed one what to do', async () => {
    openWith(
      { ...letter, id: 'l2', state: 'FAILED' },
      { ...letter, id: 'l1', state: 'SENT', sentAt: '2026-11-22T04:00:05.000Z' },
    );
    const list = await screen.findByRole('region', { name: '寄出的信' });
    const [failed, sent] = within(list).getAllByRole('listitem');
    expect(failed).toHaveTextContent(/buyer@example\.org.*沒有寄到.*再寄一次/u);
    expect(sent).toHaveTextContent('已交給收件人的郵件伺服器');
    expect(sent).not.toHaveTextContent('再寄一次');
  });

  it('are not there when none was sent', async () => {
    openWith();
    await screen.findByRole('heading', { name: '紀錄' });
    expect(screen.queryByText('寄出的信')).toBeNull();
  });
});
