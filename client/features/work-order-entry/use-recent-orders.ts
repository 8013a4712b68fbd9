import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { PlatedMetal } from '#domain/work-order/work-order.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { EntryWorkOrderFragment as EntryWorkOrder } from '../../graphql/generated/graphql.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import { EntryWorkOrderFragment, RecentWorkOrdersQuery } from './entry-operations.ts';
import type { RecentOrders } from './last-used.ts';

const LOOK_BACK = 5;

function useNewest(metal: PlatedMetal | null): readonly EntryWorkOrder[] {
  const { data } = useQuery(RecentWorkOrdersQuery, {
    variables: {
      filter: { status: 'IN_USE', ...(metal === null ? {} : { metals: [metal] }) },
      first: LOOK_BACK,
    },
  });
  const items = data?.workOrders.items;
  return useMemo(() => (items ?? []).map((item) => readFragment(EntryWorkOrderFragment, item)), [items]);
}

/** The newest orders of the company: as examples for values, and the last one to copy. Empty without network. */
export function useRecentOrders(
  metal: PlatedMetal | null,
): RecentOrders & { readonly last: EntryWorkOrder | null } {
  const ofAny = useNewest(null);
  const ofMetal = useNewest(metal);
  return useMemo(
    () => ({
      ofAnyMetal: ofAny.map(contentOfWorkOrder),
      ofMetal: ofMetal.map(contentOfWorkOrder),
      last: ofAny[0] ?? null,
    }),
    [ofAny, ofMetal],
  );
}
