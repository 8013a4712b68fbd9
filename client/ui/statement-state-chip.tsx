import { useTranslation } from 'react-i18next';
import type { StoredStatementState } from '#domain/statement/statement-state.ts';
import { StatusChip, type StatusTone } from './status-chip.tsx';

const TONES: Readonly<Record<StoredStatementState, StatusTone>> = {
  ISSUED: 'ok',
  SUBMITTED: 'wait',
  SEALED: 'ok',
  RETURNED: 'act',
  SUPERSEDED: 'plain',
  REVOKED: 'act',
};

/** What an issued statement is now, in a word. */
export function StatementStateChip({ state }: { readonly state: StoredStatementState }) {
  const { t: translate } = useTranslation();
  return <StatusChip tone={TONES[state]}>{translate(`statements.state.${state}`)}</StatusChip>;
}
