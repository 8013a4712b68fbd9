/** Privacy notice and terms of use, in versions: what was promised on a day can be read later. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { choice, number, text, uuid } from '#domain/rules/read-fields.ts';

export const SITE_TEXT_KINDS = ['PRIVACY', 'TERMS'] as const;
export type SiteTextKind = (typeof SITE_TEXT_KINDS)[number];

export const LONGEST_SITE_TEXT = 30_000;
const LAST_VERSION = 1_000_000;

export interface SiteTextWriting {
  readonly commandId: string;
  readonly kind: SiteTextKind;
  /** The newest version and one. */
  readonly version: number;
  /** Markdown. */
  readonly bodyZhTw: string;
  readonly bodyEn: string;
}

const writing: z.ZodType<SiteTextWriting> = z.strictObject({
  commandId: uuid(),
  kind: choice(SITE_TEXT_KINDS),
  version: number({ max: LAST_VERSION, isWhole: true, isPositive: true }),
  bodyZhTw: text({ max: LONGEST_SITE_TEXT, isMultiline: true }),
  bodyEn: text({ max: LONGEST_SITE_TEXT, isMultiline: true }),
});

export const checkSiteText = (input: unknown): Checked<SiteTextWriting> => checkInput(writing, input);
