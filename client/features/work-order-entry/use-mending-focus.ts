import { useEffect, useRef } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { Refused } from './mend-draft.ts';

/** Leads to the first field that the server refused, once, when the form opens. */
export function useMendingFocus(refused: Refused | null, onIssues: (issues: readonly Issue[]) => void): void {
  const lead = useRef(onIssues);
  const issues = useRef(refused?.issues ?? []);
  useEffect(() => {
    if (issues.current.length > 0) lead.current(issues.current);
  }, []);
}
