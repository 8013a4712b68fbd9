import { useTranslation } from 'react-i18next';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { isIssueCode, useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './entry-issues.module.css';
import { useEntryWords } from './entry-words.ts';

/** Why the platform did not accept an entry: each field by name, with what was typed there and what is wrong with it. */
export function EntryIssues({ entry }: { readonly entry: OutboxEntry }) {
  const { t: translate } = useTranslation();
  const sentenceOf = useIssueSentence();
  const { fieldOf, faultText } = useEntryWords();
  const { fault } = entry;
  if (fault === null) return null;
  // The sentence of the code only says that fields are at fault; the fields say more.
  const isSaidByFields = fault.code === 'VALIDATION_FAILED' && fault.issues.length > 0;
  return (
    <div className={classes.issues}>
      <h4 className={classes.heading}>{translate('queue.reason.title')}</h4>
      {!isSaidByFields && <p>{faultText(fault)}</p>}
      {fault.issues.length > 0 && (
        <ul className={classes.list}>
          {fault.issues.map((issue) => {
            const { name, value } = fieldOf(entry, issue.path);
            return (
              <li key={`${issue.path} ${issue.code}`}>
                <strong>{name}</strong>
                {value !== null && (
                  <span className={classes.typed}>{translate('queue.reason.typed', { value })}</span>
                )}
                <span>{isIssueCode(issue.code) ? sentenceOf(issue) : issue.code}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
