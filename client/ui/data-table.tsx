import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import classes from './data-table.module.css';

interface DataTableProps {
  /** Read to people who cannot see the table; not shown unless `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  /** `thead`, `tbody`, `tfoot`; put the class `numberCell` on cells with figures. */
  readonly children: ReactNode;
  /** Keeps the head in view while the page scrolls below the app's header. */
  readonly hasStickyHead?: boolean;
  /** In a narrow place each row is a card with the heads before its cells: for rows that something can be done with. */
  readonly hasCards?: boolean;
}

/** Class of cells that hold figures: right-aligned, in tabular digits. */
export const numberCell = classes.number ?? '';

/** Whether the table is wider than its frame, now and after either changed. */
function useIsCut(frame: RefObject<HTMLDivElement | null>): boolean {
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const outer = frame.current;
    const inner = outer?.firstElementChild ?? null;
    if (outer === null || inner === null) return undefined;
    const observer = new ResizeObserver(() => setIsCut(outer.scrollWidth > outer.clientWidth));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [frame]);
  return isCut;
}

/** Writes the head of its column on each cell, for the cards. */
function useLabels(frame: RefObject<HTMLDivElement | null>, isWanted: boolean): void {
  useEffect(() => {
    const table = isWanted ? frame.current?.querySelector('table') : null;
    if (table === null || table === undefined) return;
    const heads = [...(table.tHead?.rows[0]?.cells ?? [])].map((cell) => cell.textContent);
    for (const body of table.tBodies)
      for (const row of body.rows)
        for (const cell of row.cells) cell.dataset['label'] = heads[cell.cellIndex] ?? '';
  });
}

/** A table in the house style inside a region that scrolls sideways by touch and by keyboard. */
export function DataTable({
  caption,
  isCaptionShown = false,
  hasStickyHead = false,
  hasCards = false,
  children,
}: DataTableProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLabels(frame, hasCards);
  // A region that scrolls must be reachable by keyboard, and be called something there.
  const reach = useIsCut(frame) ? { tabIndex: 0, role: 'group', 'aria-label': caption } : {};
  return (
    <div
      ref={frame}
      className={hasStickyHead ? `${classes.frame ?? ''} ${classes.sticky ?? ''}` : classes.frame}
      {...reach}
    >
      <table className={hasCards ? `${classes.table ?? ''} ${classes.cards ?? ''}` : classes.table}>
        <caption className={isCaptionShown ? classes.caption : classes.hiddenCaption}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
