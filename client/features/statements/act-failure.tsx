import { useTranslation } from 'react-i18next';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { isIssueCode, useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './statement-dialogs.module.css';

/** Why an act was refused, at the place where it was asked for. */
export function ActFailure({ error }: { readonly error: unknown }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  if (error === undefined) return null;
  const { code, issues } = refusalOf(error);
  if (code === 'MOVE_NOT_ALLOWED')
    return (
      <p role="alert" className={classes.failure}>
        {translate('statements.acts.moved')}
      </p>
    );
  if (issues.length === 0) return <ErrorPanel error={error} />;
  return (
    <div role="alert" className={classes.failure}>
      {issues.map(({ path, code: issue, parameters }) => (
        <p key={`${path}/${issue}`}>{isIssueCode(issue) ? sentence({ code: issue, parameters }) : issue}</p>
      ))}
    </div>
  );
}
