import { useQuery } from '@apollo/client/react';
import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import type { PlatedMetal } from '#domain/work-order/work-order.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { EntryWorkOrderFragment as EntryWorkOrder } from '../../graphql/generated/graphql.ts';
import { keptOrders } from '../../offline/mirror/kept-order.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { EntryWorkOrderFragment, RecentWorkOrdersQuery } from './entry-operations.ts';
import type { RecentOrders } from './last-used.ts';

const LOOK_BACK = 5;
const NONE: readonly EntryWorkOrder[] = [];

/** The newest copies on this device; none where it stores nothing. */
async function keptNewest(owner: LocalOwner, metal: PlatedMetal | null): Promise<readonly EntryWorkOrder[]> {
  const kept = await keptOrders(owner);
  return kept
    .map(({ workOrder }) => readFragment(EntryWorkOrderFragment, workOrder))
    .filter(({ status }) => status === 'IN_USE')
    .filter(({ coatings }) => metal === null || coatings[0]?.metal === metal)
    .slice(0, LOOK_BACK);
}

function useNewest(
  { companyId, accountId }: LocalOwner,
  metal: PlatedMetal | null,
): readonly EntryWorkOrder[] {
  const { data, error } = useQuery(RecentWorkOrdersQuery, {
    variables: {
      filter: { status: 'IN_USE', ...(metal === null ? {} : { metals: [metal] }) },
      first: LOOK_BACK,
    },
  });
  const isUnanswered = error !== undefined && data === undefined;
  const kept = useLiveQuery(
    () => (isUnanswered ? keptNewest({ companyId, accountId }, metal).catch(() => NONE) : NONE),
    [isUnanswered, companyId, accountId, metal],
  );
  const items = data?.workOrders.items;
  return useMemo(
    () => items?.map((item) => readFragment(EntryWorkOrderFragment, item)) ?? kept ?? NONE,
    [items, kept],
  );
}

/** The newest orders of the company, without network those this device keeps: as examples for values, and to copy. */
export function useRecentOrders(owner: LocalOwner, metal: PlatedMetal | null): RecentOrders {
  const ofAny = useNewest(owner, null);
  const ofMetal = useNewest(owner, metal);
  return useMemo(
    () => ({
      ofAnyMetal: ofAny.map(contentOfWorkOrder),
      ofMetal: ofMetal.map(contentOfWorkOrder),
      last: ofAny[0] ?? null,
    }),
    [ofAny, ofMetal],
  );
}
