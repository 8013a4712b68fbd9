import { randomUUID } from 'node:crypto';
import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AuditEntryEntity } from '../../server/audit/audit-entry.entity.ts';
import { demoSealImage } from '../../server/database/seeds/demo-seal-image.ts';
import { sealReader } from '../../server/seals/guild-seal.service.ts';
import { cleanSealImage } from '../../server/seals/seal-image.ts';
import type { RequestContext } from '../../server/request-context.ts';
import { graphql } from '../support/generated/gql.ts';
import { startTestApp, type TestApp, type TestBrowser } from '../support/test-app.ts';

const UPLOAD = graphql(`
  mutation TestUploadGuildSeal($input: UploadGuildSealInput!) {
    uploadGuildSeal(input: $input) {
      id
      imagePng
      uploadedBy
      isActive
    }
  }
`);
const SEALS = graphql(`
  query TestGuildSeals {
    guildSeals {
      id
      isActive
    }
  }
`);

const CRC = Array.from({ length: 256 }, (_unused, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value >>> 0;
});
function crc32(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** So many megabytes of zeros, compressed piece by piece: they are never in memory themselves. */
function bombOf(megabytes: number): Buffer {
  const piece = Buffer.alloc(1_000_000);
  const block = deflateRawSync(piece, { finishFlush: constants.Z_FULL_FLUSH });
  const start = Buffer.from([0x78, 0x9c]);
  const end = Buffer.concat([deflateRawSync(Buffer.alloc(0)), Buffer.alloc(4)]);
  return Buffer.concat([start, ...Array.from({ length: megabytes }, () => block), end]);
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
interface Header {
  readonly width: number;
  readonly height: number;
  readonly interlace?: number;
}
/** A PNG of grey pixels, with whatever its header says and whatever is put beside the picture. */
function aPng(
  { width, height, interlace = 0 }: Header,
  extra: readonly Buffer[] = [],
  pixels?: Buffer,
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, interlace], 8);
  const rows = pixels ?? deflateSync(Buffer.alloc((width + 1) * height, 0));
  const chunks = [chunk('IHDR', header), ...extra, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([SIGNATURE, ...chunks]);
}

describe('the seal of the guild', () => {
  let server: TestApp;
  let guild: TestBrowser;
  beforeAll(async () => {
    server = await startTestApp();
    guild = await server.signedIn('guild-admin');
  });
  afterAll(async () => {
    await server.close();
  });

  const anUpload = (image: Buffer) => ({
    input: { commandId: randomUUID(), sealId: randomUUID(), imageBase64: image.toString('base64') },
  });
  const issueOf = async (image: Buffer) => {
    const { errors } = await guild.execute(UPLOAD, anUpload(image));
    return errors[0]?.extensions.issues[0]?.code;
  };
  const readContext = () => ({ manager: server.app.database.read }) as RequestContext;

  it('is in force once uploaded, and is stored once however often the command comes', async () => {
    const upload = anUpload(demoSealImage());
    const { uploadGuildSeal } = await guild.dataOf(UPLOAD, upload);
    expect(uploadGuildSeal).toMatchObject({ id: upload.input.sealId, isActive: true });
    expect(await guild.dataOf(UPLOAD, upload)).toEqual({ uploadGuildSeal });
    expect((await guild.dataOf(SEALS)).guildSeals).toHaveLength(1);
    expect((await sealReader.active(readContext()))?.imagePngBase64).toBe(uploadGuildSeal.imagePng);
    const audited = await server.app.database.read.findBy(AuditEntryEntity, { action: 'uploadGuildSeal' });
    expect(JSON.stringify(audited)).not.toContain(uploadGuildSeal.imagePng.slice(0, 200));
  });

  it('gives way to a newer one, but stays for what was sealed with it', async () => {
    const old = await sealReader.active(readContext());
    server.clock.advance({ minutes: 1 });
    const { uploadGuildSeal } = await guild.dataOf(UPLOAD, anUpload(aPng({ width: 30, height: 30 })));
    const active = await sealReader.active(readContext());
    expect(active?.sealId).toBe(uploadGuildSeal.id);
    const images = await sealReader.images(readContext(), [old?.sealId ?? '', 'unknown', uploadGuildSeal.id]);
    expect(images).toEqual([old, null, active]);
    const { guildSeals } = await guild.dataOf(SEALS);
    expect(guildSeals.map(({ isActive }) => isActive)).toEqual([true, false]);
  });

  it('is a picture and nothing else: no text, place or program of the uploaded file survives', async () => {
    const text = chunk('tEXt', Buffer.from('Comment\0secret place 24.08 120.54', 'latin1'));
    const exif = chunk('eXIf', Buffer.from('secret camera', 'latin1'));
    const own = chunk('prVt', Buffer.from('<script>alert(1)</script>', 'latin1'));
    const file = aPng({ width: 32, height: 19 }, [text, exif, own]);
    const { uploadGuildSeal } = await guild.dataOf(UPLOAD, anUpload(file));
    const stored = Buffer.from(uploadGuildSeal.imagePng, 'base64');
    for (const foreign of ['secret', 'script', 'tEXt', 'eXIf'])
      expect(stored.includes(Buffer.from(foreign, 'latin1'))).toBe(false);
    expect(PNG.sync.read(stored)).toMatchObject({ width: 32, height: 19 });
  });

  it('is refused unread when its header states more pixels than are decoded', async () => {
    expect(await issueOf(aPng({ width: 2_001, height: 1 }))).toBe('IMAGE_TOO_MANY_PIXELS');
    const bomb = bombOf(150);
    expect(await issueOf(aPng({ width: 60_000, height: 60_000 }, [], bomb))).toBe('IMAGE_TOO_MANY_PIXELS');
    const before = process.memoryUsage.rss();
    expect(await issueOf(aPng({ width: 10, height: 10, interlace: 1 }, [], bomb))).toBe('NOT_A_PNG');
    await issueOf(aPng({ width: 10, height: 10 }, [], bomb));
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  it('is refused when nobody would see it on paper', async () => {
    const white = deflateSync(
      Buffer.concat(Array.from({ length: 200 }, () => Buffer.from([0, ...Array<number>(200).fill(0xff)]))),
    );
    expect(await issueOf(aPng({ width: 200, height: 200 }, [], white))).toBe('IMAGE_BLANK');
    expect(await issueOf(PNG.sync.write(new PNG({ width: 300, height: 300 })))).toBe('IMAGE_BLANK');
    expect(await issueOf(aPng({ width: 1, height: 1 }))).toBe('IMAGE_BLANK');
  });

  it('is refused when it is something else, broken, or too large', async () => {
    const whole = aPng({ width: 20, height: 20 });
    expect(await issueOf(Buffer.from('GIF89a, which is no PNG, of any length at all'))).toBe('NOT_A_PNG');
    expect(await issueOf(whole.subarray(0, 50))).toBe('NOT_A_PNG');
    const broken = Buffer.from(whole);
    broken.writeUInt8(whole.readUInt8(45) ^ 0xff, 45);
    expect(await issueOf(broken)).toBe('NOT_A_PNG');
    expect(await issueOf(Buffer.concat([whole, Buffer.alloc(180_000)]))).toBe('IMAGE_TOO_LARGE');
    const noBase64 = { ...anUpload(whole).input, imageBase64: 'not base 64!' };
    const { errors } = await guild.execute(UPLOAD, { input: noBase64 });
    expect(errors[0]?.extensions.issues).toMatchObject([{ path: 'imageBase64', code: 'NOT_A_PNG' }]);
  });

  it('is refused wherever it breaks off, and whatever byte of it was altered', () => {
    const whole = demoSealImage();
    expect(() => cleanSealImage(whole)).not.toThrow();
    const places = Array.from({ length: 60 }, (_unused, step) => Math.floor((whole.length * step) / 60));
    for (const at of [...places, whole.length - 13, whole.length - 12, whole.length - 4, whole.length - 1]) {
      expect(() => cleanSealImage(whole.subarray(0, at)), `cut at ${String(at)}`).toThrow(
        'VALIDATION_FAILED',
      );
      const altered = Buffer.from(whole);
      altered[at] = (whole[at] ?? 0) ^ 0x10;
      expect(() => cleanSealImage(altered), `altered at ${String(at)}`).toThrow('VALIDATION_FAILED');
    }
  });

  it('is uploaded by an admin of the guild alone, and seen by the guild alone', async () => {
    for (const account of ['owner-a', 'office-a', 'guild-officer']) {
      const { errors } = await (await server.signedIn(account)).execute(UPLOAD, anUpload(demoSealImage()));
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const { errors } = await (await server.signedIn('owner-a')).execute(SEALS);
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    await (await server.signedIn('guild-officer')).dataOf(SEALS);
  });
});
