import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { auditWordsOf } from '#i18n/audit-words.ts';
import type { AuditEntryWordsFragment } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './audit-log.module.css';
import { objectPath } from './object-path.ts';

interface AuditEntryItemProps {
  readonly entry: AuditEntryWordsFragment;
  readonly isOfGuild: boolean;
}

/** One act: when, who, what, about what, why, and what it changed. */
export function AuditEntryItem({ entry, isOfGuild }: AuditEntryItemProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { recordedAt, reason, companyName, sequence } = entry;
  const { action, person, device, object, changes } = auditWordsOf(entry, { translate, formats });
  const path = objectPath(entry, isOfGuild);
  // places in the chain of a company say nothing to the guild, which sees a few of them
  const isOfReader = sequence != null && (!isOfGuild || companyName == null);
  return (
    <li className={classes.entry}>
      <p className={classes.when}>
        <time dateTime={recordedAt}>{formats.instant(recordedAt)}</time>
        {isOfReader && <span className={classes.place}>#{sequence}</span>}
      </p>
      <div className={classes.what}>
        <p>
          <strong>{action}</strong> {path === null ? <span>{object}</span> : <Link to={path}>{object}</Link>}
        </p>
        <p className={classes.quiet}>
          {[person, device, isOfGuild && entry.entity !== 'company' ? companyName : null]
            .filter((part) => part != null)
            .join(' · ')}
        </p>
        {reason != null && (
          <p className={classes.reason}>
            {translate('audit.value', { field: translate('audit.reason'), value: reason })}
          </p>
        )}
        {changes.length > 0 && (
          <ul className={classes.changes}>
            {changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
            {entry.moreChanges > 0 && <li>{translate('audit.moreCells', { count: entry.moreChanges })}</li>}
          </ul>
        )}
      </div>
    </li>
  );
}
