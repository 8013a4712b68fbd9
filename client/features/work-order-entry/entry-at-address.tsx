import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { deleteDraft } from '../../offline/storage/drafts.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { saysNotThere, WorkOrderNotFound } from '../../ui/work-order-not-found.tsx';
import { DraftChoice } from './draft-choice.tsx';
import { EntryBanner } from './entry-banner.tsx';
import { EntryScreen } from './entry-screen.tsx';
import { freshOrder, type EntryWish, type OpenStart } from './find-start.ts';
import { MendVoid, StatementsAtStake } from './late-parts.ts';
import { useEntryReference } from './use-entry-reference.ts';
import { useStart } from './use-start.ts';

interface OpenEntryProps {
  readonly start: OpenStart;
  readonly owner: LocalOwner;
}

function OpenEntry({ start, owner }: OpenEntryProps) {
  const navigate = useNavigate();
  const reference = useEntryReference(owner);
  if (reference.kind === 'FAILED') {
    return <ErrorPanel error={reference.error} onRetry={reference.retry} />;
  }
  if (reference.kind === 'LOADING') return <LoadingSkeleton />;
  const { draft, storedAt } = start;
  const reset = () => {
    void deleteDraft(owner, draft.draftId)
      .catch(() => undefined)
      .then(() => navigate(paths.amendWorkOrder(draft.workOrderId), { replace: true }));
  };
  return (
    <EntryScreen
      key={draft.draftId}
      opened={draft}
      isStored={storedAt !== null}
      refused={start.refused}
      owner={owner}
      reference={reference.reference}
      banner={
        <>
          <EntryBanner
            start={start}
            fetchedAt={reference.fetchedAt}
            onReset={draft.purpose.kind === 'AMEND' ? reset : null}
          />
          {draft.purpose.kind === 'AMEND' && <StatementsAtStake workOrderId={draft.workOrderId} />}
        </>
      }
    />
  );
}

function NothingToMend() {
  const { t: translate } = useTranslation();
  return (
    <EmptyState
      title={translate('entry.mend.nothing')}
      action={
        <Button component={Link} to={paths.queue}>
          {translate('entry.mend.toQueue')}
        </Button>
      }
    >
      {translate('entry.mend.nothingBody')}
    </EmptyState>
  );
}

interface EntryAtAddressProps {
  readonly wish: EntryWish;
  readonly owner: LocalOwner;
}

/** What the address asks for: a form, a choice between drafts, or why there is none. */
export function EntryAtAddress({ wish, owner }: EntryAtAddressProps) {
  const { t: translate } = useTranslation();
  const { start, retry, resume, open } = useStart(wish, owner);
  switch (start.kind) {
    case 'LOADING':
      return <LoadingSkeleton />;
    case 'FAILED':
      return saysNotThere(refusalOf(start.error)) ? (
        <WorkOrderNotFound listPath={paths.workOrders} />
      ) : (
        <ErrorPanel error={start.error} onRetry={retry} />
      );
    case 'VOID':
      return <EmptyState title={translate('entry.load.voided')} />;
    case 'NOTHING_TO_MEND':
      return <NothingToMend />;
    case 'MEND_VOID':
      return <MendVoid entry={start.entry} />;
    case 'CHOOSE':
      return (
        <DraftChoice
          drafts={start.drafts}
          onResume={resume}
          onFresh={() => open(freshOrder(wish))}
          onDiscard={(record) => void deleteDraft(owner, record.draftId).then(retry, retry)}
        />
      );
    case 'OPEN':
      return <OpenEntry start={start} owner={owner} />;
  }
}
