import type { TableBlock, TableCell } from '#report/document.ts';
import classes from './report-table.module.css';

function cellClass(cell: TableCell, align: 'start' | 'center' | 'end'): string {
  const emphasis = cell.emphasis === undefined ? undefined : classes[cell.emphasis];
  return [classes[align], emphasis].filter((name) => name !== undefined).join(' ');
}

function Row({
  row,
  columns,
}: {
  readonly row: readonly TableCell[];
  readonly columns: TableBlock['columns'];
}) {
  const firstColumns = row.map((_, index) =>
    row.slice(0, index).reduce((sum, before) => sum + (before.span ?? 1), 0),
  );
  const labelOf = (cell: TableCell, column: number): string | undefined =>
    // A cell that is aligned by itself is no value of its column.
    cell.align === undefined ? columns[column]?.label : undefined;
  return (
    <tr className={row[0]?.emphasis === undefined ? undefined : classes[`${row[0].emphasis}Row`]}>
      {row.map((cell, index) => {
        const column = firstColumns[index] ?? index;
        const className = cellClass(cell, cell.align ?? columns[column]?.align ?? 'start');
        const content = (
          <>
            {/* Between them, not within a date, the line may end. */}
            {cell.text} {cell.detail !== undefined && <small>{cell.detail}</small>}
          </>
        );
        return index === 0 ? (
          <th key={column} scope="row" colSpan={cell.span} className={className}>
            {content}
          </th>
        ) : (
          <td key={column} colSpan={cell.span} className={className} data-label={labelOf(cell, column)}>
            {content}
          </td>
        );
      })}
    </tr>
  );
}

/** A table of a report; the first cell of a row names the row. */
export function ReportTable({ block }: { readonly block: TableBlock }) {
  const weights = block.columns.reduce((sum, column) => sum + column.weight, 0);
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <caption>{block.caption}</caption>
        <colgroup>
          {block.columns.map((column) => (
            <col key={column.label} width={`${((100 * column.weight) / weights).toFixed(2)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {block.columns.map((column) => (
              <th key={column.label} scope="col" className={classes[column.align]}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row, index) => (
            <Row key={index} row={row} columns={block.columns} />
          ))}
        </tbody>
      </table>
      {block.footnote !== null && <p className={classes.footnote}>{block.footnote}</p>}
    </div>
  );
}
