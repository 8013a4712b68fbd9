import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import { aWorkOrder, anActivity, anId } from '../support/builders.ts';
import { anotherPerson, openEntry } from './work-order-entry-screen.tsx';
import { orderAnswer } from './work-order-answers.tsx';

beforeEach(anotherPerson);

const ORDER_ID = anId(42);
const ORDER = orderAnswer(aWorkOrder({ activityData: [anActivity()] }), { id: ORDER_ID, revision: 3 });
const ANSWERED = '這張工單已有計算書';

const aStatement = (number: number, state: StoredStatementState) => ({
  ...{ __typename: 'Statement', id: `s${String(number)}`, serialNumber: `2026-000${String(number)}` },
  ...{ revision: 1, state },
});

function open(states: readonly StoredStatementState[], at: string, role?: 'OPERATOR' | 'TABLET') {
  const statements = states.map((state, index) => aStatement(index + 1, state));
  const workOrder = { __typename: 'WorkOrder', id: ORDER_ID, statements };
  return openEntry(
    {
      EntryWorkOrder: () => ({ data: { workOrder: ORDER } }),
      EntryStatements: () => ({ data: { workOrder } }),
    },
    { at, ...(role === undefined ? {} : { role }) },
  );
}

const EDIT = `/work-orders/${ORDER_ID}/edit`;
const asked = (sent: readonly { readonly name: string }[]) =>
  sent.some(({ name }) => name === 'EntryStatements');
const formIsOpen = () => screen.findByRole('button', { name: '儲存修改' });

describe('before an order with a statement is amended', () => {
  it.each(['ISSUED', 'SUBMITTED', 'SEALED', 'RETURNED'] as const)(
    'the form says that a statement that is %s will be superseded, and links it',
    async (state) => {
      open(['SUPERSEDED', state], EDIT);
      const notice = await screen.findByRole('status', { name: ANSWERED });
      expect(notice).toHaveTextContent('「已被取代」，要再簽發新版給客戶');
      const links = within(notice).getAllByRole('link');
      expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
        ['2026-0002・第 1 版', '/statements/s2'],
      ]);
      expect(within(notice).queryByText(/公會的用印/u) === null).toBe(state !== 'SEALED');
    },
  );

  it('an operator is told that the office decides once the guild has the statement', async () => {
    open(['SEALED'], EDIT, 'OPERATOR');
    expect(await screen.findByText(/您的修改會先送辦公室確認/u)).toBeInTheDocument();
  });

  it('an operator is told that it is superseded while nobody but the company has it', async () => {
    open(['ISSUED'], EDIT, 'OPERATOR');
    expect(await screen.findByText(/儲存修改後，上列計算書/u)).toBeInTheDocument();
  });
});

describe('nothing is said', () => {
  it.each([
    ['of statements that are in force no more', ['SUPERSEDED', 'REVOKED'] as const],
    ['where there is none', []],
  ])('%s', async (_what, states) => {
    const { sent } = open(states, EDIT);
    await formIsOpen();
    await expect.poll(() => asked(sent)).toBe(true);
    expect(screen.queryByRole('status', { name: ANSWERED })).not.toBeInTheDocument();
  });

  it('to a tablet, which may not read statements', async () => {
    const { sent } = open(['ISSUED'], EDIT, 'TABLET');
    await formIsOpen();
    expect(asked(sent)).toBe(false);
  });

  it('of a copy of the order', async () => {
    const { sent } = open(['ISSUED'], `/work-orders/new?copy=${ORDER_ID}`);
    await screen.findByLabelText(/^產品品名/u);
    expect(asked(sent)).toBe(false);
  });

  it('where the platform does not answer: amending goes on', async () => {
    openEntry(
      {
        EntryWorkOrder: () => ({ data: { workOrder: ORDER } }),
        EntryStatements: () => 'NO_NETWORK',
      },
      { at: EDIT },
    );
    await formIsOpen();
    expect(screen.queryByRole('status', { name: ANSWERED })).not.toBeInTheDocument();
  });
});
