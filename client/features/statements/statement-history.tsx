import { useTranslation } from 'react-i18next';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './statement-screen.module.css';

/** What happened to the statement, the newest first, and the data that proves it. */
export function StatementHistory({ statement }: { readonly statement: StatementDetailFragment }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const newestFirst = statement.events.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return (
    <section className={classes.card} aria-labelledby="history-heading">
      <h2 id="history-heading" className={classes.heading}>
        {translate('statements.view.history')}
      </h2>
      <ol className={classes.events}>
        {newestFirst.map(({ at, by, kind, reason }) => (
          <li key={`${at}/${kind}`}>
            <strong>{translate(`statements.event.${kind}`)}</strong>
            <p className={classes.quiet}>
              {translate('statements.event.byAt', { by, at: formats.instant(at) })}
            </p>
            {reason != null && reason !== '' && <p>{reason}</p>}
          </li>
        ))}
      </ol>
      <details>
        <summary className={classes.summary}>{translate('statements.view.evidence')}</summary>
        <dl className={classes.evidence}>
          <dt>{translate('statements.view.hash')}</dt>
          <dd>{statement.payloadSha256}</dd>
          <dt>{translate('statements.view.key')}</dt>
          <dd>{statement.keyId}</dd>
        </dl>
      </details>
    </section>
  );
}
