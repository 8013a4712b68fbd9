import fc from 'fast-check';

/** What happens to one request on its way. */
export type Fault =
  /** The request never arrives. */
  | { readonly kind: 'DROP_REQUEST' }
  /** The server does all of it, and nobody hears of it. */
  | { readonly kind: 'DROP_ANSWER' }
  /** A middle box sends it twice, one after the other or both at once; the second answer comes back. */
  | { readonly kind: 'DUPLICATE'; readonly isAtOnce: boolean }
  /** It arrives late, perhaps after the client has given up. */
  | { readonly kind: 'LATE_REQUEST'; readonly delayMs: number }
  /** It is done at once, and the answer takes its time. */
  | { readonly kind: 'LATE_ANSWER'; readonly delayMs: number }
  /** Something answers in the server's place; `isAfter`: the server did it nevertheless. */
  | { readonly kind: 'FORGED'; readonly answer: Forgery; readonly isAfter: boolean }
  /** The answer arrives with fewer results than commands, in another order, or with a status of a later server. */
  | { readonly kind: 'TWISTED'; readonly twist: 'HALF' | 'REVERSED' | 'UNKNOWN_STATUS' | 'OTHER_COMPANY' };

export const FORGERIES = [
  'HTML_200',
  'JSON_200',
  'EMPTY_DATA_200',
  'REDIRECT_302',
  'UNAUTHENTICATED_401',
  'FORBIDDEN_403',
  'NOT_FOUND_404',
  'TOO_LARGE_413',
  'UPGRADE_426',
  'TOO_MANY_429',
  'INTERNAL_500',
  'GATEWAY_502',
  'UNAVAILABLE_503',
] as const;
export type Forgery = (typeof FORGERIES)[number];

const delayMs = fc.constantFrom(500, 5_000, 29_000, 31_000, 90_000);

export const anyFault: fc.Arbitrary<Fault> = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Fault>({ kind: 'DROP_REQUEST' }) },
  { weight: 4, arbitrary: fc.constant<Fault>({ kind: 'DROP_ANSWER' }) },
  { weight: 3, arbitrary: fc.boolean().map<Fault>((isAtOnce) => ({ kind: 'DUPLICATE', isAtOnce })) },
  { weight: 3, arbitrary: delayMs.map<Fault>((ms) => ({ kind: 'LATE_REQUEST', delayMs: ms })) },
  { weight: 2, arbitrary: delayMs.map<Fault>((ms) => ({ kind: 'LATE_ANSWER', delayMs: ms })) },
  {
    weight: 8,
    arbitrary: fc
      .record({ answer: fc.constantFrom(...FORGERIES), isAfter: fc.boolean() })
      .map<Fault>((forged) => ({ kind: 'FORGED', ...forged })),
  },
  {
    weight: 3,
    arbitrary: fc
      .constantFrom('HALF', 'REVERSED', 'UNKNOWN_STATUS', 'OTHER_COMPANY')
      .map<Fault>((twist) => ({ kind: 'TWISTED', twist })),
  },
);

/** What stands on the wire instead of the server's answer. */
export function forgedAnswer(forgery: Forgery): Response {
  switch (forgery) {
    case 'HTML_200':
      return page(200);
    case 'JSON_200':
      return json(200, { ok: true, status: 'success' });
    case 'EMPTY_DATA_200':
      return json(200, { data: { submitCommands: null } });
    case 'REDIRECT_302':
      return page(302);
    case 'UNAUTHENTICATED_401':
      return page(401);
    case 'FORBIDDEN_403':
      return page(403);
    case 'NOT_FOUND_404':
      return page(404);
    case 'TOO_LARGE_413':
      return page(413);
    case 'UPGRADE_426':
      return page(426);
    case 'TOO_MANY_429':
      return page(429, { 'retry-after': '40' });
    case 'INTERNAL_500':
      return json(500, { errors: [{ message: 'INTERNAL', extensions: { code: 'INTERNAL' } }] });
    case 'GATEWAY_502':
      return page(502);
    case 'UNAVAILABLE_503':
      return page(503, { 'retry-after': '20' });
  }
}

function page(status: number, headers: Record<string, string> = {}): Response {
  return new Response('<!doctype html><title>Login</title>', {
    status,
    headers: { 'content-type': 'text/html', ...headers },
  });
}

function json(status: number, body: unknown): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}

/** The server's own answer, twisted on the way. */
export function twistedBody(body: string, twist: (Fault & { kind: 'TWISTED' })['twist']): string {
  const parsed = JSON.parse(body) as { data?: { submitCommands?: Submitted | null } };
  const submitted = parsed.data?.submitCommands;
  if (submitted === undefined || submitted === null) return body;
  const { results } = submitted;
  switch (twist) {
    case 'HALF':
      submitted.results = results.filter((_, index) => index % 2 === 1);
      break;
    case 'REVERSED':
      submitted.results = [...results].reverse();
      break;
    case 'UNKNOWN_STATUS':
      submitted.results = results.map((result) => ({ ...result, status: 'WAITING_FOR_SEAL' }));
      break;
    case 'OTHER_COMPANY':
      submitted.companyId = '00000000-0000-4000-8000-00000000ffff';
      break;
  }
  return JSON.stringify(parsed);
}

interface Submitted {
  companyId: string;
  results: Result[];
}

interface Result {
  readonly status: string;
}
