import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from './use-formats.ts';
import classes from './writing-notices.module.css';

interface WritingNoticesProps {
  /** When unsaved changes that were found in this browser were made; null when none were. */
  readonly restoredAt: string | null;
  readonly onReset: () => void;
  /** Fields that somebody else changed too, with what they say there; null without such a conflict. */
  readonly contested: readonly { readonly label: string; readonly theirs: string }[] | null;
}

/** Over an editor: what was found here unsaved, and what somebody else saved meanwhile. */
export function WritingNotices({ restoredAt, onReset, contested }: WritingNoticesProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <>
      {restoredAt !== null && (
        <div className={classes.notice} role="status">
          <p>{translate('guildSite.writing.restored', { at: formats.instant(restoredAt) })}</p>
          <Button variant="default" onClick={onReset}>
            {translate('guildSite.writing.reset')}
          </Button>
        </div>
      )}
      {contested !== null && (
        <div className={classes.conflict} role="alert" tabIndex={-1} data-fault>
          <p>
            {translate(contested.length === 0 ? 'guildSite.writing.merged' : 'guildSite.writing.contested')}
          </p>
          {contested.length > 0 && (
            <dl className={classes.theirs}>
              {contested.map(({ label, theirs }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>{theirs === '' ? translate('common.nothingEntered') : theirs}</dd>
                </div>
              ))}
            </dl>
          )}
          <p>{translate('guildSite.writing.saveAgain')}</p>
        </div>
      )}
    </>
  );
}
