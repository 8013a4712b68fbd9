import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { instantOfTaipei } from '#domain/calendar/taipei-clock.ts';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import {
  anEvent,
  aPost,
  POST,
  POSTS,
  PUBLISHED_POST,
  PUBLISHED_POSTS,
  REMOVE_POST,
  SAVE_POST,
} from './site-operations.ts';

let server: TestApp;
let guild: TestBrowser;
let visitor: TestBrowser;
beforeAll(async () => {
  server = await startTestApp();
  guild = await server.signedIn('guild-officer');
  visitor = server.browser();
});
afterAll(async () => {
  await server.close();
});

const taipei = (wall: string): string => instantOfTaipei(wall)!;
const shownIds = async (kind: 'ANNOUNCEMENT' | 'EVENT' = 'ANNOUNCEMENT') =>
  (await visitor.dataOf(PUBLISHED_POSTS, { kind })).publishedPosts.items.map(({ id }) => id);
const codeOf = async (id: string, kind: 'ANNOUNCEMENT' | 'EVENT' = 'ANNOUNCEMENT') =>
  (await visitor.execute(PUBLISHED_POST, { kind, id })).errors[0]?.extensions.code ?? 'SHOWN';

describe('an announcement', () => {
  it('is read by visitors, pinned ones first, then the newest', async () => {
    const older = aPost({ publishAt: '2026-11-20T00:00:00.000Z' });
    const newer = aPost({ publishAt: '2026-11-21T00:00:00.000Z', bodyEn: 'The *new* factor' });
    const pinned = aPost({ publishAt: '2026-11-01T00:00:00.000Z', isPinned: true });
    for (const input of [newer, pinned, older]) await guild.dataOf(SAVE_POST, { input });
    const { items, total } = (await visitor.dataOf(PUBLISHED_POSTS, { kind: 'ANNOUNCEMENT' })).publishedPosts;
    expect(items.map(({ id }) => id)).toEqual([pinned.postId, newer.postId, older.postId]);
    expect(total).toBe(3);
    expect(items[1]).toMatchObject({ summaryZhTw: '新的電力係數已公告。', summaryEn: 'The new factor' });
    const first = await visitor.dataOf(PUBLISHED_POSTS, { kind: 'ANNOUNCEMENT', page: { first: 2 } });
    const after = first.publishedPosts.pageInfo.endCursor;
    const rest = await visitor.dataOf(PUBLISHED_POSTS, { kind: 'ANNOUNCEMENT', page: { first: 2, after } });
    expect(rest.publishedPosts.items.map(({ id }) => id)).toEqual([older.postId]);
    expect(await shownIds('EVENT')).toEqual([]);
  });

  it('appears at midnight of its day in Taipei and is gone at midnight of the day after its last', async () => {
    const input = aPost({
      publishAt: taipei('2026-12-01T00:00'),
      expiresAt: taipei('2026-12-03T00:00'),
    });
    const { savePost } = await guild.dataOf(SAVE_POST, { input });
    expect(savePost.standing).toBe('SCHEDULED');
    for (const [now, code] of [
      ['2026-11-30T15:59:59.999Z', 'NOT_FOUND'],
      ['2026-11-30T16:00:00.000Z', 'SHOWN'],
      ['2026-12-02T15:59:59.999Z', 'SHOWN'],
      ['2026-12-02T16:00:00.000Z', 'NOT_FOUND'],
    ] as const) {
      server.clock.set(now);
      expect(await codeOf(input.postId), now).toBe(code);
      expect((await shownIds()).includes(input.postId), now).toBe(code === 'SHOWN');
    }
    guild = await server.signedIn('guild-officer');
    expect((await guild.dataOf(POST, { id: input.postId })).post.standing).toBe('EXPIRED');
  });

  it('tells visitors nothing about drafts, what is to come, what is over, and what never was', async () => {
    const future = aPost({ publishAt: '2027-06-01T00:00:00.000Z' });
    const draft = aPost({ isDraft: true });
    const draftWithoutDate = aPost({ isDraft: true, publishAt: null });
    const over = aPost({ expiresAt: '2026-11-22T00:00:00.001Z' });
    for (const input of [future, draft, draftWithoutDate, over]) await guild.dataOf(SAVE_POST, { input });
    const answers = [];
    for (const { postId } of [future, draft, draftWithoutDate, over, { postId: randomUUID() }])
      answers.push(await visitor.execute(PUBLISHED_POST, { kind: 'ANNOUNCEMENT', id: postId }));
    const bare = answers.map(({ status, data, errors }) => ({
      ...{ status, data },
      errors: errors.map(({ message, extensions }) => ({ message, ...extensions, requestId: null })),
    }));
    for (const answer of bare) expect(answer).toEqual(bare.at(-1));
    expect(bare[0]?.errors[0]?.code).toBe('NOT_FOUND');
  });

  it('is written once per command, and not over what somebody else wrote', async () => {
    const input = aPost();
    const first = await guild.dataOf(SAVE_POST, { input });
    expect(await guild.dataOf(SAVE_POST, { input })).toEqual(first);
    expect(first.savePost).toMatchObject({ revision: 1, standing: 'PUBLISHED' });
    const again = { ...input, commandId: randomUUID(), basedOn: 1, titleZhTw: '更正' };
    expect((await guild.dataOf(SAVE_POST, { input: again })).savePost.revision).toBe(2);
    const refused = async (stated: object) =>
      (await guild.execute(SAVE_POST, { input: { ...again, commandId: randomUUID(), ...stated } })).errors[0]
        ?.extensions.code;
    expect(await refused({ basedOn: 1 })).toBe('REVISION_CONFLICT');
    expect(await refused({ basedOn: 0 })).toBe('REVISION_CONFLICT');
    expect(await refused({ postId: randomUUID(), basedOn: 3 })).toBe('NOT_FOUND');
    const reused = { ...again, titleZhTw: '別的' };
    expect((await guild.execute(SAVE_POST, { input: reused })).errors[0]?.extensions.code).toBe('ID_REUSED');
    const audited = { action: 'savePost', entityId: input.postId };
    expect(await server.app.database.read.countBy(AuditEntryEntity, audited)).toBe(2);
  });

  it('is removed for good, and what it said stays in the audit log', async () => {
    const input = aPost({ titleZhTw: '要移除的' });
    await guild.dataOf(SAVE_POST, { input });
    const removal = { commandId: randomUUID(), postId: input.postId, basedOn: 1 };
    const stale = { ...removal, commandId: randomUUID(), basedOn: 7 };
    expect((await guild.execute(REMOVE_POST, { input: stale })).errors[0]?.extensions.code).toBe(
      'REVISION_CONFLICT',
    );
    for (let time = 0; time < 2; time += 1) await guild.dataOf(REMOVE_POST, { input: removal });
    expect(await codeOf(input.postId)).toBe('NOT_FOUND');
    const [entry] = await server.app.database.read.findBy(AuditEntryEntity, { action: 'removePost' });
    expect(entry?.before).toMatchObject({ titleZhTw: '要移除的' });
  });

  it('names every fault at its field', async () => {
    const wrong = aPost({
      titleZhTw: ' ',
      publishAt: null,
      startsAt: '2026-12-01T00:00:00.000Z',
      coverImageId: 'x',
    });
    const issuesOf = async (input: object) =>
      (await guild.execute(SAVE_POST, { input: input as typeof wrong })).errors[0]?.extensions.issues.map(
        ({ path, code }) => [path, code],
      );
    expect(await issuesOf(wrong)).toEqual([
      ['titleZhTw', 'REQUIRED'],
      ['coverImageId', 'NOT_AN_ID'],
    ]);
    expect(await issuesOf({ ...wrong, titleZhTw: '題', coverImageId: null })).toEqual([
      ['publishAt', 'REQUIRED'],
      ['startsAt', 'UNKNOWN_FIELD'],
    ]);
    const backwards = { publishAt: '2026-12-01T00:00:00.000Z', expiresAt: '2026-12-01T00:00:00.000Z' };
    expect(await issuesOf(aPost(backwards))).toEqual([['expiresAt', 'NOT_LATER']]);
    expect(await issuesOf(aPost({ coverImageId: randomUUID(), coverAltZhTw: '鍍槽' }))).toEqual([
      ['coverImageId', 'UNKNOWN_CHOICE'],
    ]);
  });
});

describe('an event', () => {
  it('has a beginning and a place, and is no announcement', async () => {
    const input = anEvent({ placeZhTw: '彰化縣工業會' });
    await guild.dataOf(SAVE_POST, { input });
    const { publishedPost } = await visitor.dataOf(PUBLISHED_POST, { kind: 'EVENT', id: input.postId });
    expect(publishedPost).toMatchObject({ placeZhTw: '彰化縣工業會', startsAt: '2026-12-01T06:00:00.000Z' });
    expect(await codeOf(input.postId)).toBe('NOT_FOUND');
    const { errors } = await guild.execute(SAVE_POST, { input: anEvent({ startsAt: null }) });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'startsAt', code: 'REQUIRED' }]);
  });
});

it('is found by where it stands and by what it says', async () => {
  server.clock.set('2026-11-25T00:00:00.000Z');
  guild = await server.signedIn('guild-officer');
  const mark = 'Zn鍍層';
  const posts = {
    DRAFT: anEvent({ isDraft: true, publishAt: null, titleZhTw: `${mark}草稿` }),
    SCHEDULED: anEvent({ publishAt: '2026-11-25T00:00:00.001Z', bodyZhTw: `內文有 ${mark}` }),
    PUBLISHED: anEvent({ publishAt: '2026-11-25T00:00:00.000Z', placeZhTw: mark }),
    EXPIRED: anEvent({ expiresAt: '2026-11-25T00:00:00.000Z', titleEn: `100% ${mark}` }),
  } as const;
  for (const input of Object.values(posts)) await guild.dataOf(SAVE_POST, { input });
  const found = async (filter: object) =>
    (await guild.dataOf(POSTS, { kind: 'EVENT', filter })).posts.items.map(({ id }) => id);
  for (const [standing, { postId }] of Object.entries(posts))
    expect(await found({ standing, text: mark }), standing).toEqual([postId]);
  expect(await found({ text: 'zN鍍' })).toHaveLength(4);
  expect(await found({ text: '0%' })).toEqual([posts.EXPIRED.postId]);
  expect(await found({ text: '_' })).toEqual([]);
});

it('nobody but the guild writes or reads what is not published', async () => {
  const codeFor = async (browser: TestBrowser) => {
    const answers = [
      await browser.execute(SAVE_POST, { input: aPost() }),
      await browser.execute(POSTS, { kind: 'ANNOUNCEMENT' }),
      await browser.execute(POST, { id: randomUUID() }),
      await browser.execute(REMOVE_POST, {
        input: { commandId: randomUUID(), postId: randomUUID(), basedOn: 1 },
      }),
    ];
    return new Set(answers.map(({ errors }) => errors[0]?.extensions.code));
  };
  for (const account of ['operator-a', 'office-a', 'owner-a'])
    expect(await codeFor(await server.signedIn(account))).toEqual(new Set(['FORBIDDEN']));
  expect(await codeFor(visitor)).toEqual(new Set(['UNAUTHENTICATED']));
});
