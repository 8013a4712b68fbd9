import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { useFaultWords } from '../../ui/fault-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './entry-banner.module.css';
import type { OpenStart } from './find-start.ts';
import type { Refused } from './mend-draft.ts';

function RefusedNotice({ refused }: { readonly refused: Refused }) {
  const { t: translate } = useTranslation();
  const wordsOf = useFaultWords();
  return (
    <div className={classes.refused} role="status">
      <p className={classes.title}>{translate('entry.mend.title')}</p>
      <p>{translate('entry.mend.why', { why: wordsOf(refused) })}</p>
      <p>
        {translate(refused.takenId === null ? 'entry.mend.next' : 'entry.mend.idTaken')}{' '}
        {refused.takenId !== null && (
          <Link to={paths.workOrder(refused.takenId)}>{translate('entry.mend.openExisting')}</Link>
        )}
      </p>
    </div>
  );
}

interface EntryBannerProps {
  readonly start: OpenStart;
  /** When the factors on this device were fetched; null when they are those of now. */
  readonly fetchedAt: string | null;
  /** Throws the draft away and starts from the order as it is; only for amendments. */
  readonly onReset: (() => void) | null;
}

/** What the person should know before going on: what was refused, which draft goes on, how old the values are. */
export function EntryBanner({ start, fetchedAt, onReset }: EntryBannerProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { storedAt, isApart, seenAt, isQueued, refused } = start;
  const isPlain = storedAt === null && fetchedAt === null && seenAt === null;
  return (
    <>
      {refused !== null && <RefusedNotice refused={refused} />}
      {!isPlain && (
        <div className={classes.banner} role="status">
          {storedAt !== null && <p>{translate('entry.drafts.resumed', { at: formats.instant(storedAt) })}</p>}
          {isApart && <p>{translate('entry.drafts.apart')}</p>}
          {seenAt !== null && (
            <p>
              {translate(isQueued ? 'entry.load.queued' : 'entry.load.seen', { at: formats.instant(seenAt) })}
            </p>
          )}
          {fetchedAt !== null && <p>{translate('entry.load.mirror', { at: formats.instant(fetchedAt) })}</p>}
          {storedAt !== null && onReset !== null && (
            <Button variant="subtle" onClick={onReset}>
              {translate('entry.drafts.reset')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
