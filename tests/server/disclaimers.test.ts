import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUILT_IN_DISCLAIMER } from '#i18n/built-in-disclaimer.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';

const NEWEST = graphql(`
  query TestDisclaimer {
    disclaimer {
      version
      createdBy
      points {
        zhTw
        en
      }
    }
  }
`);
const ALL = graphql(`
  query TestDisclaimers {
    disclaimers {
      version
      createdBy
    }
  }
`);
const DEFINE = graphql(`
  mutation TestDefineDisclaimer($input: DefineDisclaimerInput!) {
    defineDisclaimer(input: $input) {
      version
      createdAt
      createdBy
    }
  }
`);

const POINTS = [{ zhTw: '未經第三方查證。', en: 'Verified by nobody.' }];
const aVersion = (version: number, points = POINTS) => ({ commandId: randomUUID(), version, points });

describe('the disclaimer', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp();
  });
  afterAll(async () => {
    await server.close();
  });

  it('begins with the eleven points of the product, and is read without a session', async () => {
    const { disclaimer } = await server.browser().dataOf(NEWEST);
    expect(disclaimer).toEqual({ ...BUILT_IN_DISCLAIMER, createdBy: 'register' });
    expect(disclaimer.points).toHaveLength(11);
  });

  it('is written anew by an admin of the guild, once per command; older versions stay', async () => {
    const guild = await server.signedIn('guild-admin');
    const input = aVersion(2);
    const first = await guild.dataOf(DEFINE, { input });
    expect(await guild.dataOf(DEFINE, { input })).toEqual(first);
    expect((await server.browser().dataOf(NEWEST)).disclaimer).toMatchObject({ version: 2, points: POINTS });
    const { disclaimers } = await guild.dataOf(ALL);
    expect(disclaimers.map(({ version }) => version)).toEqual([2, 1]);
    const { errors } = await guild.execute(DEFINE, { input: { ...input, points: [...POINTS, ...POINTS] } });
    expect(errors[0]?.extensions.code).toBe('ID_REUSED');
    const audit = { action: 'defineDisclaimer', entityId: '2' };
    expect(await server.app.database.read.countBy(AuditEntryEntity, audit)).toBe(1);
  });

  it('is refused when somebody else wrote that version meanwhile', async () => {
    const guild = await server.signedIn('guild-admin');
    const { version } = (await guild.dataOf(NEWEST)).disclaimer;
    for (const stale of [1, version, version + 2]) {
      const { errors } = await guild.execute(DEFINE, { input: aVersion(stale) });
      expect(errors[0]?.extensions.code).toBe('REVISION_CONFLICT');
    }
    const answers = await Promise.all(
      [1, 2].map(() => guild.execute(DEFINE, { input: aVersion(version + 1) })),
    );
    expect(answers.map(({ errors }) => errors[0]?.extensions.code ?? 'WRITTEN').toSorted()).toEqual([
      'REVISION_CONFLICT',
      'WRITTEN',
    ]);
  });

  it('is written by nobody else', async () => {
    for (const account of ['operator-a', 'office-a', 'owner-a', 'guild-officer']) {
      const { errors } = await (await server.signedIn(account)).execute(DEFINE, { input: aVersion(9) });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await server.browser().execute(DEFINE, { input: aVersion(9) });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect((await (await server.signedIn('owner-a')).execute(ALL)).errors[0]?.extensions.code).toBe(
      'FORBIDDEN',
    );
  });

  it('has every point in both languages', async () => {
    const guild = await server.signedIn('guild-admin');
    const points = [...POINTS, { zhTw: '第二點', en: ' ' }];
    const { errors } = await guild.execute(DEFINE, { input: aVersion(9, points) });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'points/1/en', code: 'REQUIRED' }]);
    const none = await guild.execute(DEFINE, { input: aVersion(9, []) });
    expect(none.errors[0]?.extensions.issues).toMatchObject([{ path: 'points', code: 'TOO_FEW' }]);
  });
});
