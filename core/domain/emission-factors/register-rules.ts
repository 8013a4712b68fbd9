/** Whether changes fit the register as it is now; asked when they are proposed, and again when they are released. */
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { OFFICIAL_OWNER, type EmissionFactor } from '#domain/emission-factors/emission-factor.ts';
import {
  gwp100Of,
  standingFactorsOf,
  supersederOf,
  type FactorCatalogue,
} from '#domain/emission-factors/factor-catalogue.ts';
import { catalogueWith, type FactorChange } from '#domain/emission-factors/factor-change.ts';
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';

type Field = keyof FactorChange;
type Fault = (field: Field, code: IssueCode, parameters?: Parameters) => void;

export interface RegisterToCheck {
  /** The official register. */
  readonly catalogue: FactorCatalogue;
  /** Today in Taipei. */
  readonly today: CalendarDate;
}

/** Every rule that `changes` break, in their order; each row is seen on top of the rows before it. */
export function checkAgainstRegister(
  changes: readonly FactorChange[],
  { catalogue, today }: RegisterToCheck,
): Issue[] {
  const issues: Issue[] = [];
  let register = catalogue;
  changes.forEach((change, index) => {
    const fault: Fault = (field, code, parameters = {}) =>
      issues.push({ path: `changes/${String(index)}/${field}`, code, parameters });
    if (change.publishedOn > today) fault('publishedOn', 'DATE_IN_FUTURE', { today });
    if (register.factors.some(({ id }) => id === change.factorId)) fault('factorId', 'DUPLICATE_ID');
    checkSource(change, register, fault);
    checkPlace(change, register, fault);
    checkGases(change, register, fault);
    register = catalogueWith(register, [change]);
  });
  return issues;
}

function checkSource(change: FactorChange, { sources }: FactorCatalogue, fault: Fault): void {
  const isKnown = (id: string) =>
    sources.some((source) => source.ownerId === OFFICIAL_OWNER && source.id === id);
  const { kind, sourceId, fallbackSourceId } = change;
  if (kind === 'ADD_SOURCE' && isKnown(sourceId)) fault('sourceId', 'NAME_TAKEN');
  if (kind !== 'ADD_SOURCE' && !isKnown(sourceId)) fault('sourceId', 'UNKNOWN_SOURCE');
  if (fallbackSourceId !== null && !isKnown(fallbackSourceId)) fault('fallbackSourceId', 'UNKNOWN_SOURCE');
}

/** A row takes the place of a standing one of the same source, use and unit, or begins on a day on which no other does. */
function checkPlace(change: FactorChange, { factors }: FactorCatalogue, fault: Fault): void {
  const former = factors.find((row) => row.ownerId === OFFICIAL_OWNER && row.id === change.supersedesId);
  if (change.supersedesId !== null && former === undefined) fault('supersedesId', 'UNKNOWN_CHOICE');
  if (former !== undefined) {
    const superseder = supersederOf(former, factors);
    if (superseder !== undefined)
      fault('supersedesId', 'CHANGED_MEANWHILE', { current: superseder.nameZhTw });
    for (const field of ['sourceId', 'category', 'unit'] as const)
      if (former[field] !== change[field]) fault(field, 'UNKNOWN_CHOICE', { choices: former[field] });
  }
  const beside = standingFactorsOf(factors).find((row) => row !== former && beginsWith(row, change));
  if (beside !== undefined)
    fault('validFrom', 'FACTOR_EXISTS', { name: beside.nameZhTw, kgCo2ePerUnit: beside.kgCo2ePerUnit });
}

function beginsWith(row: EmissionFactor, change: FactorChange): boolean {
  return (
    row.ownerId === OFFICIAL_OWNER &&
    row.sourceId === change.sourceId &&
    row.category === change.category &&
    row.unit === change.unit &&
    row.validFrom === change.validFrom
  );
}

/** Values of publishers are rounded in places that nobody states. */
const RELATIVE_TOLERANCE = 1e-4;

/** A mixture of gases gives, by the GWP of its set, the value that is stated; a pure gas is what its publisher says. */
function checkGases(change: FactorChange, catalogue: FactorCatalogue, fault: Fault): void {
  const { co2KgPerUnit: co2, ch4KgPerUnit: ch4, n2oKgPerUnit: n2o, gwpSet, kgCo2ePerUnit } = change;
  if (co2 === null || ch4 === null || n2o === null || gwpSet === null) return;
  if ([co2, ch4, n2o].filter((mass) => mass > 0).length < 2) return;
  const ch4Gwp = gwp100Of(catalogue, gwpSet, 'CH4');
  const n2oGwp = gwp100Of(catalogue, gwpSet, 'N2O');
  if (ch4Gwp === null || n2oGwp === null) {
    fault('gwpSet', 'UNKNOWN_CHOICE');
    return;
  }
  const expected = co2 + ch4 * ch4Gwp + n2o * n2oGwp;
  if (Math.abs(expected - kgCo2ePerUnit) > RELATIVE_TOLERANCE * expected)
    fault('kgCo2ePerUnit', 'GASES_MISMATCH', { expected: Number(expected.toPrecision(9)) });
}
