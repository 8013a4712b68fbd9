/** What the guild states when it uploads the image of its seal (公會用印). */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { uuid } from '#domain/rules/read-fields.ts';

/** The image is printed on a sheet of at most 250 kB, and sent in a request of at most 256 kB. */
export const MOST_SEAL_BYTES = 180_000;
/** Pixels of one side: more than paper shows, and little enough to be decoded at once. */
export const MOST_SEAL_PIXELS = 2_000;

export interface NewSeal {
  readonly commandId: string;
  readonly sealId: string;
  /** The bytes of a PNG, base64. */
  readonly imageBase64: string;
}

const MOST_BASE64_LENGTH = Math.ceil(MOST_SEAL_BYTES / 3) * 4;
const BASE64 = /^[0-9A-Za-z+/]*={0,2}$/u;

const image = z.unknown().transform((input, context): string => {
  if (typeof input !== 'string' || input === '') return fault(context, 'REQUIRED');
  if (input.length > MOST_BASE64_LENGTH)
    return fault(context, 'IMAGE_TOO_LARGE', { maxKilobytes: MOST_SEAL_BYTES / 1_000 });
  return BASE64.test(input) && input.length % 4 === 0 ? input : fault(context, 'NOT_A_PNG');
});

function fault(context: z.RefinementCtx, code: string, parameters: Record<string, number> = {}): never {
  context.addIssue({ code: 'custom', params: { code, parameters } });
  return z.NEVER;
}

const schema: z.ZodType<NewSeal> = z.strictObject({
  commandId: uuid(),
  sealId: uuid(),
  imageBase64: image,
});

/** Whether the image is one is not looked at here: that needs its bytes decoded. */
export const checkNewSeal = (input: unknown): Checked<NewSeal> => checkInput(schema, input);
