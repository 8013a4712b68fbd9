import { type NetworkFault } from '../support/fault-proxy.ts';
import type { Outside } from './outside.ts';

/** A JSON answer of anybody. */
export const json = (body: unknown): NetworkFault => ({
  kind: 'ANSWER',
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** Answers that look like those of the platform and say nothing that may count. */
export async function wrongAnswersAbout(
  office: Outside,
  commandId: string,
): Promise<readonly NetworkFault[]> {
  const { changesSince } = await office.ask<{ changesSince: { serverEpoch: string } }>(
    'query Changes { changesSince(input: { first: 1 }) { serverEpoch } }',
  );
  const applied = { commandId, status: 'APPLIED', issues: [], caseIds: [], parameters: {} };
  const answer = (more: object) =>
    json({
      data: {
        submitCommands: {
          serverTime: new Date().toISOString(),
          serverEpoch: changesSince.serverEpoch,
          companyId: '11111111-1111-4111-8111-111111111111',
          accountId: '11111111-1111-4111-8111-000000000001',
          results: [],
          ...more,
        },
      },
    });
  return [
    json({ ok: true, data: { hello: 'world' } }),
    json({ data: null }),
    json({ data: { submitCommands: null } }),
    json({ data: null, errors: [{ message: '?' }] }),
    answer({ companyId: '22222222-2222-4222-8222-222222222222', results: [applied] }),
    answer({ accountId: '11111111-1111-4111-8111-000000000002', results: [applied] }),
    answer({ results: [{ ...applied, commandId: crypto.randomUUID() }] }),
    answer({ results: [applied, applied] }),
    answer({ results: [{ ...applied, status: 'SOMETHING_NEW' }] }),
    answer({}),
  ];
}
