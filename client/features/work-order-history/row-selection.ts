import { useState } from 'react';

/** As many orders as can be handed on at once. */
export const MOST_SELECTED = 1_000;

/** Orders that were ticked, over all pages of the list. */
export interface RowSelection {
  readonly ids: ReadonlySet<string>;
  readonly toggle: (id: string) => void;
  /** Ticks all of `ids`; unticks them when all are ticked. */
  readonly togglePage: (ids: readonly string[]) => void;
  readonly clear: () => void;
}

/** `ids` with those of a page all ticked, or none of them when all were; never more than can be handed on. */
export function withPage(ids: ReadonlySet<string>, page: readonly string[]): ReadonlySet<string> {
  if (page.every((id) => ids.has(id))) return new Set([...ids].filter((id) => !page.includes(id)));
  return new Set([...new Set([...ids, ...page])].slice(0, MOST_SELECTED));
}

/** Nothing is ticked at first. */
export function useRowSelection(): RowSelection {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  return {
    ids,
    toggle: (id) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id) && next.size < MOST_SELECTED) next.add(id);
        return next;
      }),
    togglePage: (page) => setIds((before) => withPage(before, page)),
    clear: () => setIds(new Set()),
  };
}
