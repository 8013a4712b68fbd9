import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './member-list.module.css';

const MembersQuery = graphql(`
  query Members($text: String) {
    companies(filter: { text: $text }, page: { first: 100 }) {
      total
      items {
        id
        name
        taxId
        region
        contactPerson
        phone
        status
      }
    }
  }
`);

const COLUMNS = ['name', 'taxId', 'region', 'contact', 'phone', 'status'] as const;
const TONES = { ACTIVE: 'ok', PENDING: 'wait', REJECTED: 'plain', SUSPENDED: 'act', LEFT: 'plain' } as const;

/** The member companies, for officers of the guild. */
export function MemberList() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const { data, previousData, error, refetch } = useQuery(MembersQuery, {
    variables: { text: wanted === '' ? null : wanted },
  });
  const shown = data ?? previousData;
  return (
    <section aria-labelledby="members-heading">
      <div className={classes.head}>
        <h2 id="members-heading" className={classes.heading}>
          {translate('home.members.title')}
        </h2>
        {shown !== undefined && (
          <p role="status">
            {translate('home.members.lead', { total: formats.count(shown.companies.total) })}
          </p>
        )}
        <Link to={paths.guildMembers}>{translate('home.members.manage')}</Link>
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={translate('home.members.search')}
          placeholder={translate('home.members.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {error !== undefined && <ErrorPanel error={error} onRetry={() => void refetch()} />}
      {shown === undefined && error === undefined && <LoadingSkeleton />}
      {shown?.companies.items.length === 0 && (
        <EmptyState title={translate('home.members.none')}>{translate('home.members.noneHint')}</EmptyState>
      )}
      {shown !== undefined && shown.companies.items.length > 0 && (
        <DataTable caption={translate('home.members.title')}>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col">
                  {translate(`home.members.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.companies.items.map((company) => (
              <tr key={company.id}>
                <th scope="row">{company.name}</th>
                <td>{company.taxId ?? translate('common.none')}</td>
                <td>{company.region ?? translate('common.none')}</td>
                <td>{company.contactPerson ?? translate('common.none')}</td>
                <td>{company.phone ?? translate('common.none')}</td>
                <td>
                  <StatusChip tone={TONES[company.status]}>
                    {translate(`home.members.statuses.${company.status}`)}
                  </StatusChip>
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
