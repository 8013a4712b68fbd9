import { useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { type FactorFilter, filterFrom, inOrderOfSources, matching, searchOf } from './factor-filter.ts';
import { FactorsQuery } from './factor-operations.ts';
import { FactorTable } from './factor-table.tsx';
import classes from './factors-page.module.css';
import { OwnSources } from './own-sources.tsx';
import { useKeptFactors } from './use-kept-factors.ts';
import { useToday } from '../../ui/clock.ts';

interface FilterBarProps {
  readonly filter: FactorFilter;
  readonly onChange: (next: { readonly text: string; readonly on: string | null }) => void;
}

function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { text, on, onText } = filter;
  const shownDate = on === null ? '' : onText === '' ? formats.date(on) : onText;
  return (
    <div className={classes.bar} role="search">
      <TextInput
        type="search"
        className={classes.search ?? ''}
        label={translate('factors.search')}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value, on: on === null ? null : onText })}
      />
      <DateField
        className={classes.date ?? ''}
        label={translate('factors.onDate')}
        value={shownDate}
        onChange={(typed) => onChange({ text, on: typed })}
        error={filter.isDateUnreadable ? translate('factors.notADate') : null}
      />
      <Button variant="default" onClick={() => onChange({ text, on: on === null ? '' : null })}>
        {translate(on === null ? 'factors.today' : 'factors.allVersions')}
      </Button>
    </div>
  );
}

/** The register of emission factors: which ones apply on a day, whose they are, where they are written. */
export function FactorsPage() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const [search, setSearch] = useSearchParams();
  const filter = filterFrom(search, useToday());
  const { data, previousData, error, refetch } = useQuery(FactorsQuery, {
    variables: { inForceOn: filter.on },
    fetchPolicy: 'cache-and-network',
  });
  const answer = data ?? previousData;
  const kept = useKeptFactors(filter.on);
  const copy = error !== undefined && data === undefined ? kept : null;
  const rows = copy?.rows ?? (answer === undefined ? undefined : inOrderOfSources(answer));
  const shown = rows === undefined ? [] : matching(rows, filter.text);

  return (
    <>
      <PageHeader title={translate('factors.title')} lead={translate('factors.lead')} />
      <div className={classes.page}>
        <FilterBar filter={filter} onChange={(next) => setSearch(searchOf(next), { replace: true })} />
        {copy != null && <KeptNotice keptAt={copy.keptAt} />}
        {error !== undefined && rows === undefined && copy === null && (
          <ErrorPanel error={error} onRetry={() => void refetch()} />
        )}
        {rows === undefined && error === undefined && <LoadingSkeleton lines={10} />}
        {rows !== undefined && (
          <p role="status" className={classes.count}>
            {translate('factors.count', { total: formats.count(shown.length) })}
          </p>
        )}
        {rows !== undefined && shown.length === 0 && (
          <EmptyState
            title={translate('factors.none')}
            action={
              <Button onClick={() => setSearch({}, { replace: true })}>{translate('factors.clear')}</Button>
            }
          >
            {translate('factors.noneHint')}
          </EmptyState>
        )}
        {shown.length > 0 && <FactorTable rows={shown} on={filter.on} caption={translate('factors.title')} />}
        {can(actor, 'recalculateWorkOrders', { companyId: actor.companyId }) && (
          <Link to={paths.recalculateWorkOrders} className={classes.link}>
            {translate('recalculation.link')}
          </Link>
        )}
        {can(actor, 'defineEmissionSource', { companyId: actor.companyId }) && (
          <OwnSources onDefined={() => void refetch()} />
        )}
      </div>
    </>
  );
}
