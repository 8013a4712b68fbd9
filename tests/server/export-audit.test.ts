import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { graphql } from '../support/generated/gql.ts';
import type { ExportAuditInput } from '../support/generated/graphql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { auditOf } from './audit-operations.ts';

const EXPORT = graphql(`
  mutation TestExportAudit($input: ExportAuditInput!) {
    exportAudit(input: $input) {
      entryCount
    }
  }
`);

let server: TestApp;
beforeAll(async () => {
  server = await startTestApp();
});
afterAll(() => server.close());

const input = (stated: Partial<ExportAuditInput> = {}): ExportAuditInput => ({
  commandId: randomUUID(),
  entryCount: 12,
  filter: { since: '2026-11-01T00:00:00.000Z', group: 'SIGN_IN' },
  ...stated,
});
const tell = (browser: TestBrowser, stated: ExportAuditInput) => browser.execute(EXPORT, { input: stated });

describe('R89: who takes entries of the audit log along', () => {
  it('stands in it, with which ones and how many, once for each command', async () => {
    const owner = await server.signedIn('owner-a');
    const asked = input();
    for (let time = 0; time < 2; time += 1)
      expect((await tell(owner, asked)).data?.exportAudit).toEqual({ entryCount: 12 });
    const { items } = await auditOf(owner, { group: 'SYSTEM' });
    expect(items).toMatchObject([
      { action: 'exportAudit', personName: '陳建宏', changes: [{ field: 'entryCount', after: '12' }] },
    ]);
    const [row] = await server.app.database.read.findBy(AuditEntryEntity, { action: 'exportAudit' });
    expect(row?.after).toMatchObject({ filter: { since: '2026-11-01T00:00:00.000Z', group: 'SIGN_IN' } });
    expect((await tell(owner, { ...asked, entryCount: 13 })).errors[0]?.extensions.code).toBe('ID_REUSED');
  });

  it('of the guild stands in the log of the guild, and in that of no company', async () => {
    const guild = await server.signedIn('guild-admin');
    await tell(guild, input());
    expect((await auditOf(guild, { group: 'SYSTEM' })).items.map(({ action }) => action)).toContain(
      'exportAudit',
    );
    expect((await auditOf(await server.signedIn('owner-b'), { group: 'SYSTEM' })).items).toEqual([]);
  });

  it('reads it in the first place, and says what can be', async () => {
    const office = await server.signedIn('office-a');
    expect((await tell(office, input())).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const owner = await server.signedIn('owner-a');
    const faultOf = async (stated: ExportAuditInput) =>
      (await tell(owner, stated)).errors[0]?.extensions.issues.map(({ path, code }) => [path, code]);
    expect(await faultOf(input({ entryCount: 0 }))).toEqual([['entryCount', 'MUST_BE_POSITIVE']]);
    expect(await faultOf(input({ entryCount: 20_001 }))).toEqual([['entryCount', 'TOO_LARGE']]);
    expect(await faultOf(input({ filter: { personId: 'somebody' } }))).toEqual([
      ['filter/personId', 'NOT_AN_ID'],
    ]);
  });
});
