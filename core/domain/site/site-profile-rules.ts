/** Who runs the platform and how to reach them: shown on the public site, written by the guild. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  email,
  number,
  optionalOrBlank,
  optionalText,
  text,
  uuid,
  webAddress,
} from '#domain/rules/read-fields.ts';

const LONGEST_NAME = 100;
const LONGEST_ADDRESS = 200;
const LONGEST_PHONE = 60;
const LONGEST_LINE_ID = 40;
const LAST_REVISION = 1_000_000;

export interface SiteProfile {
  readonly nameZhTw: string;
  readonly nameEn: string | null;
  readonly addressZhTw: string | null;
  readonly addressEn: string | null;
  readonly phone: string | null;
  /** Also where the messages of the contact form go. */
  readonly email: string | null;
  readonly hoursZhTw: string | null;
  readonly hoursEn: string | null;
  /** Of the LINE official account, with its @. */
  readonly lineId: string | null;
  /** Adds the LINE official account; also drawn as a QR code. */
  readonly lineUrl: string | null;
}

export interface SiteProfileWriting extends SiteProfile {
  readonly commandId: string;
  /** The revision that the writer saw. */
  readonly basedOn: number;
}

const writing: z.ZodType<SiteProfileWriting> = z.strictObject({
  commandId: uuid(),
  basedOn: number({ max: LAST_REVISION, isWhole: true }),
  nameZhTw: text({ max: LONGEST_NAME }),
  nameEn: optionalText({ max: LONGEST_NAME }),
  addressZhTw: optionalText({ max: LONGEST_ADDRESS }),
  addressEn: optionalText({ max: LONGEST_ADDRESS }),
  phone: optionalText({ max: LONGEST_PHONE }),
  email: optionalOrBlank(email()),
  hoursZhTw: optionalText({ max: LONGEST_NAME }),
  hoursEn: optionalText({ max: LONGEST_NAME }),
  lineId: optionalText({ max: LONGEST_LINE_ID }),
  lineUrl: optionalOrBlank(webAddress()),
});

export const checkSiteProfile = (input: unknown): Checked<SiteProfileWriting> => checkInput(writing, input);
