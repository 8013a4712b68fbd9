import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './queue-section.module.css';

const FIRST_SHOWN = 50;
const STEP = 100;

interface QueueSectionProps<Item> {
  readonly title: string;
  /** Explains the list; only shown when it holds something. */
  readonly lead?: string;
  readonly empty: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  readonly children: (item: Item) => ReactNode;
}

/** One list of the queue. Thousands may wait: the page draws the first ones and more on demand. */
export function QueueSection<Item>({ title, lead, empty, items, keyOf, children }: QueueSectionProps<Item>) {
  const { t: translate } = useTranslation();
  const headingId = useId();
  const [limit, setLimit] = useState(FIRST_SHOWN);
  const hidden = items.length - limit;
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <h2 id={headingId} className={classes.heading}>
        {title}
      </h2>
      {items.length === 0 ? (
        <p className={classes.empty}>{empty}</p>
      ) : (
        <>
          {lead !== undefined && <p className={classes.lead}>{lead}</p>}
          <ul className={classes.list}>
            {items.slice(0, limit).map((item) => (
              <li key={keyOf(item)} className={classes.item}>
                {children(item)}
              </li>
            ))}
          </ul>
          {hidden > 0 && (
            <Button variant="default" onClick={() => setLimit((current) => current + STEP)}>
              {translate('queue.section.more', { count: Math.min(STEP, hidden), total: items.length })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
