import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import { baseOfAmendment } from '../../client/features/work-order-entry/queued-order.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import { KEPT_ORDER_SHAPE } from '../../client/offline/mirror/kept-order.ts';
import { storeOrders } from '../../client/offline/storage/orders.ts';
import { aCoating, aWorkOrder, anActivity, anId } from '../support/builders.ts';
import { applied } from './fake-sync.tsx';
import { anotherPerson, field, goTo, openEntry, owner, queue, type } from './work-order-entry-screen.tsx';
import { orderAnswer, shownAddress } from './work-order-answers.tsx';

beforeEach(anotherPerson);

const ORDER_ID = anId(42);
const EDIT = `/work-orders/${ORDER_ID}/edit`;
const ORDER = aWorkOrder({
  coatings: [aCoating({ metal: 'ZINC' })],
  activityData: [anActivity({ quantity: 560 })],
});
const QUANTITY = `activityData/${anId(1)}/quantity`;
const withQuantity = (quantity: number): WorkOrderContent => ({
  ...ORDER,
  activityData: [anActivity({ quantity })],
});

function recording(content: WorkOrderContent): NewCommand {
  const kind = { record: { content: contentInputOf(content), copiedFromWorkOrderId: null } };
  return { commandId: crypto.randomUUID(), workOrderId: ORDER_ID, kind, content, title: 'WO' };
}

function amending(base: WorkOrderContent, content: WorkOrderContent): NewCommand {
  const kind = { amend: { baseRevision: 3, changes: changesBetween(base, content), reason: null } };
  return { commandId: crypto.randomUUID(), workOrderId: ORDER_ID, kind, content, title: 'WO' };
}

async function changeQuantity(user: ReturnType<typeof openEntry>['user'], text: string): Promise<void> {
  await goTo(user, /^電鍍/);
  type(/電力 用量/, text);
  await user.click(screen.getByRole('button', { name: '儲存修改' }));
}

describe('amending and copying', () => {
  it('queues only the cells that changed, with what was seen before', async () => {
    const answered = orderAnswer(ORDER, { id: ORDER_ID, revision: 3 });
    const { user, sync } = openEntry(
      { EntryWorkOrder: () => ({ data: { workOrder: answered } }) },
      { at: EDIT },
    );
    await changeQuantity(user, '600');
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.kind.amend).toEqual({
      baseRevision: 3,
      changes: [{ cell: QUANTITY, base: 560, new: 600 }],
      reason: null,
    });
  });

  it('queues nothing when nothing was changed, and opens the order', async () => {
    const answered = orderAnswer(ORDER, { id: ORDER_ID, revision: 3 });
    const { user, sync } = openEntry(
      { EntryWorkOrder: () => ({ data: { workOrder: answered } }) },
      { at: EDIT },
    );
    await changeQuantity(user, '560.0');
    await screen.findByText('opened');
    expect(sync.enqueued).toHaveLength(0);
  });

  it.each(['/work-orders/%/edit', '/work-orders/new?copy=%'])(
    'says at %s that there is no such order',
    async (at) => {
      const refusal = { code: 'NOT_FOUND', extensions: { requestId: 'r1' } };
      openEntry({ EntryWorkOrder: () => refusal }, { at: at.replace('%', ORDER_ID) });
      expect((await screen.findAllByText('找不到這張工單')).length).toBeGreaterThan(0);
      expect(screen.getByRole('link', { name: '回加工資料列表' })).toHaveAttribute('href', '/work-orders');
      expect(screen.queryByText(/r1/)).not.toBeInTheDocument();
    },
  );

  it('copies what comes again and leaves readings, days and numbers empty', async () => {
    const { user } = openEntry(
      { EntryWorkOrder: () => ({ data: { workOrder: orderAnswer(ORDER, { id: ORDER_ID }) } }) },
      { at: `/work-orders/new?copy=${ORDER_ID}` },
    );
    expect(await screen.findByLabelText(/^產品品名/)).toHaveValue(ORDER.productName);
    expect(field(/^工單編號/)).toHaveValue('');
    expect(field(/^加工日期/)).toHaveValue('');
    expect(screen.getByRole('button', { name: /鋅/ })).toHaveAttribute('aria-pressed', 'true');
    await goTo(user, /^電鍍/);
    expect(field(/電力 用量/)).toHaveValue('');
  });
});

describe('amending an order that is not uploaded yet', () => {
  it('puts a new command in the place of a recording that never left', async () => {
    const sync = queue({ answer: () => null });
    const first = await sync.put(recording(ORDER));
    const { user } = openEntry({}, { at: EDIT, sync });
    await changeQuantity(user, '600');
    await screen.findByText('opened');
    const [left, ...others] = sync.unsent();
    expect(others).toHaveLength(0);
    expect(left?.commandId).not.toBe(first.commandId);
    expect(left?.workOrderId).toBe(ORDER_ID);
    expect(left?.command.record?.content.activityData[0]?.quantity).toBe(600);
  });

  it('never changes a recording that may have left, and amends it from what it states', async () => {
    const sync = queue({ answer: () => null });
    const first = await sync.put(recording(ORDER), { state: 'RETRY_WAIT', attempts: 1 });
    const { user } = openEntry({}, { at: EDIT, sync });
    await changeQuantity(user, '600');
    await screen.findByText('opened');
    expect(sync.unsent().map(({ commandId }) => commandId)).toContain(first.commandId);
    expect(sync.enqueued[0]?.kind.amend).toEqual({
      baseRevision: 1,
      changes: [{ cell: QUANTITY, base: 560, new: 600 }],
      reason: null,
    });
  });

  it('puts an amendment in the place of one that never left, on the base of that one', async () => {
    const sync = queue({ answer: () => null });
    await sync.put(amending(ORDER, withQuantity(580)));
    const { user } = openEntry({}, { at: EDIT, sync });
    await changeQuantity(user, '600');
    await screen.findByText('opened');
    expect(sync.unsent().map(({ command }) => command.amend)).toEqual([
      { baseRevision: 3, changes: [{ cell: QUANTITY, base: 560, new: 600 }], reason: null },
    ]);
  });

  it('keeps what was typed when the command was taken back and the new one cannot be stored', async () => {
    let isFull = true;
    const sync = queue({
      answer: () => null,
      storing: () =>
        isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : Promise.resolve(),
    });
    await sync.put(recording(ORDER));
    const { user } = openEntry({}, { at: EDIT, sync });
    await changeQuantity(user, '600');
    expect(await screen.findByText(/無法儲存：這台裝置沒有空間了/)).toBeInTheDocument();
    expect(field(/電力 用量/)).toHaveValue('600');
    isFull = false;
    await user.click(screen.getByRole('button', { name: '儲存修改' }));
    await screen.findByText('opened');
    const [left, ...others] = sync.unsent();
    expect(others).toHaveLength(0);
    expect(left?.command.record?.content.activityData[0]?.quantity).toBe(600);
  });

  it('cannot be amended once its voiding waits', async () => {
    const sync = queue();
    const kind = { void: { baseRevision: 1, reason: '重複' } };
    await sync.put({ ...recording(ORDER), kind, content: null });
    openEntry({}, { at: EDIT, sync });
    expect(await screen.findByText('這張工單已作廢，不能修改。')).toBeInTheDocument();
  });
});

describe('amending without network', () => {
  /** The order as the platform showed it to this device some time ago. */
  async function keepCopy(): Promise<void> {
    const at = '2026-11-20T01:30:00.000Z';
    const workOrder = { ...orderAnswer(ORDER, { id: ORDER_ID, revision: 4 }), updatedAt: at };
    const order = { shape: KEPT_ORDER_SHAPE, keptAt: at, workOrder };
    const row = { workOrderId: ORDER_ID, processingDate: '2023-06-05', changedAt: at, order };
    await storeOrders(owner(), [row]);
  }

  it('offers the values of the copies on this device where the platform does not answer', async () => {
    await keepCopy();
    const { user } = openEntry({ RecentWorkOrders: () => 'NO_NETWORK' });
    await user.click(await screen.findByText('鋅', { selector: 'button span' }));
    await goTo(user, /^電鍍/);
    expect(await screen.findByRole('button', { name: /填入上次的值 560/ })).toBeInTheDocument();
  });

  it('starts from the copy on this device and says how old it is', async () => {
    await keepCopy();
    const sync = queue({ answer: () => null });
    const { user } = openEntry({ EntryWorkOrder: () => 'NO_NETWORK' }, { at: EDIT, sync });
    expect(await screen.findByText(/這是 2026\/11\/20 .* 的內容/)).toBeInTheDocument();
    await changeQuantity(user, '600');
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.kind.amend).toMatchObject({
      baseRevision: 4,
      changes: [{ cell: QUANTITY, base: 560, new: 600 }],
    });
  });

  it('prefers what this device delivered later than the copy', async () => {
    await keepCopy();
    const sync = queue();
    await sync.put(amending(ORDER, withQuantity(580)), applied(5));
    const { user } = openEntry({ EntryWorkOrder: () => 'NO_NETWORK' }, { at: EDIT, sync });
    await goTo(user, /^電鍍/);
    expect(field(/電力 用量/)).toHaveValue('580');
  });

  it('does not open a copy of what the server says is not there', async () => {
    await keepCopy();
    openEntry({ EntryWorkOrder: () => ({ code: 'NOT_FOUND' }) }, { at: EDIT });
    expect((await screen.findAllByText('找不到這張工單')).length).toBeGreaterThan(0);
    expect(shownAddress()).toBe(EDIT);
  });
});

describe('the base of a queued amendment', () => {
  it.each([
    ['a value', ORDER, withQuantity(1)],
    [
      'an added line',
      ORDER,
      { ...ORDER, activityData: [...ORDER.activityData, anActivity({ id: anId(9) })] },
    ],
    ['a removed line', ORDER, { ...ORDER, activityData: [] }],
    ['another layer', ORDER, { ...ORDER, coatings: [aCoating({ metal: 'COPPER' }), aCoating()] }],
  ])('is what its author saw, for %s', async (_what, base, content) => {
    const entry = await queue().put(amending(base, content));
    expect(changesBetween(baseOfAmendment({ ...entry, content }), base)).toEqual([]);
  });
});
