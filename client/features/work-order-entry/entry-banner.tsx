import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './entry-banner.module.css';

interface EntryBannerProps {
  /** When the draft that goes on was last typed; null for a fresh form. */
  readonly storedAt: string | null;
  /** Another tab has the draft open; this text is kept as a draft of its own. */
  readonly isApart: boolean;
  /** When the factors on this device were fetched; null when they are those of now. */
  readonly fetchedAt: string | null;
  /** Throws the draft away and starts from the order as it is; only for amendments. */
  readonly onReset: (() => void) | null;
}

/** What the person should know before going on. */
export function EntryBanner({ storedAt, isApart, fetchedAt, onReset }: EntryBannerProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  if (storedAt === null && fetchedAt === null) return null;
  return (
    <div className={classes.banner} role="status">
      {storedAt !== null && <p>{translate('entry.drafts.resumed', { at: formats.instant(storedAt) })}</p>}
      {isApart && <p>{translate('entry.drafts.apart')}</p>}
      {fetchedAt !== null && <p>{translate('entry.load.mirror', { at: formats.instant(fetchedAt) })}</p>}
      {storedAt !== null && onReset !== null && (
        <Button variant="subtle" onClick={onReset}>
          {translate('entry.drafts.reset')}
        </Button>
      )}
    </div>
  );
}
