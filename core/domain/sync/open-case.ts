/** Open cases: what the server kept beside a work order for a person of the office to decide. */
export const OPEN_CASE_KINDS = [
  /** Two people changed the same cell. */
  'CONFLICT',
  /** A command came for an order that was void already, or about which the guild has a statement. */
  'LATE',
  /** Two orders in use carry the same typed work order number. */
  'DUPLICATE_NUMBER',
] as const;
export type OpenCaseKind = (typeof OPEN_CASE_KINDS)[number];

export const OPEN_CASE_STATUSES = ['OPEN', 'RESOLVED'] as const;
export type OpenCaseStatus = (typeof OPEN_CASE_STATUSES)[number];

export const CASE_RESOLUTIONS = [
  'SERVER_VALUE',
  'DEVICE_VALUE',
  'OTHER_VALUE',
  /** A late entry was applied after all, or of two equal numbers one was voided. */
  'ACCEPTED',
  /** A late entry was set aside, or both equal numbers are kept. */
  'DISMISSED',
  /** Both sides came to hold the same value; never chosen by a person. */
  'AGREED',
] as const;
export type CaseResolution = (typeof CASE_RESOLUTIONS)[number];

/** How a person may settle a case of each kind. */
export const RESOLUTIONS_OF_KIND = {
  CONFLICT: ['SERVER_VALUE', 'DEVICE_VALUE', 'OTHER_VALUE'],
  LATE: ['ACCEPTED', 'DISMISSED'],
  DUPLICATE_NUMBER: ['ACCEPTED', 'DISMISSED'],
} as const satisfies Readonly<Record<OpenCaseKind, readonly CaseResolution[]>>;

/** What became of a refused command that the server kept. */
export const QUARANTINE_STATUSES = [
  'WAITING',
  /** The same command was applied later. */
  'SETTLED',
  /** A corrected command took its place. */
  'SUPERSEDED',
  /** Given up by a person at the device. */
  'DISCARDED',
] as const;
export type QuarantineStatus = (typeof QUARANTINE_STATUSES)[number];

/**
 * How many refused commands of a company may wait. What is refused beyond leaves no copy and stays on its device, where it
 * is anyway until a person mends it: a program that submits nonsense must not fill the database.
 */
export const MOST_WAITING_REFUSED = 1_000;

/** The cell of a case about voiding an order that was changed meanwhile. */
export const STATUS_CELL = 'status';
