import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

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

/** The headers of every answer. `isPublic`: browsers reach it by TLS, and shall never do otherwise. */
export async function addSecurityHeaders(http: FastifyInstance, isPublic: boolean): Promise<void> {
  await http.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: CONTENT_SECURITY_POLICY },
    strictTransportSecurity: isPublic ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'same-origin' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
  });
  http.addHook('onSend', (request, reply, _payload, done) => {
    reply.header('permissions-policy', PERMISSIONS_POLICY);
    reply.header('x-request-id', request.id);
    if (!reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store');
    done();
  });
}
