import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

const NONE = ["'none'"];
const SELF = ["'self'"];
const YEAR_SECONDS = 31_536_000;

/** Nothing inline, nothing from elsewhere. `blob:` is the PDF that the browser itself has made. */
const CONTENT_SECURITY_POLICY = {
  defaultSrc: NONE,
  scriptSrc: SELF,
  styleSrc: SELF,
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: SELF,
  connectSrc: SELF,
  manifestSrc: SELF,
  workerSrc: SELF,
  frameSrc: ['blob:'],
  baseUri: NONE,
  formAction: SELF,
  frameAncestors: NONE,
  objectSrc: NONE,
};

const PERMISSIONS_POLICY = [
  ...['camera', 'clipboard-write', 'publickey-credentials-get', 'publickey-credentials-create'].map(
    (feature) => `${feature}=(self)`,
  ),
  ...['microphone', 'geolocation', 'payment', 'usb', 'serial', 'display-capture'].map(
    (feature) => `${feature}=()`,
  ),
].join(', ');

/** Puts `headers` on every answer that goes through hooks. */
export function addSecurityHeaders(http: FastifyInstance, headers: SecurityHeaders): void {
  http.addHook('onRequest', (request, reply, done) => {
    reply.headers(headers);
    reply.header('x-request-id', request.id);
    done();
  });
  http.addHook('onSend', (_request, reply, _payload, done) => {
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}

/** By name, in lower case. */
export type SecurityHeaders = Readonly<Record<string, string>>;

/**
 * The headers of every answer; they are the same for all, so helmet is asked for them once. `isPublic`: browsers reach the server
 * by TLS, and shall never do otherwise.
 */
export function securityHeaders(isPublic: boolean): SecurityHeaders {
  const setHeaders = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: isPublic ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  const request = new IncomingMessage(new Socket());
  const answer = new ServerResponse(request);
  setHeaders(request, answer, (error) => {
    if (error !== undefined) throw new Error('the headers of answers cannot be made', { cause: error });
  });
  const named = Object.entries(answer.getHeaders()).map(([name, value]) => [name, String(value)] as const);
  return { ...Object.fromEntries(named), 'permissions-policy': PERMISSIONS_POLICY };
}
