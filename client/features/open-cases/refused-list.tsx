import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST_WAITING_REFUSED } from '#domain/sync/open-case.ts';
import { browserName } from '../../ui/browser-name.ts';
import { isIssueCode, useIssueSentence } from '../../ui/issue-sentence.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { QuarantineQuery } from './case-operations.ts';
import classes from './cases-page.module.css';

const COLUMNS = ['order', 'who', 'device', 'when', 'why', 'payload'] as const;

function asText(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload), null, 2);
  } catch {
    // What was too large to keep whole is no longer JSON.
    return payload;
  }
}

/** What reached the platform and could not count: kept as it came, corrected on its own device. */
export function RefusedList() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sentence = useIssueSentence();
  const { data, error, refetch, fetchMore } = useQuery(QuarantineQuery, {
    variables: { after: null },
    fetchPolicy: 'network-only',
  });
  if (data === undefined) {
    if (error === undefined) return <LoadingSkeleton lines={6} />;
    return <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  }
  const { items, pageInfo, isFull } = data.quarantinedCommands;
  const showMore = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor ?? null },
      updateQuery: (shown, { fetchMoreResult: { quarantinedCommands: next } }) => ({
        quarantinedCommands: { ...next, items: [...shown.quarantinedCommands.items, ...next.items] },
      }),
    });
  if (items.length === 0)
    return (
      <EmptyState title={translate('cases.refused.none.title')}>
        {translate('cases.refused.none.body')}
      </EmptyState>
    );
  return (
    <>
      <p>{translate('cases.refused.lead')}</p>
      {isFull && (
        <p className={classes.full} role="status">
          {translate('cases.refused.full', { most: formats.count(MOST_WAITING_REFUSED) })}
        </p>
      )}
      <DataTable caption={translate('cases.refused.caption')} hasCards>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col">
                {translate(`cases.refused.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((refused) => (
            <tr key={refused.commandId}>
              <th scope="row">{refused.workOrderNumber ?? translate('cases.refused.unknownOrder')}</th>
              <td>{refused.recordedBy}</td>
              <td>
                {refused.deviceName == null ? translate('common.none') : browserName(refused.deviceName)}
              </td>
              <td>
                {formats.instant(refused.lastReceivedAt)}
                {refused.attempts > 1 && (
                  <> · {translate('cases.refused.times', { count: refused.attempts })}</>
                )}
              </td>
              <td>
                {refused.issues.length === 0 ? (
                  translate(`errors.code.${refused.code}`, { ...refused.parameters })
                ) : (
                  <ul className={classes.reasons}>
                    {refused.issues.map(({ path, code, parameters }) => (
                      <li key={`${path}/${code}`}>
                        {isIssueCode(code) ? sentence({ code, parameters }) : code}
                      </li>
                    ))}
                  </ul>
                )}
              </td>
              <td>
                <details>
                  <summary className={classes.summary}>{translate('cases.refused.payload')}</summary>
                  <pre className={classes.payload}>{asText(refused.payload)}</pre>
                </details>
              </td>
            </tr>
          ))}
        </tbody>
      </DataTable>
      {pageInfo.hasNextPage && (
        <Button
          variant="default"
          className={classes.more ?? ''}
          onClick={() => void showMore().catch(() => undefined)}
        >
          {translate('cases.more')}
        </Button>
      )}
    </>
  );
}
