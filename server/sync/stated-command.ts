import type { Issue } from '#domain/errors.ts';

type Stated = object;

/** A command as it came in: at most one of the three kinds should be set; nothing is checked yet. */
export interface StatedCommand {
  readonly id: string;
  readonly workOrderId: string;
  readonly sequence: number;
  readonly deviceTime: string;
  readonly record?: (Stated & { readonly content: StatedContent }) | null | undefined;
  readonly amend?: Stated | null | undefined;
  readonly void?: Stated | null | undefined;
}

interface StatedContent {
  readonly stageEquipment: readonly { readonly stage: string; readonly equipment: string }[];
}

/** What makes two commands the same: not the clock or the sequence, which are evidence. */
export function payloadOf({ workOrderId, record, amend, void: voided }: StatedCommand): object {
  return { workOrderId, record, amend, void: voided };
}

/** The command in the shape that the rules of the domain read; its kind is null unless exactly one is set. */
export function statedCommandOf({ id, workOrderId, sequence, deviceTime, ...kinds }: StatedCommand): unknown {
  const envelope = { id, workOrderId, sequence, deviceTime };
  const set = [kinds.record, kinds.amend, kinds.void].filter((kind) => kind !== null && kind !== undefined);
  if (set.length !== 1) return { ...envelope, kind: null };
  if (kinds.record)
    return { ...envelope, kind: 'RECORD', ...kinds.record, content: contentOf(kinds.record.content) };
  return kinds.amend
    ? { ...envelope, kind: 'AMEND', ...kinds.amend }
    : { ...envelope, kind: 'VOID', ...kinds.void };
}

/** An issue per stage whose equipment is stated more than once: which one is meant is not ours to choose. */
export function repeatedStagesOf({ record }: StatedCommand): Issue[] {
  const stages = record?.content.stageEquipment.map(({ stage }) => stage) ?? [];
  const repeated = stages.filter((stage, place) => stages.indexOf(stage) !== place);
  return [...new Set(repeated)].map((stage) => ({
    path: `stageEquipment/${stage}`,
    code: 'DUPLICATE_ID',
    parameters: {},
  }));
}

/** The API lists equipment by stage; the domain keeps a text for each of the four. */
function contentOf({ stageEquipment, ...content }: StatedContent): unknown {
  const byStage = Object.fromEntries(stageEquipment.map(({ stage, equipment }) => [stage, equipment]));
  return { ...content, stageEquipment: byStage };
}
