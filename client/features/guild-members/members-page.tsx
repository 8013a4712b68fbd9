import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { COMPANY_STATUSES, type CompanyStatus } from '#domain/companies/membership.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { MemberCard } from './member-card.tsx';
import { GuildMembersQuery, MemberFragment } from './members-operations.ts';
import cards from '../../ui/card-list.module.css';
import classes from './members-page.module.css';

/** The member companies and those that would become one; admins of the guild decide. */
export function MembersPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  return (
    <div className={classes.page}>
      <PageHeader title={translate('members.title')} lead={translate('members.lead')} />
      {can(actor, 'readCompanies', { companyId: null }) ? <Members /> : <ForbiddenPanel />}
    </div>
  );
}

const ALL = 'ALL';
type Wanted = CompanyStatus | typeof ALL;
const WANTED: readonly Wanted[] = [...COMPANY_STATUSES, ALL];

function Members() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [status, setStatus] = useState<Wanted>('PENDING');
  const [text, setText] = useState('');
  const [notice, setNotice] = useState<string | null>(null);
  const wanted = useDeferredValue(text.trim());
  const { data, previousData, error, refetch } = useQuery(GuildMembersQuery, {
    variables: {
      filter: { status: status === ALL ? null : status, text: wanted === '' ? null : wanted },
    },
    fetchPolicy: 'cache-and-network',
  });
  // A failed reload leaves what is shown; `error` tells what failed.
  const reload = (): void => void refetch().catch(() => undefined);
  const shown = (data ?? previousData)?.companies;
  return (
    <>
      <div className={classes.head}>
        <ChoiceGroup
          label={translate('members.filter')}
          isLabelHidden
          value={status}
          options={WANTED.map((value) => ({
            value,
            label: value === ALL ? translate('members.all') : translate(`members.status.${value}`),
          }))}
          onChoose={(chosen) => {
            setStatus(chosen);
            setNotice(null);
          }}
        />
        <TextInput
          type="search"
          className={classes.search ?? ''}
          aria-label={translate('members.search')}
          placeholder={translate('members.search')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <p role="status" className={cards.muted}>
        {notice ??
          (shown === undefined ? '' : translate('members.total', { total: formats.count(shown.total) }))}
      </p>
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {shown === undefined && error === undefined && <LoadingSkeleton lines={8} />}
      {shown?.items.length === 0 && (
        <EmptyState title={translate('members.none')}>{translate('members.noneHint')}</EmptyState>
      )}
      <ul className={cards.list}>
        {readFragment(MemberFragment, shown?.items ?? []).map((member) => (
          <MemberCard
            key={member.id}
            member={member}
            onDecided={(told) => {
              setNotice(told);
              reload();
            }}
          />
        ))}
      </ul>
      {shown?.pageInfo.hasNextPage === true && (
        <p className={cards.muted}>
          {translate('members.more', { shown: formats.count(shown.items.length) })}
        </p>
      )}
    </>
  );
}
