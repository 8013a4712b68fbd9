import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Whole picture files of one colour, and what cameras and editors write into them. */

export function aPng(widthPx: number, heightPx: number): Buffer {
  return PNG.sync.write(new PNG({ width: widthPx, height: heightPx }));
}

/** A PNG that says how large it is without having so much in it. */
export function aBomb(sidePx: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(sidePx, 0);
  header.writeUInt32BE(sidePx, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return Buffer.concat([
    aPng(1, 1).subarray(0, 8),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(Buffer.alloc(100))),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}

export function pngChunk(kind: string, content: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), content]);
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  chunk.set(body, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return chunk;
}

/** The PNG with one more chunk behind its header. */
export function withPngChunk(png: Buffer, kind: string, text: string): Buffer {
  return Buffer.concat([png.subarray(0, 33), pngChunk(kind, Buffer.from(text)), png.subarray(33)]);
}

const segment = (marker: number, content: Uint8Array): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
};

/** The frame of a JPEG; its scan is no real picture, which nobody who reads the container can see. */
export function aJpeg(widthPx: number, heightPx: number, exif = ''): Buffer {
  const frame = Buffer.alloc(15);
  frame[0] = 8;
  frame.writeUInt16BE(heightPx, 1);
  frame.writeUInt16BE(widthPx, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...(exif === '' ? [] : [segment(0xe1, Buffer.from(`Exif\0\0${exif}`)), segment(0xfe, Buffer.from(exif))]),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc0, frame),
    segment(0xda, Buffer.alloc(10)),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9]),
  ]);
}

const riffChunk = (kind: string, content: Uint8Array): Buffer => {
  const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
};

interface WebpParts {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly exif?: string;
  readonly isAnimated?: boolean;
}

export function aWebp({ widthPx, heightPx, exif = '', isAnimated = false }: WebpParts): Buffer {
  const extended = Buffer.alloc(10);
  extended[0] = 0x10 | (exif === '' ? 0 : 0x08) | (isAnimated ? 0x02 : 0);
  extended.writeUIntLE(widthPx - 1, 4, 3);
  extended.writeUIntLE(heightPx - 1, 7, 3);
  const lossless = Buffer.alloc(9);
  lossless[0] = 0x2f;
  lossless.writeUInt32LE((widthPx - 1) | ((heightPx - 1) << 14), 1);
  const body = Buffer.concat([
    Buffer.from('WEBP'),
    ...(exif === '' && !isAnimated ? [] : [riffChunk('VP8X', extended)]),
    riffChunk('VP8L', lossless),
    ...(exif === '' ? [] : [riffChunk('EXIF', Buffer.from(exif))]),
  ]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  return Buffer.concat([head, body]);
}
