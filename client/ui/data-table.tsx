import type { ReactNode } from 'react';
import classes from './data-table.module.css';

interface DataTableProps {
  /** Read to people who cannot see the table; not shown unless `isCaptionShown`. */
  readonly caption: string;
  readonly isCaptionShown?: boolean;
  /** `thead`, `tbody`, `tfoot`; put the class `numberCell` on cells with figures. */
  readonly children: ReactNode;
  /** Keeps the head in view while the page scrolls below the app's header. */
  readonly hasStickyHead?: boolean;
}

/** Class of cells that hold figures: right-aligned, in tabular digits. */
export const numberCell = classes.number ?? '';

/** A table in the house style inside a region that scrolls sideways by touch and by keyboard. */
export function DataTable({
  caption,
  isCaptionShown = false,
  hasStickyHead = false,
  children,
}: DataTableProps) {
  return (
    <div className={hasStickyHead ? `${classes.frame ?? ''} ${classes.sticky ?? ''}` : classes.frame}>
      {/* A region that scrolls must be reachable by keyboard; the caption names it. */}
      <table className={classes.table}>
        <caption className={isCaptionShown ? classes.caption : classes.hiddenCaption}>{caption}</caption>
        {children}
      </table>
    </div>
  );
}
