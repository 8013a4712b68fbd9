/** Pictures of announcements and events, as a browser has made them small. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { text, uuid } from '#domain/rules/read-fields.ts';

export const IMAGE_TYPES = ['image/png', 'image/jpeg', 'image/webp'] as const;
export type ImageType = (typeof IMAGE_TYPES)[number];

/** What fits into one request, written in base64. */
export const MOST_IMAGE_BYTES = 180_000;
export const LONGEST_IMAGE_SIDE = 2_400;
const LONGEST_BASE64 = Math.ceil(MOST_IMAGE_BYTES / 3) * 4;

export interface NewSiteImage {
  readonly commandId: string;
  readonly imageId: string;
  readonly imageBase64: string;
}

const newImage: z.ZodType<NewSiteImage> = z.strictObject({
  commandId: uuid(),
  imageId: uuid(),
  imageBase64: text({ max: LONGEST_BASE64 }),
});

export const checkNewSiteImage = (input: unknown): Checked<NewSiteImage> => checkInput(newImage, input);
