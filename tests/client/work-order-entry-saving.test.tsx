import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearMirror, draftsOf, mirrorOf } from '../../client/offline/local-database.ts';
import { aCoating, aWorkOrder, anActivity, anId } from '../support/builders.ts';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  outcomeAnswer,
  owner,
  referenceAnswer,
  save,
  submitted,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';
import { orderAnswer, shownAddress } from './work-order-answers.tsx';

beforeEach(anotherPerson);

const ORDER_ID = anId(42);
const ORDER = aWorkOrder({
  coatings: [aCoating({ metal: 'ZINC' })],
  activityData: [anActivity({ quantity: 560 })],
});
const keptOnDevice = () => screen.findByText('草稿已存在本機');

describe('the draft of a work order', () => {
  it('survives leaving the screen, and goes on when asked to', async () => {
    const first = openEntry();
    await typeOrder(first.user);
    type(/^加工數量/, '１２，');
    await keptOnDevice();
    first.close();
    const second = openEntry();
    await second.user.click(await screen.findByRole('button', { name: '接續填寫' }));
    expect(await screen.findByLabelText(/^加工數量/)).toHaveValue('１２，');
    expect(field(/^工單編號/)).toHaveValue('WO-0611');
  });

  it('keeps the last keystrokes when the screen is left at once', async () => {
    const first = openEntry();
    await screen.findByRole('tab', { name: /^工單/ });
    type(/^工單編號/, 'WO-LAST');
    first.close();
    await waitFor(async () => expect(await draftsOf(owner())).toHaveLength(1));
    openEntry();
    expect(await screen.findByText('WO-LAST')).toBeInTheDocument();
  });

  it('is discarded only after a question', async () => {
    const first = openEntry();
    await screen.findByRole('tab', { name: /^工單/ });
    type(/^工單編號/, 'WO-GONE');
    await keptOnDevice();
    first.close();
    const { user } = openEntry();
    await user.click(await screen.findByRole('button', { name: '捨棄草稿 WO-GONE' }));
    expect(screen.getByText('WO-GONE')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: '捨棄草稿' }));
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
  });

  it('is offered to nobody else', async () => {
    const first = openEntry();
    await screen.findByRole('tab', { name: /^工單/ });
    type(/^工單編號/, 'WO-MINE');
    await keptOnDevice();
    first.close();
    anotherPerson();
    openEntry();
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
    expect(screen.queryByText('WO-MINE')).not.toBeInTheDocument();
  });

  it('goes once the server has the order', async () => {
    const first = openEntry();
    await typeOrder(first.user);
    await first.user.click(save());
    await screen.findByText('opened');
    first.close();
    openEntry();
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
  });
});

describe('sources and factors on the device', () => {
  it('are not kept when they were answered to somebody of another company', async () => {
    await clearMirror(null);
    const { data } = referenceAnswer() as { data: object };
    const viewer = {
      __typename: 'Viewer',
      accountId: 'other',
      company: { __typename: 'Company', id: 'other' },
    };
    const { sent } = openEntry({ EntryReference: () => ({ data: { ...data, viewer } }) });
    await waitFor(() => expect(sent.some(({ name }) => name === 'EntryReference')).toBe(true));
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(screen.queryByRole('tab')).not.toBeInTheDocument();
    expect(await mirrorOf(owner().companyId)).toBeNull();
  });
});

describe('saving a work order', () => {
  it('sends one command for a double tap', async () => {
    const { user, sent } = openEntry();
    await typeOrder(user);
    await user.dblClick(save());
    await screen.findByText('opened');
    expect(submitted(sent)).toHaveLength(1);
    expect(shownAddress()).toBe(`/work-orders/${submitted(sent)[0]?.workOrderId ?? ''}`);
  });

  it('keeps everything when no answer comes, and repeats the very same command', async () => {
    let isConnected = false;
    const answer = outcomeAnswer({ status: 'DUPLICATE' });
    const { user, sent } = openEntry({
      SubmitWorkOrder: (variables) => (isConnected ? answer(variables) : 'NO_NETWORK'),
    });
    await typeOrder(user);
    await user.click(save());
    expect(await screen.findByText('尚未上傳，仍在這台平板')).toBeInTheDocument();
    expect(field(/^工單編號/)).toHaveValue('WO-0611');
    isConnected = true;
    await user.click(screen.getByRole('button', { name: '再上傳一次' }));
    await screen.findByText('opened');
    const [first, second] = submitted(sent);
    expect(second).toEqual(first);
  });

  it('amends what may have arrived instead of changing a command that was sent', async () => {
    let isConnected = false;
    const answer = outcomeAnswer({ revision: 1 });
    const { user, sent } = openEntry({
      SubmitWorkOrder: (variables) => (isConnected ? answer(variables) : 'NO_NETWORK'),
    });
    await typeOrder(user);
    await user.click(save());
    await screen.findByText('尚未上傳，仍在這台平板');
    type(/^加工數量/, '1200');
    isConnected = true;
    await user.click(screen.getByRole('button', { name: '再上傳一次' }));
    await screen.findByText('opened');
    const [lost, repeated, amendment] = submitted(sent);
    expect(repeated).toEqual(lost);
    expect(amendment?.workOrderId).toBe(lost?.workOrderId);
    expect(amendment?.amend).toMatchObject({
      baseRevision: 1,
      changes: [{ cell: 'quantity', base: 1000, new: 1200 }],
    });
  });

  it('shows what the server found at the field, and sends the correction as a new command', async () => {
    let attempt = 0;
    const refusal = outcomeAnswer({
      status: 'REJECTED',
      code: 'VALIDATION_FAILED',
      revision: null,
      issues: [{ path: 'workOrderNumber', code: 'TOO_LONG', parameters: { max: 3 } }],
    });
    const { user, sent } = openEntry({
      SubmitWorkOrder: (variables) => ((attempt += 1) === 1 ? refusal : outcomeAnswer())(variables),
    });
    await typeOrder(user);
    await user.click(save());
    await waitFor(() => expect(field(/^工單編號/)).toHaveAccessibleDescription('最多 3 個字'));
    type(/^工單編號/, 'W-1');
    await user.click(save());
    await screen.findByText('opened');
    const [first, second] = submitted(sent);
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('leaving while a command is under way', () => {
  /** A server that has taken the command and whose answer is late; `answer` lets it come. */
  function lateServer() {
    let answer: () => void = () => undefined;
    const came = new Promise<void>((resolve) => {
      answer = resolve;
    });
    return { answer: () => answer(), came };
  }
  const keptSent = async () => {
    const [record] = await draftsOf(owner());
    return (record?.form as { sent: { command: { id: string } } | null } | undefined)?.sent ?? null;
  };

  it('remembers that it was sent, whenever the draft is written again', async () => {
    const server = lateServer();
    const first = openEntry({ SubmitWorkOrder: outcomeAnswer() }, '/work-orders/new', server.came);
    await typeOrder(first.user);
    await keptOnDevice();
    await first.user.click(save());
    await waitFor(() => expect(submitted(first.sent)).toHaveLength(1));
    act(() => window.dispatchEvent(new Event('pagehide')));
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await keptSent())?.command.id).toBe(submitted(first.sent)[0]?.id);
  });

  it('stays where the person went when the answer comes', async () => {
    const server = lateServer();
    const { user, sent } = openEntry({}, '/work-orders/new', server.came);
    await typeOrder(user);
    await user.click(save());
    await waitFor(() => expect(submitted(sent)).toHaveLength(1));
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    await screen.findByText('left');
    server.answer();
    await waitFor(async () => expect(await draftsOf(owner())).toHaveLength(0));
    expect(shownAddress()).toBe('/elsewhere');
  });

  it('gives up after half a minute and keeps the draft as not uploaded', async () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const { user, sent } = openEntry({}, '/work-orders/new', new Promise(() => undefined));
    await typeOrder(user);
    await user.click(save());
    await waitFor(() => expect(submitted(sent)).toHaveLength(1));
    const giveUp = timers.mock.calls.filter(([, wait]) => wait === 30_000).at(-1)?.[0];
    timers.mockRestore();
    if (typeof giveUp !== 'function') throw new Error('Nothing limits the time of a command');
    act(() => giveUp());
    expect(await screen.findByText('尚未上傳，仍在這台平板')).toBeInTheDocument();
  });
});

describe('a new order whose id the server knows with other content', () => {
  it('is told, and goes on as a change of the order that is there', async () => {
    let attempt = 0;
    const refusal = outcomeAnswer({ status: 'REJECTED', code: 'ID_REUSED', revision: null });
    const { user, sent } = openEntry({
      EntryWorkOrder: ({ id }) => ({
        data: { workOrder: orderAnswer(ORDER, { id: String(id), revision: 2 }) },
      }),
      SubmitWorkOrder: (variables) =>
        ((attempt += 1) === 1 ? refusal : outcomeAnswer({ revision: 3 }))(variables),
    });
    await typeOrder(user);
    await user.click(save());
    const open = await screen.findByRole('link', { name: '查看已存的工單' });
    expect(open).toHaveAttribute('href', `/work-orders/${submitted(sent)[0]?.workOrderId ?? ''}`);
    await user.click(screen.getByRole('button', { name: '改為修改該工單' }));
    await user.click(await screen.findByRole('button', { name: '儲存修改' }));
    await screen.findByText('opened');
    const [first, second] = submitted(sent);
    expect(second?.workOrderId).toBe(first?.workOrderId);
    expect(second?.amend).toMatchObject({ baseRevision: 2 });
  });
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
    expect(dialog.getByText('560')).toBeInTheDocument();
    expect(dialog.getByRole('button', { name: '留下現在的值 580' })).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: '用你的值 600' }));
    await user.click(dialog.getByRole('button', { name: '依選擇儲存' }));
    await screen.findByText('opened');
    expect(submitted(sent)[1]?.amend).toMatchObject({
      baseRevision: 4,
      changes: [{ cell: `activityData/${anId(1)}/quantity`, base: 580, new: 600 }],
    });
  });

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
