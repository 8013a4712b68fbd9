import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoData } from '../../server/database/seeds/seed-demo-data.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp } from '../support/test-app.ts';
import { ACTS, PROPOSALS } from './factor-operations.ts';
import { rowCounts } from './row-counts.ts';
import { PUBLISHED_POST, PUBLISHED_POSTS } from './site-operations.ts';

const IMPACT = graphql(`
  query TestDemoImpact($proposalId: ID!) {
    factorChangeImpact(proposalId: $proposalId) {
      workOrders
      members
      changeKgCo2e
      isComplete
    }
  }
`);

let server: TestApp;
const seed = () =>
  seedDemoData(server.app.database, { config: server.config, now: server.clock.now, newId: randomUUID });

beforeAll(async () => {
  server = await startTestApp({ hasDemo: false });
  await seed();
});
afterAll(() => server.close());

describe('the demo', () => {
  it('is there once, however often it is seeded', async () => {
    const before = await rowCounts(server);
    await seed();
    expect(await rowCounts(server)).toEqual(before);
  });

  it('has an announcement with a picture, which is served and described in both languages', async () => {
    const visitor = server.browser();
    const { publishedPosts } = await visitor.dataOf(PUBLISHED_POSTS, { kind: 'ANNOUNCEMENT' });
    const posts = await Promise.all(
      publishedPosts.items.map(({ id }) => visitor.dataOf(PUBLISHED_POST, { kind: 'ANNOUNCEMENT', id })),
    );
    const covered = posts
      .map(({ publishedPost }) => publishedPost)
      .filter((post) => post.coverImageId !== null);
    expect(covered).toHaveLength(1);
    expect(covered[0]?.coverAltZhTw).toMatch(/係數/u);
    expect(covered[0]?.coverAltEn).toMatch(/factors/u);
    const picture = await server.app.http.inject({ url: `/site-images/${covered[0]?.coverImageId ?? ''}` });
    expect(picture.headers['content-type']).toBe('image/png');
  });

  it('has a proposal that its other officer previews and releases', async () => {
    const admin = await server.signedIn('guild-admin');
    const { factorProposals } = await admin.dataOf(PROPOSALS, { states: ['PROPOSED'] });
    expect(factorProposals.items).toMatchObject([{ isOwn: false, proposedBy: '吳淑芬' }]);
    const proposalId = factorProposals.items[0]?.id ?? '';
    const { factorChangeImpact } = await admin.dataOf(IMPACT, { proposalId });
    expect(factorChangeImpact).toMatchObject({ members: 2, isComplete: true });
    expect(factorChangeImpact.workOrders).toBeGreaterThan(5);
    expect(factorChangeImpact.changeKgCo2e).toBeLessThan(0);
    const released = await ACTS.release(admin, proposalId);
    expect(released.errors).toEqual([]);
    // released is decided: another start of the demo proposes nothing again
    await seed();
    const { factorProposals: waiting } = await admin.dataOf(PROPOSALS, { states: ['PROPOSED'] });
    expect(waiting.items).toEqual([]);
  });
});
