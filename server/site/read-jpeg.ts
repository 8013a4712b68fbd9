import type { ImageParts } from './image-parts.ts';

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
/** Frames with a size: all of C0–CF but the tables and the arithmetic ones among them. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
/** Tables, restarts, the head of JFIF and Adobe’s note on colours; not EXIF, comments, profiles or previews. */
const isDrawing = (marker: number): boolean =>
  (marker >= 0xc0 && marker <= 0xcf) ||
  (marker >= SCAN && marker <= 0xdf) ||
  marker === 0xe0 ||
  marker === 0xee;
const isInsideScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

/** A JPEG up to its end mark, without segments that do not draw; null when it is none. */
export function readJpeg(file: Uint8Array): ImageParts | null {
  if (file[0] !== MARK || file[1] !== START) return null;
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const kept = [file.subarray(0, 2)];
  let size: { widthPx: number; heightPx: number } | null = null;
  let hasScan = false;
  for (let at = 2; at + 2 <= file.length;) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== MARK || isInsideScan(marker) || marker === MARK) return null;
    if (marker === END) {
      kept.push(file.subarray(at, at + 2));
      return size !== null && hasScan ? { ...size, bytes: Buffer.concat(kept) } : null;
    }
    if (at + 4 > file.length) return null;
    let end = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker) && at + 9 <= file.length)
      size = { heightPx: view.getUint16(at + 5), widthPx: view.getUint16(at + 7) };
    if (marker === SCAN) {
      hasScan = true;
      end = endOfScan(file, end);
    }
    if (end > file.length) return null;
    if (isDrawing(marker)) kept.push(file.subarray(at, end));
    at = end;
  }
  return null;
}

/** Where the picture’s own data stop and the next mark begins. */
function endOfScan(file: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < file.length && (file[at] !== MARK || isInsideScan(file[at + 1] ?? 0))) at += 1;
  return at;
}
