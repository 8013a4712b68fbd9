import { useSyncExternalStore } from 'react';
import { taipeiDateOf, type CalendarDate } from '#domain/calendar/calendar-date.ts';

const OFTEN_MS = 60_000;

/** This moment by the clock of the device, ISO 8601 in UTC. */
export function nowIso(): string {
  return new Date().toISOString();
}

/** The day that it is in Taipei by the clock of the device. */
export function todayInTaipei(): CalendarDate {
  return taipeiDateOf(nowIso());
}

/** Today in Taipei, also on a screen that stays open past midnight or wakes up days later. */
export function useToday(): CalendarDate {
  return useSyncExternalStore(watchDay, todayInTaipei);
}

function watchDay(changed: () => void): () => void {
  const timer = setInterval(changed, OFTEN_MS);
  document.addEventListener('visibilitychange', changed);
  return () => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', changed);
  };
}
