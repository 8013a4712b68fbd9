import type { MeterReading } from '#domain/work-order/work-order.ts';
import type { Formats } from './formats.ts';
import type { Translate } from './translator.ts';

/** Why readings are more than a start and a higher end, in a few words; null where they are not. */
export function readingNote(meter: MeterReading, translate: Translate, formats: Formats): string | null {
  switch (meter.lowerEndReason ?? null) {
    case null:
      return null;
    case 'ROLL_OVER':
      return translate('meters.notes.ROLL_OVER', { digits: meter.digits ?? 0 });
    case 'REPLACED':
      return translate('meters.notes.REPLACED', {
        oldEnd: formats.quantity(meter.oldMeterEndReading ?? 0),
        newStart: formats.quantity(meter.newMeterStartReading ?? 0),
      });
    case 'CORRECTION':
      return translate('meters.notes.CORRECTION');
  }
}
