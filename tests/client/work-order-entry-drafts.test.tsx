import { screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { draftsOf } from '../../client/offline/storage/drafts.ts';
import {
  anotherPerson,
  field,
  openEntry,
  owner,
  saveWithoutAmounts,
  type,
  typeOrder,
} from './work-order-entry-screen.tsx';

beforeEach(anotherPerson);

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
    const isWritten = () => (puts.mock.lastCall?.[0] as { title?: string } | undefined)?.title === '123456';
    // No timer runs: what waited for one would never be written.
    const later = setTimeout;
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    for (const text of ['1', '12', '123', '1234', '12345', '123456']) type(/^工單編號/, text);
    for (let turn = 0; turn < 1000 && !isWritten(); turn += 1) {
      await new Promise((resolve) => later(resolve, 0));
    }
    vi.useRealTimers();
    expect(isWritten()).toBe(true);
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
    await anotherPerson();
    openEntry();
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
    expect(screen.queryByText('WO-MINE')).not.toBeInTheDocument();
  });

  it('goes once the order is queued', async () => {
    const first = openEntry();
    await typeOrder(first.user);
    await saveWithoutAmounts(first.user);
    await screen.findByText('opened');
    first.close();
    openEntry();
    expect(await screen.findByRole('tab', { name: /^工單/ })).toBeInTheDocument();
  });
});
