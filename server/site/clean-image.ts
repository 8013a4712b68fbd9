import type { ImageType } from '#domain/site/site-image-rules.ts';
import type { ImageParts } from './image-parts.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

export interface CleanImage extends ImageParts {
  readonly mediaType: ImageType;
}

const READERS = [
  { mediaType: 'image/png', read: readPng },
  { mediaType: 'image/jpeg', read: readJpeg },
  { mediaType: 'image/webp', read: readWebp },
] as const;

/**
 * Reads the container of a picture without decoding it: what it is by its first bytes, its size, and only those parts that
 * draw it. Place, time and camera, comments and anything appended are left out. Null when it is no whole picture of a known
 * kind.
 */
export function cleanImage(file: Uint8Array): CleanImage | null {
  for (const { mediaType, read } of READERS) {
    const parts = read(file);
    if (parts !== null) return parts.widthPx > 0 && parts.heightPx > 0 ? { mediaType, ...parts } : null;
  }
  return null;
}
