import type { SyncAnswer } from './sync-answer.ts';
import type { QueueGate } from './sync-status.ts';
import type { Urgency } from '../outbox/next-batch.ts';

/** What starts a flush. */
export type FlushTrigger =
  'START' | 'FOREGROUND' | 'ONLINE' | 'QUEUED' | 'TIMER' | 'MANUAL' | 'SIGNED_IN' | 'UPDATED' | 'BACKGROUND';

/** How often a closed gate is tried without anybody asking. */
export const GATE_RETRY_MS = 15 * 60_000;

const OPENING: Readonly<Record<Exclude<QueueGate['kind'], 'OPEN'>, ReadonlySet<FlushTrigger>>> = {
  AUTH_WAIT: new Set(['START', 'SIGNED_IN', 'MANUAL']),
  UPGRADE_WAIT: new Set(['START', 'UPDATED', 'SIGNED_IN', 'MANUAL']),
  PAUSED: new Set(['START', 'SIGNED_IN', 'MANUAL']),
};

/** The gate after an answer: only what the platform itself says moves it. */
export function gateAfter(gate: QueueGate, answer: SyncAnswer<unknown>): QueueGate {
  switch (answer.kind) {
    case 'ANSWERED':
      return { kind: 'OPEN' };
    case 'SESSION':
      return { kind: 'AUTH_WAIT' };
    case 'VERSION':
      return { kind: 'UPGRADE_WAIT' };
    case 'STATUS':
      return { kind: 'PAUSED', code: answer.code };
    case 'UNREACHABLE':
    case 'NOT_OUR_SERVER':
    case 'OVERLOADED':
    case 'TOO_BIG':
    case 'FAILED':
      return gate;
  }
}

/** Whether the queue may be tried on this occasion. `sinceTryMs`: time since the gate was last found closed. */
export function letsThrough(gate: QueueGate, trigger: FlushTrigger, sinceTryMs: number): boolean {
  if (gate.kind === 'OPEN') return true;
  if (OPENING[gate.kind].has(trigger)) return true;
  // A sign-in cannot happen by waiting; a new build, a newer server or a reinstatement can.
  return gate.kind !== 'AUTH_WAIT' && sinceTryMs >= GATE_RETRY_MS;
}

/** Which waiting times of entries hold on this occasion. */
export function urgencyOf(trigger: FlushTrigger): Urgency {
  switch (trigger) {
    case 'MANUAL':
    case 'UPDATED':
      return 'ALL';
    case 'START':
    case 'FOREGROUND':
    case 'ONLINE':
    case 'SIGNED_IN':
    case 'BACKGROUND':
      return 'NETWORK';
    case 'QUEUED':
    case 'TIMER':
      return 'DUE';
  }
}
