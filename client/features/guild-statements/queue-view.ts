/** The parts of the queue, what is to be done first. */
export const QUEUE_VIEWS = ['SUBMITTED', 'SEALED', 'RETURNED', 'SUPERSEDED', 'REVOKED'] as const;
export type QueueView = (typeof QUEUE_VIEWS)[number];
