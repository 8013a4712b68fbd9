import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSyncTransport } from '../../client/offline/sync/sync-transport.ts';
import type { Submission } from '../../client/offline/sync/sync-ports.ts';
import { anId } from '../support/builders.ts';
import { OWNER } from './device-world.ts';
import { START } from './fake-time.ts';

const submission: Submission = {
  owner: OWNER,
  installId: anId(3001),
  clientBuild: 'build-1',
  commands: [1, 2].map((order) => ({
    id: anId(order),
    workOrderId: anId(order),
    sequence: order,
    deviceTime: '2026-11-22T01:00:00.000Z',
    void: { baseRevision: 1, reason: '重複' },
  })),
  report: { waitingCount: 2, attentionCount: 0, draftCount: 0 },
};
const result = (order: number, more: object = {}) => ({
  commandId: anId(order),
  status: 'APPLIED',
  code: null,
  issues: [],
  parameters: {},
  revision: 1,
  caseIds: [],
  emissionResult: null,
  ...more,
});
const answered = (more: object = {}) => ({
  serverTime: '2026-11-22T01:00:01.000Z',
  serverEpoch: anId(4001),
  companyId: OWNER.companyId,
  accountId: OWNER.accountId,
  results: [result(1), result(2)],
  ...more,
});
const refused = (code: string, parameters: object = {}) => ({
  data: null,
  errors: [{ message: code, extensions: { code, parameters, issues: [], requestId: null } }],
});

const invalid = (parameters: object) => refused('VALIDATION_FAILED', parameters);
const unread = (place: string) => invalid({ reason: 'BAD_USER_INPUT', place });
const IN_A_MINUTE = 'Sun, 22 Nov 2026 01:01:00 GMT';

afterEach(() => vi.unstubAllGlobals());

/** What the transport makes of an HTTP answer. */
async function heard(body: unknown, status = 200, headers: Record<string, string> = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const fetched = vi.fn<typeof fetch>(() => Promise.resolve(new Response(text, { status, headers })));
  vi.stubGlobal('fetch', fetched);
  const answer = await createSyncTransport(() => START).submit(submission, new AbortController().signal);
  return { answer, fetched };
}

async function kindOf(body: unknown, status = 200, headers: Record<string, string> = {}) {
  return (await heard(body, status, headers)).answer;
}

describe('what counts as an answer of the platform', () => {
  it('is one that names the commands, for the owner who sent them', async () => {
    const { answer, fetched } = await heard({
      data: {
        submitCommands: answered({
          results: [result(1), result(2, { emissionResult: { attributedEmissionsKgCo2e: 12.5 } })],
        }),
      },
    });
    expect(answer).toMatchObject({ kind: 'ANSWERED', value: { serverEpoch: anId(4001) } });
    if (answer.kind !== 'ANSWERED') throw new Error('answered');
    expect(answer.value.outcomes.get(anId(2))).toMatchObject({ confirmedEmissionsKgCo2e: 12.5 });
    expect(fetched.mock.calls[0]?.[1]).toMatchObject({
      redirect: 'error',
      cache: 'no-store',
      credentials: 'same-origin',
    });
  });

  it.each([
    ['a portal’s page', '<!doctype html><title>登入</title>'],
    ['JSON of another app', { status: 'ok' }],
    ['data without the answer', { data: { other: true } }],
    ['nothing', { data: null }],
    ['an empty body', ''],
    ['an answer for another company', { data: { submitCommands: answered({ companyId: anId(1) }) } }],
    ['an answer for another account', { data: { submitCommands: answered({ accountId: anId(1) }) } }],
    ['an answer without results', { data: { submitCommands: answered({ results: null }) } }],
    ['an answer without a time', { data: { submitCommands: answered({ serverTime: 'soon' }) } }],
  ])('R08: is not %s', async (_name, body) => {
    expect(await kindOf(body)).toEqual({ kind: 'NOT_OUR_SERVER' });
  });

  it('R08: is not what a redirection leads to', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('unexpected redirect')));
    const answer = await createSyncTransport().submit(submission, new AbortController().signal);
    expect(answer).toEqual({ kind: 'UNREACHABLE' });
  });

  it('R09: uses results by their ids alone: reordered, extra, missing and contradicting ones', async () => {
    const body = (results: unknown[]) => ({ data: { submitCommands: answered({ results }) } });
    const idsIn = async (results: unknown[]) => {
      const answer = await kindOf(body(results));
      return answer.kind === 'ANSWERED' ? [...answer.value.outcomes.keys()].sort() : answer.kind;
    };
    expect(await idsIn([result(2), result(1)])).toEqual([anId(1), anId(2)]);
    expect(await idsIn([result(2), result(9), null, { commandId: 7 }])).toEqual([anId(2)]);
    expect(await idsIn([result(1), result(1, { status: 'REJECTED' }), result(2)])).toEqual([anId(2)]);
    expect(await idsIn([])).toEqual([]);
  });

  it('R09: data that speaks for itself counts even beside errors', async () => {
    const body = {
      data: { submitCommands: answered() },
      errors: [{ message: 'x', extensions: { code: 'INTERNAL' } }],
    };
    expect(await kindOf(body)).toMatchObject({ kind: 'ANSWERED' });
  });
});

describe('what every other answer means', () => {
  it.each<readonly [name: string, came: Parameters<typeof kindOf>, means: object]>([
    ['a lost session', [refused('UNAUTHENTICATED')], { kind: 'SESSION' }],
    ['401', ['no', 401], { kind: 'SESSION' }],
    ['the session of somebody else', [refused('OWNER_MISMATCH')], { kind: 'SESSION' }],
    ['a suspended company', [refused('COMPANY_SUSPENDED')], { kind: 'STATUS', code: 'COMPANY_SUSPENDED' }],
    ['a company that left', [refused('COMPANY_LEFT')], { kind: 'STATUS', code: 'COMPANY_LEFT' }],
    ['403', ['', 403], { kind: 'STATUS', code: 'FORBIDDEN' }],
    ['413 of the platform', [invalid({ reason: 'BAD_REQUEST' }), 413], { kind: 'TOO_BIG' }],
    ['413 of a proxy', ['<html>', 413], { kind: 'TOO_BIG' }],
    ['429', ['', 429, { 'retry-after': '30' }], { kind: 'OVERLOADED', retryAfterMs: 30_000 }],
    [
      '503 until a time',
      ['', 503, { 'retry-after': IN_A_MINUTE }],
      { kind: 'OVERLOADED', retryAfterMs: 60_000 },
    ],
    [
      'an overloaded platform',
      [refused('UNAVAILABLE', { retryAfterSeconds: 5 })],
      { kind: 'OVERLOADED', retryAfterMs: 5_000 },
    ],
    ['502', ['<html>', 502], { kind: 'UNREACHABLE' }],
    ['503 without a time', ['<html>', 503], { kind: 'UNREACHABLE' }],
    ['504', ['<html>', 504], { kind: 'UNREACHABLE' }],
    ['408', ['', 408], { kind: 'UNREACHABLE' }],
    ['500', ['<html>', 500], { kind: 'FAILED' }],
    ['a fault of the platform', [refused('INTERNAL')], { kind: 'FAILED' }],
    ['400 on the envelope', [invalid({})], { kind: 'FAILED' }],
    [
      'a value that no field takes',
      [unread('input.commands[3].record.content.processingDate'), 400],
      { kind: 'FAILED' },
    ],
    [
      'R45: a document of another release',
      [invalid({ reason: 'GRAPHQL_VALIDATION_FAILED' }), 400],
      { kind: 'VERSION' },
    ],
    ['R45: an input field of another release', [unread('input.commands[0]'), 400], { kind: 'VERSION' }],
    [
      'R45: an envelope of another release',
      [invalid({ reason: 'BAD_USER_INPUT' }), 400],
      { kind: 'VERSION' },
    ],
    ['R45: a code of the library', [refused('PERSISTED_QUERY_NOT_FOUND'), 400], { kind: 'VERSION' }],
    ['R45: a build that is too old', [refused('UPGRADE_REQUIRED')], { kind: 'VERSION' }],
    ['404', ['not found', 404], { kind: 'VERSION' }],
    ['426', ['', 426], { kind: 'VERSION' }],
  ])('%s', async (_name, came, means) => {
    expect(await kindOf(...came)).toEqual(means);
  });
});
