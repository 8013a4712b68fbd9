import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FootprintLine } from '#domain/footprint/footprint.ts';
import { type MeterReading, PROCESS_STAGES, type ProcessStage } from '#domain/work-order/work-order.ts';
import type { PrintedFigures } from '#report/statement/printed-figures.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './footprint-table.module.css';
import { LineRow } from './line-row.tsx';
import type { ShownResult } from './shown-result.ts';
import { SourceTotalsTable } from './source-totals-table.tsx';

interface FootprintTableProps {
  readonly result: ShownResult;
  readonly printed: PrintedFigures;
  /** What ran in each stage, in the operator's words. */
  readonly equipmentOf: (stage: ProcessStage) => string | null;
  /** Meter behind a line, where it was read. */
  readonly meterOf: (activityDataId: string) => MeterReading | null;
}

const COLUMN_COUNT = 3;

/** How the result was computed: every amount with its factor, subtotals per stage, totals per source. */
export function FootprintTable({ result, printed, equipmentOf, meterOf }: FootprintTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [asked, setAsked] = useState<FootprintLine | null>(null);
  return (
    <section className={classes.section} aria-labelledby="table-heading">
      <h2 id="table-heading" className={classes.heading}>
        {translate('detail.table.heading')}
      </h2>
      <DataTable caption={translate('detail.table.caption')}>
        <thead>
          <tr>
            <th scope="col">{translate('detail.table.source')}</th>
            <th scope="col" className={numberCell}>
              {translate('detail.table.amountTimesFactor')}
            </th>
            <th scope="col" className={numberCell}>
              {translate('detail.table.emissions')}
            </th>
          </tr>
        </thead>
        {PROCESS_STAGES.map((stage) => {
          const lines = result.lines.filter((line) => line.stage === stage);
          const name = translate(`terms.stage.${stage}`);
          const subtotal = printed.stages.find(({ key }) => key === stage)?.totalKgCo2e ?? 0;
          return (
            <tbody key={stage}>
              <tr className={classes.stage}>
                <th scope="rowgroup" colSpan={COLUMN_COUNT}>
                  <span className={classes.stageName} data-stage={stage}>
                    {name}
                  </span>
                  <span className={classes.equipment}>{equipmentOf(stage)}</span>
                </th>
              </tr>
              {lines.length === 0 ? (
                <tr>
                  <td colSpan={COLUMN_COUNT} className={classes.quiet}>
                    {translate('detail.table.empty')}
                  </td>
                </tr>
              ) : (
                <>
                  {lines.map((line) => (
                    <LineRow
                      key={line.activityDataId}
                      line={line}
                      printedKgCo2e={printed.lineKgCo2e.get(line.activityDataId) ?? 0}
                      meter={meterOf(line.activityDataId)}
                      onAsk={setAsked}
                    />
                  ))}
                  <tr className={classes.subtotal}>
                    <th scope="row" colSpan={COLUMN_COUNT - 1}>
                      {translate('detail.table.subtotal', { stage: name })}
                    </th>
                    <td className={numberCell}>{formats.kgCo2eFixed(subtotal)}</td>
                  </tr>
                </>
              )}
            </tbody>
          );
        })}
        <tfoot>
          <tr>
            <th scope="row" colSpan={COLUMN_COUNT - 1}>
              {translate('detail.table.total')}
            </th>
            <td className={numberCell}>{formats.kgCo2eFixed(printed.totalKgCo2e)}</td>
          </tr>
        </tfoot>
      </DataTable>
      <SourceTotalsTable printed={printed} lines={result.lines} />
      <p className={classes.quiet}>{translate('detail.table.roundedFootnote')}</p>
      <FactorDrawer
        details={
          asked && {
            factor: asked.factor,
            countsInTotal: asked.countsInTotal,
            applied: {
              quantityInFactorUnit: asked.quantityInFactorUnit,
              emissionsKgCo2e: printed.lineKgCo2e.get(asked.activityDataId) ?? asked.emissionsKgCo2e,
            },
          }
        }
        onClose={() => setAsked(null)}
      />
    </section>
  );
}
