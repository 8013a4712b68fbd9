import { useTranslation } from 'react-i18next';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';

interface SourceTotalsTableProps {
  readonly printed: PrintedFigures;
  readonly lines: readonly FootprintLine[];
}

/** Sources × stages: what each source came to in each stage, both sums and the share of the total. */
export function SourceTotalsTable({ printed, lines }: SourceTotalsTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  // A recorded zero is a figure; only where nothing was recorded there is none.
  const figure = (value: number, stage: ProcessStage, sourceId?: string) =>
    lines.some(
      (line) =>
        line.countsInTotal && line.stage === stage && (sourceId === undefined || line.sourceId === sourceId),
    )
      ? formats.kgCo2eFixed(value)
      : translate('common.none');
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
                {figure(source.cellsKgCo2e[column] ?? 0, key, source.key)}
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
              {figure(totalKgCo2e, key)}
            </td>
          ))}
          <td className={numberCell}>{formats.kgCo2eFixed(printed.totalKgCo2e)}</td>
          <td className={numberCell}>{formats.share(printed.totalKgCo2e === 0 ? 0 : 100)}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}
