import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './recalculation.module.css';
import type { WaitingOrder } from './waiting-order.ts';

interface RecalculationTableProps {
  readonly orders: readonly WaitingOrder[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
}

const COLUMNS = ['order', 'date', 'before', 'after', 'change', 'factors', 'statements'] as const;
const FIGURES: ReadonlySet<string> = new Set(['before', 'after', 'change']);

const isPossible = ({ afterKgCo2e }: WaitingOrder): boolean => afterKgCo2e !== null;

/** Old and new result of each order, which factors make the difference, and what it would do to statements. */
export function RecalculationTable({ orders, chosen, onChoose }: RecalculationTableProps) {
  const { t: translate } = useTranslation();
  const possible = orders.filter(isPossible).map(({ workOrderId }) => workOrderId);
  const isAll = possible.length > 0 && possible.every((id) => chosen.has(id));
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <DataTable caption={translate('recalculation.caption')} hasStickyHead>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox
              aria-label={translate('recalculation.chooseAll', { count: possible.length })}
              checked={isAll}
              indeterminate={!isAll && chosen.size > 0}
              onChange={() => onChoose(new Set(isAll ? [] : possible))}
            />
          </th>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={FIGURES.has(column) ? numberCell : undefined}>
              {translate(`recalculation.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {orders.map((order) => (
          <Row
            key={order.workOrderId}
            order={order}
            isChosen={chosen.has(order.workOrderId)}
            onToggle={() => toggle(order.workOrderId)}
          />
        ))}
      </tbody>
    </DataTable>
  );
}

interface RowProps {
  readonly order: WaitingOrder;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function Row({ order, isChosen, onToggle }: RowProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const { workOrderId, workOrderNumber, productName, beforeKgCo2e, afterKgCo2e, factors, statements } = order;
  const change = afterKgCo2e === null ? null : afterKgCo2e - beforeKgCo2e;
  return (
    <tr data-chosen={isChosen || undefined}>
      <td>
        <Checkbox
          aria-label={translate('recalculation.chooseOrder', { name: workOrderNumber })}
          checked={isChosen}
          disabled={afterKgCo2e === null}
          onChange={onToggle}
        />
      </td>
      <th scope="row">
        <Link to={paths.workOrder(workOrderId)}>{workOrderNumber}</Link>
        <span className={classes.note}>{productName}</span>
      </th>
      <td className={classes.short}>{formats.date(order.processingDate)}</td>
      <td className={numberCell}>{formats.kgCo2eFixed(beforeKgCo2e)}</td>
      <td className={numberCell}>
        {afterKgCo2e === null ? '—' : <strong>{formats.kgCo2eFixed(afterKgCo2e)}</strong>}
      </td>
      <td className={numberCell}>
        {change === null ? '—' : `${change > 0 ? '+' : ''}${formats.kgCo2eFixed(change)}`}
      </td>
      <td className={classes.factors}>
        {afterKgCo2e === null && <span>{translate('recalculation.factorMissing')}</span>}
        {factors.map(({ before, after }) => (
          <span key={`${before.factorId} ${after.factorId}`} className={classes.block}>
            {translate('recalculation.replaced', {
              name: nameOf(after),
              before: formats.factor(before.kgCo2ePerUnit),
              after: formats.factor(after.kgCo2ePerUnit),
            })}
          </span>
        ))}
      </td>
      <td className={classes.short}>
        {statements.length === 0
          ? translate('recalculation.noStatement')
          : statements
              .map((state) =>
                translate('recalculation.superseded', { state: translate(`statements.state.${state}`) }),
              )
              .join('、')}
      </td>
    </tr>
  );
}
