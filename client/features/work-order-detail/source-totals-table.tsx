import { useTranslation } from 'react-i18next';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';

interface SourceTotalsTableProps {
  readonly printed: PrintedFigures;
}

/** Sources × stages: what each source came to in each stage, both sums and the share of the total. */
export function SourceTotalsTable({ printed }: SourceTotalsTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const figure = (value: number | undefined) =>
    value === undefined || value === 0 ? translate('common.none') : formats.kgCo2eFixed(value);
  return (
    <DataTable caption={translate('detail.table.sourceTotals')} isCaptionShown>
      <thead>
        <tr>
          <th scope="col">{translate('detail.table.source')}</th>
          {printed.stages.map(({ key }) => (
            <th key={key} scope="col" className={numberCell}>
              {translate(`terms.stage.${key}`)}
            </th>
          ))}
          <th scope="col" className={numberCell}>
            {translate('detail.table.total')}
          </th>
          <th scope="col" className={numberCell}>
            {translate('detail.table.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {printed.sources.map((source) => (
          <tr key={source.key}>
            <th scope="row">{nameOf(source)}</th>
            {printed.stages.map(({ key }, column) => (
              <td key={key} className={numberCell}>
                {figure(source.cellsKgCo2e[column])}
              </td>
            ))}
            <td className={numberCell}>{formats.kgCo2eFixed(source.totalKgCo2e)}</td>
            <td className={numberCell}>{formats.share(source.sharePercent)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{translate('detail.table.total')}</th>
          {printed.stages.map(({ key, totalKgCo2e }) => (
            <td key={key} className={numberCell}>
              {figure(totalKgCo2e)}
            </td>
          ))}
          <td className={numberCell}>{formats.kgCo2eFixed(printed.totalKgCo2e)}</td>
          <td className={numberCell}>{formats.share(printed.totalKgCo2e === 0 ? 0 : 100)}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}
