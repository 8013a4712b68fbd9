import type { ObservableQuery } from '@apollo/client';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useConnection } from '../graphql/connection.ts';
import type {
  UnreadMessagesQuery as UnreadMessagesData,
  UnreadMessagesQueryVariables,
} from '../graphql/generated/graphql.ts';
import { UnreadMessagesQuery } from '../session/unread-messages.ts';
import { useActor } from '../session/viewer.ts';

/**
 * How many messages wait in the guild's inbox; 0 for everybody else. Asked again with every page that is opened and when
 * the window is looked at again, not by the clock: a screen that nobody uses must not keep a session alive.
 */
export function useUnreadMessages(): number {
  const { pathname } = useLocation();
  const connection = useConnection();
  const isAllowed = can(useActor(), 'manageContactMessages', { companyId: null });
  const [count, setCount] = useState(0);
  const [question, setQuestion] = useState<ObservableQuery<
    UnreadMessagesData,
    UnreadMessagesQueryVariables
  > | null>(null);
  useEffect(() => {
    if (!isAllowed) return undefined;
    let isGone = false;
    let end = (): void => undefined;
    const follow = async (): Promise<void> => {
      const client = await connection.loadClient();
      if (isGone) return;
      const asked = client.watchQuery({ query: UnreadMessagesQuery, fetchPolicy: 'cache-and-network' });
      const subscription = asked.subscribe(({ data }) => {
        // A failed question leaves the number that is known.
        if (data?.unreadContactMessages !== undefined) setCount(data.unreadContactMessages);
      });
      end = () => subscription.unsubscribe();
      setQuestion(asked);
    };
    // Without the client's library there is no number.
    void follow().catch(() => undefined);
    return () => {
      isGone = true;
      end();
      setQuestion(null);
    };
  }, [isAllowed, connection]);
  useEffect(() => {
    if (question === null) return undefined;
    const ask = (): void => void question.refetch().catch(() => undefined);
    const look = (): void => {
      if (document.visibilityState === 'visible') ask();
    };
    ask();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [question, pathname]);
  return isAllowed ? count : 0;
}
