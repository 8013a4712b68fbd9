import { useTranslation } from 'react-i18next';
import type { IssuableOrderFragment as IssuableOrder } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { isIssueCode, useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './issue-form.module.css';

interface IssueFailureProps {
  readonly error: unknown;
  /** In the order in which they were asked for. */
  readonly orders: readonly IssuableOrder[];
}

/** Why nothing was issued: each fault with the order that it is about. */
export function IssueFailure({ error, orders }: IssueFailureProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  if (error === undefined) return null;
  const { code, issues } = refusalOf(error);
  if (code === 'REVISION_CONFLICT')
    return (
      <div role="alert" className={classes.failure}>
        <p>{translate('statements.issue.conflict')}</p>
      </div>
    );
  if (issues.length === 0) return <ErrorPanel error={error} />;
  return (
    <div role="alert" className={classes.failure}>
      {issues.map(({ path, code: issue, parameters }) => {
        const place = /^workOrders\/(\d+)/u.exec(path)?.[1];
        const order = place === undefined ? undefined : orders[Number(place)];
        const why = isIssueCode(issue) ? sentence({ code: issue, parameters }) : issue;
        return (
          <p key={`${path}/${issue}`}>
            {order !== undefined && <strong>{order.workOrderNumber} </strong>}
            {translate('statements.issue.refused', { why })}
          </p>
        );
      })}
    </div>
  );
}
