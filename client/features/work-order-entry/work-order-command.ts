import { changesBetween } from '#domain/work-order/cells.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput, WorkOrderContentInput } from '../../graphql/generated/graphql.ts';
import type { EntryDraft } from './entry-draft.ts';

/** The content in the shape of the API's input. */
export function contentInputOf(content: WorkOrderContent): WorkOrderContentInput {
  return {
    ...content,
    stageEquipment: PROCESS_STAGES.flatMap((stage) => {
      const equipment = content.stageEquipment[stage];
      return equipment === null ? [] : [{ stage, equipment }];
    }),
  };
}

/** The command that saves `content`; null when amending would change nothing. */
export function commandOf(
  draft: EntryDraft,
  content: WorkOrderContent,
  evidence: { readonly sequence: number; readonly deviceTime: string },
): CommandInput | null {
  const envelope = { id: draft.commandId, workOrderId: draft.workOrderId, ...evidence };
  if (draft.purpose.kind === 'RECORD') {
    const { copiedFromWorkOrderId } = draft.purpose;
    return { ...envelope, record: { content: contentInputOf(content), copiedFromWorkOrderId } };
  }
  const changes = changesBetween(draft.purpose.base, content);
  if (changes.length === 0) return null;
  return { ...envelope, amend: { baseRevision: draft.purpose.baseRevision, changes, reason: null } };
}
