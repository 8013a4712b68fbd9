/** What a company states that wants to become a member. */
import { z } from 'zod';
import { accountEmail } from '#domain/access/email-rules.ts';
import { password } from '#domain/access/own-account-rules.ts';
import { companyDetails } from '#domain/companies/company-rules.ts';
import { accountName } from '#domain/companies/membership.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { number, optionalText, uuid } from '#domain/rules/read-fields.ts';

const LONGEST_TRAP = 500;
/** Nobody fills the form in less, but for a browser that knows the answers: the form then holds them back so long. */
export const LEAST_FILL_SECONDS = 5;
const YEAR_SECONDS = 86_400 * 365;

const registration = z.strictObject({
  /** Made by the form; the same registration sent twice is one. */
  registrationId: uuid(),
  ...companyDetails,
  account: accountName(),
  password: password(),
  /** Letters about the registration go here, and the link for a forgotten password. */
  email: accountEmail(),
  /** A field that people do not see; programs fill it in. */
  nickname: optionalText({ max: LONGEST_TRAP }),
  filledInSeconds: number({ max: YEAR_SECONDS }),
});
const confirmationRequest = z.strictObject({ commandId: uuid(), email: accountEmail() });

export type Registration = z.output<typeof registration>;
export type ConfirmationRequest = z.output<typeof confirmationRequest>;

export const checkRegistration = (input: unknown): Checked<Registration> => checkInput(registration, input);
export const checkConfirmationRequest = (input: unknown): Checked<ConfirmationRequest> =>
  checkInput(confirmationRequest, input);

/** Whether a program probably filled the form in. */
export const isFilledByProgram = ({ nickname, filledInSeconds }: Registration): boolean =>
  nickname !== null || filledInSeconds < LEAST_FILL_SECONDS;
