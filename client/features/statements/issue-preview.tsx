import { useQuery } from '@apollo/client/react';
import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  IssuableOrderFragment as IssuableOrder,
  IssuePreviewQuery as IssuePreviewAnswer,
} from '../../graphql/generated/graphql.ts';
import { statementOf, statementWorkOrderFragment } from '../../report/statement-work-order.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import classes from './issue-form.module.css';
import { IssuePreviewQuery } from './statement-operations.ts';

const StatementView = lazy(async () => ({
  default: (await import('../../report/statement-view.tsx')).StatementView,
}));

const MissingGlyphs = lazy(async () => ({
  default: (await import('../../report/missing-glyphs.tsx')).MissingGlyphs,
}));

interface IssuePreviewProps {
  /** In the order in which they will stand on the sheet. */
  readonly orders: readonly IssuableOrder[];
  readonly language: StatementLanguage;
}

function draftOf(answer: IssuePreviewAnswer, ids: readonly string[]): EmissionStatement | null {
  const now = new Date().toISOString();
  const sheets = ids.flatMap((id) => {
    const found = answer.workOrders.items.find((item) => item.id === id);
    return found === undefined
      ? []
      : [
          statementOf(readFragment(statementWorkOrderFragment, found), now, {
            disclaimer: answer.disclaimer,
          }),
        ];
  });
  const [first] = sheets;
  if (first === undefined) return null;
  return {
    ...first,
    customerName: sheets.find(({ customerName }) => customerName !== null)?.customerName ?? null,
    orders: sheets.flatMap((sheet) => sheet.orders),
  };
}

/** The sheet as it will print, marked as the draft that it is until it is issued. */
export function IssuePreview({ orders, language }: IssuePreviewProps) {
  const { t: translate } = useTranslation();
  const ids = useMemo(() => orders.map(({ id }) => id), [orders]);
  const { data, previousData, error, refetch } = useQuery(IssuePreviewQuery, {
    variables: { ids },
    fetchPolicy: 'network-only',
  });
  const shown = data ?? previousData;
  const draft = useMemo(() => (shown === undefined ? null : draftOf(shown, ids)), [shown, ids]);
  return (
    <section className={classes.preview} aria-labelledby="preview-heading">
      <h2 id="preview-heading" className={classes.heading}>
        {translate('statements.issue.preview')}
      </h2>
      <p className={classes.quiet}>{translate('statements.issue.previewHint')}</p>
      {draft === null && error === undefined && <LoadingSkeleton lines={12} />}
      {draft === null && error !== undefined && (
        <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
      )}
      {draft !== null && (
        <Suspense fallback={<LoadingSkeleton lines={12} />}>
          <MissingGlyphs statement={draft} language={language} />
          <StatementView statement={draft} language={language} />
        </Suspense>
      )}
    </section>
  );
}
