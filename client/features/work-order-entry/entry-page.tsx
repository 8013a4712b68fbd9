import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor, useViewer, type ViewerCompany } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryAtAddress } from './entry-at-address.tsx';
import type { EntryWish } from './find-start.ts';

function EntryOfCompany({ company }: { readonly company: ViewerCompany }) {
  const { accountId } = useViewer();
  const { key } = useLocation();
  const { workOrderId } = useParams();
  const [search] = useSearchParams();
  const copyId = search.get('copy');
  const draftId = search.get('draft');
  const mendId = search.get('mend');
  const workOrderNumber = search.get('number') ?? '';
  const plantId = company.plants[0]?.id ?? '';
  const owner = useMemo(() => ({ companyId: company.id, accountId }), [company.id, accountId]);
  const wish = useMemo<EntryWish>(
    () => ({ amendId: workOrderId ?? null, copyId, draftId, mendId, workOrderNumber, plantId }),
    [workOrderId, copyId, draftId, mendId, workOrderNumber, plantId],
  );
  // Each visit starts anew, also the one that follows a click on "new" while the screen is open.
  return <EntryAtAddress key={key} wish={wish} owner={owner} />;
}

/** Record a work order, copy one, amend one, or correct one that was refused. */
export function EntryPage() {
  const { t: translate } = useTranslation();
  const { company } = useViewer();
  const actor = useActor();
  if (company === null || !can(actor, 'recordWorkOrder', { companyId: company.id })) {
    return <EmptyState title={translate('entry.load.noCompany')} />;
  }
  return <EntryOfCompany company={company} />;
}
