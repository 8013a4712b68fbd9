import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { draftsOf, saveDraft } from '../../client/offline/storage/drafts.ts';
import { clearMirror, mirrorOf } from '../../client/offline/storage/mirror.ts';
import { StorageFailure } from '../../client/offline/storage/storage-failure.ts';
import { keepEntryOffline } from '../../client/features/work-order-entry/keep-entry-offline.ts';
import { Connection } from '../../client/graphql/connection.ts';
import { playServer } from './client-setup.tsx';
import { aCoating, aWorkOrder, anActivity, anId } from '../support/builders.ts';
import { applied, type Answer } from './fake-sync.tsx';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  owner,
  queue,
  referenceAnswer,
  save,
  saveWithoutAmounts,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';
import { shownAddress } from './work-order-answers.tsx';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import { formFromContent } from '../../client/features/work-order-entry/form-from-content.ts';

beforeEach(anotherPerson);

const ORDER = aWorkOrder({
  coatings: [aCoating({ metal: 'ZINC' })],
  activityData: [anActivity({ quantity: 560 })],
});
describe('sources and factors on the device', () => {
  it('are fetched before the first order, which then opens without network', async () => {
    await clearMirror(null);
    playServer({ EntryReference: referenceAnswer });
    const connection = new Connection({
      onSessionEnded: () => undefined,
      onTooOld: () => undefined,
      onPasswordNeeded: () => Promise.resolve(false),
    });
    expect(await keepEntryOffline(connection, owner())).toBe(true);
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

/** A server whose answer is late; `answer` lets it come. */
function lateServer() {
  let answer: (answer: Answer) => void = () => undefined;
  const came = new Promise<Answer>((resolve) => {
    answer = resolve;
  });
  return { answer: (given: Answer) => answer(given), came };
}

const isOnDevice = () => screen.findByText('已存在這台裝置 · 待上傳');

describe('saving a work order', () => {
  it('R02: queues one command for a double tap', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '5');
    await user.dblClick(save());
    await screen.findByText('opened');
    expect(sync.enqueued).toHaveLength(1);
    expect(shownAddress()).toBe(`/work-orders/${sync.enqueued[0]?.workOrderId ?? ''}`);
  });

  it('says that the order is on this device before it says that it was uploaded, and hands over what it showed', async () => {
    const server = lateServer();
    const sync = queue({ answer: () => server.came });
    const { user } = openEntry({}, { sync });
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '100');
    await user.click(save());
    await isOnDevice();
    expect(await draftsOf(owner())).toHaveLength(0);
    expect(screen.queryByText(/成功|已上傳/)).not.toBeInTheDocument();
    expect(sync.enqueued[0]).toMatchObject({ title: 'WO-0611 · 六角螺栓', shownEmissionsKgCo2e: 49.4 });
    server.answer(applied());
    await screen.findByText('opened');
  });

  it('opens the order all the same when the server does not answer at once', async () => {
    const { user, sync } = openEntry({}, { sync: queue({ answer: () => null }) });
    await typeOrder(user);
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    expect(sync.unsent()).toHaveLength(1);
  });

  it('stays where the person went when the answer comes', async () => {
    const server = lateServer();
    const sync = queue({ answer: () => server.came });
    const { user } = openEntry({}, { sync });
    await typeOrder(user);
    await saveWithoutAmounts(user);
    await isOnDevice();
    await user.click(screen.getByRole('link', { name: 'elsewhere' }));
    await screen.findByText('left');
    server.answer(applied());
    await waitFor(() => expect(sync.unsent()).toHaveLength(0));
    expect(shownAddress()).toBe('/elsewhere');
  });
});

describe('a device that cannot store', () => {
  it.each([
    ['QUOTA', '無法儲存：這台裝置沒有空間了'],
    ['BLOCKED', '無法儲存：另一個分頁正使用不同版本的程式'],
    ['TIMEOUT', '無法確認是否已儲存'],
  ] as const)(
    'R46: says at once why nothing was saved (%s), and keeps what was typed',
    async (code, words) => {
      let isFull = true;
      const storing = () => (isFull ? Promise.reject(new StorageFailure(code)) : Promise.resolve());
      const { user, sync } = openEntry({}, { sync: queue({ storing }) });
      await typeOrder(user);
      await saveWithoutAmounts(user);
      expect(await screen.findByRole('alert')).toHaveTextContent(words);
      expect(screen.queryByRole('button', { name: /匯出/ })).not.toBeInTheDocument();
      expect(field(/^工單編號/)).toHaveValue('WO-0611');
      type(/^產品品名/, '改過的品名');
      await waitFor(async () => expect((await draftsOf(owner()))[0]?.title).toBe('WO-0611 · 改過的品名'));
      isFull = false;
      await saveWithoutAmounts(user);
      await screen.findByText('opened');
      expect(sync.enqueued).toHaveLength(1);
    },
  );

  it('R46: offers what waits already as a file', async () => {
    const sync = queue({ storing: () => Promise.reject(new StorageFailure('QUOTA')) });
    const kind = { record: { content: contentInputOf(ORDER), copiedFromWorkOrderId: null } };
    await sync.put({ commandId: anId(1), workOrderId: anId(2), kind, content: ORDER, title: 'WO-0001' });
    const { user } = openEntry({}, { sync });
    await typeOrder(user);
    await saveWithoutAmounts(user);
    expect(await screen.findByRole('button', { name: '將未上傳的 1 筆匯出成檔案' })).toBeInTheDocument();
  });

  it('R48: waits for the answer of the server in a window without storage, and says so', async () => {
    const server = lateServer();
    const storage = { isAvailable: false, isPersisted: null, usageMb: null, quotaMb: null, isLow: false };
    const sync = queue({ storing: () => server.came.then(() => undefined), status: { storage } });
    const { user } = openEntry({}, { sync });
    await typeOrder(user);
    expect(screen.getByText('這個視窗無法存放資料，內容只在畫面上')).toBeInTheDocument();
    await saveWithoutAmounts(user);
    expect(await screen.findByText('正在等平台回覆')).toBeInTheDocument();
    server.answer(null);
    await screen.findByText('opened');
    expect(screen.queryByText(/已存在這台裝置/)).not.toBeInTheDocument();
  });

  it('R48: keeps the text on the screen when the server does not answer either', async () => {
    const storage = { isAvailable: false, isPersisted: null, usageMb: null, quotaMb: null, isLow: false };
    const storing = () => Promise.reject(new Error('no answer'));
    const { user } = openEntry({}, { sync: queue({ storing, status: { storage } }) });
    await typeOrder(user);
    await saveWithoutAmounts(user);
    expect(await screen.findByRole('alert')).toHaveTextContent('平台也沒有回覆');
    expect(field(/^工單編號/)).toHaveValue('WO-0611');
  });
});

describe('what is odd about an order', () => {
  it('is asked about when it has no amount at all, and leads back to the form', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '0');
    await user.click(save());
    expect(await screen.findByText('這張工單沒有任何用量，排放量會是 0。')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '回去填寫' }));
    expect(sync.enqueued).toHaveLength(0);
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    expect(sync.enqueued).toHaveLength(1);
  });

  it('R37: is a processing date after tomorrow: asked about, never refused or corrected', async () => {
    const { user, sync } = openEntry({}, { sync: queue({ status: { isClockSuspect: true } }) });
    const day = new Date(Date.now() + 3 * 24 * 60 * 60 * 1000).toISOString().slice(0, 10);
    await typeOrder(user, day);
    expect(screen.getByText(/這台裝置的時鐘可能不準/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: '今天' })).not.toBeInTheDocument();
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '5');
    await user.click(save());
    expect(await screen.findByText(/晚於這台裝置的今天/)).toBeInTheDocument();
    expect(sync.enqueued).toHaveLength(0);
    await user.click(await screen.findByText('仍要儲存', { selector: 'button *' }));
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.kind.record?.content.processingDate).toBe(day);
  });

  it('R38: is a run of 0 minutes, at the field and once more before saving', async () => {
    const { user, sync } = openEntry();
    await typeOrder(user);
    type(/^結束時間/, '08:10');
    expect(screen.getByText('開始與結束都是 08:10，共 0 分鐘。加工到隔日嗎？')).toBeInTheDocument();
    await user.click(save());
    expect(await screen.findByText(/加工時間會是 0 分鐘/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '回去填寫' }));
    await user.click(screen.getByRole('button', { name: '是，隔日 08:10 結束' }));
    expect(screen.getByText('共 24 小時 0 分')).toBeInTheDocument();
    expect(sync.enqueued).toHaveLength(0);
  });
});

describe('a draft whose command an earlier build sent without getting an answer', () => {
  const sentContent = { ...ORDER, workOrderNumber: 'WO-0611' };
  const COMMAND_ID = anId(700);
  /** As the builds before the queue kept it. */
  async function keepSent(form: unknown): Promise<void> {
    const record = { content: contentInputOf(sentContent), copiedFromWorkOrderId: null };
    const command = { id: COMMAND_ID, workOrderId: anId(701), sequence: 4, deviceTime: '', record };
    const purpose = { kind: 'RECORD', copiedFromWorkOrderId: null };
    await saveDraft(owner(), {
      draftId: anId(702),
      commandId: COMMAND_ID,
      workOrderId: anId(701),
      title: 'WO-0611',
      updatedAt: '2026-11-20T01:30:00.000Z',
      form: { shape: 1, purpose, form, sent: { command, content: sentContent } },
    });
  }

  it('R44: is queued under the id it left with, and is no draft any more', async () => {
    await keepSent(formFromContent(sentContent));
    const { sync } = openEntry({}, { sync: queue({ answer: () => null }) });
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
    const { commandId, command } = sync.unsent()[0] ?? {};
    expect(commandId).toBe(COMMAND_ID);
    expect(command?.record?.content.workOrderNumber).toBe('WO-0611');
    expect(await draftsOf(owner())).toHaveLength(0);
  });

  it('R44: goes on as an amendment of it where the text was changed since', async () => {
    await keepSent({ ...formFromContent(sentContent), productName: '改過的品名' });
    const at = `/work-orders/new?draft=${anId(702)}`;
    const { user, sync } = openEntry({}, { at, sync: queue({ answer: () => null }) });
    expect(await screen.findByLabelText(/^產品品名/)).toHaveValue('改過的品名');
    await user.click(await screen.findByText('儲存修改', { selector: 'button *' }));
    await screen.findByText('opened');
    const [sent] = sync.enqueued;
    expect(sent?.commandId).toBe(COMMAND_ID);
    expect(sent?.kind.record?.content.productName).toBe(sentContent.productName);
    expect(sync.unsent().at(-1)?.content?.productName).toBe('改過的品名');
  });
});
