import { useEffect, useState } from 'react';
import { sendOperation } from '../../graphql/send-operation.ts';
import { useSession } from '../../session/session-context.ts';
import { membershipQuery, type ShownMembership } from './access-operations.ts';

interface MembershipAnswer {
  /** Null until it is known. */
  readonly membership: ShownMembership | null;
  readonly error: Error | undefined;
  /** Asks again. */
  readonly look: () => void;
}

/** How the own company stands. Once it is a member, the session is asked again and opens the rest. */
export function useMembership(): MembershipAnswer {
  const { recheck } = useSession();
  const [turn, setTurn] = useState(0);
  const [membership, setMembership] = useState<ShownMembership | null>(null);
  const [error, setError] = useState<Error | undefined>();
  useEffect(() => {
    let isGone = false;
    sendOperation(membershipQuery, {}).then(
      (answer) => {
        if (isGone) return;
        setError(undefined);
        setMembership(answer.membership);
        if (answer.membership.status === 'ACTIVE') recheck();
      },
      (failed: unknown) => {
        if (!isGone) setError(failed instanceof Error ? failed : new Error(String(failed)));
      },
    );
    return () => {
      isGone = true;
    };
  }, [turn, recheck]);
  return { membership, error, look: () => setTurn((before) => before + 1) };
}
