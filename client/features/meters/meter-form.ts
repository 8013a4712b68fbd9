import { EMISSION_CATEGORIES, type EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import type { Issue } from '#domain/errors.ts';
import {
  checkChangeMeter,
  checkDefineMeter,
  type ChangeMeterInput,
  type DefineMeterInput,
} from '#domain/meters/meter-rules.ts';
import type { Checked } from '#domain/rules/check-input.ts';
import { parseNumber } from '#domain/units/parse-number.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { LineRow, MeterRow, SourceRow } from './meter-groups.ts';

/** The form of a meter, as typed and chosen. */
export interface MeterForm {
  readonly name: string;
  /** Empty: of the whole plant. */
  readonly lineId: string;
  readonly plantId: string;
  /** A source in one of its uses, as `keyOfUse` names it. */
  readonly use: string;
  readonly unit: string;
  /** Empty where every stage may be meant. */
  readonly stage: string;
  readonly multiplier: string;
  readonly digits: string;
  readonly serialNumber: string;
  readonly initialReading: string;
}

export interface MeterUse {
  readonly key: string;
  readonly source: SourceRow;
  readonly category: EmissionCategory;
  readonly units: readonly string[];
}

/** Leaks are topped up, not read from a meter. */
const WITHOUT_METERS: ReadonlySet<EmissionCategory> = new Set(['SCOPE1_FUGITIVE']);

/** What a meter can measure: every source in each of its uses, in the order of the register. */
export function meterUses(sources: readonly SourceRow[]): MeterUse[] {
  return sources
    .toSorted((a, b) => a.sortOrder - b.sortOrder)
    .flatMap((source) =>
      source.uses
        .filter(({ category }) => !WITHOUT_METERS.has(category))
        .map(({ category, units }) => ({ key: keyOfUse(source.id, category), source, category, units })),
    );
}

/** Names one use of a source. */
export function keyOfUse(sourceId: string, category: EmissionCategory): string {
  return `${sourceId}/${category}`;
}

/** The form of a meter, or of a new one on a line. */
export function meterForm(
  meter: MeterRow | null,
  {
    line,
    plantId,
    uses,
  }: { readonly line: LineRow | null; readonly plantId: string; readonly uses: readonly MeterUse[] },
): MeterForm {
  const typed = (value: number | null | undefined) => (value == null ? '' : String(value));
  const first = uses[0];
  return {
    name: meter?.name ?? '',
    lineId: meter?.lineId ?? line?.id ?? '',
    plantId: meter?.plantId ?? line?.plantId ?? plantId,
    use: meter === null ? (first?.key ?? '') : keyOfUse(meter.sourceId, meter.category),
    unit: meter?.unit ?? first?.units[0] ?? '',
    stage: meter?.stage ?? '',
    multiplier: typed(meter?.multiplier ?? 1),
    digits: typed(meter?.digits),
    serialNumber: meter?.serialNumber ?? '',
    initialReading: typed(meter?.initialReading),
  };
}

const NUMBERS = ['multiplier', 'digits', 'initialReading'] as const;

function readChangeable(form: MeterForm) {
  const number = (field: (typeof NUMBERS)[number]) => {
    const parsed = parseNumber(form[field]);
    return parsed.kind === 'NUMBER' ? parsed.value : null;
  };
  return {
    number,
    changeable: {
      name: form.name,
      lineId: form.lineId === '' ? null : form.lineId,
      stage: PROCESS_STAGES.find((stage) => stage === form.stage) ?? null,
      multiplier: number('multiplier'),
      digits: number('digits'),
      serialNumber: form.serialNumber,
    },
  };
}

/** Text that is no number keeps the reader's own fault. */
function withTyping<Value>(form: MeterForm, checked: Checked<Value>): Checked<Value> {
  const unread = NUMBERS.flatMap((field): Issue[] => {
    const parsed = parseNumber(form[field]);
    return parsed.kind === 'ISSUE' ? [{ path: field, code: parsed.code, parameters: parsed.parameters }] : [];
  });
  if (unread.length === 0) return checked;
  const others = checked.ok
    ? []
    : checked.issues.filter(({ path }) => !unread.some((issue) => issue.path === path));
  return { ok: false, issues: [...unread, ...others] };
}

/** The new meter that the form states, or the faults by field. */
export function readNewMeter(
  form: MeterForm,
  ids: { readonly commandId: string; readonly meterId: string },
): Checked<DefineMeterInput> {
  const { number, changeable } = readChangeable(form);
  const [sourceId, categoryName] = form.use.split('/');
  const category = EMISSION_CATEGORIES.find((known) => known === categoryName);
  const { plantId, unit } = form;
  const initialReading = number('initialReading');
  return withTyping(
    form,
    checkDefineMeter({ ...ids, ...changeable, plantId, sourceId, category, unit, initialReading }),
  );
}

/** What the form changes of a meter, or the faults by field. */
export function readMeterChange(
  form: MeterForm,
  ids: { readonly commandId: string; readonly meterId: string },
): Checked<ChangeMeterInput> {
  return withTyping(form, checkChangeMeter({ ...ids, ...readChangeable(form).changeable }));
}
