/** A quantity from two readings of a meter. */
import type { Issue, IssueCode, Parameters } from '#domain/errors.ts';
import {
  addDecimals,
  decimalOf,
  multiplyDecimals,
  numberOf,
  subtractDecimals,
  type Decimal,
} from '#domain/units/exact-decimal.ts';
import { withoutFloatDust } from '#domain/units/parse-number.ts';
import type { MeterReading } from '#domain/work-order/work-order.ts';

/** Digits that counters of energy and gas meters have. */
export const METER_DIGITS = [4, 5, 6, 7, 8, 9] as const;

type MeterField = keyof MeterReading;

/** The reading with every field, absent ones as null. */
export function wholeReading(reading: MeterReading): Required<MeterReading> {
  const nothing = { meterId: null, digits: null, lowerEndReason: null };
  return { ...nothing, oldMeterEndReading: null, newMeterStartReading: null, ...reading };
}

/**
 * What the readings give: (end − start) × multiplier; past the zero of a counter that rolled over; of a replaced meter,
 * what ran on the old counter and on the new one. Null where nothing follows from them: readings that do not fit
 * together, and corrections, whose quantity a person states.
 */
export function quantityFromMeter(reading: MeterReading): number | null {
  const values = [reading.startReading, reading.endReading, reading.multiplier];
  if (!values.every(Number.isFinite) || faultsOfMeter(reading).length > 0) return null;
  const counted = countedBy(reading);
  if (counted === null) return null;
  return withoutFloatDust(numberOf(multiplyDecimals(counted, decimalOf(reading.multiplier))));
}

/**
 * Every quantity that the readings can mean. One; but readings of the first release told of a roll-over by their
 * quantity alone, so an end below the start without a reason may mean one quantity per counter size.
 */
export function quantitiesOfMeter(reading: MeterReading): number[] {
  const isUnexplained = (reading.lowerEndReason ?? null) === null && (reading.meterId ?? null) === null;
  if (!isUnexplained || reading.endReading >= reading.startReading)
    return [quantityFromMeter(reading)].filter((quantity) => quantity !== null);
  return METER_DIGITS.map((digits) =>
    quantityFromMeter({ ...reading, digits, lowerEndReason: 'ROLL_OVER' }),
  ).filter((quantity) => quantity !== null);
}

/**
 * What does not fit together within one reading; paths are fields of the reading. An end equal to the start is in
 * order: the machine stood still.
 */
export function faultsOfMeter(reading: MeterReading): Issue[] {
  const { startReading, endReading, lowerEndReason = null } = reading;
  switch (lowerEndReason) {
    case null:
      return endReading < startReading
        ? [fault('endReading', 'END_BELOW_START_READING', { startReading, endReading })]
        : [];
    case 'ROLL_OVER':
      return faultsOfRollOver(reading);
    case 'REPLACED':
      return faultsOfReplacement(reading);
    case 'CORRECTION':
      return [];
  }
}

function faultsOfRollOver({ startReading, endReading, digits = null }: MeterReading): Issue[] {
  if (digits === null) return [fault('digits', 'REQUIRED')];
  // A counter that ends at or above its start has not passed its zero
  if (endReading >= startReading)
    return [fault('lowerEndReason', 'UNKNOWN_CHOICE', { choices: 'REPLACED, CORRECTION' })];
  return startReading >= 10 ** digits ? [fault('startReading', 'TOO_LARGE', { max: 10 ** digits - 1 })] : [];
}

function faultsOfReplacement(reading: MeterReading): Issue[] {
  const { startReading, endReading, oldMeterEndReading = null, newMeterStartReading = null } = reading;
  const faults: Issue[] = [];
  if (oldMeterEndReading === null) faults.push(fault('oldMeterEndReading', 'REQUIRED'));
  else if (oldMeterEndReading < startReading)
    faults.push(below('oldMeterEndReading', startReading, oldMeterEndReading));
  if (newMeterStartReading === null) faults.push(fault('newMeterStartReading', 'REQUIRED'));
  else if (endReading < newMeterStartReading)
    faults.push(below('endReading', newMeterStartReading, endReading));
  return faults;
}

function below(field: MeterField, startReading: number, endReading: number): Issue {
  return fault(field, 'END_BELOW_START_READING', { startReading, endReading });
}

function fault(path: MeterField, code: IssueCode, parameters: Parameters = {}): Issue {
  return { path, code, parameters };
}

/** Steps of the counter between the readings, for readings without faults. */
function countedBy(reading: MeterReading): Decimal | null {
  const advance = difference(reading.endReading, reading.startReading);
  switch (reading.lowerEndReason ?? null) {
    case null:
      return advance;
    case 'ROLL_OVER':
      return addDecimals(advance, decimalOf(10 ** (reading.digits ?? 0)));
    case 'REPLACED':
      return addDecimals(
        advance,
        difference(reading.oldMeterEndReading ?? 0, reading.newMeterStartReading ?? 0),
      );
    case 'CORRECTION':
      return null;
  }
}

function difference(left: number, right: number): Decimal {
  return subtractDecimals(decimalOf(left), decimalOf(right));
}
