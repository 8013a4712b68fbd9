import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './guild-factors.module.css';

interface DecisionFailureProps {
  readonly error: unknown;
  /** Repeats what failed for a reason that may pass. */
  readonly onRetry?: () => void;
}

/** Why a decision was not, or could not be taken over; nothing while there is no error. */
export function DecisionFailure({ error, onRetry }: DecisionFailureProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  if (error === undefined || error === null) return null;
  const { code, issues } = refusalOf(error);
  if (code === 'MOVE_NOT_ALLOWED')
    return (
      <p role="alert" className={classes.fault}>
        {translate('guildFactors.decidedMeanwhile')}
      </p>
    );
  if (issues.length === 0)
    return <ErrorPanel error={error} {...(onRetry === undefined ? {} : { onRetry })} />;
  return (
    <div role="alert" className={classes.fault}>
      <p>{translate('guildFactors.noLongerFits')}</p>
      <ul>
        {issues.map((issue) => (
          <li key={issue.path}>{sentence(issue)}</li>
        ))}
      </ul>
    </div>
  );
}
