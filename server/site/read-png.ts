import type { ImageParts } from './image-parts.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const DRAWING: ReadonlySet<string> = new Set([
  'IHDR',
  'PLTE',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'sBIT',
  'IDAT',
  'IEND',
]);
const CHUNK_FRAME = 12;
const HEADER_LENGTH = 13;

/** A PNG up to its IEND, without chunks that do not draw (text, time, EXIF, animation); null when it is none. */
export function readPng(file: Uint8Array): ImageParts | null {
  if (!SIGNATURE.every((byte, index) => file[index] === byte)) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept = [file.subarray(0, SIGNATURE.length)];
  let size: { widthPx: number; heightPx: number } | null = null;
  let hasPixels = false;
  for (let at = SIGNATURE.length; at + CHUNK_FRAME <= file.length;) {
    const length = view.getUint32(at);
    const end = at + CHUNK_FRAME + length;
    if (end > file.length) return null;
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (size === null) {
      if (kind !== 'IHDR' || length !== HEADER_LENGTH) return null;
      size = { widthPx: view.getUint32(at + 8), heightPx: view.getUint32(at + 12) };
    }
    hasPixels ||= kind === 'IDAT';
    if (DRAWING.has(kind)) kept.push(file.subarray(at, end));
    if (kind === 'IEND') return hasPixels ? { ...size, bytes: Buffer.concat(kept) } : null;
    at = end;
  }
  return null;
}
