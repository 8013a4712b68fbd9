import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { STATEMENT_LANGUAGES } from '#domain/statement/statement-payload.ts';
import type { VerificationOutcome } from '#domain/statement/verification.ts';
import type { AppParts } from '../app-parts.ts';
import { originOf } from '../config.ts';
import type { Database } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import type { StatementFileService } from '../statements/statement-file.service.ts';
import { verifyAddressesOf } from '../statements/verify-address.ts';
import { CheckCounting } from './check-counts.service.ts';
import { VerificationService } from './verification.service.ts';

const MINUTE_MS = 60_000;
const STATUS: Readonly<Record<VerificationOutcome, number>> = {
  GENUINE: 200,
  SUPERSEDED: 200,
  REVOKED: 200,
  ALTERED: 200,
  UNKNOWN: 404,
};
const PDF_STATUS = { REVOKED: 410, ALTERED: 409, UNKNOWN: 404 } as const;

interface CodeRoute {
  readonly Params: { readonly code: string };
  readonly Querystring: { readonly language?: string };
}

/**
 * What anybody may ask without a session: `/v/<code>.json`, `/v/<code>.pdf` and the public keys. Counted per address.
 * The address of a sheet is its secret, so it is sent to nobody else and kept nowhere.
 */
export function addVerificationRoutes(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
  files: StatementFileService,
): void {
  const counting = new CheckCounting(database, (error) => {
    http.log.error({ err: error }, 'checks of statements were not counted');
  });
  const service = new VerificationService({
    counting,
    verifyAddress: verifyAddressesOf(originOf(parts.config)),
    files,
    now: parts.now,
  });
  const count = http.createRateLimit({
    max: parts.config.verificationsPerMinute,
    timeWindow: MINUTE_MS,
    keyGenerator: (request) => request.ip,
  });
  const onRequest = async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    reply.header('referrer-policy', 'no-referrer').header('cache-control', 'no-store');
    const counted = await count(request);
    if (!counted.isAllowed && counted.isExceeded)
      throw new Refusal('RATE_LIMITED', { retryAfterSeconds: counted.ttlInSeconds });
  };
  const nobody = { actor: null, companyStanding: null, companyName: null, sessionId: null };
  const reading = { database, manager: database.read, now: parts.now, newId: parts.newId };
  const contextOf = ({ id: requestId }: FastifyRequest): RequestContext => ({
    ...nobody,
    ...reading,
    requestId,
  });
  http.get<CodeRoute>('/v/:code.json', { onRequest }, async (request, reply) => {
    const answer = await service.verify(contextOf(request), request.params.code);
    return reply.code(STATUS[answer.outcome]).send(answer);
  });
  http.get<CodeRoute>('/v/:code.pdf', { onRequest }, async (request, reply) => {
    const language = STATEMENT_LANGUAGES.find((known) => known === request.query.language) ?? null;
    const pdf = await service.pdf(contextOf(request), request.params.code, language);
    if (pdf.kind !== 'FILE') return reply.code(PDF_STATUS[pdf.kind]).send({ outcome: pdf.kind });
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${pdf.name}"`)
      .send(pdf.bytes);
  });
  http.get('/.well-known/platecarbon-keys.json', { onRequest }, async () => ({
    keys: await service.publicKeys(database.read),
  }));
  http.addHook('onClose', () => counting.flush());
}
