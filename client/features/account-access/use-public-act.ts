import { useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { type Operation, sendOperation } from '../../graphql/send-operation.ts';

export interface PublicAct<Data, Variables> {
  /** The answer; null when it was refused, which `refusal` and `issues` then tell. Never rejects. */
  readonly perform: (variables: Variables) => Promise<Data | null>;
  readonly isBusy: boolean;
  readonly refusal: RefusalInfo | null;
  readonly issues: readonly Issue[];
  /** Shows faults that the form found by itself. */
  readonly point: (issues: readonly Issue[]) => void;
}

/** One act of somebody who is not signed in. */
export function usePublicAct<Data, Variables>(
  operation: Operation<Data, Variables>,
): PublicAct<Data, Variables> {
  const [isBusy, setIsBusy] = useState(false);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const perform = async (variables: Variables): Promise<Data | null> => {
    setIsBusy(true);
    setRefusal(null);
    setIssues([]);
    try {
      return await sendOperation(operation, variables);
    } catch (error) {
      const info = refusalOf(error);
      setRefusal(info);
      setIssues(info.issues);
      return null;
    } finally {
      setIsBusy(false);
    }
  };
  return { perform, isBusy, refusal, issues, point: setIssues };
}
