import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { changesBetween } from '#domain/work-order/cells.ts';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import type { NewCommand } from '../../client/offline/outbox/outbox-entry.ts';
import { aCoating, aWorkOrder, anActivity, anId } from '../support/builders.ts';
import { refused } from './fake-sync.tsx';
import {
  anotherPerson,
  field,
  goTo,
  openEntry,
  queue,
  save,
  saveWithoutAmounts,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';
import { shownAddress } from './work-order-answers.tsx';

beforeEach(anotherPerson);

const ORDER_ID = anId(42);
const ORDER = aWorkOrder({
  workOrderNumber: 'WO-0611',
  coatings: [aCoating({ metal: 'ZINC' })],
  activityData: [anActivity({ quantity: 560 })],
});
const TOO_LONG = { path: 'workOrderNumber', code: 'TOO_LONG', parameters: { max: 3 } } as const;
const QUANTITY = `activityData/${anId(1)}/quantity`;

function command(kind: NewCommand['kind'], content: NewCommand['content'] = ORDER): NewCommand {
  return { commandId: crypto.randomUUID(), workOrderId: ORDER_ID, kind, content, title: 'WO-0611' };
}

const RECORDING = command({ record: { content: contentInputOf(ORDER), copiedFromWorkOrderId: null } });
const mendAt = (commandId: string) => `/work-orders/new?mend=${commandId}`;

describe('an order that the server refuses', () => {
  it('R06: opens at once with its issues at their fields, and the correction takes its place', async () => {
    let attempts = 0;
    const sync = queue({
      answer: () => ((attempts += 1) === 1 ? refused({ issues: [TOO_LONG] }) : null),
    });
    const { user } = openEntry({}, { sync });
    await typeOrder(user);
    await saveWithoutAmounts(user);
    await waitFor(() => expect(field(/^工單編號/)).toHaveAccessibleDescription('最多 3 個字'));
    const [first] = sync.enqueued;
    expect(shownAddress()).toBe(mendAt(first?.commandId ?? ''));
    expect(screen.getByText('平台沒有接受這一筆')).toBeInTheDocument();
    expect(field(/^產品品名/)).toHaveValue('六角螺栓');
    type(/^工單編號/, 'W-1');
    expect(field(/^工單編號/)).not.toHaveAccessibleDescription('最多 3 個字');
    await saveWithoutAmounts(user);
    await screen.findByText('opened');
    const [, second] = sync.enqueued;
    expect(second?.commandId).not.toBe(first?.commandId);
    expect(second?.supersedes).toBe(first?.commandId);
    expect(second?.workOrderId).toBe(first?.workOrderId);
  });

  it('keeps the issue of a field while another one is corrected', async () => {
    const sync = queue();
    const twoIssues = [TOO_LONG, { path: QUANTITY, code: 'TOO_LARGE', parameters: { max: 5 } }] as const;
    await sync.put(RECORDING, refused({ issues: twoIssues }));
    const { user } = openEntry({}, { at: mendAt(RECORDING.commandId), sync });
    await waitFor(() => expect(field(/^工單編號/)).toHaveAccessibleDescription('最多 3 個字'));
    type(/^工單編號/, 'W-1');
    await goTo(user, /^電鍍/);
    expect(field(/^電力 用量/)).toHaveAccessibleDescription('不可大於 5');
  });

  it('keeps the base of a refused amendment', async () => {
    const content = { ...ORDER, activityData: [anActivity({ quantity: 580 })] };
    const amend = { baseRevision: 3, changes: changesBetween(ORDER, content), reason: null };
    const amendment = command({ amend }, content);
    const sync = queue({ answer: () => null });
    await sync.put(amendment, refused({ code: 'FACTOR_MISSING' }));
    const { user } = openEntry({}, { at: mendAt(amendment.commandId), sync });
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '590');
    await user.click(screen.getByRole('button', { name: '儲存修改' }));
    await screen.findByText('opened');
    expect(sync.enqueued[0]).toMatchObject({
      supersedes: amendment.commandId,
      kind: { amend: { baseRevision: 3, changes: [{ cell: QUANTITY, base: 560, new: 590 }] } },
    });
  });

  it('has nothing to queue when a refused amendment is taken back in the form', async () => {
    const content = { ...ORDER, activityData: [anActivity({ quantity: 580 })] };
    const amend = { baseRevision: 3, changes: changesBetween(ORDER, content), reason: null };
    const amendment = command({ amend }, content);
    const sync = queue();
    await sync.put(amendment, refused({}));
    const { user } = openEntry({}, { at: mendAt(amendment.commandId), sync });
    await goTo(user, /^電鍍/);
    type(/^電力 用量/, '560');
    await user.click(screen.getByRole('button', { name: '儲存修改' }));
    expect(await screen.findByText(/沒有可上傳的修改/)).toBeInTheDocument();
    expect(sync.enqueued).toHaveLength(0);
  });

  it('is what opens when somebody wants to amend it', async () => {
    const sync = queue();
    await sync.put(RECORDING, refused({ issues: [TOO_LONG] }));
    openEntry({}, { at: `/work-orders/${ORDER_ID}/edit`, sync });
    expect(await screen.findByText('平台沒有接受這一筆')).toBeInTheDocument();
    expect(save()).toBeInTheDocument();
  });

  it('goes on under another id when the server has other content under its own', async () => {
    const sync = queue({ answer: () => null });
    await sync.put(RECORDING, refused({ code: 'ID_REUSED' }));
    const { user } = openEntry({}, { at: mendAt(RECORDING.commandId), sync });
    expect(await screen.findByRole('link', { name: '查看平台上的工單' })).toHaveAttribute(
      'href',
      `/work-orders/${ORDER_ID}`,
    );
    await user.click(save());
    await screen.findByText('opened');
    expect(sync.enqueued[0]?.supersedes).toBe(RECORDING.commandId);
    expect(sync.enqueued[0]?.workOrderId).not.toBe(ORDER_ID);
  });

  it('goes on as a draft with the text typed so far when the screen is left', async () => {
    const sync = queue();
    await sync.put(RECORDING, refused({ issues: [TOO_LONG] }));
    const first = openEntry({}, { at: mendAt(RECORDING.commandId), sync });
    await screen.findByText('平台沒有接受這一筆');
    type(/^產品品名/, '改過的品名');
    await screen.findByText('草稿已存在本機');
    first.close();
    openEntry({}, { at: mendAt(RECORDING.commandId), sync });
    expect(await screen.findByLabelText(/^產品品名/)).toHaveValue('改過的品名');
    expect(screen.getByText('平台沒有接受這一筆')).toBeInTheDocument();
  });

  it('says so when there is nothing left to correct', async () => {
    openEntry({}, { at: mendAt(anId(9)) });
    expect(await screen.findByText('這一筆已不需要修正')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '查看上傳狀況' })).toHaveAttribute('href', '/queue');
  });

  it('shows why a voiding was refused, and voids again in its place', async () => {
    const sync = queue({ answer: () => null });
    const voiding = command({ void: { baseRevision: 9, reason: '重複輸入' } }, null);
    const tooHigh = { path: 'baseRevision', code: 'TOO_LARGE', parameters: { max: 2 } } as const;
    await sync.put(voiding, refused({ issues: [tooHigh] }));
    const { user } = openEntry({}, { at: mendAt(voiding.commandId), sync });
    expect(await screen.findByText('寫下的作廢原因：重複輸入')).toBeInTheDocument();
    expect(screen.getByText(/原因：有欄位需要修正/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: '再次作廢' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('textbox')).toHaveValue('重複輸入');
    await user.click(dialog.getByRole('button', { name: '作廢工單' }));
    await screen.findByText('queue');
    expect(sync.enqueued[0]).toMatchObject({
      supersedes: voiding.commandId,
      kind: { void: { baseRevision: 2, reason: '重複輸入' } },
    });
  });
});
