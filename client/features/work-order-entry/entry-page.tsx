import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { deleteDraft, draftsOf, type LocalOwner } from '../../offline/local-database.ts';
import { useActor, useViewer, type ViewerCompany } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { saysNotThere, WorkOrderNotFound } from '../../ui/work-order-not-found.tsx';
import { claimDraft } from './claim-draft.ts';
import { DraftChoice } from './draft-choice.tsx';
import { EntryBanner } from './entry-banner.tsx';
import { newDraft } from './entry-draft.ts';
import { emptyEntryForm } from './entry-form.ts';
import { EntryWorkOrderFragment, EntryWorkOrderQuery } from './entry-operations.ts';
import { EntryScreen } from './entry-screen.tsx';
import { findStart, openStored, type EntryStart, type EntryWish } from './find-start.ts';
import { useEntryReference } from './use-entry-reference.ts';

type StartState =
  EntryStart | { readonly kind: 'LOADING' } | { readonly kind: 'FAILED'; readonly error: unknown };

function useStart(wish: EntryWish, owner: LocalOwner) {
  const client = useApolloClient();
  const [start, setStart] = useState<StartState>({ kind: 'LOADING' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const sources = {
      claim: claimDraft,
      drafts: () => draftsOf(owner).catch(() => []),
      order: async (id: string) => {
        const { data } = await client.query({
          query: EntryWorkOrderQuery,
          variables: { id },
          fetchPolicy: 'network-only',
        });
        if (data === undefined) throw new Error('The work order was not answered');
        return readFragment(EntryWorkOrderFragment, data.workOrder);
      },
    };
    findStart(wish, sources).then(
      (found) => isCurrent && setStart(found),
      (error: unknown) => isCurrent && setStart({ kind: 'FAILED', error }),
    );
    return () => {
      isCurrent = false;
    };
  }, [client, owner, wish, attempt]);
  return { start, setStart, retry: () => setAttempt(attempt + 1) };
}

interface EntryAtAddressProps {
  readonly wish: EntryWish;
  readonly owner: LocalOwner;
}

function EntryAtAddress({ wish, owner }: EntryAtAddressProps) {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const reference = useEntryReference(owner);
  const { start, setStart, retry } = useStart(wish, owner);
  if (start.kind === 'FAILED' && saysNotThere(refusalOf(start.error))) {
    return <WorkOrderNotFound listPath={paths.workOrders} />;
  }
  if (start.kind === 'FAILED') return <ErrorPanel error={start.error} onRetry={retry} />;
  if (start.kind === 'VOID') return <EmptyState title={translate('entry.load.voided')} />;
  if (reference.kind === 'FAILED') {
    return <ErrorPanel error={reference.error} onRetry={reference.retry} />;
  }
  if (start.kind === 'LOADING' || reference.kind === 'LOADING') return <LoadingSkeleton />;
  if (start.kind === 'CHOOSE') {
    return (
      <DraftChoice
        drafts={start.drafts}
        onResume={(record) => {
          // A draft that cannot be read has no button to go on with.
          void openStored(record, claimDraft).then((opened) => opened !== null && setStart(opened));
        }}
        onFresh={() =>
          setStart({
            kind: 'OPEN',
            draft: newDraft(emptyEntryForm(wish.plantId)),
            storedAt: null,
            isApart: false,
          })
        }
        onDiscard={(record) => void deleteDraft(owner, record.draftId).then(retry, retry)}
      />
    );
  }
  const { draft, storedAt, isApart } = start;
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
      owner={owner}
      reference={reference.reference}
      banner={
        <EntryBanner
          storedAt={storedAt}
          isApart={isApart}
          fetchedAt={reference.fetchedAt}
          onReset={draft.purpose.kind === 'AMEND' ? reset : null}
        />
      }
    />
  );
}

function EntryOfCompany({ company }: { readonly company: ViewerCompany }) {
  const { accountId } = useViewer();
  const { key } = useLocation();
  const { workOrderId } = useParams();
  const [search] = useSearchParams();
  const copyId = search.get('copy');
  const draftId = search.get('draft');
  const plantId = company.plants[0]?.id ?? '';
  const owner = useMemo(() => ({ companyId: company.id, accountId }), [company.id, accountId]);
  const wish = useMemo(
    () => ({ amendId: workOrderId ?? null, copyId, draftId, plantId }),
    [workOrderId, copyId, draftId, plantId],
  );
  // Each visit starts anew, also the one that follows a click on "new" while the screen is open.
  return <EntryAtAddress key={key} wish={wish} owner={owner} />;
}

/** Record a work order, copy one, or amend one. */
export function EntryPage() {
  const { t: translate } = useTranslation();
  const { company } = useViewer();
  const actor = useActor();
  if (company === null || !can(actor, 'recordWorkOrder', { companyId: company.id })) {
    return <EmptyState title={translate('entry.load.noCompany')} />;
  }
  return <EntryOfCompany company={company} />;
}
