import { type RefObject, useEffect, useRef } from 'react';

interface RowKeys {
  readonly ids: readonly string[];
  readonly openId: string | null;
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly onMove: (id: string) => void;
  readonly onEnter: (id: string) => void;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;
}

function isOnControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, summary, [role="menu"]') !== null;
}

/** `j` and `k` walk the rows, Enter opens the chosen one, `/` goes to the search. Typing is never disturbed. */
export function useRowKeys(keys: RowKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const handleKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const { ids, openId, searchField, onMove, onEnter } = latest.current;
      const index = openId === null ? -1 : ids.indexOf(openId);
      const next =
        event.key === 'j' ? ids[index + 1] : event.key === 'k' ? ids[Math.max(index - 1, 0)] : undefined;
      if (next !== undefined) onMove(next);
      else if (event.key === 'Enter' && openId !== null && !isOnControl(event.target)) onEnter(openId);
      else if (event.key === '/') {
        event.preventDefault();
        searchField.current?.focus();
      }
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
}
