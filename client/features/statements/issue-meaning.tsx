import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { IssueStartQuery } from '../../graphql/generated/graphql.ts';
import classes from './issue-form.module.css';

type Statement = IssueStartQuery['workOrder']['statements'][number];

interface IssueMeaningProps {
  /** The statement whose place the new one takes. */
  readonly replaced: Statement | null;
  /** Statements that stay in force beside the new one. */
  readonly besides: readonly Statement[];
}

/** What a person does by issuing, in three sentences. */
export function IssueMeaning({ replaced, besides }: IssueMeaningProps) {
  const { t: translate } = useTranslation();
  const nameOf = ({ serialNumber, revision }: Statement): string =>
    translate('statements.name', { serialNumber, revision });
  return (
    <section className={classes.meaning} aria-labelledby="meaning-heading">
      <h2 id="meaning-heading" className={classes.heading}>
        {translate('statements.issue.meaning')}
      </h2>
      <ul>
        {(['declared', 'signed', 'frozen'] as const).map((meaning) => (
          <li key={meaning}>{translate(`statements.issue.meanings.${meaning}`)}</li>
        ))}
      </ul>
      {replaced !== null && (
        <p className={classes.replaces}>
          {translate('statements.issue.replaces', {
            name: nameOf(replaced),
            revision: replaced.revision + 1,
          })}
        </p>
      )}
      {besides.map((statement) => (
        <p key={statement.id} className={classes.replaces}>
          <Link to={paths.statement(statement.id)}>{nameOf(statement)}</Link>{' '}
          {translate('statements.issue.besides', { count: statement.orders.length })}
        </p>
      ))}
    </section>
  );
}
