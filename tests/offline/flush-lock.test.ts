import { describe, expect, it } from 'vitest';
import {
  createFlushLock,
  createMemoryLeases,
  type LeaseTable,
} from '../../client/offline/sync/flush-lock.ts';
import { rest } from './fake-time.ts';

function tabs(leases: LeaseTable, now: () => number) {
  return ['tab-1', 'tab-2'].map((tabId) =>
    createFlushLock({ name: 'flush:c/a', tabId, webLocks: null, leases, now }),
  );
}

describe('one flush at a time where the browser has no locks', () => {
  it('lets the second tab pass by while the first one sends, and in once it is done', async () => {
    const [first, second] = tabs(createMemoryLeases(), () => 0);
    let finish: () => void = () => undefined;
    const sending = first!.whileHeld(
      () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    );
    await rest();
    let hasSent = false;
    const send = () => {
      hasSent = true;
      return Promise.resolve();
    };
    expect(await second!.whileHeld(send)).toBe(false);
    expect(hasSent).toBe(false);
    finish();
    expect(await sending).toBe(true);
    expect(await second!.whileHeld(send)).toBe(true);
    expect(hasSent).toBe(true);
  });

  it('R53: does not wait for a tab that froze longer than one flush', async () => {
    let nowMs = 0;
    const [frozen, other] = tabs(createMemoryLeases(), () => nowMs);
    void frozen!.whileHeld(() => new Promise(() => undefined));
    await rest();
    nowMs = 59_000;
    expect(await other!.whileHeld(() => Promise.resolve())).toBe(false);
    nowMs = 60_000;
    expect(await other!.whileHeld(() => Promise.resolve())).toBe(true);
  });

  it('frees the lock when sending fails', async () => {
    const [first, second] = tabs(createMemoryLeases(), () => 0);
    await expect(first!.whileHeld(() => Promise.reject(new Error('storage')))).rejects.toThrow('storage');
    expect(await second!.whileHeld(() => Promise.resolve())).toBe(true);
  });

  it('sends although the lease cannot be written down', async () => {
    const full: LeaseTable = {
      take: () => Promise.reject(new Error('full')),
      release: () => Promise.reject(new Error('full')),
    };
    const [only] = tabs(full, () => 0);
    expect(await only!.whileHeld(() => Promise.resolve())).toBe(true);
  });
});
