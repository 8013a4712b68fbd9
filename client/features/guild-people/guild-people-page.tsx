import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import type { GuildPeopleQuery as GuildPeopleData } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import cards from '../../ui/card-list.module.css';
import classes from './guild-people.module.css';
import { GuildPeopleQuery } from './guild-people-operations.ts';
import { LiftDialog } from './lift-dialog.tsx';

type GuildPerson = GuildPeopleData['guildPeople'][number];

/** Who signs in for the guild; its admins help each other when a second factor is lost. */
export function GuildPeoplePage() {
  const { t: translate } = useTranslation();
  return (
    <div className={classes.page}>
      <PageHeader title={translate('guildPeople.title')} lead={translate('guildPeople.lead')} />
      {can(useActor(), 'manageGuildPeople', { companyId: null }) ? <People /> : <ForbiddenPanel />}
    </div>
  );
}

function People() {
  const { t: translate } = useTranslation();
  const { data, error, refetch } = useQuery(GuildPeopleQuery, { fetchPolicy: 'cache-and-network' });
  const [asked, setAsked] = useState<GuildPerson | null>(null);
  const [notice, setNotice] = useState('');
  // A failed reload leaves what is shown; `error` tells what failed.
  const reload = (): void => void refetch().catch(() => undefined);
  return (
    <>
      <p role="status" className={classes.notice}>
        {notice}
      </p>
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {data === undefined && error === undefined && <LoadingSkeleton lines={4} />}
      <ul className={cards.list}>
        {data?.guildPeople.map((person) => (
          <PersonCard key={person.id} person={person} onLift={() => setAsked(person)} />
        ))}
      </ul>
      {asked !== null && (
        <LiftDialog
          personId={asked.id}
          name={asked.displayName}
          onClose={() => setAsked(null)}
          onDone={() => {
            setNotice(translate('guildPeople.done', { name: asked.displayName }));
            setAsked(null);
            reload();
          }}
        />
      )}
    </>
  );
}

function PersonCard({ person, onLift }: { readonly person: GuildPerson; readonly onLift: () => void }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { accountId } = useActor();
  const { id, displayName, account, role, hasSecondFactor, lastSignInAt } = person;
  const isSelf = id === accountId;
  return (
    <li className={cards.card}>
      <div className={cards.title}>
        <h2 className={cards.name}>
          {displayName}
          {isSelf && <span className={cards.muted}> · {translate('guildPeople.self')}</span>}
        </h2>
        <StatusChip tone={hasSecondFactor ? 'ok' : 'wait'}>
          {translate('guildPeople.columns.factor')} ·{' '}
          {translate(`guildPeople.factor.${hasSecondFactor ? 'on' : 'off'}`)}
        </StatusChip>
      </div>
      <p className={cards.muted}>
        {translate(`guildPeople.roles.${role === 'GUILD_ADMIN' ? role : 'GUILD_OFFICER'}`)} · {account}
      </p>
      <p className={cards.muted}>
        {translate('guildPeople.columns.lastSignIn')}{' '}
        {lastSignInAt == null ? translate('guildPeople.never') : formats.instant(lastSignInAt)}
      </p>
      {hasSecondFactor && !isSelf && (
        <div>
          <Button
            variant="default"
            aria-label={translate('guildPeople.liftOf', { name: displayName })}
            onClick={onLift}
          >
            {translate('guildPeople.lift')}
          </Button>
        </div>
      )}
    </li>
  );
}
