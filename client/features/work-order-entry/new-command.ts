import { changesBetween } from '#domain/work-order/cells.ts';
import { PROCESS_STAGES, type WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { WorkOrderContentInput } from '../../graphql/generated/graphql.ts';
import type { NewCommand } from '../../offline/outbox/outbox-entry.ts';
import { titleOf, type EntryDraft } from './entry-draft.ts';

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

function kindOf({ purpose }: EntryDraft, content: WorkOrderContent): NewCommand['kind'] | null {
  if (purpose.kind === 'RECORD') {
    const { copiedFromWorkOrderId } = purpose;
    return { record: { content: contentInputOf(content), copiedFromWorkOrderId } };
  }
  const changes = changesBetween(purpose.base, content);
  return changes.length === 0
    ? null
    : { amend: { baseRevision: purpose.baseRevision, changes, reason: null } };
}

/**
 * The command that saves `content` as the draft intends; null when amending would change nothing.
 * `shownEmissionsKgCo2e` is the total that stood on the screen, null when there was none.
 */
export function newCommandOf(
  draft: EntryDraft,
  content: WorkOrderContent,
  shownEmissionsKgCo2e: number | null,
): NewCommand | null {
  const kind = kindOf(draft, content);
  if (kind === null) return null;
  const { commandId, workOrderId, supersedes, draftId } = draft;
  const title = titleOf(draft);
  return { commandId, workOrderId, kind, content, title, supersedes, shownEmissionsKgCo2e, draftId };
}
