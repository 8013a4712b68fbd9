import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { ErrorCode } from '#domain/errors.ts';
import { extensionsOf, refusalOf } from '../graphql/format-error.ts';
import { tellError } from '../happenings.ts';
import { Refusal } from '../refusal.ts';

const STATUS: Readonly<Partial<Record<ErrorCode, number>>> = {
  VALIDATION_FAILED: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  STATEMENT_ALTERED: 409,
  RATE_LIMITED: 429,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** Answers what fails outside GraphQL in the shape of a GraphQL answer, so that clients read one shape. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error) ?? refusalOfRequest(error);
  if (refusal === null || refusal.code === 'UNAVAILABLE') request.log.error({ err: error }, 'fault');
  const extensions = extensionsOf(refusal, request.id);
  tellError(extensions.code);
  const status = refusal instanceof BadRequest ? refusal.status : (STATUS[extensions.code] ?? 400);
  const retryAfter = extensions.parameters['retryAfterSeconds'];
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  return reply.code(status).send({ errors: [{ message: extensions.code, extensions }] });
}

/** A request that HTTP itself refuses: not JSON, too large, of an unknown kind. */
class BadRequest extends Refusal {
  readonly status: number;

  constructor(status: number) {
    super('VALIDATION_FAILED', { reason: 'BAD_REQUEST' });
    this.status = status;
  }
}

function refusalOfRequest(error: FastifyError): Refusal | null {
  const status = error.statusCode ?? 500;
  return status >= 400 && status < 500 ? new BadRequest(status) : null;
}
