/** Whether a work order may be recorded: field rules, then rules across fields. Nothing is corrected silently. */
import { addDays, compareDates, type CalendarDate } from '#domain/calendar/calendar-date.ts';
import { checkProcessingTime } from '#domain/calendar/processing-time.ts';
import type { EmissionSource } from '#domain/emission-factors/emission-factor.ts';
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';
import { fugitiveQuantityKg } from '#domain/footprint/fugitive.ts';
import { checkInput } from '#domain/rules/check-input.ts';
import { convertToFactorUnit } from '#domain/units/unit.ts';
import { faultsOfMeter, quantitiesOfMeter } from '#domain/work-order/meter-reading.ts';
import { workOrderSchema } from '#domain/work-order/work-order-schema.ts';
import type { ActivityData, MeterReading, WorkOrderContent } from '#domain/work-order/work-order.ts';

/** The equipment of a work order of which nothing was said. */
export const emptyStageEquipment: WorkOrderContent['stageEquipment'] = {
  PRE_TREATMENT: null,
  ELECTROPLATING: null,
  POST_TREATMENT: null,
  PERIPHERAL: null,
};

export type CheckedContent =
  | { readonly ok: true; readonly content: WorkOrderContent }
  | { readonly ok: false; readonly issues: Issue[] };

interface CheckContext {
  /** The day in Taipei; with it, dates after tomorrow are refused (a tablet's clock may run ahead by a day). */
  readonly today?: CalendarDate;
}

/**
 * Reads `input` as a work order, texts trimmed and in NFC. Issues carry the path of the form field; lines are named by
 * their id (`activityData/<id>/quantity`), coatings by their place.
 */
export function checkWorkOrderContent(input: unknown, context: CheckContext = {}): CheckedContent {
  const checked = checkInput(workOrderSchema, input, (path) => formPath(path, input));
  if (!checked.ok) return checked;
  const content = checked.value;
  const issues = [
    ...checkDate(content, context),
    ...checkProcessingTime(content),
    ...checkUnitName(content),
    ...checkUniqueIds(content),
    ...content.activityData.flatMap(checkBasis),
    ...content.activityData.flatMap(checkDerivedQuantity),
  ];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, content };
}

/** Whether every line names a source of `sources`, one of its uses, and a unit in which it is measured. */
export function checkAgainstSources(content: WorkOrderContent, sources: readonly EmissionSource[]): Issue[] {
  const byId = new Map(sources.map((source) => [source.id, source]));
  return content.activityData.flatMap((line) => checkSource(line, byId.get(line.sourceId)));
}

function checkSource(line: ActivityData, source: EmissionSource | undefined): Issue[] {
  if (source === undefined)
    return [lineIssue(line, 'sourceId', 'UNKNOWN_SOURCE', { sourceId: line.sourceId })];
  const use = source.uses.find(({ category }) => category === line.category);
  if (use === undefined) {
    const choices = source.uses.map(({ category }) => category).join(', ');
    return [lineIssue(line, 'category', 'UNKNOWN_CHOICE', { choices })];
  }
  return use.units.some((unit) => convertToFactorUnit(1, line.unit, unit) !== null)
    ? []
    : [lineIssue(line, 'unit', 'UNIT_NOT_OF_SOURCE', { text: line.unit, choices: use.units.join(', ') })];
}

function checkDate({ processingDate }: WorkOrderContent, { today }: CheckContext): Issue[] {
  if (today === undefined || compareDates(processingDate, addDays(today, 1)) <= 0) return [];
  return [{ path: 'processingDate', code: 'DATE_IN_FUTURE', parameters: { today } }];
}

function checkUnitName({ quantityUnit, quantityUnitName }: WorkOrderContent): Issue[] {
  return quantityUnit === 'OTHER' && quantityUnitName === null
    ? [{ path: 'quantityUnitName', code: 'REQUIRED', parameters: {} }]
    : [];
}

function checkUniqueIds({ activityData }: WorkOrderContent): Issue[] {
  const seen = new Set<string>();
  return activityData.flatMap((line) => {
    const isRepeated = seen.has(line.id);
    seen.add(line.id);
    return isRepeated ? [lineIssue(line, 'id', 'DUPLICATE_ID', {})] : [];
  });
}

/** What a line rests on must be there, and must belong to its kind. */
function checkBasis(line: ActivityData): Issue[] {
  const issues: Issue[] = [];
  if (line.origin === 'METERED' && line.meter === null) issues.push(lineIssue(line, 'meter', 'REQUIRED', {}));
  if (line.fugitive !== null && line.category !== 'SCOPE1_FUGITIVE')
    issues.push(lineIssue(line, 'fugitive', 'UNKNOWN_FIELD', {}));
  return issues;
}

const RELATIVE_TOLERANCE = 1e-9;

/** A quantity that readings or a leak rate explain must be what they give, wherever the line says it came from. */
function checkDerivedQuantity(line: ActivityData): Issue[] {
  if (line.meter !== null) return checkMetered(line, line.meter);
  if (line.fugitive?.method === 'CHARGE_AND_LEAK_RATE') {
    const missing = (['chargeKg', 'leakRatePercentPerYear', 'months'] as const).filter(
      (field) => line.fugitive?.[field] === null,
    );
    if (missing.length > 0)
      return missing.map((field) => lineIssue(line, `fugitive/${field}`, 'REQUIRED', {}));
    const expected = fugitiveQuantityKg(line.fugitive);
    const quantityKg = convertToFactorUnit(line.quantity, line.unit, 'kg');
    return quantityKg !== null && expected !== null && isSame(expected, quantityKg)
      ? []
      : [lineIssue(line, 'quantity', 'QUANTITY_MISMATCH', { expected })];
  }
  return [];
}

function checkMetered(line: ActivityData, meter: MeterReading): Issue[] {
  if (meter.lowerEndReason === 'CORRECTION')
    return line.note === null ? [lineIssue(line, 'note', 'REQUIRED', {})] : [];
  const candidates = quantitiesOfMeter(meter);
  if (candidates.some((value) => isSame(value, line.quantity))) return [];
  const faults = faultsOfMeter(meter);
  if (faults.length === 0) return mismatchUnless(line, candidates);
  return faults.map(({ path, code, parameters }) => lineIssue(line, `meter/${path}`, code, parameters));
}

function mismatchUnless(line: ActivityData, candidates: readonly number[]): Issue[] {
  return candidates.some((value) => isSame(value, line.quantity))
    ? []
    : [lineIssue(line, 'quantity', 'QUANTITY_MISMATCH', { expected: candidates[0] ?? null })];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(Math.abs(a), Math.abs(b));
}

function lineIssue(line: ActivityData, field: string, code: IssueCode, parameters: Parameters): Issue {
  return { path: `activityData/${line.id}/${field}`, code, parameters };
}

function formPath(path: readonly PropertyKey[], input: unknown): string {
  const [first, index, ...rest] = path;
  if (first !== 'activityData' || typeof index !== 'number') return path.map(String).join('/');
  return [first, lineIdOf(input, index) ?? String(index), ...rest.map(String)].join('/');
}

function lineIdOf(input: unknown, index: number): string | null {
  if (typeof input !== 'object' || input === null || !('activityData' in input)) return null;
  const lines: unknown = input.activityData;
  const line: unknown = Array.isArray(lines) ? lines[index] : null;
  if (typeof line !== 'object' || line === null || !('id' in line)) return null;
  return typeof line.id === 'string' && /^[0-9A-Za-z-]{1,64}$/u.test(line.id) ? line.id.toLowerCase() : null;
}
