/** Every code that leaves the domain or the server. Words for each live in the catalogues. */
export const ERROR_CODES = [
  'VALIDATION_FAILED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'REVISION_CONFLICT',
  'MOVE_NOT_ALLOWED',
  'STATEMENT_ALTERED',
  'FACTOR_MISSING',
  'COMPANY_PENDING',
  'COMPANY_REJECTED',
  'COMPANY_SUSPENDED',
  'COMPANY_LEFT',
  'ACCESS_ENDED',
  'LAST_OWNER',
  'OWNER_MISMATCH',
  'ID_REUSED',
  'UPGRADE_REQUIRED',
  'PASSWORD_NEEDED',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_MISSING',
  'RATE_LIMITED',
  'UNAVAILABLE',
  'INTERNAL',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What can be wrong with one field of an input. */
export const ISSUE_CODES = [
  'REQUIRED',
  'TOO_LONG',
  'INVALID_CHARACTERS',
  'NOT_A_NUMBER',
  'NOT_FINITE',
  'TOO_MANY_DIGITS',
  'NEGATIVE',
  'MUST_BE_POSITIVE',
  'TOO_LARGE',
  'AMBIGUOUS_NUMBER',
  'EXPONENT_NOT_READ',
  'NOT_A_DATE',
  'DATE_OUT_OF_RANGE',
  'DATE_IN_FUTURE',
  'YEAR_OUT_OF_RANGE',
  'NOT_A_TIME',
  'END_BEFORE_START',
  'END_BELOW_START_READING',
  'UNKNOWN_UNIT',
  'AMBIGUOUS_UNIT',
  'UNIT_NOT_OF_SOURCE',
  'UNKNOWN_CHOICE',
  'UNKNOWN_SOURCE',
  'UNKNOWN_FIELD',
  'FACTOR_MISSING',
  'DUPLICATE_ID',
  'TOO_FEW',
  'TOO_MANY',
  'NOT_AN_EMAIL',
  'NOT_A_TAX_ID',
  'PASSWORD_TOO_SHORT',
  'PASSWORD_CONTAINS_NAME',
  'PASSWORD_ONE_CHARACTER',
  'PASSWORD_COMMON',
  'WRONG_PASSWORD',
  'WRONG_CODE',
  'LINE_TAKEN',
  'PASSKEY_TAKEN',
  'NOT_A_WEB_ADDRESS',
  'NOT_AN_ID',
  'NOT_A_WHOLE_NUMBER',
  'QUANTITY_MISMATCH',
  'ONLY_ONE_OF',
  'CHANGED_MEANWHILE',
  'NAME_TAKEN',
  'NAME_DIFFERS',
  'NOT_AN_ACCOUNT',
  'EMAIL_TAKEN',
  'NOT_A_PNG',
  'IMAGE_TOO_LARGE',
  'IMAGE_TOO_MANY_PIXELS',
  'IMAGE_BLANK',
  'NOT_A_PIN',
  'PIN_TOO_SIMPLE',
  'ORDER_IS_VOID',
  'HAS_OPEN_CASES',
  'OTHER_CUSTOMER_ORDER',
  'OTHER_CUSTOMER',
  'NO_SEAL',
  'NOT_LATER',
  'NOT_AN_IMAGE',
  'FACTOR_EXISTS',
  'GASES_MISMATCH',
  'COLUMN_UNKNOWN',
  'COLUMN_MISSING',
] as const;
export type IssueCode = (typeof ISSUE_CODES)[number];

/** Values that a sentence about a fault needs; never sentences themselves. */
export type Parameters = Readonly<Record<string, string | number | boolean | null>>;

/**
 * One broken rule at one place of the input.
 * `path` names the field as the form knows it, for example `activityData/3f…/quantity` or `processingDate`.
 */
export interface Issue {
  readonly path: string;
  readonly code: IssueCode;
  readonly parameters: Parameters;
}
