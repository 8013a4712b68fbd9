import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { useActor, useViewer } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { OwnSessionsQuery } from './account-operations.ts';
import classes from './account-page.module.css';
import { EmailSection } from './email-section.tsx';
import { LineSection } from './line-section.tsx';
import { NoticeSection } from './notice-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionSection } from './session-section.tsx';

/** The own account: another password, its e-mail address, passkeys, a second factor, and where it is signed in. */
export function AccountPage() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const viewer = useViewer();
  const actor = useActor();
  const hasSecondFactor = can(actor, 'manageSecondFactor', { companyId: actor.companyId });
  const [notice, setNotice] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(OwnSessionsQuery, { fetchPolicy: 'cache-and-network' });
  // A failed reload leaves what is shown; the section tells what failed at first.
  const reload = (): void => void refetch().catch(() => undefined);
  const finish = (told: string): void => {
    setNotice(told);
    reload();
  };
  return (
    <>
      <PageHeader
        title={translate('account.title')}
        lead={`${viewer.displayName} · ${viewer.account} · ${translate(`terms.role.${viewer.role}`)}`}
      />
      {viewer.validUntil != null && (
        <p className={classes.limit}>
          {translate('account.validUntil', { date: formats.date(viewer.validUntil) })}
        </p>
      )}
      {notice !== null && (
        <p role="status" className={classes.notice}>
          {notice}
        </p>
      )}
      <div className={classes.page}>
        <PasswordSection onChanged={() => finish(translate('account.password.changed'))} />
        <EmailSection onChanged={(email) => setNotice(translate('account.email.sent', { email }))} />
        <PasskeySection onChanged={finish} />
        <LineSection account={viewer.account} onChanged={finish} />
        {hasSecondFactor && <SecondFactorSection onChanged={finish} />}
        {can(actor, 'manageNotices', { companyId: actor.companyId }) && <NoticeSection />}
        <SessionSection
          sessions={data?.sessions}
          error={error}
          onRetry={reload}
          onEnded={(count) => finish(translate('account.sessions.ended', { count }))}
        />
      </div>
    </>
  );
}
