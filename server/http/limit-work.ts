import type { FastifyReply } from 'fastify';
import { RETRY_AFTER_SECONDS, type Patience } from '../database/while-waited-for.ts';
import { Refusal } from '../refusal.ts';

/**
 * Does `work` for whoever waits for `reply`, and gives what it gives. After `mostMs` they are told to come again (503), whatever goes on: `work` learns
 * by its argument that nobody waits any more, and its own answer is too late.
 */
export async function limitWork(
  mostMs: number,
  reply: FastifyReply,
  work: (patience: Patience) => Promise<unknown>,
): Promise<unknown> {
  const patience = { isOver: false };
  const timer = setTimeout(() => {
    patience.isOver = true;
    if (!reply.sent) void reply.send(new Refusal('UNAVAILABLE', { retryAfterSeconds: RETRY_AFTER_SECONDS }));
  }, mostMs);
  try {
    const answer = await work(patience);
    return patience.isOver ? await reply : answer;
  } catch (error) {
    if (!patience.isOver) throw error;
    reply.log.warn({ err: error }, 'given up after the answer that it takes too long');
    return await reply;
  } finally {
    clearTimeout(timer);
  }
}
