import { useEffect } from 'react';
import { refusalOf } from '../../graphql/refusal.ts';
import type { HistoryAddress } from './history-address.ts';
import type { useHistory } from './use-history.ts';
import type { ChangeAddress } from './use-history-address.ts';

type History = ReturnType<typeof useHistory>;

/**
 * A cursor that the server does not know, mistyped or of another order of the list, leads to the first page: repeating
 * the question could never help. Until then the list counts as loading.
 */
export function useKnownPage(history: History, { position }: HistoryAddress, change: ChangeAddress): History {
  const isLost =
    history.error !== undefined &&
    (position.kind === 'after' || position.kind === 'before') &&
    refusalOf(history.error).code === 'VALIDATION_FAILED';
  useEffect(() => {
    if (isLost) change({ position: { kind: 'first' } }, { isReplacing: true });
  });
  return isLost ? { ...history, error: undefined, isLoading: true } : history;
}
