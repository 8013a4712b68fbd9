import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useSession } from '../../session/session-context.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './access-page.module.css';
import { StandingCard } from './standing-card.tsx';
import { useAccessWords } from './use-access-words.ts';
import { useMembership } from './use-membership.ts';

/** How the own company stands with the guild; all that an applicant sees, who left, and who is suspended. */
export function StandingPage() {
  useAccessWords();
  const { t: translate } = useTranslation();
  const { signOut, state } = useSession();
  const { membership, error, look } = useMembership();
  const status = state.kind === 'SIGNED_IN' ? state.viewer.company?.status : undefined;
  const wasMember = ['LEFT', 'SUSPENDED'].includes(membership?.status ?? status ?? '');
  const title = wasMember ? 'memberTitle' : 'title';
  return (
    <>
      <PageHeader title={translate(`access.status.${title}`)} />
      {error !== undefined && <ErrorPanel error={error} onRetry={look} />}
      {membership === null && error === undefined && (
        <p role="status">{translate('access.status.loading')}</p>
      )}
      {membership !== null && <StandingCard membership={membership} onSent={look} />}
      <div className={classes.actions}>
        <button type="button" className={classes.plain} onClick={look}>
          {translate('access.status.again')}
        </button>
        <Link to={paths.contact}>{translate('access.status.contact')}</Link>
        <button
          type="button"
          className={classes.plain}
          // Signing out never rejects: what fails is sent later.
          onClick={() => void signOut()}
        >
          {translate('access.status.signOut')}
        </button>
      </div>
    </>
  );
}
