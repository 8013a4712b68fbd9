import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type HistoryAddress, readAddress, writeAddress } from './history-address.ts';

/** Changes some of the address. What narrows or reorders the list starts again from its first page. */
export type ChangeAddress = (
  change: Partial<HistoryAddress>,
  options?: { readonly isReplacing?: boolean },
) => void;

const KEEPS_PAGE: ReadonlySet<string> = new Set(['position', 'openId', 'isTrendShown']);

/** The state of the history, kept in the address alone. */
export function useHistoryAddress(): { readonly address: HistoryAddress; readonly change: ChangeAddress } {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => readAddress(search), [search]);
  const change: ChangeAddress = (wanted, options) => {
    const isSamePage = Object.keys(wanted).every((name) => KEEPS_PAGE.has(name));
    setSearch(
      (before) =>
        writeAddress({
          ...readAddress(before),
          ...(isSamePage ? {} : { position: { kind: 'first' }, openId: null }),
          ...wanted,
        }),
      { replace: options?.isReplacing ?? false, preventScrollReset: true },
    );
  };
  return { address, change };
}
