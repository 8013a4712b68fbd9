/** What an office states when it defines, changes or archives production lines and meters. */
import { z } from 'zod';
import { EMISSION_CATEGORIES, type EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import type { Issue } from '#domain/errors.ts';
import type { Meter } from '#domain/meters/meter.ts';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import {
  choice,
  number,
  optional,
  optionalText,
  reference,
  text,
  truth,
  uuid,
} from '#domain/rules/read-fields.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';
import { MAX_METER_MULTIPLIER, MAX_QUANTITY, meterDigits } from '#domain/work-order/work-order-schema.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';

const NAME_LENGTH = 60;

const name = () => text({ max: NAME_LENGTH });
const multiplier = () => number({ max: MAX_METER_MULTIPLIER, isPositive: true });

const defineLineSchema = z.strictObject({
  commandId: uuid(),
  lineId: uuid(),
  plantId: reference(),
  name: name(),
});
const renameLineSchema = z.strictObject({ commandId: uuid(), lineId: uuid(), name: name() });
const archiveLineSchema = z.strictObject({ commandId: uuid(), lineId: uuid(), isArchived: truth() });

/** What of a meter may be put right later. */
const changeable = {
  name: name(),
  lineId: optional(uuid()),
  stage: optional(choice(PROCESS_STAGES)),
  multiplier: multiplier(),
  digits: optional(meterDigits()),
  serialNumber: optionalText({ max: NAME_LENGTH }),
};
const defineMeterSchema = z.strictObject({
  commandId: uuid(),
  meterId: uuid(),
  plantId: reference(),
  sourceId: reference(),
  category: choice(EMISSION_CATEGORIES),
  unit: text({ max: 20 }),
  initialReading: optional(number({ max: MAX_QUANTITY })),
  ...changeable,
});
const changeMeterSchema = z.strictObject({ commandId: uuid(), meterId: uuid(), ...changeable });
const archiveMeterSchema = z.strictObject({ commandId: uuid(), meterId: uuid(), isArchived: truth() });

export type DefineLineInput = z.output<typeof defineLineSchema>;
export type RenameLineInput = z.output<typeof renameLineSchema>;
export type ArchiveLineInput = z.output<typeof archiveLineSchema>;
export type DefineMeterInput = z.output<typeof defineMeterSchema>;
export type ChangeMeterInput = z.output<typeof changeMeterSchema>;
export type ArchiveMeterInput = z.output<typeof archiveMeterSchema>;

/** Each reads one input, texts trimmed and in NFC, or tells every broken rule at its field. */
export const checkDefineLine = (input: unknown): Checked<DefineLineInput> =>
  checkInput(defineLineSchema, input);
export const checkRenameLine = (input: unknown): Checked<RenameLineInput> =>
  checkInput(renameLineSchema, input);
export const checkArchiveLine = (input: unknown): Checked<ArchiveLineInput> =>
  checkInput(archiveLineSchema, input);
export const checkDefineMeter = (input: unknown): Checked<DefineMeterInput> =>
  checkInput(defineMeterSchema, input);
export const checkChangeMeter = (input: unknown): Checked<ChangeMeterInput> =>
  checkInput(changeMeterSchema, input);
export const checkArchiveMeter = (input: unknown): Checked<ArchiveMeterInput> =>
  checkInput(archiveMeterSchema, input);

/** Whether a meter measures a source of `sources` in one of its uses and units. */
export function checkMeterSource(
  { sourceId, category, unit }: Pick<Meter, 'sourceId' | 'category' | 'unit'>,
  sources: readonly EmissionSource[],
): Issue[] {
  const source = sources.find(({ id }) => id === sourceId);
  if (source === undefined) return [{ path: 'sourceId', code: 'UNKNOWN_SOURCE', parameters: { sourceId } }];
  const use = source.uses.find((candidate) => candidate.category === category);
  if (use === undefined) {
    const choices = source.uses.map((candidate) => candidate.category).join(', ');
    return [{ path: 'category', code: 'UNKNOWN_CHOICE', parameters: { choices } }];
  }
  if (use.units.some((candidate) => convertToFactorUnit(1, unit, candidate) !== null)) return [];
  const choices = use.units.join(', ');
  return [{ path: 'unit', code: 'UNIT_NOT_OF_SOURCE', parameters: { text: unit, choices } }];
}
