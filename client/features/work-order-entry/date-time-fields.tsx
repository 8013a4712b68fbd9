import { useTranslation } from 'react-i18next';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import { parseClockTime, processingMinutes } from '#domain/calendar/processing-time.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import { EntryField } from './entry-field.tsx';
import classes from './order-step.module.css';
import { useToday } from '../../ui/clock.ts';

function DateEntry() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { form, dispatch } = useEntry();
  const { isClockSuspect } = useSync().status;
  const date = parseCalendarDate(form.processingDate);
  const today = useToday();
  return (
    <EntryField
      path="processingDate"
      label={translate('entry.fields.processingDate')}
      kind="DATE"
      isRequired
      placeholder={translate('entry.placeholders.date')}
      hint={
        date.kind === 'DATE'
          ? translate('entry.readAs', { date: formats.date(date.date), roc: formats.rocDate(date.date) })
          : undefined
      }
      // A device that does not know the day does not offer one.
      aside={
        isClockSuspect ? undefined : (
          <button
            type="button"
            className={classes.quick}
            onClick={() => dispatch({ type: 'TYPE', path: 'processingDate', text: formats.date(today) })}
          >
            {translate('entry.today')}
          </button>
        )
      }
    />
  );
}

/** Says how long the run took, or asks whether it went over midnight; it never decides that by itself. */
function RunLength() {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  const start = parseClockTime(form.startTime);
  const end = parseClockTime(form.endTime);
  if (start.kind !== 'TIME' || end.kind !== 'TIME') return null;
  const minutes = processingMinutes({
    startTime: start.time,
    endTime: end.time,
    endsNextDay: form.endsNextDay,
  });
  if (minutes !== null && minutes > 0) {
    return (
      <p className={classes.note}>
        {translate('entry.time.duration', { hours: Math.floor(minutes / 60), minutes: minutes % 60 })}
      </p>
    );
  }
  return (
    <div className={classes.question} role="status">
      <p>
        {minutes === 0
          ? translate('entry.time.sameTime', { time: start.time })
          : translate('entry.time.crossesMidnight', { start: start.time, end: end.time })}
      </p>
      <button
        type="button"
        className={classes.quick}
        onClick={() => dispatch({ type: 'CHOOSE', choices: { endsNextDay: true } })}
      >
        {translate('entry.time.confirm', { end: end.time })}
      </button>
    </div>
  );
}

/** Day and time of the run. */
export function DateTimeFields() {
  const { t: translate } = useTranslation();
  const { form, dispatch } = useEntry();
  const { isClockSuspect } = useSync().status;
  return (
    <>
      {isClockSuspect && (
        <p className={classes.question} role="status">
          {translate('entry.clockSuspect')}
        </p>
      )}
      <DateEntry />
      <div className={classes.times}>
        <EntryField
          path="startTime"
          label={translate('entry.fields.startTime')}
          kind="TIME"
          isRequired
          placeholder={translate('entry.placeholders.time')}
        />
        <EntryField
          path="endTime"
          label={translate('entry.fields.endTime')}
          kind="TIME"
          isRequired
          placeholder={translate('entry.placeholders.time')}
          aside={
            <button
              type="button"
              className={classes.toggle}
              aria-pressed={form.endsNextDay}
              aria-label={translate('entry.fields.endsNextDay')}
              onClick={() => dispatch({ type: 'CHOOSE', choices: { endsNextDay: !form.endsNextDay } })}
            >
              {translate('common.nextDay')}
            </button>
          }
        />
        <RunLength />
      </div>
    </>
  );
}
