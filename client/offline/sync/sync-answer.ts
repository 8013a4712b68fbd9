import type { ErrorCode, Issue, Parameters } from '#domain/errors.ts';
import type { QueueGate } from './sync-status.ts';

/** Why the company or the account may not send at present. */
export type PauseCode = Extract<QueueGate, { readonly kind: 'PAUSED' }>['code'];

/**
 * What an attempt came to. Only ANSWERED says anything about the commands that were sent; after every other kind they
 * may or may not have been applied, and stay.
 */
export type SyncAnswer<T> =
  | { readonly kind: 'ANSWERED'; readonly value: T }
  /** No network, no answer in time, or a gateway that does not reach the platform. */
  | { readonly kind: 'UNREACHABLE' }
  /** Something answered in the platform's place: a portal, a proxy, another app. */
  | { readonly kind: 'NOT_OUR_SERVER' }
  | { readonly kind: 'OVERLOADED'; readonly retryAfterMs: number }
  /** No session, or that of somebody else. */
  | { readonly kind: 'SESSION' }
  | { readonly kind: 'STATUS'; readonly code: PauseCode }
  | { readonly kind: 'TOO_BIG' }
  /** This build and the server do not understand each other. */
  | { readonly kind: 'VERSION' }
  /** The platform failed over this request; one of its commands may be the reason. */
  | { readonly kind: 'FAILED' };

export type SyncProblem = Exclude<SyncAnswer<never>, { readonly kind: 'ANSWERED' }>;

/** What every answer of the platform says about itself. */
export interface ServerContact {
  /** ISO instant of the server. */
  readonly serverTime: string;
  /** Changes when the server was restored from a backup. */
  readonly serverEpoch: string;
}

/** What the server said about one command; its status may be one that this build does not know. */
export interface ReceivedOutcome {
  readonly status: string;
  readonly code: ErrorCode | null;
  readonly issues: readonly Issue[];
  readonly parameters: Parameters;
  readonly revision: number | null;
  readonly caseIds: readonly string[];
  readonly confirmedEmissionsKgCo2e: number | null;
}

export interface SubmittedBatch extends ServerContact {
  /** By command id: only of commands that were asked about, and only what was said once. */
  readonly outcomes: ReadonlyMap<string, ReceivedOutcome>;
}
