import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LINE_PARAMETER, lineOutcomeOf } from '#domain/access/line-outcome.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useSession } from '../../session/session-context.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import {
  BeginLineLinkMutation,
  LineLinkQuery,
  LinkLineMutation,
  UnlinkLineMutation,
} from './account-operations.ts';
import classes from './account-page.module.css';

interface LineSectionProps {
  readonly account: string;
  readonly onChanged: (told: string) => void;
}

/** Whether LINE signs in this account; not shown where there is neither the offer nor a link. */
export function LineSection({ account, onChanged }: LineSectionProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { recheck } = useSession();
  const { data, error, refetch } = useQuery(LineLinkQuery, { fetchPolicy: 'cache-and-network' });
  const reload = (): void => void refetch().catch(() => undefined);
  const link = data?.lineLink;
  if (link?.isOffered === false && link.linkedAt == null) return null;
  return (
    <section className={classes.card} aria-labelledby="line-heading">
      <h2 id="line-heading" className={classes.heading}>
        {translate('account.line.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.line.lead')}</p>
      {link === undefined && error === undefined && <LoadingSkeleton lines={2} />}
      {link === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {link !== undefined && (
        <p>
          <StatusChip tone={link.linkedAt == null ? 'plain' : 'ok'}>
            {link.linkedAt == null
              ? translate('account.line.off')
              : translate('account.line.on', { at: formats.instant(link.linkedAt) })}
          </StatusChip>
        </p>
      )}
      {link?.isOffered === false && <p>{translate('account.line.notOffered')}</p>}
      {link !== undefined && (
        <LineActs
          account={account}
          isLinked={link.linkedAt != null}
          onDone={(told) => {
            reload();
            recheck();
            onChanged(told);
          }}
        />
      )}
    </section>
  );
}

interface LineActsProps {
  readonly account: string;
  readonly isLinked: boolean;
  readonly onDone: (told: string) => void;
}

function LineActs({ account, isLinked, onDone }: LineActsProps) {
  const { t: translate } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const outcome = isLinked ? null : lineOutcomeOf(search.get(LINE_PARAMETER));
  const [begin, beginning] = useMutation(BeginLineLinkMutation);
  const [complete, completing] = useMutation(LinkLineMutation);
  const [unlink, unlinking] = useMutation(UnlinkLineMutation);
  const place = useRef<HTMLDivElement>(null);
  // On a phone the section lies far down: who comes back from LINE goes on here.
  useEffect(() => {
    if (outcome !== null) place.current?.scrollIntoView({ block: 'center' });
  }, [outcome]);
  const newAct = () => ({ variables: { input: { commandId: crypto.randomUUID() } } });
  const forget = (): void => setSearch({}, { replace: true });
  const leave = async (): Promise<void> => {
    const { data } = await begin(newAct());
    if (data != null) window.location.assign(data.beginLineLink.address);
  };
  const finish = async (): Promise<void> => {
    await complete(newAct());
    forget();
    onDone(translate('account.line.linked'));
  };
  const remove = async (): Promise<void> => {
    await unlink(newAct());
    onDone(translate('account.line.unlinked'));
  };
  const failed = beginning.error ?? completing.error ?? unlinking.error;
  // what failed is shown by the mutation itself
  const run = (act: () => Promise<void>) => () => void act().catch(() => undefined);
  return (
    <>
      {outcome !== null && outcome !== 'PROVED' && outcome !== 'NOT_LINKED' && failed === undefined && (
        <p role="status" className={classes.warning}>
          {translate(`account.line.${outcome}`)}
        </p>
      )}
      {failed !== undefined && <LineFailure error={failed} />}
      {outcome === 'PROVED' && <p>{translate('account.line.proved', { account })}</p>}
      <div ref={place} className={classes.buttons}>
        {outcome === 'PROVED' ? (
          <>
            <Button variant="default" onClick={forget}>
              {translate('account.line.cancel')}
            </Button>
            <Button loading={completing.loading} onClick={run(finish)}>
              {translate('account.line.complete')}
            </Button>
          </>
        ) : (
          <Button
            variant="default"
            loading={isLinked ? unlinking.loading : beginning.loading}
            onClick={run(isLinked ? remove : leave)}
          >
            {translate(isLinked ? 'account.line.unlink' : 'account.line.begin')}
          </Button>
        )}
      </div>
    </>
  );
}

/** What is no fault of ours or the network is told in the words of this section. */
function LineFailure({ error }: { readonly error: unknown }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const { code, issues, parameters } = refusalOf(error);
  const [issue] = issues;
  const isAway = code === 'UNAVAILABLE' && parameters['reason'] === 'LINE';
  if (code !== 'MOVE_NOT_ALLOWED' && issue === undefined && !isAway) return <ErrorPanel error={error} />;
  return (
    <p role="alert" className={classes.warning}>
      {issue === undefined
        ? translate(isAway ? 'account.line.UNREACHABLE' : 'account.line.gone')
        : sentence(issue)}
    </p>
  );
}
