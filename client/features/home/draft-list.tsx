import { IconPencil } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { type DraftRecord, draftsOf, type LocalOwner } from '../../offline/local-database.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './draft-list.module.css';

const MOST_SHOWN = 3;

function useDrafts({ companyId, accountId }: LocalOwner): readonly DraftRecord[] {
  const [drafts, setDrafts] = useState<readonly DraftRecord[]>([]);
  useEffect(() => {
    let isCurrent = true;
    draftsOf({ companyId, accountId }).then(
      (found) => {
        if (isCurrent) setDrafts(found.slice(0, MOST_SHOWN));
      },
      () => {
        // Without local storage there are no drafts to go on with.
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [companyId, accountId]);
  return drafts;
}

/** Work orders that were begun on this device, one tap from going on. */
export function DraftList({ owner }: { readonly owner: LocalOwner }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const drafts = useDrafts(owner);
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="drafts-heading">
      <h2 id="drafts-heading" className={classes.heading}>
        {translate('home.drafts.title')}
      </h2>
      <ul className={classes.list}>
        {drafts.map(({ draftId, title, updatedAt }) => {
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
