import { useEffect } from 'react';
import type { PlatedMetal } from '#domain/work-order/work-order.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import type { RecentOrders } from './last-used.ts';
import { useRecentOrders } from './use-recent-orders.ts';

interface RecentOrdersReaderProps {
  readonly owner: LocalOwner;
  readonly metal: PlatedMetal | null;
  readonly onRead: (recent: RecentOrders) => void;
}

/** Reads the newest orders for the form, which stands before they come; draws nothing. */
export function RecentOrdersReader({ owner, metal, onRead }: RecentOrdersReaderProps) {
  const recent = useRecentOrders(owner, metal);
  useEffect(() => onRead(recent), [recent, onRead]);
  return null;
}
