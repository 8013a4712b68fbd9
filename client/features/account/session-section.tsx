import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OwnSessionsQuery } from '../../graphql/generated/graphql.ts';
import { browserName } from '../../ui/browser-name.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { EndOtherSessionsMutation, EndSessionMutation } from './account-operations.ts';
import classes from './account-page.module.css';

type OwnSession = OwnSessionsQuery['sessions'][number];

interface SessionSectionProps {
  /** Undefined until they are read. */
  readonly sessions: readonly OwnSession[] | undefined;
  readonly error: Error | undefined;
  readonly onRetry: () => void;
  /** Gets how many were ended. */
  readonly onEnded: (count: number) => void;
}

/** Where the account is signed in; each place can be signed out from here. */
export function SessionSection({ sessions, error, onRetry, onEnded }: SessionSectionProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [end, ending] = useMutation(EndSessionMutation);
  const [endOthers, endingOthers] = useMutation(EndOtherSessionsMutation);
  const failed = ending.error ?? endingOthers.error;
  const nameOf = ({ deviceName }: OwnSession): string =>
    deviceName == null ? translate('account.sessions.unknown') : browserName(deviceName);
  const otherCount = sessions?.filter(({ isCurrent }) => !isCurrent).length ?? 0;
  const endOne = async (session: OwnSession): Promise<void> => {
    await end({ variables: { input: { commandId: crypto.randomUUID(), sessionId: session.id } } });
    onEnded(1);
  };
  const endAllOthers = async (): Promise<void> => {
    await endOthers({ variables: { input: { commandId: crypto.randomUUID() } } });
    onEnded(otherCount);
  };
  return (
    <section className={classes.card} aria-labelledby="sessions-heading">
      <h2 id="sessions-heading" className={classes.heading}>
        {translate('account.sessions.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.sessions.lead')}</p>
      {failed !== undefined && <ErrorPanel error={failed} />}
      {sessions === undefined && error === undefined && <LoadingSkeleton lines={3} />}
      {sessions === undefined && error !== undefined && <ErrorPanel error={error} onRetry={onRetry} />}
      {sessions !== undefined && (
        <ul className={classes.sessions}>
          {sessions.map((session) => (
            <li key={session.id} className={classes.session}>
              <div>
                <p className={classes.device}>{nameOf(session)}</p>
                <p className={classes.muted}>
                  {translate('account.sessions.times', {
                    since: formats.instant(session.createdAt),
                    seen: formats.instant(session.lastSeenAt),
                  })}
                </p>
              </div>
              {session.isCurrent ? (
                <StatusChip tone="ok">{translate('account.sessions.current')}</StatusChip>
              ) : (
                <Button
                  variant="default"
                  aria-label={translate('account.sessions.endOf', { device: nameOf(session) })}
                  loading={ending.loading}
                  // `error` tells what failed.
                  onClick={() => void endOne(session).catch(() => undefined)}
                >
                  {translate('account.sessions.end')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {otherCount > 1 && (
        <div className={classes.buttons}>
          <Button
            variant="default"
            loading={endingOthers.loading}
            // `error` tells what failed.
            onClick={() => void endAllOthers().catch(() => undefined)}
          >
            {translate('account.sessions.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}
