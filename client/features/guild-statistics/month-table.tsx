import { useTranslation } from 'react-i18next';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-statistics.module.css';
import { COUNTS, type Figure, FIGURES, type StatisticsMonth } from './statistics-months.ts';

const COLUMNS = [...FIGURES, ...COUNTS] as const;

/** A row for each month; what is hidden says why in its place. */
export function MonthTable({ months }: { readonly months: readonly StatisticsMonth[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <DataTable caption={translate('statistics.caption')}>
      <thead className={classes.heads}>
        <tr>
          <th scope="col">{translate('statistics.columns.month')}</th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={numberCell}>
              {translate(`statistics.columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, isOpen, figures, counts }) => (
          <tr key={month} className={classes.row}>
            <th scope="row" className={classes.month}>
              {isOpen ? translate('statistics.open', { month }) : month}
            </th>
            {FIGURES.map((name) => (
              <td
                key={name}
                className={`${numberCell} ${classes.cell ?? ''}`}
                data-label={translate(`statistics.columns.${name}`)}
              >
                <FigureCell figure={figures[name]} />
              </td>
            ))}
            {COUNTS.map((name) => (
              <td
                key={name}
                className={`${numberCell} ${classes.cell ?? ''}`}
                data-label={translate(`statistics.columns.${name}`)}
              >
                {formats.count(counts[name])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}

function FigureCell({ figure: { value, hiddenBecause } }: { readonly figure: Figure }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  if (value == null)
    return (
      <span className={classes.hidden}>
        {hiddenBecause != null && translate(`statistics.hidden.${hiddenBecause}`)}
      </span>
    );
  return formats.count(value);
}
