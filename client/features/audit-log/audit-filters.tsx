import { useQuery } from '@apollo/client/react';
import { Button, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AUDIT_GROUPS } from '#domain/audit/audit-actions.ts';
import { useToday } from '../../ui/clock.ts';
import { DayFilter } from '../../ui/day-filter.tsx';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import { type AuditAddress, isReversed } from './audit-address.ts';
import classes from './audit-log.module.css';
import { AuditPeopleQuery } from './audit-operations.ts';

interface AuditFiltersProps {
  readonly address: AuditAddress;
  readonly onChange: (next: Partial<AuditAddress>) => void;
}

const NOTHING: AuditAddress = { from: null, to: null, personId: null, group: null, text: '' };

/** Period, person, kind and words; all of it stands in the address. */
export function AuditFilters({ address, onChange }: AuditFiltersProps) {
  const { t: translate } = useTranslation();
  const today = useToday();
  const { from, to, group, text } = address;
  const isFiltered = Object.values(address).some((value) => value !== null && value !== '');
  return (
    <search className={classes.filters}>
      <DebouncedField
        type="search"
        className={classes.text ?? ''}
        label={translate('audit.filter.text')}
        value={text}
        onSettled={(next) => onChange({ text: next.trim() })}
      />
      <NativeSelect
        label={translate('audit.filter.group')}
        value={group ?? ''}
        data={[
          { value: '', label: translate('audit.filter.every') },
          ...AUDIT_GROUPS.map((value) => ({ value, label: translate(`auditTerms.groups.${value}`) })),
        ]}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          onChange({ group: AUDIT_GROUPS.find((known) => known === chosen) ?? null });
        }}
      />
      <PersonChoice personId={address.personId} onChoose={(personId) => onChange({ personId })} />
      <DayFilter
        label={translate('audit.filter.from')}
        day={from}
        maxDate={today}
        onChange={(day) => onChange({ from: day })}
      />
      <DayFilter
        label={translate('audit.filter.to')}
        day={to}
        maxDate={today}
        error={isReversed(address) ? translate('audit.filter.reversed') : null}
        onChange={(day) => onChange({ to: day })}
      />
      {isFiltered && (
        <Button variant="default" className={classes.clear ?? ''} onClick={() => onChange(NOTHING)}>
          {translate('audit.filter.clear')}
        </Button>
      )}
    </search>
  );
}

interface PersonChoiceProps {
  readonly personId: string | null;
  readonly onChoose: (personId: string | null) => void;
}

function PersonChoice({ personId, onChoose }: PersonChoiceProps) {
  const { t: translate } = useTranslation();
  // Without the list the filter offers everybody; the log itself tells what fails.
  const { data } = useQuery(AuditPeopleQuery);
  const people = data?.auditPeople ?? [];
  return (
    <NativeSelect
      label={translate('audit.filter.person')}
      value={people.some(({ id }) => id === personId) ? (personId ?? '') : ''}
      data={[
        { value: '', label: translate('audit.filter.everybody') },
        ...people.map(({ id, name, isTablet }) => ({
          value: id,
          label: isTablet ? `${translate('auditTerms.entities.tablet')} ${name}` : name,
        })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    />
  );
}
