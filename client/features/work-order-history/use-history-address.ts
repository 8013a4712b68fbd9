import { useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { type HistoryAddress, readAddress, writeAddress } from './history-address.ts';

/** Changes some of the address. What narrows or reorders the list starts again from its first page. */
export type ChangeAddress = (
  change: Partial<HistoryAddress>,
  options?: { readonly isReplacing?: boolean },
) => void;

const KEEPS_PAGE: ReadonlySet<string> = new Set(['position', 'openId', 'isTrendShown']);

/**
 * The state of the history, kept in the address alone. The router takes over a new address a moment later;
 * until then the wanted state is shown already, so that a ticked box does not flicker.
 */
export function useHistoryAddress(): { readonly address: HistoryAddress; readonly change: ChangeAddress } {
  const [search, setSearch] = useSearchParams();
  const written = search.toString();
  const stated = useMemo(() => readAddress(new URLSearchParams(written)), [written]);
  const [wanted, setWanted] = useState<{ readonly on: string; readonly address: HistoryAddress } | null>(
    null,
  );
  if (wanted !== null && wanted.on !== written) setWanted(null);
  const address = wanted?.on === written ? wanted.address : stated;
  const change: ChangeAddress = (changes, options) => {
    const isSamePage = Object.keys(changes).every((name) => KEEPS_PAGE.has(name));
    const next: HistoryAddress = {
      ...address,
      ...(isSamePage ? {} : { position: { kind: 'first' }, openId: null }),
      ...changes,
    };
    setWanted({ on: written, address: next });
    setSearch(writeAddress(next), { replace: options?.isReplacing ?? false, preventScrollReset: true });
  };
  return { address, change };
}
