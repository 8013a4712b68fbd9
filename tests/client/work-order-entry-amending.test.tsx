import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { aCoating, aWorkOrder, anActivity, anId } from '../support/builders.ts';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  outcomeAnswer,
  submitted,
  type,
} from './work-order-entry-screen.tsx';
import { orderAnswer } from './work-order-answers.tsx';

beforeEach(anotherPerson);

const ORDER_ID = anId(42);
const ORDER = aWorkOrder({
  coatings: [aCoating({ metal: 'ZINC' })],
  activityData: [anActivity({ quantity: 560 })],
});

describe('amending and copying', () => {
  it('sends only the cells that changed, with what was seen before', async () => {
    const { user, sent } = openEntry(
      { EntryWorkOrder: () => ({ data: { workOrder: orderAnswer(ORDER, { id: ORDER_ID, revision: 3 }) } }) },
      `/work-orders/${ORDER_ID}/edit`,
    );
    await goTo(user, /^電鍍/);
    type(/電力 用量/, '600');
    await user.click(screen.getByRole('button', { name: '儲存修改' }));
    await screen.findByText('opened');
    expect(submitted(sent)[0]?.amend).toMatchObject({
      baseRevision: 3,
      changes: [{ cell: `activityData/${anId(1)}/quantity`, base: 560, new: 600 }],
    });
  });

  it('asks per cell when somebody else changed it meanwhile, and sends the choice on the new base', async () => {
    const theirs = { ...ORDER, activityData: [anActivity({ quantity: 580 })] };
    let reads = 0;
    let attempts = 0;
    const conflict = outcomeAnswer({ status: 'CONFLICT', code: 'REVISION_CONFLICT', revision: 4 });
    const { user, sent } = openEntry(
      {
        EntryWorkOrder: () => {
          reads += 1;
          const order =
            reads === 1
              ? orderAnswer(ORDER, { id: ORDER_ID, revision: 3 })
              : orderAnswer(theirs, { id: ORDER_ID, revision: 4 });
          return { data: { workOrder: order } };
        },
        SubmitWorkOrder: (variables) =>
          ((attempts += 1) === 1 ? conflict : outcomeAnswer({ revision: 5 }))(variables),
      },
      `/work-orders/${ORDER_ID}/edit`,
    );
    await goTo(user, /^電鍍/);
    type(/電力 用量/, '600');
    await user.click(screen.getByRole('button', { name: '儲存修改' }));
    const dialog = within(await screen.findByRole('dialog', { name: '有人同時改了這張工單' }));
    expect(dialog.getByText(/王小明/)).toBeInTheDocument();
    expect(dialog.getByRole('heading', { name: /電鍍 · .*電力.* · 用量/ })).toBeInTheDocument();
    expect(dialog.getByText('560 kWh')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: '留下現在的值 580 kWh' })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: '用你的值 600 kWh' }));
    await user.click(dialog.getByRole('button', { name: '依選擇儲存' }));
    await screen.findByText('opened');
    expect(submitted(sent)[1]?.amend).toMatchObject({
      baseRevision: 4,
      changes: [{ cell: `activityData/${anId(1)}/quantity`, base: 580, new: 600 }],
    });
  });

  it.each(['/work-orders/%/edit', '/work-orders/new?copy=%'])(
    'says at %s that there is no such order',
    async (at) => {
      const refusal = { code: 'NOT_FOUND', extensions: { requestId: 'r1' } };
      openEntry({ EntryWorkOrder: () => refusal }, at.replace('%', ORDER_ID));
      expect((await screen.findAllByText('找不到這張工單')).length).toBeGreaterThan(0);
      expect(screen.getByRole('link', { name: '回加工資料列表' })).toHaveAttribute('href', '/work-orders');
      expect(screen.queryByText(/r1/)).not.toBeInTheDocument();
    },
  );

  it('copies what comes again and leaves readings, days and numbers empty', async () => {
    const { user } = openEntry(
      { EntryWorkOrder: () => ({ data: { workOrder: orderAnswer(ORDER, { id: ORDER_ID }) } }) },
      `/work-orders/new?copy=${ORDER_ID}`,
    );
    expect(await screen.findByLabelText(/^產品品名/)).toHaveValue(ORDER.productName);
    expect(field(/^工單編號/)).toHaveValue('');
    expect(field(/^加工日期/)).toHaveValue('');
    expect(screen.getByRole('button', { name: /鋅/ })).toHaveAttribute('aria-pressed', 'true');
    await goTo(user, /^電鍍/);
    expect(field(/電力 用量/)).toHaveValue('');
  });
});
