import { randomUUID } from 'node:crypto';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanImage } from '../../server/site/clean-image.ts';
import { aBomb, aJpeg, aPng, aWebp, withPngChunk } from '../support/image-files.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';
import { ADD_IMAGE, aPost, PUBLISHED_POST, SAVE_POST } from './site-operations.ts';

const SECRET = 'GPS 24.0800 120.5400';

describe('a picture file', () => {
  it.each([
    ['image/png', aPng(40, 30)],
    ['image/jpeg', aJpeg(40, 30)],
    ['image/webp', aWebp({ widthPx: 40, heightPx: 30 })],
  ])('%s is known by its first bytes, with its size, and stays as it is', (mediaType, file) => {
    expect(cleanImage(file)).toMatchObject({ mediaType, widthPx: 40, heightPx: 30 });
    expect(Buffer.from(cleanImage(file)!.bytes).equals(file)).toBe(true);
  });

  it.each([
    ['PNG', withPngChunk(withPngChunk(aPng(4, 4), 'tEXt', SECRET), 'eXIf', SECRET)],
    ['JPEG', aJpeg(4, 4, SECRET)],
    ['WebP', aWebp({ widthPx: 4, heightPx: 4, exif: SECRET })],
    ['a file with another behind it', Buffer.concat([aPng(4, 4), Buffer.from(SECRET)])],
    ['a JPEG with a page behind it', Buffer.concat([aJpeg(4, 4), Buffer.from(`<script>${SECRET}`)])],
  ])('%s loses what a camera wrote into it, and the picture stays', (name, file) => {
    const cleaned = Buffer.from(cleanImage(file)!.bytes);
    expect(file.includes(SECRET)).toBe(true);
    expect(cleaned.includes(SECRET)).toBe(false);
    if (name === 'PNG') expect(PNG.sync.read(cleaned).width).toBe(4);
    if (name === 'WebP') expect(cleaned[20]).toBe(0x10);
    expect(cleanImage(cleaned)).not.toBeNull();
  });

  it.each([
    ['a page', Buffer.from('<html><script>alert(1)</script>')],
    ['a drawing with script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a GIF', Buffer.from('GIF89a\u0001\0\u0001\0')],
    ['half a PNG', aPng(40, 30).subarray(0, 40)],
    ['a PNG without pixels', Buffer.concat([aPng(4, 4).subarray(0, 33), aPng(4, 4).subarray(-12)])],
    ['half a JPEG', aJpeg(40, 30).subarray(0, -2)],
    ['half a WebP', aWebp({ widthPx: 4, heightPx: 4 }).subarray(0, -2)],
    ['a moving WebP', aWebp({ widthPx: 4, heightPx: 4, isAnimated: true })],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none', (_name, file) => {
    expect(cleanImage(file)).toBeNull();
  });

  it('cut off or disturbed anywhere never hangs or throws', () => {
    for (const file of [aPng(9, 9), aJpeg(9, 9, SECRET), aWebp({ widthPx: 9, heightPx: 9, exif: SECRET })])
      for (let at = 0; at < file.length; at += 1) {
        cleanImage(file.subarray(0, at));
        const disturbed = Buffer.from(file);
        disturbed[at] = 0xff;
        cleanImage(disturbed);
      }
  });
});

describe('a picture of the public site', () => {
  let server: TestApp;
  let guild: TestBrowser;
  beforeAll(async () => {
    server = await startTestApp();
    guild = await server.signedIn('guild-officer');
  });
  afterAll(async () => {
    await server.close();
  });

  const input = (file: Buffer, imageId: string = randomUUID()) => ({
    commandId: randomUUID(),
    imageId,
    imageBase64: file.toString('base64'),
  });
  const refusal = async (file: Buffer) =>
    (await guild.execute(ADD_IMAGE, { input: input(file) })).errors[0]?.extensions.issues.map(
      ({ path, code }) => [path, code],
    );

  it('is served to everybody from this very server, for ever, and as nothing but a picture', async () => {
    const file = aPng(64, 48);
    const added = input(file);
    const { addSiteImage } = await guild.dataOf(ADD_IMAGE, { input: added });
    expect(addSiteImage).toEqual({ id: added.imageId, mediaType: 'image/png', widthPx: 64, heightPx: 48 });
    expect(await guild.dataOf(ADD_IMAGE, { input: added })).toEqual({ addSiteImage });
    const answer = await server.app.http.inject({ url: `/site-images/${added.imageId}` });
    expect(answer.rawPayload.equals(file)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'same-origin',
    });
  });

  it('stands above a post with words for those who do not see it, and words stand with a picture alone', async () => {
    const { imageId: coverImageId } = input(aPng(64, 48));
    await guild.dataOf(ADD_IMAGE, { input: input(aPng(64, 48), coverImageId) });
    const issuesOf = async (cover: object) =>
      (await guild.execute(SAVE_POST, { input: aPost(cover) })).errors[0]?.extensions.issues.map(
        ({ path, code }) => [path, code],
      );
    expect(await issuesOf({ coverImageId })).toEqual([['coverAltZhTw', 'REQUIRED']]);
    expect(await issuesOf({ coverImageId, coverAltZhTw: ' ', coverAltEn: 'A bath' })).toEqual([
      ['coverAltZhTw', 'REQUIRED'],
    ]);
    expect(await issuesOf({ coverAltZhTw: '鍍鋅線', coverAltEn: 'A line' })).toEqual([
      ['coverAltZhTw', 'UNKNOWN_FIELD'],
      ['coverAltEn', 'UNKNOWN_FIELD'],
    ]);
    const cover = { coverImageId, coverAltZhTw: '鍍鋅線', coverAltEn: null };
    const post = aPost(cover);
    expect((await guild.dataOf(SAVE_POST, { input: post })).savePost.revision).toBe(1);
    const asked = { kind: 'ANNOUNCEMENT', id: post.postId } as const;
    const { publishedPost } = await server.browser().dataOf(PUBLISHED_POST, asked);
    expect(publishedPost).toMatchObject(cover);
  });

  it('never gets another content', async () => {
    const first = input(aPng(8, 8));
    await guild.dataOf(ADD_IMAGE, { input: first });
    const { errors } = await guild.execute(ADD_IMAGE, { input: input(aPng(9, 9), first.imageId) });
    expect(errors[0]?.extensions.code).toBe('ID_REUSED');
  });

  it('is refused when it is none, too heavy, or unfolds to more than a screen can show', async () => {
    expect(await refusal(Buffer.from('<svg/>'))).toEqual([['imageBase64', 'NOT_AN_IMAGE']]);
    expect(await refusal(aBomb(30_000))).toEqual([['imageBase64', 'TOO_LARGE']]);
    expect(await refusal(Buffer.concat([aPng(8, 8), Buffer.alloc(185_000)]))).toEqual([
      ['imageBase64', 'TOO_LONG'],
    ]);
    const garbled = { ...input(aPng(8, 8)), imageBase64: '%%%' };
    expect((await guild.execute(ADD_IMAGE, { input: garbled })).errors).toHaveLength(1);
  });

  it('is not found under an id that nobody gave, and added by the guild alone', async () => {
    for (const id of [randomUUID(), '..%2f..%2fetc%2fpasswd', 'x'.repeat(90)])
      expect((await server.app.http.inject({ url: `/site-images/${id}` })).statusCode).toBe(404);
    const owner = await server.signedIn('owner-a');
    for (const [browser, code] of [
      [owner, 'FORBIDDEN'],
      [server.browser(), 'UNAUTHENTICATED'],
    ] as const) {
      const { errors } = await browser.execute(ADD_IMAGE, { input: input(aPng(8, 8)) });
      expect(errors[0]?.extensions.code).toBe(code);
    }
  });
});
