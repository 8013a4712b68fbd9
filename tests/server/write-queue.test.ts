import { expect, it } from 'vitest';
import { WriteQueue } from '../../server/database/write-queue.ts';
import { Refusal } from '../../server/refusal.ts';

it('R10: at most 500 pieces of work wait; what is beyond is told to come again, and room comes back by itself', async () => {
  const queue = new WriteQueue();
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const order: number[] = [];
  const runs = Array.from({ length: 500 }, (_unused, place) =>
    queue.run(async () => {
      await held;
      order.push(place);
    }),
  );
  expect(queue.load()).toEqual({ used: 1, waiting: 499 });
  const refused = await queue.run(() => Promise.resolve()).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Refusal);
  expect(refused).toMatchObject({ code: 'UNAVAILABLE', parameters: { retryAfterSeconds: 5 } });

  letGo();
  await Promise.all(runs);
  expect(order).toEqual(Array.from({ length: 500 }, (_unused, place) => place));
  expect(queue.load()).toEqual({ used: 0, waiting: 0 });
  await expect(queue.run(() => Promise.resolve('again'))).resolves.toBe('again');
});

it('work that fails makes room, and stops nobody behind it', async () => {
  const queue = new WriteQueue();
  const failed = queue.run(() => Promise.reject(new Error('away')));
  const next = queue.run(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('away');
  await expect(next).resolves.toBe('done');
  expect(queue.load()).toEqual({ used: 0, waiting: 0 });
});
