import type { Issue } from '#domain/errors.ts';
import type { StatedPayload } from '#domain/sync/command-payload.ts';

/** A command as it came in: at most one of the four kinds should be set; nothing is checked yet. */
export interface StatedCommand extends StatedPayload {
  readonly id: string;
  readonly sequence: number;
  readonly deviceTime: string;
  readonly record?: { readonly content: StatedContent } | null | undefined;
  readonly operatorId?: string | null | undefined;
  readonly isClockSuspect?: boolean | null | undefined;
  readonly shownEmissionsKgCo2e?: number | null | undefined;
}

interface StatedContent {
  readonly workOrderNumber: string;
  readonly stageEquipment: readonly { readonly stage: string; readonly equipment: string }[];
}

/** The command in the shape that the rules of the domain read; its kind is null unless exactly one is set. */
export function statedCommandOf({
  record,
  amend,
  void: voided,
  discard,
  ...envelope
}: StatedCommand): unknown {
  const set = [record, amend, voided, discard].filter((kind) => kind !== null && kind !== undefined);
  if (set.length !== 1) return { ...envelope, kind: null };
  if (record) return { ...envelope, kind: 'RECORD', ...record, content: contentOf(record.content) };
  if (amend) return { ...envelope, kind: 'AMEND', ...amend };
  return voided ? { ...envelope, kind: 'VOID', ...voided } : { ...envelope, kind: 'DISCARD', ...discard };
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
