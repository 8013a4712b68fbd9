import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { type CalendarDate } from '#domain/calendar/calendar-date.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { useIsOnline } from '../../offline/use-is-online.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './company-figures.module.css';
import { useToday } from '../../ui/clock.ts';

const HomeFiguresQuery = graphql(`
  query HomeFigures($from: LocalDate!, $to: LocalDate!) {
    workOrders(filter: { processedFrom: $from, processedTo: $to, status: IN_USE }, page: { first: 100 }) {
      total
      totalIsExact
      items {
        id
        processingDate
        attributedEmissionsKgCo2e
      }
    }
  }
`);

interface Counted {
  readonly processingDate: CalendarDate;
  readonly attributedEmissionsKgCo2e: number;
}

function emissionsOf(items: readonly Counted[]): number {
  return items.reduce((sum, { attributedEmissionsKgCo2e }) => sum + attributedEmissionsKgCo2e, 0);
}

interface PeriodProps {
  readonly title: string;
  readonly count: string;
  readonly emissionsKgCo2e: number;
  /** Says that only part of the orders was summed. */
  readonly note: string | null;
}

function Period({ title, count, emissionsKgCo2e, note }: PeriodProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <section className={classes.period} aria-label={title}>
      <h3 className={classes.title}>{title}</h3>
      <FigureWithUnit figure={count} unit={translate('home.figures.workOrders')} size="hero" />
      <FigureWithUnit figure={formats.kgCo2eFixed(emissionsKgCo2e)} unit={translate('common.kgCo2e')} />
      <p className={classes.note}>{note ?? translate('home.figures.emissions')}</p>
    </section>
  );
}

/** How many work orders of today and of this month, and what is attributed to them. */
export function CompanyFigures() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const today = useToday();
  const { data, error, refetch } = useQuery(HomeFiguresQuery, {
    variables: { from: `${today.slice(0, 8)}01`, to: today },
    fetchPolicy: 'cache-and-network',
  });
  const isOnline = useIsOnline();
  useEffect(() => {
    const askAgain = (): void => {
      // The query's own `error` says what failed; the promise repeats it.
      void refetch().catch(() => undefined);
    };
    window.addEventListener('online', askAgain);
    return () => window.removeEventListener('online', askAgain);
  }, [refetch]);
  if (data === undefined) {
    if (!isOnline) return <p className={classes.note}>{translate('home.figures.offline')}</p>;
    // The panel tells of a failed repeat itself.
    return error === undefined ? (
      <LoadingSkeleton lines={3} />
    ) : (
      <ErrorPanel error={error} onRetry={() => void refetch()} />
    );
  }
  const { items, total, totalIsExact } = data.workOrders;
  const ofToday = items.filter(({ processingDate }) => processingDate === today);
  const isPartial = items.length < total || !totalIsExact;
  const counted = (count: number, isExact: boolean): string =>
    isExact ? formats.count(count) : translate('home.figures.atLeast', { total: formats.count(count) });
  const note = isPartial ? translate('home.figures.firstOnly', { total: formats.count(items.length) }) : null;
  return (
    <section aria-labelledby="figures-heading">
      <h2 id="figures-heading" className={classes.heading}>
        {translate('home.figures.title')}
      </h2>
      <div className={classes.periods}>
        <Period
          title={translate('home.figures.today')}
          count={counted(ofToday.length, !isPartial)}
          emissionsKgCo2e={emissionsOf(ofToday)}
          note={note}
        />
        <Period
          title={translate('home.figures.month')}
          count={counted(total, totalIsExact)}
          emissionsKgCo2e={emissionsOf(items)}
          note={note}
        />
      </div>
    </section>
  );
}
