import { nextAttemptMs } from '../outbox/next-batch.ts';
import type { FlushPause } from './flush.ts';
import { GATE_RETRY_MS, letsThrough, type FlushTrigger } from './queue-gate.ts';
import type { QueueView } from './queue-state.ts';

/** A device that believes to be without network is believed for this long. */
const OFFLINE_BELIEVED_MS = 60_000;
/** A person who saves is worth a try, even while a back-off runs, that often. */
const QUEUED_TRY_MS = 30_000;

/** What decides about attempts, besides the entries themselves. */
export interface Circumstances {
  readonly nowMs: number;
  readonly view: QueueView;
  readonly pause: FlushPause | null;
  readonly lastTryMs: number;
  /** Until then another tab is left to send. */
  readonly busyUntilMs: number;
  readonly isOffline: boolean;
  /** Whether something could leave now, all waiting times respected. */
  readonly hasWork: boolean;
}

/** Whether this occasion is one to try. A person who asks is never refused. */
export function isAllowed(
  trigger: FlushTrigger,
  { nowMs, view, pause, lastTryMs, isOffline }: Omit<Circumstances, 'busyUntilMs' | 'hasWork'>,
): boolean {
  const sinceTryMs = nowMs - lastTryMs;
  if (!letsThrough(view.status.gate, trigger, sinceTryMs)) return false;
  if (trigger === 'MANUAL') return true;
  if (isOffline && sinceTryMs < OFFLINE_BELIEVED_MS) return false;
  if (pause === null || nowMs >= pause.untilMs) return true;
  if (pause.isAsked || trigger === 'TIMER') return false;
  return trigger !== 'QUEUED' || sinceTryMs >= QUEUED_TRY_MS;
}

/** When to try next without anybody asking, ms since 1970; null when only an event can change anything. */
export function plannedAttemptMs(circumstances: Circumstances): number | null {
  const { nowMs, view, pause, lastTryMs, busyUntilMs, isOffline, hasWork } = circumstances;
  const { unsent, status } = view;
  if (unsent.length === 0 || status.gate.kind === 'AUTH_WAIT') return null;
  if (status.gate.kind !== 'OPEN') return Math.max(nowMs, lastTryMs + GATE_RETRY_MS);
  const due = nextAttemptMs(unsent);
  const candidates = [
    ...unsent.flatMap(({ state, leaseUntil }) =>
      state === 'SENDING' && leaseUntil !== null ? [Date.parse(leaseUntil)] : [],
    ),
    ...(due === null ? [] : [due]),
    ...(hasWork ? [nowMs] : []),
  ];
  if (candidates.length === 0) return null;
  const offlineUntilMs = isOffline ? lastTryMs + OFFLINE_BELIEVED_MS : 0;
  return Math.max(nowMs, Math.min(...candidates), pause?.untilMs ?? 0, busyUntilMs, offlineUntilMs);
}
