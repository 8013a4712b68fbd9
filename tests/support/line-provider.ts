import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';

export const LINE_ISSUER = 'https://line.example';
export const CHANNEL_ID = '1650000000';
export const CHANNEL_SECRET = '0123456789abcdef0123456789abcdef';

/** With what the provider signs; all but the first two are forgeries. */
type Signing = 'SECRET' | 'KEY' | 'FOREIGN_SECRET' | 'FOREIGN_KEY' | 'PUBLIC_KEY_AS_SECRET' | 'NONE';

/** How the provider behaves; tests change it for what they play. */
export interface LinePlay {
  /** Who is in front of the browser. */
  subject: string;
  signing: Signing;
  /** Put over the claims that are right; undefined leaves one out. */
  claims: Record<string, unknown>;
  /** ANSWERS, refuses tokens with a fault of its own, or keeps silent. */
  mood: 'ANSWERS' | 'BROKEN' | 'NO_ID_TOKEN';
}

export interface LineProviderForTest {
  readonly play: LinePlay;
  readonly reset: () => void;
  /** For the server: asks LINE's address here. */
  readonly fetch: typeof fetch;
  /** What a browser does that is sent to `address`: the person agrees, and it gets the address to go back to. */
  readonly agree: (address: string) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Granted {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirectUri: string;
  readonly subject: string;
}

/** A provider of OpenID Connect on this machine that demands PKCE and lets a code be used once. `now` is its clock. */
export async function startLineProvider(now: () => string): Promise<LineProviderForTest> {
  const right = (): LinePlay => ({ subject: 'U-lin', signing: 'SECRET', claims: {}, mood: 'ANSWERS' });
  const play = right();
  const granted = new Map<string, Granted>();
  const [own, foreign] = await Promise.all([generateKeyPair('ES256'), generateKeyPair('ES256')]);
  const jwk = { ...(await exportJWK(own.publicKey)), kid: 'key-1', alg: 'ES256', use: 'sig' };
  const publicKey = new TextEncoder().encode(await exportSPKI(own.publicKey));

  const idToken = async ({ nonce, subject }: Granted): Promise<string> => {
    const iat = Math.floor(Date.parse(now()) / 1_000);
    const claims = {
      iss: LINE_ISSUER,
      aud: CHANNEL_ID,
      sub: subject,
      nonce,
      iat,
      exp: iat + 3_600,
      ...play.claims,
    };
    const by = (alg: string, key: Parameters<SignJWT['sign']>[0]) =>
      new SignJWT(claims).setProtectedHeader({ alg, kid: 'key-1', typ: 'JWT' }).sign(key);
    const bytes = (text: string) => new TextEncoder().encode(text);
    switch (play.signing) {
      case 'SECRET':
        return by('HS256', bytes(CHANNEL_SECRET));
      case 'FOREIGN_SECRET':
        return by('HS256', bytes('another secret of another channel'));
      case 'PUBLIC_KEY_AS_SECRET':
        return by('HS256', publicKey);
      case 'KEY':
        return by('ES256', own.privateKey);
      case 'FOREIGN_KEY':
        return by('ES256', foreign.privateKey);
      case 'NONE':
        return new UnsecuredJWT(claims).encode();
    }
  };

  const authorize = (query: URLSearchParams): Answer => {
    const redirectUri = query.get('redirect_uri') ?? '';
    const isAsked =
      query.get('client_id') === CHANNEL_ID &&
      query.get('response_type') === 'code' &&
      query.get('scope') === 'openid' &&
      query.get('code_challenge_method') === 'S256';
    const challenge = query.get('code_challenge');
    if (!isAsked || challenge === null) return { status: 400, body: { error: 'invalid_request' } };
    const code = randomUUID();
    granted.set(code, { challenge, nonce: query.get('nonce') ?? '', redirectUri, subject: play.subject });
    const state = query.get('state') ?? '';
    return { status: 302, location: `${redirectUri}?${new URLSearchParams({ code, state }).toString()}` };
  };

  const token = async (form: URLSearchParams): Promise<Answer> => {
    if (play.mood === 'BROKEN') return { status: 503, body: { error: 'temporarily_unavailable' } };
    const isClient = form.get('client_id') === CHANNEL_ID && form.get('client_secret') === CHANNEL_SECRET;
    if (!isClient) return { status: 401, body: { error: 'invalid_client' } };
    const code = form.get('code') ?? '';
    const grant = granted.get(code);
    granted.delete(code);
    const verifier = form.get('code_verifier') ?? '';
    const isRight =
      grant?.redirectUri === form.get('redirect_uri') &&
      grant.challenge === createHash('sha256').update(verifier).digest('base64url');
    if (grant === undefined || !isRight) return { status: 400, body: { error: 'invalid_grant' } };
    const tokens = { access_token: randomUUID(), token_type: 'Bearer', expires_in: 3_600 };
    if (play.mood === 'NO_ID_TOKEN') return { status: 200, body: tokens };
    return { status: 200, body: { ...tokens, id_token: await idToken(grant) } };
  };

  const answerTo = async (request: IncomingMessage): Promise<Answer> => {
    const { pathname, searchParams } = new URL(request.url ?? '/', LINE_ISSUER);
    if (pathname === '/.well-known/openid-configuration') return { status: 200, body: DESCRIPTION };
    if (pathname === '/certs') return { status: 200, body: { keys: [jwk] } };
    if (pathname === '/authorize') return authorize(searchParams);
    if (pathname === '/token') return token(new URLSearchParams(await textOf(request)));
    return { status: 404, body: {} };
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(({ status, body, location }) => {
      response.writeHead(status, {
        'content-type': 'application/json',
        ...(location === undefined ? {} : { location }),
      });
      response.end(body === undefined ? undefined : JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const here = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const fetchHere: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : input.toString();
    return fetch(url.replace(LINE_ISSUER, here), init);
  };
  return {
    play,
    reset: () => void Object.assign(play, right()),
    fetch: fetchHere,
    agree: async (address) => {
      const response = await fetchHere(address, { redirect: 'manual' });
      const location = response.headers.get('location');
      if (location === null) throw new Error(`LINE refused the question: ${await response.text()}`);
      const { pathname, search } = new URL(location);
      return `${pathname}${search}`;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Answer {
  readonly status: number;
  readonly body?: object;
  readonly location?: string;
}

/** As LINE describes itself: with ES256 alone, whatever its web channels sign with. */
const DESCRIPTION = {
  issuer: LINE_ISSUER,
  authorization_endpoint: `${LINE_ISSUER}/authorize`,
  token_endpoint: `${LINE_ISSUER}/token`,
  jwks_uri: `${LINE_ISSUER}/certs`,
  response_types_supported: ['code'],
  subject_types_supported: ['pairwise'],
  id_token_signing_alg_values_supported: ['ES256'],
  code_challenge_methods_supported: ['S256'],
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
