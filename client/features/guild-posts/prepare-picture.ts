import { MOST_IMAGE_BYTES } from '#domain/site/site-image-rules.ts';

/** Sharp on every screen of the public site. */
const LARGEST_PX = 1_600;
const SMALLEST_PX = 320;
export const MOST_PICTURE_MEGABYTES = 30;
const BYTES_PER_MEGABYTE = 1_000_000;
const SMALLER = 0.8;
const QUALITIES = [0.85, 0.7, 0.55];
const BASE64_BYTES = 0.75;

/** A picture as it will be uploaded. */
export interface PreparedPicture {
  /** A JPEG as `data:` address. */
  readonly address: string;
  readonly imageBase64: string;
  readonly width: number;
  readonly height: number;
  readonly kilobytes: number;
}

export type PicturePreparation =
  | { readonly kind: 'READY'; readonly picture: PreparedPicture }
  | { readonly kind: 'NOT_AN_IMAGE' }
  | { readonly kind: 'TOO_LARGE'; readonly megabytes: number };

/** As an image element and not as code: whatever the file holds, only its picture is taken. */
async function imageOf(file: Blob): Promise<HTMLImageElement | null> {
  const address = URL.createObjectURL(file);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return image.naturalWidth > 0 && image.naturalHeight > 0 ? image : null;
  } catch {
    return null;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function draw(image: HTMLImageElement, longest: number): HTMLCanvasElement {
  const scale = Math.min(1, longest / Math.max(image.naturalWidth, image.naturalHeight));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale));
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws nothing');
  // A JPEG knows no transparency: what lets through shows paper.
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/**
 * Any image that this browser shows as a JPEG that fits into one request, with nothing of the file but its picture: no
 * place and no device of the camera. What would be too heavy is drawn with less quality, then smaller.
 */
export async function preparePicture(file: Blob): Promise<PicturePreparation> {
  const megabytes = file.size / BYTES_PER_MEGABYTE;
  if (megabytes > MOST_PICTURE_MEGABYTES) return { kind: 'TOO_LARGE', megabytes: Math.ceil(megabytes) };
  const image = await imageOf(file);
  if (image === null) return { kind: 'NOT_AN_IMAGE' };
  for (let longest = LARGEST_PX; longest >= SMALLEST_PX; longest *= SMALLER) {
    const canvas = draw(image, longest);
    for (const quality of QUALITIES) {
      const address = canvas.toDataURL('image/jpeg', quality);
      const imageBase64 = address.slice(address.indexOf(',') + 1);
      const bytes = imageBase64.length * BASE64_BYTES;
      if (bytes > MOST_IMAGE_BYTES) continue;
      const { width, height } = canvas;
      const kilobytes = Math.max(1, Math.round(bytes / 1_000));
      return { kind: 'READY', picture: { address, imageBase64, width, height, kilobytes } };
    }
  }
  return { kind: 'NOT_AN_IMAGE' };
}
