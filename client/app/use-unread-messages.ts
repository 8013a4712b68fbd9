import { skipToken, useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { UnreadMessagesQuery } from '../session/unread-messages.ts';
import { useActor } from '../session/viewer.ts';

/**
 * How many messages wait in the guild's inbox; 0 for everybody else. Asked again with every page that is opened and when
 * the window is looked at again, not by the clock: a screen that nobody uses must not keep a session alive.
 */
export function useUnreadMessages(): number {
  const { pathname } = useLocation();
  const isAllowed = can(useActor(), 'manageContactMessages', { companyId: null });
  const { data, refetch } = useQuery(
    UnreadMessagesQuery,
    isAllowed ? { fetchPolicy: 'cache-and-network' } : skipToken,
  );
  useEffect(() => {
    if (!isAllowed) return undefined;
    // A failed question leaves the number that is known.
    const ask = (): void => void refetch().catch(() => undefined);
    const look = (): void => {
      if (document.visibilityState === 'visible') ask();
    };
    ask();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [isAllowed, refetch, pathname]);
  return isAllowed ? (data?.unreadContactMessages ?? 0) : 0;
}
