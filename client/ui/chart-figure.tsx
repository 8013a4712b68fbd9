import { type ReactNode, Suspense, useId } from 'react';
import { useElementSize } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import styles from './chart-figure.module.css';

/** The same figures as a table; the first column names the row. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

interface ChartFigureProps {
  /** Names the chart and its unit. */
  readonly title: string;
  /** What the chart says, in one sentence for those who do not see it. */
  readonly summary: string;
  readonly table: ChartTable;
  /** Height kept free while the chart loads, so that nothing moves when it appears. */
  readonly reservedHeightPx: number;
  /** Draws the chart at exactly this width. */
  readonly children: (widthPx: number) => ReactNode;
}

function FigureTable({ table, labelledBy }: { readonly table: ChartTable; readonly labelledBy: string }) {
  return (
    <table className={styles.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {table.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name = '', ...figures]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {figures.map((figure, index) => (
              <td key={table.columns[index + 1] ?? index}>{figure}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Frame of every chart: title with unit, the drawing, its summary for screen readers and its table. */
export function ChartFigure({ title, summary, table, reservedHeightPx, children }: ChartFigureProps) {
  const { t } = useTranslation();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const titleId = useId();
  return (
    <figure className={styles.figure} aria-labelledby={titleId}>
      <figcaption id={titleId} className={styles.title}>
        {title}
      </figcaption>
      <div
        ref={ref}
        role="img"
        aria-label={summary}
        className={styles.plot}
        style={{ minHeight: reservedHeightPx }}
      >
        {width > 0 && <Suspense fallback={null}>{children(width)}</Suspense>}
      </div>
      <details className={styles.details}>
        <summary>{t('common.chart.asTable')}</summary>
        <FigureTable table={table} labelledBy={titleId} />
      </details>
    </figure>
  );
}
