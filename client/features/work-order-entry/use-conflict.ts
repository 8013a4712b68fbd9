import { useApolloClient } from '@apollo/client/react';
import { useCallback, useState } from 'react';
import { applyChanges, changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { contentOfWorkOrder } from './content-of-work-order.ts';
import type { EntryDraft, EntryPurpose } from './entry-draft.ts';
import { EntryWorkOrderFragment, EntryWorkOrderQuery } from './entry-operations.ts';
import type { ContestedContent } from './resolve-conflict.ts';

/** Two edits of the same cells, as seen against the order of now. */
export interface OpenConflict extends ContestedContent {
  readonly who: string;
  readonly purpose: Extract<EntryPurpose, { kind: 'AMEND' }>;
}

interface ConflictControl {
  readonly open: OpenConflict | null;
  /** Reads the order of now and compares; rejects when it cannot be read. */
  readonly examine: (draft: EntryDraft, mine: WorkOrderContent) => Promise<void>;
  readonly close: () => void;
}

/** Compares an amendment that was refused as a conflict with the order as it is now. */
export function useConflict(): ConflictControl {
  const client = useApolloClient();
  const [open, setOpen] = useState<OpenConflict | null>(null);
  const examine = useCallback(
    async (draft: EntryDraft, mine: WorkOrderContent) => {
      if (draft.purpose.kind !== 'AMEND') throw new Error('Only an amendment can conflict');
      const { data } = await client.query({
        query: EntryWorkOrderQuery,
        variables: { id: draft.workOrderId },
        fetchPolicy: 'network-only',
      });
      if (data === undefined) throw new Error('The work order was not answered');
      const order = readFragment(EntryWorkOrderFragment, data.workOrder);
      const current = contentOfWorkOrder(order);
      const { content, conflicts } = applyChanges(current, changesBetween(draft.purpose.base, mine));
      setOpen({
        who: order.updatedBy,
        conflicts,
        mine,
        current,
        merged: content,
        purpose: { kind: 'AMEND', baseRevision: order.revision, base: current },
      });
    },
    [client],
  );
  const close = useCallback(() => setOpen(null), []);
  return { open, examine, close };
}
