import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { IssuePage } from '../../client/features/statements/issue-page.tsx';
import { anId, theSlidesExample } from '../support/builders.ts';
import { officeViewer, playServer, renderScreen, type ScriptedAnswer } from './client-setup.tsx';
import { statementAnswer } from './statement-answers.ts';
import { AddressBar, orderAnswer, shownAddress } from './work-order-answers.tsx';

const ORDER = anId(500);
const OTHER = anId(501);
const order = (id: string, workOrderNumber: string, more: object = {}): object => ({
  ...orderAnswer(theSlidesExample({ workOrderNumber, customerName: '大展扣件' }), { id, revision: 3 }),
  ...more,
});
const DISCLAIMER = { __typename: 'Disclaimer', version: 1, points: [] };

function script(
  issue: () => ScriptedAnswer,
  statements: readonly object[] = [],
  others: readonly object[] = [],
) {
  return playServer({
    IssueStart: () => ({ data: { workOrder: order(ORDER, 'WO-1', { statements }) } }),
    OrdersOfCustomerOrder: () => ({
      data: { workOrders: { items: [order(ORDER, 'WO-1'), order(OTHER, 'WO-2'), ...others] } },
    }),
    IssuePreview: ({ ids }) => ({
      data: {
        workOrders: { items: (ids as string[]).map((id) => order(id, id === ORDER ? 'WO-1' : 'WO-2')) },
        disclaimer: DISCLAIMER,
      },
    }),
    IssueStatement: issue,
  });
}

function open(viewer = officeViewer): void {
  renderScreen(
    <>
      <AddressBar />
      <Routes>
        <Route path="/work-orders/:workOrderId/statement" element={<IssuePage />} />
        <Route path="*" element={null} />
      </Routes>
    </>,
    { at: `/work-orders/${ORDER}/statement`, viewer },
  );
}

const issueButton = async () => {
  const button = await screen.findByRole('button', { name: '簽發計算書' });
  await waitFor(() => expect(button).toBeEnabled());
  return button;
};

describe('issuing a statement', () => {
  it('covers the ticked orders at the revisions that were looked at, and leads to the statement', async () => {
    const sent = script(() => ({ data: { issueStatement: statementAnswer() } }));
    open();
    await userEvent.click(await screen.findByRole('checkbox', { name: /WO-2/ }));
    await userEvent.click(screen.getByRole('button', { name: '中英對照' }));
    const sheet = await screen.findByRole('article');
    await waitFor(() => expect(sheet).toHaveTextContent('WO-2'));
    await userEvent.click(await issueButton());
    await waitFor(() => expect(shownAddress()).toMatch(/^\/statements\//u));
    const input = sent.find(({ name }) => name === 'IssueStatement')?.variables['input'];
    expect(input).toMatchObject({
      language: 'ZH_TW_EN',
      replaces: null,
      workOrders: [
        { workOrderId: ORDER, revision: 3 },
        { workOrderId: OTHER, revision: 3 },
      ],
    });
  });

  it('says which statement of exactly these orders it replaces', async () => {
    const earlier = statementAnswer({
      orders: [{ workOrderId: ORDER, workOrderNumber: 'WO-1', number: 7, revision: 2, isCurrent: false }],
    });
    const sent = script(() => ({ code: 'INTERNAL' }), [earlier]);
    open();
    expect(await screen.findByText(/將取代 2026-0012・第 1 版/)).toBeInTheDocument();
    await userEvent.click(await issueButton());
    await screen.findByRole('alert');
    const input = sent.find(({ name }) => name === 'IssueStatement')?.variables['input'];
    expect(input).toMatchObject({ replaces: { statementId: earlier.id, seenAs: earlier.state } });
    await userEvent.click(await screen.findByRole('checkbox', { name: /WO-2/ }));
    expect(screen.queryByText(/將取代/)).not.toBeInTheDocument();
  });

  it('names the statement in force that stays beside it', async () => {
    const named = (workOrderId: string) => ({
      ...{ workOrderId, workOrderNumber: 'WO', number: 7, revision: 3, isCurrent: true },
    });
    const both = statementAnswer({ orders: [named(ORDER), named(OTHER)] });
    const revoked = statementAnswer({ id: anId(9), state: 'REVOKED', orders: [named(ORDER), named(OTHER)] });
    script(() => ({ code: 'INTERNAL' }), [both, revoked]);
    open();
    expect(await screen.findByText(/簽發後兩份都有效/)).toHaveTextContent('2026-0012・第 1 版 （2 張工單）');
    await userEvent.click(await screen.findByRole('checkbox', { name: /WO-2/ }));
    expect(screen.queryByText(/簽發後兩份都有效/)).not.toBeInTheDocument();
    expect(screen.getByText(/將取代 2026-0012・第 1 版/)).toBeInTheDocument();
  });

  it('waits until what is undecided was decided', async () => {
    const unsettled = order(anId(502), 'WO-3', { openCaseCount: 1 });
    script(() => ({ code: 'INTERNAL' }), [], [unsettled]);
    open();
    expect(await screen.findByRole('checkbox', { name: /WO-3/ })).toBeDisabled();
    expect(screen.getByRole('link', { name: /總量未定/ })).toHaveAttribute('href', '/cases');
  });

  it('that meets a newer revision shows it, to be looked at before another press', async () => {
    const sent = script(() => ({ code: 'REVISION_CONFLICT' }));
    open();
    await userEvent.click(await issueButton());
    expect(await screen.findByRole('alert')).toHaveTextContent('工單或它的計算書剛有變動，下面是最新的內容');
    const askedFor = (wanted: string) => sent.filter(({ name }) => name === wanted).length;
    for (const name of ['IssueStart', 'OrdersOfCustomerOrder', 'IssuePreview'])
      await waitFor(() => expect(askedFor(name)).toBe(2));
    await userEvent.click(await issueButton());
    await waitFor(() => expect(askedFor('IssueStatement')).toBe(2));
  });

  it('is the office’s, not the operator’s', () => {
    playServer({});
    open({ ...officeViewer, role: 'OPERATOR' });
    expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
  });
});
