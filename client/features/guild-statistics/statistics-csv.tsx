import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import { numberCell, type Sheet, type SheetCell, textCell, WHOLE } from '#report/history/sheet.ts';
import { sheetCsv } from '#report/history/sheet-csv.ts';
import { saveFile } from '../../report/save-file.ts';
import { nowIso } from '../../ui/clock.ts';
import classes from './guild-statistics.module.css';
import { COUNTS, type Figure, FIGURES, type StatisticsMonth } from './statistics-months.ts';

const TYPE = 'text/csv;charset=utf-8';
const WIDTH = 18;

/** Saves what the table shows, and what it does not show with the reason. */
export function StatisticsCsv({ months }: { readonly months: readonly StatisticsMonth[] }) {
  const { t: translate } = useTranslation();
  const [said, setSaid] = useState('');
  const save = async (): Promise<void> => {
    const name = `statistics-${nowIso().slice(0, 10)}.csv`;
    const outcome = await saveFile(
      new Blob([sheetCsv(sheetOf(months, translate))], { type: TYPE }),
      name,
      TYPE,
    );
    setSaid(outcome === 'CANCELLED' ? '' : translate('statistics.csv.saved', { name }));
  };
  return (
    <div className={classes.csv}>
      <Button
        variant="default"
        onClick={() => void save().catch(() => setSaid(translate('statistics.csv.failed')))}
      >
        {translate('statistics.csv.save')}
      </Button>
      <p role="status">{said}</p>
    </div>
  );
}

/** Every figure, or why it is not shown. */
function sheetOf(months: readonly StatisticsMonth[], translate: Translate): Sheet {
  const columns = ['month', ...FIGURES, ...COUNTS] as const;
  return {
    name: translate('statistics.csv.sheet'),
    columns: columns.map((column) => ({
      title: translate(`statistics.columns.${column}`),
      width: WIDTH,
    })),
    rows: months.map(({ month, figures, counts }) => [
      textCell(month),
      ...FIGURES.map((name) => figureCell(figures[name], translate)),
      ...COUNTS.map((name) => numberCell(counts[name], WHOLE)),
    ]),
    totals: null,
  };
}

function figureCell({ value, hiddenBecause }: Figure, translate: Translate): SheetCell {
  if (value != null) return numberCell(value, WHOLE);
  return textCell(hiddenBecause == null ? null : translate(`statistics.hidden.${hiddenBecause}`));
}
