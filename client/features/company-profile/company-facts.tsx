import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { CompanyProfileQuery as CompanyProfile } from '../../graphql/generated/graphql.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './company-page.module.css';

const TONES = { ACTIVE: 'ok', PENDING: 'wait', REJECTED: 'plain', SUSPENDED: 'act', LEFT: 'plain' } as const;

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

/** Basic data, to read. */
export function CompanyFacts({ company }: { readonly company: CompanyProfile['company'] }) {
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
