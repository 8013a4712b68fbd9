import type { FastifyInstance } from 'fastify';
import { STATEMENT_LANGUAGES } from '#domain/statement/statement-payload.ts';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { requireActor } from '../require-actor.ts';
import type { StatementFileService } from '../statements/statement-file.service.ts';
import { BatchLimit } from '../sync/batch-limit.ts';
import { sessionContext } from './session-context.ts';

interface DownloadRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string };
}

/** `GET /statements/<id>.pdf?language=`: the stored file of a statement, for whoever may see it; other ids are unknown. */
export function addStatementDownload(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
  files: StatementFileService,
): void {
  const perMinute = parts.config.exportsPerMinute;
  const exports = new BatchLimit({ perMinute, burst: perMinute });
  http.get<DownloadRoute>('/statements/:id.pdf', async (request, reply) => {
    const context = await sessionContext(request, parts, database);
    requireActor(context);
    exports.take(context);
    const language = languageOf(request.query.language);
    const { bytes, fileName, sha256 } = await files.file(context, request.params.id, language);
    return reply
      .type('application/pdf')
      .header('content-disposition', `attachment; filename="${fileName}"`)
      .header('cache-control', 'no-store')
      .header('x-content-sha256', sha256)
      .send(Buffer.from(bytes));
  });
}

function languageOf(stated: string | undefined) {
  const language = STATEMENT_LANGUAGES.find((candidate) => candidate === (stated ?? 'ZH_TW'));
  if (language !== undefined) return language;
  const choices = STATEMENT_LANGUAGES.join(', ');
  throw Refusal.ofIssues([{ path: 'language', code: 'UNKNOWN_CHOICE', parameters: { choices } }]);
}
