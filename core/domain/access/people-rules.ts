/** What an owner decides about the people of the company, and whom a link lets in. */
import { z } from 'zod';
import { accountEmail } from '#domain/access/email-rules.ts';
import { latestEndOfAccess } from '#domain/access/limited-access.ts';
import { password } from '#domain/access/own-account-rules.ts';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { accountName } from '#domain/companies/membership.ts';
import type { Issue } from '#domain/errors.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  calendarDate,
  choice,
  optional,
  optionalOrBlank,
  optionalText,
  text,
  truth,
  uuid,
} from '#domain/rules/read-fields.ts';

/** The roles that a person of a company can have; tablets are enrolled, the guild's are its own. */
export const PERSON_ROLES = ['OPERATOR', 'OFFICE', 'OWNER', 'AUDITOR'] as const;
export type PersonRole = (typeof PERSON_ROLES)[number];

export const PERSON_MOVES = ['DEACTIVATE', 'REACTIVATE', 'REMOVE'] as const;
export type PersonMove = (typeof PERSON_MOVES)[number];

export const LONGEST_DISPLAY_NAME = 60;
export const LONGEST_INVITATION_NOTE = 60;
export const LONGEST_ACCESS_REASON = 500;
/** More than any link holds; what is longer is an unknown one. */
const LONGEST_TOKEN = 200;

const roleChange = z.strictObject({
  commandId: uuid(),
  personId: uuid(),
  newRole: choice(PERSON_ROLES),
  validUntil: optional(calendarDate()),
});
const personMove = z.strictObject({ commandId: uuid(), personId: uuid(), move: choice(PERSON_MOVES) });
const newInvitation = z.strictObject({
  commandId: uuid(),
  newRole: choice(PERSON_ROLES),
  validUntil: optional(calendarDate()),
  /** For whom it is, in the words of the owner. */
  note: optionalText({ max: LONGEST_INVITATION_NOTE }),
  /** Where the letter goes; without one the link is shown on the screen. */
  email: optionalOrBlank(accountEmail()),
});
const revocation = z.strictObject({ commandId: uuid(), invitationId: uuid() });
const joining = z.strictObject({
  commandId: uuid(),
  token: text({ max: LONGEST_TOKEN }),
  account: accountName(),
  displayName: text({ max: LONGEST_DISPLAY_NAME }),
  password: password(),
  email: optionalOrBlank(accountEmail()),
});
const ownerReset = z.strictObject({
  commandId: uuid(),
  memberId: uuid(),
  /** Null where the company has no owner who can sign in. */
  ownerId: optional(uuid()),
  /** The owner lost app and recovery codes, too. */
  liftsSecondFactor: optional(truth()).transform((lifts) => lifts === true),
  reason: text({ max: LONGEST_ACCESS_REASON, isMultiline: true }),
});

export type RoleChange = z.output<typeof roleChange>;
export type PersonMoving = z.output<typeof personMove>;
export type NewInvitation = z.output<typeof newInvitation>;
export type InvitationRevocation = z.output<typeof revocation>;
export type Joining = z.output<typeof joining>;
export type OwnerReset = z.output<typeof ownerReset>;

/** `today` in Taipei: an auditor's last day lies between it and the same day of next year. */
export const checkRoleChange = (input: unknown, today: CalendarDate): Checked<RoleChange> =>
  withEnd(checkInput(roleChange, input), today);
export const checkPersonMove = (input: unknown): Checked<PersonMoving> => checkInput(personMove, input);
/** `today` as for `checkRoleChange`. */
export const checkNewInvitation = (input: unknown, today: CalendarDate): Checked<NewInvitation> =>
  withEnd(checkInput(newInvitation, input), today);
export const checkInvitationRevocation = (input: unknown): Checked<InvitationRevocation> =>
  checkInput(revocation, input);
export const checkJoining = (input: unknown): Checked<Joining> => checkInput(joining, input);
export const checkOwnerReset = (input: unknown): Checked<OwnerReset> => checkInput(ownerReset, input);

interface Ending {
  readonly newRole: PersonRole;
  readonly validUntil: CalendarDate | null;
}

function withEnd<Value extends Ending>(checked: Checked<Value>, today: CalendarDate): Checked<Value> {
  if (!checked.ok) return checked;
  const issue = faultOfEnd(checked.value, today);
  return issue === null ? checked : { ok: false, issues: [issue] };
}

/** An auditor's access ends, nobody else's does. */
function faultOfEnd({ newRole, validUntil }: Ending, today: CalendarDate): Issue | null {
  const path = 'validUntil';
  if (newRole !== 'AUDITOR')
    return validUntil === null ? null : { path, code: 'UNKNOWN_FIELD', parameters: {} };
  if (validUntil === null) return { path, code: 'REQUIRED', parameters: {} };
  const latest = latestEndOfAccess(today);
  if (validUntil >= today && validUntil <= latest) return null;
  return { path, code: 'DATE_OUT_OF_RANGE', parameters: { earliest: today, latest } };
}
