import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { parseCalendarDate } from '#domain/calendar/calendar-date.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { DateField } from '../../ui/date-field.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';
import type { ProposalStart } from './proposal-start.ts';
import {
  ALL_VERSIONS,
  dayOf,
  filterFrom,
  type RegisterFilter,
  rowsFor,
  searchOf,
} from './register-filter.ts';
import { RegisterTable } from './register-table.tsx';
import { useToday } from '../../ui/clock.ts';

interface FilterBarProps {
  readonly filter: RegisterFilter;
  readonly sources: FactorRegisterQuery['emissionSources'];
  readonly onChange: (part: Partial<RegisterFilter>) => void;
}

function FilterBar({ filter, sources, onChange }: FilterBarProps) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const { text, source, on } = filter;
  const isAll = on === ALL_VERSIONS;
  const isUnreadable = !isAll && on !== '' && parseCalendarDate(on).kind !== 'DATE';
  return (
    <div className={classes.bar} role="search">
      <TextInput
        type="search"
        className={classes.search ?? ''}
        label={translate('guildFactors.register.search')}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <NativeSelect
        className={classes.filter ?? ''}
        label={translate('guildFactors.register.source')}
        size="md"
        value={source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
        data={[
          { value: '', label: translate('guildFactors.register.allSources') },
          ...sources.map((row) => ({ value: row.id, label: nameOf(row) })),
        ]}
      />
      <DateField
        className={classes.filter ?? ''}
        label={translate('guildFactors.register.onDate')}
        value={isAll ? '' : on}
        onChange={(typed) => onChange({ on: typed })}
        error={isUnreadable ? translate('guildFactors.register.notADate') : null}
      />
      <Button variant="default" onClick={() => onChange({ on: isAll ? '' : ALL_VERSIONS })}>
        {translate(isAll ? 'guildFactors.register.inForce' : 'guildFactors.register.history')}
      </Button>
    </div>
  );
}

interface RegisterSectionProps {
  readonly register: FactorRegisterQuery;
  readonly onPropose: (start: ProposalStart) => void;
}

/** What is registered: the factors of a day, or every version with who brought it and what took its place. */
export function RegisterSection({ register, onPropose }: RegisterSectionProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const filter = filterFrom(search);
  const day = dayOf(filter, useToday());
  const rows = rowsFor(register, filter, day);
  const title = translate('guildFactors.register.title');
  return (
    <section className={classes.section} aria-labelledby="register-heading">
      <h2 id="register-heading" className={classes.heading}>
        {title}
      </h2>
      <FilterBar
        filter={filter}
        sources={register.emissionSources}
        onChange={(part) => setSearch(searchOf({ ...filter, ...part }), { replace: true })}
      />
      <p role="status" className={classes.muted}>
        {translate('guildFactors.register.count', { total: formats.count(rows.length) })}
      </p>
      {rows.length === 0 ? (
        <EmptyState
          title={translate('guildFactors.register.none')}
          action={
            <Button onClick={() => setSearch({}, { replace: true })}>
              {translate('guildFactors.register.clear')}
            </Button>
          }
        >
          {translate('guildFactors.register.noneHint')}
        </EmptyState>
      ) : (
        <RegisterTable caption={title} rows={rows} register={register} onPropose={onPropose} />
      )}
    </section>
  );
}
