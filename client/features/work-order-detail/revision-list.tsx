import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RevisionEntryFragment } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { changeText, type ChangeVocabulary, tellingChanges } from '../../ui/change-words.ts';
import classes from './revision-list.module.css';

interface RevisionListProps {
  readonly revisions: readonly RevisionEntryFragment[];
  readonly currentRevision: number;
  readonly shownRevision: number;
  readonly vocabulary: ChangeVocabulary;
  readonly onView: (revision: number) => void;
}

function Changes({ entry, vocabulary }: { entry: RevisionEntryFragment; vocabulary: ChangeVocabulary }) {
  // Recording fills every cell: listing them would tell nothing that the page does not show.
  if (entry.kind === 'RECORD') return null;
  const changes = tellingChanges(
    entry.changes.map(({ cell, base, new: next }) => ({ cell, base: base ?? null, new: next ?? null })),
  );
  if (changes.length === 0) return null;
  return (
    <ul className={classes.changes}>
      {changes.map((change) => (
        <li key={change.cell}>{changeText(change, vocabulary)}</li>
      ))}
    </ul>
  );
}

/** A revision with the content of the one before: the office computed it anew. */
function isRecalculation({ kind, changes }: RevisionEntryFragment): boolean {
  return kind === 'AMEND' && changes.length === 0;
}

/** Who changed what and when, the newest first; each revision's result can be looked at. */
export function RevisionList(props: RevisionListProps) {
  const { revisions, currentRevision, shownRevision, vocabulary, onView } = props;
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const newestFirst = revisions.toSorted((a, b) => b.revision - a.revision);
  return (
    <section className={classes.section} aria-labelledby="revisions-heading">
      <h2 id="revisions-heading" className={classes.heading}>
        {translate('detail.revisions.heading')}
      </h2>
      <ol className={classes.list}>
        {newestFirst.map((entry) => (
          <li key={entry.revision} className={classes.entry} data-kind={entry.kind}>
            <div className={classes.line}>
              <strong>
                {translate('detail.revisions.entry', {
                  revision: entry.revision,
                  kind: isRecalculation(entry)
                    ? translate('detail.revisions.recalculated')
                    : translate(`terms.revisionKind.${entry.kind}`),
                })}
              </strong>
              {entry.revision === currentRevision && (
                <span className={classes.current}>{translate('detail.revisions.current')}</span>
              )}
            </div>
            <p className={classes.quiet}>
              {translate('detail.revisions.byAt', {
                by: entry.recordedBy,
                at: formats.instant(entry.recordedAt),
              })}
            </p>
            {entry.reason != null && entry.reason !== '' && (
              <p>{translate('detail.revisions.reason', { reason: entry.reason })}</p>
            )}
            <Changes entry={entry} vocabulary={vocabulary} />
            <p className={classes.quiet}>
              {translate('detail.revisions.total', {
                emissions: formats.kgCo2eFixed(entry.attributedEmissionsKgCo2e),
              })}
            </p>
            {revisions.length > 1 &&
              (entry.revision === shownRevision ? (
                <p className={classes.viewing}>{translate('detail.revisions.viewing')}</p>
              ) : (
                <Button
                  variant="subtle"
                  size="sm"
                  className={classes.view ?? ''}
                  onClick={() => onView(entry.revision)}
                >
                  {translate('detail.revisions.view', { revision: entry.revision })}
                </Button>
              ))}
          </li>
        ))}
      </ol>
    </section>
  );
}
