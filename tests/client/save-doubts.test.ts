import { describe, expect, it } from 'vitest';
import { saveDoubts } from '../../client/features/work-order-entry/save-doubts.ts';
import { anActivity, aWorkOrder } from '../support/builders.ts';

const rolledOver = (startReading: number, endReading: number) =>
  aWorkOrder({
    processingDate: '2026-06-05',
    activityData: [
      anActivity({
        origin: 'METERED',
        meter: { startReading, endReading, multiplier: 40, digits: 5, lowerEndReason: 'ROLL_OVER' },
      }),
    ],
  });

describe('a meter that passed its zero', () => {
  it('is believed when it was near its end', () => {
    expect(saveDoubts(rolledOver(99_980, 40), '2026-06-05')).toEqual([]);
  });

  it('is asked about when more than half of the counter would have been used', () => {
    expect(saveDoubts(rolledOver(90, 5), '2026-06-05')).toEqual(['LONG_ROLL_OVER']);
  });
});
