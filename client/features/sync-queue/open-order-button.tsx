import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { useEntryWords } from './entry-words.ts';

/** Leads to the order that the entry is about. */
export function OpenOrderButton({ entry }: { readonly entry: OutboxEntry }) {
  const { t: translate } = useTranslation();
  const { titleOf } = useEntryWords();
  return (
    <Button
      component={Link}
      variant="default"
      to={paths.workOrder(entry.workOrderId)}
      aria-label={translate('queue.entry.openLabel', { title: titleOf(entry) })}
    >
      {translate('queue.entry.open')}
    </Button>
  );
}
