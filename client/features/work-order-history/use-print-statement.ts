import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { languageOf } from '#report/statement-in-language.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { newestDisclaimer } from '../../report/newest-disclaimer.ts';
import { statementOf, statementWorkOrderFragment } from '../../report/statement-work-order.ts';
import { useViewer } from '../../session/viewer.ts';
import { useLocale } from '../../ui/use-locale.ts';
import { HistoryStatementQuery } from './history-operations.ts';

/** What became of the last request to print, for the page to say. */
export type PrintState =
  | { readonly kind: 'IDLE' }
  | { readonly kind: 'PREPARING' | 'DONE' | 'NO_FONT' | 'FAILED'; readonly workOrderNumber: string };

/** Saves the statement of one order of the list as PDF. */
export function usePrintStatement(): {
  readonly state: PrintState;
  readonly print: (workOrder: { readonly id: string; readonly workOrderNumber: string }) => Promise<void>;
} {
  const client = useApolloClient();
  const locale = useLocale();
  const { accountId, company } = useViewer();
  const owner = company === null ? null : { accountId, companyId: company.id };
  const [state, setState] = useState<PrintState>({ kind: 'IDLE' });
  return {
    state,
    print: async ({ id, workOrderNumber }) => {
      setState({ kind: 'PREPARING', workOrderNumber });
      try {
        const [{ data }, { downloadStatement }, disclaimer] = await Promise.all([
          client.query({ query: HistoryStatementQuery, variables: { id }, fetchPolicy: 'network-only' }),
          import('../../report/download-statement.ts'),
          newestDisclaimer(client, owner),
        ]);
        if (data === undefined) throw new Error('an answer without data');
        const order = readFragment(statementWorkOrderFragment, data.workOrder);
        const outcome = await downloadStatement(
          statementOf(order, new Date().toISOString(), { disclaimer }),
          languageOf(locale),
        );
        if (outcome.kind === 'CANCELLED') setState({ kind: 'IDLE' });
        else if (outcome.kind !== 'FAILED') setState({ kind: 'DONE', workOrderNumber });
        else
          setState({ kind: outcome.reason === 'FONT_UNAVAILABLE' ? 'NO_FONT' : 'FAILED', workOrderNumber });
      } catch {
        setState({ kind: 'FAILED', workOrderNumber });
      }
    },
  };
}
