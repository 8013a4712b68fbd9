import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { printedSum } from '#domain/footprint/printed-sum.ts';
import { MOST_ORDERS_OF_STATEMENT } from '#domain/statement/statement-payload.ts';
import { paths } from '../../app/paths.ts';
import type { IssuableOrderFragment as IssuableOrder } from '../../graphql/generated/graphql.ts';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { obstacleOf } from './issue-choice.ts';
import classes from './issue-form.module.css';

interface IssueOrdersProps {
  /** All that could be on the sheet. */
  readonly orders: readonly IssuableOrder[];
  /** The order that the issuing began with: always on the sheet. */
  readonly first: IssuableOrder;
  readonly chosen: ReadonlySet<string>;
  /** The other orders could not be read. */
  readonly hasFailed: boolean;
  readonly onChoose: (ids: ReadonlySet<string>) => void;
}

/** Which orders of the customer's order the sheet covers, and why one cannot be. */
export function IssueOrders({ orders, first, chosen, hasFailed, onChoose }: IssueOrdersProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const covered = orders.filter(({ id }) => chosen.has(id));
  const total = printedSum(covered.map((order) => order.attributedEmissionsKgCo2e));
  const isFull = covered.length >= MOST_ORDERS_OF_STATEMENT;
  const toggle = (id: string): void => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose(next);
  };
  return (
    <fieldset className={classes.orders}>
      <legend className={classes.heading}>{translate('statements.issue.orders')}</legend>
      <p className={classes.quiet}>
        {translate(
          hasFailed
            ? 'statements.issue.ordersFailed'
            : orders.length === 1
              ? 'statements.issue.onlyOne'
              : 'statements.issue.ordersHint',
        )}
      </p>
      <ul className={classes.orderList}>
        {orders.map((order) => {
          const obstacle = obstacleOf(order);
          const isChosen = chosen.has(order.id);
          const isFirst = order.id === first.id;
          return (
            <li key={order.id}>
              <label className={classes.order}>
                <input
                  type="checkbox"
                  checked={isChosen}
                  disabled={isFirst || (!isChosen && (obstacle !== null || isFull))}
                  onChange={() => toggle(order.id)}
                />
                <span className={classes.orderName}>
                  <strong>{order.workOrderNumber}</strong> <span>{order.productName}</span>
                  <span className={classes.orderFacts}>
                    <MetalChip metal={order.metal} /> {formats.date(order.processingDate)}
                  </span>
                </span>
                <span className={classes.orderFigure}>
                  {formats.kgCo2eFixed(order.attributedEmissionsKgCo2e)}
                </span>
              </label>
              {obstacle === 'VOID' && (
                <p className={classes.obstacle}>{translate('statements.issue.notInUse')}</p>
              )}
              {obstacle === 'UNSETTLED' && (
                <p className={classes.obstacle}>
                  <Link to={paths.cases}>{translate('statements.issue.unsettled')}</Link>
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {isFull && (
        <p className={classes.obstacle}>
          {translate('statements.issue.tooManyOrders', { max: MOST_ORDERS_OF_STATEMENT })}
        </p>
      )}
      <p className={classes.sum}>
        <span>{translate('statements.issue.total', { count: covered.length })}</span>
        <span>
          <strong>{formats.kgCo2eFixed(total)}</strong> {translate('common.kgCo2e')}
        </span>
      </p>
    </fieldset>
  );
}
