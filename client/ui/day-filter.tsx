import { useEffect, useState } from 'react';
import { type CalendarDate, parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { DateField } from './date-field.tsx';
import { useFormats } from './use-formats.ts';

const PAUSE_MS = 300;

interface DayFilterProps {
  readonly label: string;
  readonly day: CalendarDate | null;
  readonly error?: string | null;
  /** Latest day offered by the calendar. */
  readonly maxDate?: CalendarDate;
  /** Called once typing pauses, with a day or with nothing; never with what is no day yet. */
  readonly onChange: (day: CalendarDate | null) => void;
}

/** The day that a text says; null says none, undefined nothing that can be read. */
function dayIn(text: string): CalendarDate | null | undefined {
  if (text.trim() === '') return null;
  const parsed = parseCalendarDate(text);
  return parsed.kind === 'DATE' ? parsed.date : undefined;
}

/** A day by which a list is narrowed. It stays as it was typed: the first digit of a 20 makes a day too. */
export function DayFilter({ label, day, error = null, maxDate, onChange }: DayFilterProps) {
  const formats = useFormats();
  const shown = day === null ? '' : formats.date(day);
  const [text, setText] = useState(shown);
  const [seen, setSeen] = useState(day);
  const typed = dayIn(text);
  if (day !== seen) {
    setSeen(day);
    if (day !== typed) setText(shown);
  }
  useEffect(() => {
    if (typed === undefined || typed === day) return undefined;
    const timer = setTimeout(() => onChange(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, day, onChange]);
  return (
    <DateField
      label={label}
      value={text}
      error={error}
      {...(maxDate === undefined ? {} : { maxDate })}
      onChange={setText}
    />
  );
}
