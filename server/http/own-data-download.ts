import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { AppParts } from '../app-parts.ts';
import type { Database } from '../database/database.ts';
import { ownDataFiles } from '../own-data/own-data-files.ts';
import { takeOwnDataExport } from '../own-data/own-data.service.ts';
import type { StatementFileService } from '../statements/statement-file.service.ts';
import type { StatementRow } from '../statements/statement.entity.ts';
import { zipArchive } from '../own-data/zip-archive.ts';
import { requireSameOrigin } from './same-origin.ts';
import { sessionContext } from './session-context.ts';

interface DownloadRoute {
  readonly Params: { readonly id: string };
  readonly Querystring: { readonly language?: string };
}

/** `GET /own-data/<id>.zip?language=`: all data of the owner's company, as `exportOwnData` allowed it, once. */
export function addOwnDataDownload(
  http: FastifyInstance,
  parts: AppParts,
  database: Database,
  files: StatementFileService,
): void {
  http.get<DownloadRoute>('/own-data/:id.zip', async (request, reply) => {
    requireSameOrigin(request, parts.config.publicUrl);
    const context = await sessionContext(request, parts, database);
    const companyId = await takeOwnDataExport(context, request.params.id);
    const locale = request.query.language === 'en' ? 'en' : 'zh-TW';
    const draw = async (statement: StatementRow): Promise<void> => {
      try {
        await files.fileOf(context, statement, statement.language);
      } catch (error) {
        request.log.warn({ err: error }, 'an archive goes without a statement that could not be drawn');
      }
    };
    const written = zipArchive(ownDataFiles(context, { companyId, locale, draw }));
    const archive = Readable.from(written, { objectMode: false });
    // a client that went away ends it without an error; a fault breaks the connection, so that nobody takes it for whole
    archive.on('error', (error) => request.log.error({ err: error }, 'fault'));
    return reply
      .type('application/zip')
      .header('content-disposition', `attachment; filename="${fileName(parts.now())}"`)
      .header('cache-control', 'no-store')
      .send(archive);
  });
}

const fileName = (now: string): string => `platecarbon-${taipeiDateOf(now)}.zip`;
