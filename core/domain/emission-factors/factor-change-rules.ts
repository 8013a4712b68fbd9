/** What an officer of the guild states when proposing changes of the register, and when deciding about them. */
import { z } from 'zod';
import { EMISSION_CATEGORIES, GWP_SET_IDS } from '#domain/emission-factors/emission-factor.ts';
import { FACTOR_CHANGE_KINDS, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import { factorYear } from '#domain/emission-factors/factor-year.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  calendarDate,
  choice,
  number,
  optional,
  optionalOrBlank,
  optionalText,
  reference,
  text,
  truth,
  uuid,
  webAddress,
} from '#domain/rules/read-fields.ts';
import { parseUnit } from '#domain/units/unit.ts';

/** Rows that one proposal may carry: a whole yearly announcement. */
export const MOST_FACTOR_CHANGES = 200;
export const LONGEST_FACTOR_REASON = 1_000;
const LARGEST_FACTOR = 1_000_000;

export interface FactorProposalInput {
  readonly commandId: string;
  readonly proposalId: string;
  readonly reason: string;
  readonly changes: readonly FactorChange[];
}

export interface FactorDecision {
  readonly commandId: string;
  readonly proposalId: string;
  readonly reason: string | null;
}

/** A known unit in any spelling, as its id: the register states no unit of a company's own. */
const registerUnit = () =>
  text({ max: 20 }).transform((written, context): string => {
    const parsed = parseUnit(written);
    if (parsed.kind === 'UNIT') return parsed.unit;
    context.addIssue({ code: 'custom', params: { code: parsed.code, parameters: parsed.parameters } });
    return z.NEVER;
  });

const UUID_LIKE = /^[0-9a-f]{8}-[0-9a-f]{4}-/iu;
const mass = () => optional(number({ max: LARGEST_FACTOR }));
const reason = () => text({ max: LONGEST_FACTOR_REASON, isMultiline: true });

const fields: z.ZodType<FactorChange> = z.strictObject({
  kind: choice(FACTOR_CHANGE_KINDS),
  factorId: uuid(),
  sourceId: reference(),
  sourceNameZhTw: optionalText({ max: 60 }),
  sourceNameEn: optionalText({ max: 100 }),
  fallbackSourceId: optionalOrBlank(reference()),
  supersedesId: optionalOrBlank(reference()),
  category: choice(EMISSION_CATEGORIES),
  unit: registerUnit(),
  nameZhTw: text({ max: 100 }),
  nameEn: text({ max: 200 }),
  kgCo2ePerUnit: number({ max: LARGEST_FACTOR }),
  co2KgPerUnit: mass(),
  ch4KgPerUnit: mass(),
  n2oKgPerUnit: mass(),
  gwpSet: optional(choice(GWP_SET_IDS)),
  validFrom: calendarDate(),
  validTo: optional(calendarDate()),
  publishedOn: calendarDate(),
  publisher: text({ max: 200 }),
  document: text({ max: 300 }),
  publisherEn: optionalText({ max: 200 }),
  documentEn: optionalText({ max: 300 }),
  year: factorYear(),
  url: webAddress(),
  note: optionalText({ max: 1000, isMultiline: true }),
  isAnnual: truth(),
  countsInTotal: truth(),
});

const MASSES = ['co2KgPerUnit', 'ch4KgPerUnit', 'n2oKgPerUnit'] as const;
const OF_SOURCE = ['sourceNameZhTw', 'sourceNameEn'] as const;

/** One row, by all rules that need no register. */
const change = fields.check(({ value, issues }) => {
  const fault = (field: keyof FactorChange, code: string) =>
    issues.push({ code: 'custom', params: { code }, path: [field], input: value[field] });
  const { kind, sourceId, validFrom, validTo, gwpSet } = value;
  const isNewSource = kind === 'ADD_SOURCE';
  for (const field of OF_SOURCE)
    if (isNewSource !== (value[field] !== null)) fault(field, isNewSource ? 'REQUIRED' : 'UNKNOWN_FIELD');
  if (!isNewSource && value.fallbackSourceId !== null) fault('fallbackSourceId', 'UNKNOWN_FIELD');
  // ids of that form belong to the sources of companies
  if (isNewSource && UUID_LIKE.test(sourceId)) fault('sourceId', 'NOT_AN_ID');
  if ((kind === 'SUPERSEDE') !== (value.supersedesId !== null))
    fault('supersedesId', kind === 'SUPERSEDE' ? 'REQUIRED' : 'UNKNOWN_FIELD');
  if (validTo !== null && validTo < validFrom) fault('validTo', 'NOT_LATER');
  const stated = MASSES.filter((field) => value[field] !== null);
  if (stated.length > 0) {
    for (const field of MASSES) if (value[field] === null) fault(field, 'REQUIRED');
    if (gwpSet === null) fault('gwpSet', 'REQUIRED');
  }
});

const proposal: z.ZodType<FactorProposalInput> = z.strictObject({
  commandId: uuid(),
  proposalId: uuid(),
  reason: reason(),
  changes: z.array(change).min(1).max(MOST_FACTOR_CHANGES),
});

const releasing: z.ZodType<FactorDecision> = z.strictObject({
  commandId: uuid(),
  proposalId: uuid(),
  reason: optionalText({ max: LONGEST_FACTOR_REASON, isMultiline: true }),
});

const refusing: z.ZodType<FactorDecision> = z.strictObject({
  commandId: uuid(),
  proposalId: uuid(),
  reason: reason(),
});

/** The changes with their texts trimmed; faults are named `changes/2/validFrom`. */
export const checkFactorProposal = (input: unknown): Checked<FactorProposalInput> =>
  checkInput(proposal, input);
/** One row by itself; faults are named by its field. */
export const checkFactorChange = (input: unknown): Checked<FactorChange> => checkInput(change, input);
export const checkFactorRelease = (input: unknown): Checked<FactorDecision> => checkInput(releasing, input);
export const checkFactorRefusal = (input: unknown): Checked<FactorDecision> => checkInput(refusing, input);
