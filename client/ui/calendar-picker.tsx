import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/zh-tw';
import { DatePicker } from '@mantine/dates';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { useLocale } from './use-locale.ts';

interface CalendarPickerProps {
  readonly date: CalendarDate | null;
  readonly maxDate?: CalendarDate;
  readonly onPick: (date: CalendarDate) => void;
}

/** The month view of the date field; loaded when it is first opened. */
export function CalendarPicker({ date, maxDate, onPick }: CalendarPickerProps) {
  const locale = useLocale();
  return (
    <DatePicker
      value={date}
      {...(date === null ? {} : { defaultDate: date })}
      {...(maxDate === undefined ? {} : { maxDate })}
      onChange={(picked) => {
        if (picked !== null) onPick(picked);
      }}
      locale={locale === 'zh-TW' ? 'zh-tw' : 'en'}
      firstDayOfWeek={0}
      weekendDays={[]}
      size="md"
    />
  );
}
