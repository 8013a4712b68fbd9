import { isDamagedImage } from '#domain/images/is-damaged-image.ts';
import { MOST_SEAL_BYTES } from '#domain/statement/seal-rules.ts';

/** Sharp on paper at the size of a seal, and light enough for every sheet. */
export const LARGEST_SEAL_PX = 600;
/** Below this the print would be blurred. */
export const SMALLEST_SEAL_PX = 120;
export const MOST_FILE_MEGABYTES = 20;
const BYTES_PER_MEGABYTE = 1_000_000;
const SMALLER = 0.8;

/** An image as it will be uploaded and printed. */
export interface PreparedSeal {
  readonly imageBase64: string;
  readonly width: number;
  readonly height: number;
  readonly kilobytes: number;
  readonly isTransparent: boolean;
}

export type SealPreparation =
  | { readonly kind: 'READY'; readonly seal: PreparedSeal }
  | { readonly kind: 'NOT_AN_IMAGE' | 'DAMAGED' | 'EMPTY' }
  | { readonly kind: 'TOO_SMALL'; readonly width: number; readonly height: number }
  | { readonly kind: 'TOO_LARGE'; readonly megabytes: number };

interface Size {
  readonly width: number;
  readonly height: number;
}

/** `size` made to fit a square of `longest` pixels, never enlarged. */
export function sizeWithin({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** What the pixels (RGBA) show: nothing at all, a picture with its own background, or one that lets the sheet through. */
export function judgePixels(rgba: Uint8ClampedArray): {
  readonly isEmpty: boolean;
  readonly isTransparent: boolean;
} {
  let isTransparent = false;
  let isEmpty = true;
  const [red = 0, green = 0, blue = 0, alpha = 0] = rgba;
  for (let at = 0; at < rgba.length; at += 4) {
    const here = rgba[at + 3] ?? 0;
    if (here < 250) isTransparent = true;
    const isSame =
      here === alpha && (here === 0 || (rgba[at] === red && rgba[at + 1] === green && rgba[at + 2] === blue));
    if (!isSame) isEmpty = false;
  }
  return { isEmpty, isTransparent };
}

/** As an image element and not as code: whatever the file holds, only its picture is taken. */
async function pictureOf(file: Blob): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return picture;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A drawing in SVG may state no size: it is drawn as large as may be. */
function sizeOf({ naturalWidth, naturalHeight }: HTMLImageElement): Size {
  return naturalWidth === 0 || naturalHeight === 0
    ? { width: LARGEST_SEAL_PX, height: LARGEST_SEAL_PX }
    : { width: naturalWidth, height: naturalHeight };
}

function draw(picture: HTMLImageElement, { width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws nothing');
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  return canvas;
}

const BASE64_BYTES = 0.75;

function pngOf(canvas: HTMLCanvasElement): string {
  const address = canvas.toDataURL('image/png');
  return address.slice(address.indexOf(',') + 1);
}

/**
 * Any image that this browser shows as a PNG that may be uploaded: scaled down, transparency kept, nothing of the file
 * but its picture. What would be too heavy is drawn smaller.
 */
export async function prepareSeal(file: Blob): Promise<SealPreparation> {
  const megabytes = file.size / BYTES_PER_MEGABYTE;
  if (megabytes > MOST_FILE_MEGABYTES) return { kind: 'TOO_LARGE', megabytes: Math.ceil(megabytes) };
  // what broke off is drawn without a word, and would be printed blank where it ends
  if (isDamagedImage(new Uint8Array(await file.arrayBuffer()))) return { kind: 'DAMAGED' };
  const picture = await pictureOf(file);
  if (picture === null) return { kind: 'NOT_AN_IMAGE' };
  const natural = sizeOf(picture);
  if (Math.max(natural.width, natural.height) < SMALLEST_SEAL_PX) return { kind: 'TOO_SMALL', ...natural };
  for (let longest = LARGEST_SEAL_PX; longest >= SMALLEST_SEAL_PX; longest *= SMALLER) {
    const size = sizeWithin(natural, longest);
    const canvas = draw(picture, size);
    const imageBase64 = pngOf(canvas);
    const bytes = imageBase64.length * BASE64_BYTES;
    if (bytes > MOST_SEAL_BYTES) continue;
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, size.width, size.height).data;
    const { isEmpty, isTransparent } = judgePixels(pixels ?? new Uint8ClampedArray());
    if (isEmpty) return { kind: 'EMPTY' };
    return {
      kind: 'READY',
      seal: { imageBase64, ...size, kilobytes: Math.max(1, Math.round(bytes / 1_000)), isTransparent },
    };
  }
  return { kind: 'NOT_AN_IMAGE' };
}
