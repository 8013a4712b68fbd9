import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import type { SaveDoubt } from './save-doubts.ts';
import { useToday } from '../../ui/clock.ts';

/** The question about something odd, with the values that make it so. */
export function useDoubtWords(): (doubt: SaveDoubt) => string {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { form } = useEntry();
  const date = parseCalendarDate(form.processingDate);
  const today = formats.date(useToday());
  return (doubt) => {
    switch (doubt) {
      case 'NOTHING_USED':
        return translate('entry.save.nothingUsed');
      case 'FUTURE_DATE':
        return translate('entry.save.futureDate', {
          date: date.kind === 'DATE' ? formats.date(date.date) : form.processingDate,
          today,
        });
      case 'NO_DURATION':
        return translate('entry.save.noDuration', { time: form.startTime });
      case 'LONG_ROLL_OVER':
        return translate('entry.save.longRollOver');
    }
  };
}
