import type { FastifyBaseLogger, FastifyReply } from 'fastify';
import { GraphQLError } from 'graphql';
import { Refusal } from '../refusal.ts';
import type { CompiledOperations, Outcome } from './compiled-operations.ts';
import type { createFormatError } from './format-error.ts';
import type { GraphqlContext } from './graphql-context.ts';
import { noteErrors } from './note-errors.ts';

interface Parts {
  readonly operations: CompiledOperations;
  readonly format: ReturnType<typeof createFormatError>;
  /** True: whatever is not known is refused. */
  readonly refusesOthers: boolean;
}

interface Asked {
  readonly body: unknown;
  readonly accept: string | undefined;
  readonly context: GraphqlContext;
  readonly log: FastifyBaseLogger;
}

/** What programs that send known documents accept, and what they get. Whoever asks in another way is answered by Apollo. */
const CONTENT_TYPES: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  ['application/json', 'application/json; charset=utf-8'],
  [
    'application/graphql-response+json,application/json;q=0.9',
    'application/graphql-response+json; charset=utf-8',
  ],
]);

/**
 * Answers requests with known documents ahead of Apollo, whose way through its hooks costs as much as the rest. Session, rates, context,
 * limits, what is logged and how errors are shaped are the same functions on both ways.
 */
export class KnownAnswers {
  private readonly parts: Parts;

  constructor(parts: Parts) {
    this.parts = parts;
  }

  /** The name of a known document; null for whatever else came. */
  nameOf(body: unknown): string | null {
    const request = requestOf(body);
    return request === null ? null : (this.parts.operations.find(request.query)?.name ?? null);
  }

  /** True when `reply` was sent. Refuses an unknown document with UPGRADE_REQUIRED where only known ones are answered. */
  async answer(asked: Asked, reply: FastifyReply): Promise<boolean> {
    const request = requestOf(asked.body);
    const operation = request === null ? null : this.parts.operations.find(request.query);
    if (operation === null && this.parts.refusesOthers)
      throw new Refusal('UPGRADE_REQUIRED', { reason: 'UNKNOWN_DOCUMENT' });
    const contentType = CONTENT_TYPES.get(asked.accept);
    if (request === null || operation === null || contentType === undefined) return false;
    if (request.operationName !== null && request.operationName !== operation.name) return false;
    const outcome = await operation.run(asked.context, request.variables);
    // Variables that do not fit: Apollo says where.
    if (outcome.data === undefined) return false;
    void reply.type(contentType).send(this.written(outcome, asked, reply));
    return true;
  }

  private written({ data, errors = [] }: Outcome, { context, log }: Asked, reply: FastifyReply): string {
    if (errors.length === 0) return `${JSON.stringify({ data })}\n`;
    const known = errors.map(asGraphqlError);
    const hint = noteErrors(known, context.requestId, log);
    if (hint !== null) void reply.code(hint.status).header('retry-after', hint.retryAfter);
    const formatted = known.map((error) => this.parts.format(error.toJSON(), error));
    return `${JSON.stringify({ errors: formatted, data })}\n`;
  }
}

interface KnownRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Null for whatever is not plainly a request: Apollo says what is wrong with it. */
function requestOf(body: unknown): KnownRequest | null {
  if (!isRecord(body)) return null;
  const { query, operationName = null, variables = null, extensions = null } = body;
  if (typeof query !== 'string' || (operationName !== null && typeof operationName !== 'string')) return null;
  if (variables !== null && !isRecord(variables)) return null;
  if (extensions !== null && !isRecord(extensions)) return null;
  return { query, operationName, variables: variables ?? {} };
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As graphql-js makes them: those of the compiled operation have no extensions to write on. */
function asGraphqlError({ message, path, locations, originalError }: GraphQLError): GraphQLError {
  const error = new GraphQLError(message, { path, originalError });
  return locations === undefined ? error : Object.defineProperty(error, 'locations', { value: locations });
}
