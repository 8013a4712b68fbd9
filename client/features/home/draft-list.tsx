import { IconPencil } from '@tabler/icons-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import { SyncContext } from '../../offline/sync/sync-context.ts';
import { useDrafts } from '../../offline/use-drafts.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './draft-list.module.css';

const MOST_SHOWN = 3;

/** Work orders that were begun on this device, one tap from going on. */
export function DraftList({ owner }: { readonly owner: LocalOwner }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const count = useContext(SyncContext)?.status.drafts ?? 0;
  const { drafts } = useDrafts(owner, count);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts-heading">
      <h2 id="drafts-heading" className={classes.heading}>
        {translate('home.drafts.title')}
      </h2>
      <ul className={classes.list}>
        {drafts.slice(0, MOST_SHOWN).map(({ draftId, title, updatedAt }) => {
          const name = title === '' ? translate('home.drafts.untitled') : title;
          return (
            <li key={draftId}>
              <Link
                to={paths.draft(draftId)}
                className={classes.draft}
                aria-label={translate('home.drafts.open', { title: name })}
              >
                <IconPencil aria-hidden stroke={1.5} />
                <span className={classes.title}>{name}</span>
                <span className={classes.time}>
                  {translate('home.drafts.keptAt', { at: formats.instant(updatedAt) })}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
