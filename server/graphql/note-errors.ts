import type { FastifyBaseLogger } from 'fastify';
import type { GraphQLError } from 'graphql';
import { tellError } from '../happenings.ts';
import { refusalOf } from './format-error.ts';

/** What HTTP says to a client that should come again later. */
export interface HttpHint {
  readonly status: 429 | 503;
  /** Seconds. */
  readonly retryAfter: string;
}

/** Stamps errors with the request's id, logs the faults among them, and tells HTTP to wait where waiting helps. */
export function noteErrors(
  errors: readonly GraphQLError[],
  requestId: string,
  log: FastifyBaseLogger,
): HttpHint | null {
  let hint: HttpHint | null = null;
  for (const error of errors) {
    error.extensions['requestId'] = requestId;
    const refusal = refusalOf(error);
    tellError(refusal?.code ?? 'INTERNAL');
    if (refusal === null || refusal.code === 'UNAVAILABLE')
      log.error({ requestId, path: error.path, err: error.originalError ?? error }, 'fault');
    if (refusal?.code !== 'RATE_LIMITED' && refusal?.code !== 'UNAVAILABLE') continue;
    const retryAfter = String(refusal.parameters['retryAfterSeconds'] ?? 1);
    hint = { status: refusal.code === 'RATE_LIMITED' ? 429 : 503, retryAfter };
  }
  return hint;
}
