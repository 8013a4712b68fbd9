import { type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { numberCell } from '../../ui/data-table.tsx';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { FigureMarks } from './figure-marks.tsx';
import { type RowActs, RowMenu } from './row-menu.tsx';
import type { RowSelection } from './row-selection.ts';
import { RowTick } from './row-tick.tsx';
import classes from './history-table.module.css';

interface HistoryRowProps {
  readonly row: HistoryRowFragment;
  readonly isOpen: boolean;
  readonly acts: RowActs;
  /** Null for those who export nothing. */
  readonly selection: RowSelection | null;
  readonly onSelect: (id: string) => void;
}

function isOnControl(event: MouseEvent): boolean {
  return event.target instanceof Element && event.target.closest('a, button, label, [role="menu"]') !== null;
}

/** One order. The number is a real link; a click elsewhere in the row is a shortcut to the same. */
export function HistoryRow({ row, isOpen, acts, selection, onSelect }: HistoryRowProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const element = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isOpen) element.current?.scrollIntoView({ block: 'nearest' });
  }, [isOpen]);
  return (
    // The link inside is the control; keyboard users have it and the keys j, k and Enter.
    <tr
      ref={element}
      className={classes.row}
      data-open={isOpen || undefined}
      data-status={row.status}
      onClick={(event) => {
        if (!isOnControl(event)) onSelect(row.id);
      }}
    >
      {selection !== null && (
        <td data-column="select">
          <RowTick row={row} selection={selection} />
        </td>
      )}
      <td className={numberCell} data-column="number">
        {formats.count(row.number)}
      </td>
      <th scope="row" data-column="workOrderNumber">
        <Link to={paths.workOrder(row.id)} className={classes.link}>
          {row.workOrderNumber}
        </Link>
      </th>
      <td data-column="customerOrderNumber">{row.customerOrderNumber}</td>
      <td data-column="metal">
        <MetalChip metal={row.metal} />
      </td>
      <td data-column="processingDate">
        <span className={classes.day}>{formats.date(row.processingDate)}</span>
        <span className={classes.time}>
          {formats.timeSpan(row.startTime, row.endTime, row.endsNextDay, translate('common.nextDay'))}
        </span>
      </td>
      <td data-column="productName">{row.productName}</td>
      <td className={numberCell} data-column="emissions">
        <span className={classes.emissions}>{formats.kgCo2eFixed(row.attributedEmissionsKgCo2e)}</span>
        <FigureMarks row={row} />
      </td>
      <td data-column="status">
        <StatusChip tone={row.status === 'VOID' ? 'act' : 'ok'}>
          {translate(`terms.workOrderStatus.${row.status}`)}
        </StatusChip>
      </td>
      <td data-column="createdBy">{row.createdBy}</td>
      <td data-column="createdAt" className={classes.instant}>
        {formats.instant(row.createdAt)}
      </td>
      <td data-column="company">{row.company.name}</td>
      <td data-column="acts">
        <RowMenu row={row} acts={acts} />
      </td>
    </tr>
  );
}
