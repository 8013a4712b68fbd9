import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';

/** Where the figures on the page come from; everything but SERVER is said on it. */
export type OrderOrigin =
  | { readonly kind: 'SERVER' }
  /** The copy on this device; ISO instant at which the platform answered. */
  | { readonly kind: 'KEPT'; readonly keptAt: string }
  /** What was saved on this device and waits there, computed here: not yet confirmed. */
  | {
      readonly kind: 'LOCAL';
      readonly waiting: readonly OutboxEntry[];
      /** Nothing of the order is on the platform yet. */
      readonly isOnlyHere: boolean;
    };
