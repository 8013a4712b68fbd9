import { skipToken, useQuery } from '@apollo/client/react';
import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { CompanyProfileQuery as CompanyProfile } from '../../graphql/generated/graphql.ts';
import { keptAnswerOf } from '../../offline/mirror/kept-answer.ts';
import { useViewer } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { KeptNotice } from '../../ui/kept-notice.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { CompanyProfileQuery } from './company-operations.ts';
import classes from './company-page.module.css';
import { KEPT_COMPANY } from './keep-company-offline.ts';

const TONES = { ACTIVE: 'ok', PENDING: 'wait', SUSPENDED: 'act' } as const;

interface FactsProps {
  readonly title: string;
  readonly facts: readonly (readonly [string, ReactNode])[];
}

function Facts({ title, facts }: FactsProps) {
  const { t: translate } = useTranslation();
  return (
    <section className={classes.card}>
      <h2 className={classes.heading}>{title}</h2>
      <dl className={classes.facts}>
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value ?? <span className={classes.missing}>{translate('common.nothingEntered')}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Profile({ company }: { readonly company: CompanyProfile['company'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const status = (
    <StatusChip tone={TONES[company.status]}>{translate(`company.statuses.${company.status}`)}</StatusChip>
  );
  const { website } = company;
  const websiteLink =
    website && /^https?:\/\//u.test(website) ? (
      <a href={website} target="_blank" rel="noreferrer">
        {website} {translate('common.openInNewTab')}
      </a>
    ) : (
      website
    );
  return (
    <div className={classes.cards}>
      <Facts
        title={translate('company.identity')}
        facts={[
          [translate('company.name'), company.name],
          [translate('company.taxId'), company.taxId],
          [translate('company.account'), company.account],
          [translate('company.status'), status],
          [translate('company.memberSince'), formats.date(taipeiDateOf(company.createdAt))],
        ]}
      />
      <Facts
        title={translate('company.contact')}
        facts={[
          [translate('company.contactPerson'), company.contactPerson],
          [translate('company.phone'), company.phone],
          [translate('company.fax'), company.fax],
          [translate('company.email'), company.email],
          [translate('company.address'), company.address],
          [translate('company.region'), company.region],
          [translate('company.website'), websiteLink],
        ]}
      />
      <Facts
        title={translate('company.about')}
        facts={[
          [translate('company.businessHours'), company.businessHours],
          [translate('company.speciality'), company.speciality],
        ]}
      />
      <Facts
        title={translate('company.plants')}
        facts={company.plants.map(({ name, address }) => [name, address] as const)}
      />
    </div>
  );
}

/** Basic data of the viewer's company, to read. */
export function CompanyPage() {
  const { t: translate } = useTranslation();
  const { accountId, company } = useViewer();
  const { data, error, refetch } = useQuery(
    CompanyProfileQuery,
    company === null ? skipToken : { variables: { id: company.id } },
  );
  const companyId = company?.id ?? '';
  // Undefined while it is looked up.
  const kept = useLiveQuery(
    () => keptAnswerOf({ companyId, accountId }, KEPT_COMPANY),
    [companyId, accountId],
  );
  const isCopy = data === undefined && error !== undefined && kept != null;
  return (
    <>
      <PageHeader title={translate('company.title')} lead={translate('company.lead')} />
      {company === null && (
        <EmptyState title={translate('company.noCompany')}>{translate('company.noCompanyHint')}</EmptyState>
      )}
      {data !== undefined && <Profile company={data.company} />}
      {isCopy && (
        <div className={classes.copy}>
          <KeptNotice keptAt={kept.keptAt} />
          <Profile company={kept.data.company} />
        </div>
      )}
      {error !== undefined && data === undefined && kept === null && (
        <ErrorPanel error={error} onRetry={() => void refetch()} />
      )}
      {company !== null && data === undefined && error === undefined && <LoadingSkeleton />}
    </>
  );
}
