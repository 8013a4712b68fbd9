import { useTranslation } from 'react-i18next';
import type { PrintedAmounts } from '#domain/footprint/printed-amounts.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import type { ShownResult } from './shown-result.ts';

interface SourceTotalsTableProps {
  readonly result: ShownResult;
  readonly printed: PrintedAmounts;
}

/** Sources × stages: what each source came to in each stage, both sums and the share of the total. */
export function SourceTotalsTable({ result, printed }: SourceTotalsTableProps) {
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
          {PROCESS_STAGES.map((stage) => (
            <th key={stage} scope="col" className={numberCell}>
              {translate(`terms.stage.${stage}`)}
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
        {printed.sourceIds.map((sourceId, column) => {
          const source = result.sources.find(({ key }) => key === sourceId);
          return (
            <tr key={sourceId}>
              <th scope="row">{source === undefined ? sourceId : nameOf(source)}</th>
              {PROCESS_STAGES.map((stage, row) => (
                <td key={stage} className={numberCell}>
                  {figure(printed.cells[row]?.[column])}
                </td>
              ))}
              <td className={numberCell}>{formats.kgCo2eFixed(printed.sourceTotals[column] ?? 0)}</td>
              <td className={numberCell}>{formats.share(source?.sharePercent ?? 0)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{translate('detail.table.total')}</th>
          {PROCESS_STAGES.map((stage, row) => (
            <td key={stage} className={numberCell}>
              {figure(printed.stageTotals[row])}
            </td>
          ))}
          <td className={numberCell}>{formats.kgCo2eFixed(printed.total)}</td>
          <td className={numberCell}>{formats.share(printed.total === 0 ? 0 : 100)}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}
