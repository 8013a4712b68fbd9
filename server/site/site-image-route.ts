import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { findSiteImage } from './site-image.service.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';
/** Opened by itself, a picture may do nothing at all. */
const PICTURE_ONLY = "default-src 'none'; sandbox";

/** `GET /site-images/<id>`: a picture of the public site. Its id never gets another content. */
export function addSiteImageRoute(http: FastifyInstance, database: Database): void {
  http.get<{ Params: { id: string } }>('/site-images/:id', async (request, reply) => {
    const image = await findSiteImage(database.read, request.params.id);
    if (image === null) throw new Refusal('NOT_FOUND');
    return reply
      .header('cache-control', FOR_EVER)
      .header('content-security-policy', PICTURE_ONLY)
      .header('content-disposition', 'inline')
      .type(image.mediaType)
      .send(image.content);
  });
}
