import { taipeiWallOf } from '#domain/calendar/taipei-clock.ts';
import { useFormats } from '../../ui/use-formats.ts';

interface EventTimes {
  readonly startsAt?: string | null;
  readonly endsAt?: string | null;
}

/** Days and clock of an event in Taipei; the day is not repeated where it begins and ends on the same. */
export function useEventTimes(): (event: EventTimes) => string {
  const formats = useFormats();
  return ({ startsAt, endsAt }) => {
    if (startsAt == null) return '';
    const start = formats.instant(startsAt);
    if (endsAt == null) return start;
    const isSameDay = taipeiWallOf(startsAt).slice(0, 10) === taipeiWallOf(endsAt).slice(0, 10);
    return `${start} – ${isSameDay ? formats.clock(endsAt) : formats.instant(endsAt)}`;
  };
}
