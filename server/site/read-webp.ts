import type { ImageParts } from './image-parts.ts';

const HEAD = 12;
const CHUNK_HEAD = 8;
const DRAWING: ReadonlySet<string> = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH']);
const ANIMATION = 0x02;
/** Of the flags of VP8X only the one for transparency stays: profile, EXIF and XMP are left out. */
const KEPT_FLAGS = 0x10;
const LOSSY_START = [0x9d, 0x01, 0x2a];
const LOSSLESS_START = 0x2f;

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A still WebP without chunks that do not draw; null when it is none. */
export function readWebp(file: Uint8Array): ImageParts | null {
  if (file.length < HEAD || fourCharacters(file, 0) !== 'RIFF' || fourCharacters(file, 8) !== 'WEBP')
    return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const stated = view.getUint32(4, true) + 8;
  if (stated > file.length) return null;
  const kept: Uint8Array[] = [];
  let size: Size | null = null;
  let hasPixels = false;
  for (let at = HEAD; at + CHUNK_HEAD <= stated;) {
    const kind = fourCharacters(file, at);
    const length = view.getUint32(at + 4, true);
    const end = at + CHUNK_HEAD + length + (length % 2);
    if (end > stated) return null;
    if (DRAWING.has(kind)) {
      const chunk = Uint8Array.from(file.subarray(at, end));
      if (kind === 'VP8X') {
        const flags = chunk[CHUNK_HEAD] ?? 0;
        if ((flags & ANIMATION) !== 0) return null;
        chunk[CHUNK_HEAD] = flags & KEPT_FLAGS;
      }
      size ??= sizeOf(kind, chunk.subarray(CHUNK_HEAD));
      hasPixels ||= kind === 'VP8 ' || kind === 'VP8L';
      kept.push(chunk);
    }
    at = end;
  }
  return size === null || !hasPixels ? null : { ...size, bytes: withHead(kept) };
}

function sizeOf(kind: string, content: Uint8Array): Size | null {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  if (content.length < 10 && kind !== 'VP8L') return null;
  if (kind === 'VP8X') return { widthPx: 1 + threeBytes(view, 4), heightPx: 1 + threeBytes(view, 7) };
  if (kind === 'VP8 ') {
    if (!LOSSY_START.every((byte, index) => content[3 + index] === byte)) return null;
    return { widthPx: view.getUint16(6, true) & 0x3fff, heightPx: view.getUint16(8, true) & 0x3fff };
  }
  if (kind !== 'VP8L' || content.length < 5 || content[0] !== LOSSLESS_START) return null;
  const bits = view.getUint32(1, true);
  return { widthPx: 1 + (bits & 0x3fff), heightPx: 1 + ((bits >>> 14) & 0x3fff) };
}

function withHead(chunks: readonly Uint8Array[]): Uint8Array {
  const body = Buffer.concat(chunks);
  const head = Buffer.alloc(HEAD);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(body.length + 4, 4);
  head.write('WEBP', 8, 'latin1');
  return Buffer.concat([head, body]);
}

const threeBytes = (view: DataView, at: number): number =>
  view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);

const fourCharacters = (file: Uint8Array, at: number): string =>
  String.fromCharCode(...file.subarray(at, at + 4));
