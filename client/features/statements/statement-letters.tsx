import { useTranslation } from 'react-i18next';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useRepeat } from '../../ui/use-repeat.ts';
import classes from './statement-screen.module.css';

const TONES = { WAITING: 'wait', SENT: 'ok', FAILED: 'act' } as const;

interface StatementLettersProps {
  readonly letters: StatementDetailFragment['letters'];
  readonly onReload: () => void;
}

/** To whom the statement was sent, and what became of each letter; nothing when there is none. */
export function StatementLetters({ letters, onReload }: StatementLettersProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const isWaiting = letters.some(({ state }) => state === 'WAITING');
  useRepeat(isWaiting ? onReload : undefined);
  if (letters.length === 0) return null;
  return (
    <section className={classes.card} aria-labelledby="letters-heading">
      <h2 id="letters-heading" className={classes.heading}>
        {translate('statements.letters.heading')}
      </h2>
      <ul className={classes.events} aria-live="polite">
        {letters.map(({ id, recipient, createdAt, sentAt, state }) => (
          <li key={id} data-letter={state}>
            <strong>{recipient}</strong>
            <p className={classes.quiet}>
              {translate('statements.letters.askedAt', { at: formats.instant(createdAt) })}
            </p>
            <StatusChip tone={TONES[state]}>
              {translate(`statements.letters.${state}`, {
                at: sentAt == null ? '' : formats.instant(sentAt),
              })}
            </StatusChip>
            {state === 'FAILED' && <p>{translate('statements.letters.failedNext')}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
