/**
 * Whether the file of a picture broke off or was altered on its way. Browsers draw the part that is there and say nothing,
 * and the rest would be printed blank. PNG by the checksum of every chunk up to its end; JPEG, which has none, by its marks
 * up to its end; other kinds are for who decodes them to judge.
 */
export function isDamagedImage(file: Uint8Array): boolean {
  if (PNG_SIGNATURE.every((byte, index) => file[index] === byte)) return !isWholePng(file);
  if (file[0] === MARK && file[1] === START) return !isWholeJpeg(file);
  return false;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, kind and checksum. */
const CHUNK_FRAME = 12;

function isWholePng(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let hasPixels = false;
  for (let at = PNG_SIGNATURE.length; at + CHUNK_FRAME <= file.length;) {
    const end = at + CHUNK_FRAME + view.getUint32(at);
    if (end > file.length) return false;
    if (crc32(file.subarray(at + 4, end - 4)) !== view.getUint32(end - 4)) return false;
    const kind = String.fromCharCode(...file.subarray(at + 4, at + 8));
    hasPixels ||= kind === 'IDAT';
    if (kind === 'IEND') return hasPixels;
    at = end;
  }
  return false;
}

const POLYNOMIAL = 0xedb88320;
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_unused, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ POLYNOMIAL : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

const MARK = 0xff;
const START = 0xd8;
const END = 0xd9;
const SCAN = 0xda;
const isInsideScan = (marker: number): boolean => marker === 0 || (marker >= 0xd0 && marker <= 0xd7);

function isWholeJpeg(file: Uint8Array): boolean {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  let hasScan = false;
  for (let at = 2; at + 2 <= file.length;) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== MARK || isInsideScan(marker)) return false;
    if (marker === END) return hasScan;
    if (marker === MARK) {
      // bytes that fill up before a mark
      at += 1;
      continue;
    }
    if (at + 4 > file.length) return false;
    at += 2 + view.getUint16(at + 2);
    if (marker !== SCAN) continue;
    hasScan = true;
    while (at + 1 < file.length && (file[at] !== MARK || isInsideScan(file[at + 1] ?? 0))) at += 1;
  }
  return false;
}
