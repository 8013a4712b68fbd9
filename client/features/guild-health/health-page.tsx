import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { nowIso } from '../../ui/clock.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { FactSection } from './fact-section.tsx';
import {
  databaseFacts,
  type Health,
  mailFacts,
  programFacts,
  proofFacts,
  workFacts,
} from './health-facts.ts';
import { ServiceHealthQuery } from './health-operations.ts';
import classes from './guild-health.module.css';
import { RetryLetters } from './retry-letters.tsx';
import { SilentTablets } from './silent-tablets.tsx';

/** How the service fares: what the server knows, and what an administrator should do about it. */
export function HealthPage() {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.page}>
      <PageHeader title={translate('health.title')} lead={translate('health.lead')} />
      {can(useActor(), 'manageService', { companyId: null }) ? <ServiceHealth /> : <ForbiddenPanel />}
    </div>
  );
}

function ServiceHealth() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { data, error, loading, refetch } = useQuery(ServiceHealthQuery, { fetchPolicy: 'network-only' });
  const [notice, setNotice] = useState<string | null>(null);
  // A failed reload leaves what is shown; `error` tells what failed.
  const reload = (): void => void refetch().catch(() => undefined);
  const health = data?.serviceHealth;
  return (
    <>
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {health === undefined && error === undefined && <LoadingSkeleton lines={10} />}
      {health !== undefined && (
        <>
          <div className={classes.head}>
            <Button
              variant="default"
              loading={loading}
              onClick={() => {
                setNotice(null);
                reload();
              }}
            >
              {translate('health.reload')}
            </Button>
            <p className={classes.quiet}>{translate('health.readAt', { at: formats.instant(health.now) })}</p>
          </div>
          <p role="status" className={classes.notice}>
            {notice}
          </p>
          <Sections
            key={health.now}
            health={health}
            onRetried={() => {
              setNotice(translate('health.mail.retried'));
              reload();
            }}
          />
        </>
      )}
    </>
  );
}

interface SectionsProps {
  readonly health: Health;
  readonly onRetried: () => void;
}

function Sections({ health, onRetried }: SectionsProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [readAt] = useState(nowIso);
  const vocabulary = { translate, formats };
  const program = programFacts(health, readAt, vocabulary);
  const database = databaseFacts(health, vocabulary);
  const mail = mailFacts(health, vocabulary);
  const proof = proofFacts(health, vocabulary);
  const concerns = [...program, ...database, ...mail, ...proof].filter(
    ({ tone }) => tone === 'act' || tone === 'wait',
  );
  return (
    <>
      <p className={classes.summary}>
        {concerns.length === 0
          ? translate('health.summary.fine')
          : translate('health.summary.act', { count: concerns.length })}
      </p>
      <div className={classes.sections}>
        <FactSection title={translate('health.mail.title')} facts={mail}>
          {health.mail.retriable > 0 && <RetryLetters count={health.mail.retriable} onDone={onRetried} />}
        </FactSection>
        <FactSection title={translate('health.proof.title')} facts={proof}>
          <Link to={paths.guildAudit} className={classes.link}>
            {translate('health.proof.toAudit')}
          </Link>
        </FactSection>
        <FactSection title={translate('health.database.title')} facts={database} />
        <FactSection title={translate('health.program.title')} facts={program} />
        <SilentTablets tablets={health.tablets} />
        <FactSection title={translate('health.work.title')} facts={workFacts(health, vocabulary)} />
      </div>
    </>
  );
}
