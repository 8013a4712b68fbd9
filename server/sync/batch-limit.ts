import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';

interface Bucket {
  readonly tokens: number;
  readonly at: number;
}

export interface BatchRate {
  readonly perMinute: number;
  /** How many may come at once. */
  readonly burst: number;
}

const MINUTE_MS = 60_000;
const MOST_KEPT = 10_000;

/**
 * How often one account may submit commands. Counted per account, not per address: a factory has one address. Counted in
 * memory: after a restart everybody has a full burst.
 */
export class BatchLimit {
  private readonly rate: BatchRate;
  private readonly buckets = new Map<string, Bucket>();

  constructor(rate: BatchRate) {
    this.rate = rate;
  }

  /** Counts one batch of the actor. Refuses with RATE_LIMITED, and says after how many seconds to come again. */
  take(context: RequestContext): void {
    const { accountId } = requireActor(context);
    const now = Date.parse(context.now());
    const tokens = this.tokensOf(accountId, now);
    // the account that was seen last stands last, so that the first one is the one to forget
    this.buckets.delete(accountId);
    this.buckets.set(accountId, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    this.forgetOldest();
    if (tokens >= 1) return;
    const waitMs = ((1 - tokens) / this.rate.perMinute) * MINUTE_MS;
    throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.max(1, Math.ceil(waitMs / 1_000)) });
  }

  private tokensOf(accountId: string, now: number): number {
    const bucket = this.buckets.get(accountId);
    if (bucket === undefined) return this.rate.burst;
    // a clock that was put back must not take away what was there
    const elapsedMs = Math.max(0, now - bucket.at);
    return Math.min(this.rate.burst, bucket.tokens + (elapsedMs / MINUTE_MS) * this.rate.perMinute);
  }

  private forgetOldest(): void {
    if (this.buckets.size <= MOST_KEPT) return;
    const { value: oldest } = this.buckets.keys().next();
    if (oldest !== undefined) this.buckets.delete(oldest);
  }
}
