import '../../ui/component-styles.ts';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { OutboxEntry } from '../../offline/outbox/outbox-entry.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useFaultWords } from '../../ui/fault-words.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { VoidDialog } from '../../ui/void-dialog.tsx';

/** A voiding that was refused: why, with which reason it was asked for, and the way to ask again. */
export function MendVoid({ entry }: { readonly entry: OutboxEntry }) {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const wordsOf = useFaultWords();
  const [isAsking, setIsAsking] = useState(false);
  const { fault, title, workOrderId, command } = entry;
  const leave = () => void navigate(paths.queue, { replace: true });
  return (
    <>
      <PageHeader title={title} backTo={paths.queue} />
      <EmptyState
        title={translate('entry.mend.voidTitle')}
        action={
          <>
            <Button color="red" onClick={() => setIsAsking(true)}>
              {translate('entry.mend.voidAgain')}
            </Button>
            <Button variant="default" component={Link} to={paths.queue}>
              {translate('entry.mend.toQueue')}
            </Button>
          </>
        }
      >
        {fault !== null && <p>{translate('entry.mend.why', { why: wordsOf(fault) })}</p>}
        <p>{translate('entry.mend.voidReason', { reason: command.void?.reason ?? '' })}</p>
      </EmptyState>
      <VoidDialog
        workOrder={
          isAsking
            ? { id: workOrderId, revision: command.void?.baseRevision ?? 1, workOrderNumber: title }
            : null
        }
        refused={entry}
        onClose={() => setIsAsking(false)}
        onVoided={leave}
        onQueued={leave}
      />
    </>
  );
}
