import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { clearMirror, draftsOf, mirrorOf } from '../../client/offline/local-database.ts';
import { keepEntryOffline } from '../../client/features/work-order-entry/keep-entry-offline.ts';
import { createApolloClient } from '../../client/graphql/apollo-client.ts';
import { playServer } from '../support/client-setup.tsx';
import { aCoating, aWorkOrder, anActivity } from '../support/builders.ts';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  outcomeAnswer,
  owner,
  referenceAnswer,
  save,
  saveWithoutAmounts,
  submitted,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';
import { orderAnswer, shownAddress } from './work-order-answers.tsx';

beforeEach(anotherPerson);

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

  it('is on the device at once, with the last keystroke, in fewer writes than keystrokes', async () => {
    openEntry();
    await screen.findByText('鋅', { selector: 'button span' });
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    for (const text of ['1', '12', '123', '1234', '12345', '123456']) type(/^工單編號/, text);
    await waitFor(async () => expect((await draftsOf(owner()))[0]?.title).toBe('123456'), {
      timeout: 150,
      interval: 10,
    });
    expect(puts.mock.calls.length).toBeLessThan(6);
    puts.mockRestore();
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
    await saveWithoutAmounts(first.user);
    await screen.findByText('opened');
    first.close();
    openEntry();
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
  });
});

describe('sources and factors on the device', () => {
  it('are fetched before the first order, which then opens without network', async () => {
    await clearMirror(null);
    playServer({ EntryReference: referenceAnswer });
    const client = createApolloClient({ onSessionEnded: () => undefined, onTooOld: () => undefined });
    expect(await keepEntryOffline(client, owner())).toBe(true);
    openEntry({ EntryReference: () => 'NO_NETWORK', RecentWorkOrders: () => 'NO_NETWORK' });
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
    expect(screen.getByText(/離線：使用 .* 取得的係數/)).toBeInTheDocument();
  });

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
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '5');
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
    await saveWithoutAmounts(user);
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
    await saveWithoutAmounts(user);
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
    await saveWithoutAmounts(user);
    await waitFor(() => expect(field(/^工單編號/)).toHaveAccessibleDescription('最多 3 個字'));
    type(/^工單編號/, 'W-1');
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    const [first, second] = submitted(sent);
    expect(second?.id).not.toBe(first?.id);
  });
});

describe('an order without any amount', () => {
  it('is saved only after a question, which leads back to the form', async () => {
    const { user, sent } = openEntry();
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '0');
    await user.click(save());
    expect(await screen.findByText('這張工單沒有任何用量，排放量會是 0。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '回去填寫' }));
    expect(submitted(sent)).toHaveLength(0);
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    expect(submitted(sent)).toHaveLength(1);
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
    await saveWithoutAmounts(first.user);
    await waitFor(() => expect(submitted(first.sent)).toHaveLength(1));
    first.close();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect((await keptSent())?.command.id).toBe(submitted(first.sent)[0]?.id);
  });

  it('stays where the person went when the answer comes', async () => {
    const server = lateServer();
    const { user, sent } = openEntry({}, '/work-orders/new', server.came);
    await typeOrder(user);
    await saveWithoutAmounts(user);
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
    await saveWithoutAmounts(user);
    await waitFor(() => expect(submitted(sent)).toHaveLength(1));
    const giveUp = timers.mock.calls.filter(([, wait]) => wait === 30_000).at(-1)?.[0] as
      (() => void) | undefined;
    timers.mockRestore();
    if (giveUp === undefined) throw new Error('Nothing limits the time of a command');
    act(() => {
      giveUp();
    });
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
    await saveWithoutAmounts(user);
    const open = await screen.findByRole('link', { name: '查看已存的工單' });
    expect(open).toHaveAttribute('href', `/work-orders/${submitted(sent)[0]?.workOrderId ?? ''}`);
    await user.click(screen.getByRole('button', { name: '改為修改該工單' }));
    await user.click(await screen.findByRole('button', { name: '儲存修改' }));
    await user.click(await screen.findByText('仍要儲存', { selector: 'button *' }));
    await screen.findByText('opened');
    const [first, second] = submitted(sent);
    expect(second?.workOrderId).toBe(first?.workOrderId);
    expect(second?.amend).toMatchObject({ baseRevision: 2 });
  });
});
