/** Why nothing of the owner's queue is sent at present, whatever its entries' own states. */
export type QueueGate =
  | { readonly kind: 'OPEN' }
  /** No session, or that of somebody else: a sign-in opens it. */
  | { readonly kind: 'AUTH_WAIT' }
  /** This build and the server do not understand each other: an update, or a newer server, opens it. */
  | { readonly kind: 'UPGRADE_WAIT' }
  /** The company or the account may not send at present. */
  | {
      readonly kind: 'PAUSED';
      readonly code: 'COMPANY_PENDING' | 'COMPANY_SUSPENDED' | 'COMPANY_LEFT' | 'FORBIDDEN';
    };

/** What the device can keep. */
export interface StorageHealth {
  /** False: private window or blocked storage; entry then only works with network. */
  readonly isAvailable: boolean;
  /** Whether the browser promised not to clear it; null while unknown. */
  readonly isPersisted: boolean | null;
  readonly usageMb: number | null;
  readonly quotaMb: number | null;
  /** Less than 50 MB free or more than 80 % used. */
  readonly isLow: boolean;
}

/** The four true numbers and what they need to be understood. Counts are of the signed-in owner only. */
export interface SyncStatus {
  readonly drafts: number;
  /** QUEUED, SENDING, RETRY_WAIT and HELD. */
  readonly waiting: number;
  readonly attention: number;
  /** Acknowledged since midnight in Taipei. */
  readonly sentToday: number;
  /** Last time the platform itself answered; ISO instant. */
  readonly lastContactAt: string | null;
  /** UNREACHABLE: the last attempt did not reach the platform (no network, or something that answers in its place). */
  readonly connection: 'UNKNOWN' | 'REACHABLE' | 'UNREACHABLE';
  readonly gate: QueueGate;
  readonly isFlushing: boolean;
  /** ISO instant at which the oldest unsent entry was queued. */
  readonly oldestQueuedAt: string | null;
  /** ISO instant of the next attempt, when one is planned. */
  readonly nextAttemptAt: string | null;
  readonly storage: StorageHealth;
  readonly isClockSuspect: boolean;
  readonly ofOthers: { readonly sameCompany: number; readonly otherCompanies: number };
}

/** What a flush left behind; the manual button reports this, never just "done". */
export interface FlushReport {
  readonly sent: number;
  readonly waiting: number;
  readonly attention: number;
  readonly status: SyncStatus;
}
