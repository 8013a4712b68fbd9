import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { ResultFiguresFragment as ResultFigures } from '../../graphql/generated/graphql.ts';
import { ResultFiguresFragment, RevisionResultQuery } from './detail-operations.ts';
import { type ShownResult, shownResult } from './shown-result.ts';

/** The result to show: the current one, or that of `olderRevision` (null while it is being read). */
export function useRevisionResult(
  workOrderId: string,
  current: ResultFigures,
  olderRevision: number | null,
): { readonly result: ShownResult | null; readonly hasFailed: boolean } {
  const { data, error } = useQuery(
    RevisionResultQuery,
    olderRevision === null ? skipToken : { variables: { workOrderId, revision: olderRevision } },
  );
  const older = readFragment(ResultFiguresFragment, data?.emissionResult);
  const hasFailed = olderRevision !== null && error !== undefined;
  const figures = olderRevision === null || hasFailed ? current : older;
  const result = useMemo(() => (figures ? shownResult(figures) : null), [figures]);
  return { result, hasFailed };
}
