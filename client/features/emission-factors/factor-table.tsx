import { IconInfoCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '#domain/calendar/calendar-date.ts';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { FactorDrawer } from '../../ui/factor-drawer.tsx';
import { FactorMarks } from '../../ui/factor-marks.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats, useNameOf, useOriginOf } from '../../ui/use-formats.ts';
import { type FactorRow, isProvisionalOn } from './factor-filter.ts';
import classes from './factor-table.module.css';

interface FactorTableProps {
  readonly rows: readonly FactorRow[];
  /** The day for which the rows were asked; null for all years. */
  readonly on: CalendarDate | null;
  readonly caption: string;
}

const COLUMNS = ['source', 'category', 'year', 'publisher', 'validity', 'marks'] as const;

/** Emission factors, each one tap from its source document. */
export function FactorTable({ rows, on, caption }: FactorTableProps) {
  const { t: translate } = useTranslation();
  const [opened, setOpened] = useState<FactorRow | null>(null);
  return (
    <>
      <DataTable caption={caption} hasStickyHead>
        <thead>
          <tr>
            <th scope="col">{translate('factors.source')}</th>
            <th scope="col" className={numberCell}>
              {translate('factors.value')}
            </th>
            {COLUMNS.slice(1).map((column) => (
              <th key={column} scope="col">
                {translate(`factors.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row
              key={`${row.ownerId}/${row.id}`}
              row={row}
              on={on}
              isSuperseded={rows.some(
                ({ ownerId, supersedesId }) => ownerId === row.ownerId && supersedesId === row.id,
              )}
              onOpen={() => setOpened(row)}
            />
          ))}
        </tbody>
      </DataTable>
      <FactorDrawer
        details={
          opened && {
            factor: {
              ...opened,
              factorId: opened.id,
              publishedOn: opened.publishedOn ?? null,
              url: opened.url ?? null,
              gwpSet: opened.gwpSet ?? null,
              isProvisional: isProvisionalOn(opened, on),
              isFallback: false,
            },
            countsInTotal: opened.countsInTotal,
          }
        }
        onClose={() => setOpened(null)}
      />
    </>
  );
}

interface RowProps {
  readonly row: FactorRow;
  readonly on: CalendarDate | null;
  /** Another of the rows took its place. */
  readonly isSuperseded: boolean;
  readonly onOpen: () => void;
}

function Row({ row, on, isSuperseded, onOpen }: RowProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const name = useNameOf()(row);
  const { publisher, document } = useOriginOf()(row);
  const from = formats.date(row.validFrom);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={classes.name}
          onClick={onOpen}
          aria-label={translate('factors.open', { name })}
        >
          <span>{name}</span>
          <IconInfoCircle aria-hidden size={18} stroke={1.75} />
        </button>
      </th>
      <td className={numberCell}>
        <span className={classes.figure}>{formats.factor(row.kgCo2ePerUnit)}</span>
        <span className={classes.unit}>
          {translate('common.kgCo2e')} / {unitSymbol(translate, row.unit)}
        </span>
      </td>
      <td className={classes.short}>{translate(`terms.category.${row.category}`)}</td>
      <td>{row.year}</td>
      <td className={classes.document}>
        <span>{publisher}</span>
        <span className={classes.muted}>{document}</span>
      </td>
      <td className={classes.short}>
        {row.validTo
          ? translate('common.factor.validBetween', { from, to: formats.date(row.validTo) })
          : translate('common.factor.validFrom', { from })}
      </td>
      <td>
        {isSuperseded && <StatusChip tone="wait">{translate('factors.superseded')}</StatusChip>}
        <FactorMarks
          isProvisional={isProvisionalOn(row, on)}
          isFallback={false}
          isVerified={row.isVerified}
          isOwn={row.ownerId !== OFFICIAL_OWNER}
          countsInTotal={row.countsInTotal}
        />
      </td>
    </tr>
  );
}
