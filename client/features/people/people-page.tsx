import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { InvitationList } from './invitation-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { PeopleList } from './people-list.tsx';
import { PeopleQuery } from './people-operations.ts';
import classes from './people.module.css';

/** Who can sign in for the company; owners invite, change and deactivate, the office reads. */
export function PeoplePage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: actor.companyId };
  if (can(actor, 'readPeople', subject)) return <People mayManage={can(actor, 'managePeople', subject)} />;
  return (
    <>
      <PageHeader title={translate('people.title')} />
      <ForbiddenPanel />
    </>
  );
}

function People({ mayManage }: { readonly mayManage: boolean }) {
  const { t: translate } = useTranslation();
  const [isInviting, setIsInviting] = useState(false);
  const [notice, setNotice] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(PeopleQuery, { fetchPolicy: 'cache-and-network' });
  // A failed reload leaves what is shown; `error` tells what failed.
  const reload = (): void => void refetch().catch(() => undefined);
  const finish = (told: string): void => {
    setNotice(told);
    reload();
  };
  return (
    <>
      <PageHeader
        title={translate('people.title')}
        lead={translate(mayManage ? 'people.lead' : 'people.leadOfOffice')}
        actions={
          mayManage && <Button onClick={() => setIsInviting(true)}>{translate('people.invite.open')}</Button>
        }
      />
      <p role="status" className={notice === null ? undefined : classes.notice}>
        {notice}
      </p>
      {error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {data === undefined && error === undefined && <LoadingSkeleton lines={8} />}
      {data !== undefined && (
        <div className={classes.page}>
          <PeopleList people={data.people} mayManage={mayManage} onDone={finish} />
          <InvitationList invitations={data.invitations} mayManage={mayManage} onDone={finish} />
        </div>
      )}
      {isInviting && (
        <InviteDialog
          onSent={(told) => {
            setIsInviting(false);
            finish(told);
          }}
          onClose={() => {
            setIsInviting(false);
            reload();
          }}
        />
      )}
    </>
  );
}
