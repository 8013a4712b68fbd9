import { useTranslation } from 'react-i18next';
import type { IssueStartQuery } from '../../graphql/generated/graphql.ts';
import classes from './issue-form.module.css';

interface IssueMeaningProps {
  /** The statement whose place the new one takes. */
  readonly replaced: IssueStartQuery['workOrder']['statements'][number] | null;
}

/** What a person does by issuing, in three sentences. */
export function IssueMeaning({ replaced }: IssueMeaningProps) {
  const { t: translate } = useTranslation();
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
            name: translate('statements.name', {
              serialNumber: replaced.serialNumber,
              revision: replaced.revision,
            }),
            revision: replaced.revision + 1,
          })}
        </p>
      )}
    </section>
  );
}
