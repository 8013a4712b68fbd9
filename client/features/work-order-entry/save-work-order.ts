import type { ErrorCode, Issue, IssueCode, Parameters } from '#domain/errors.ts';
import { changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { CommandInput, SubmitWorkOrderMutation } from '../../graphql/generated/graphql.ts';
import { refusalOf, type RefusalInfo } from '../../graphql/refusal.ts';
import type { EntryDraft, SentCommand } from './entry-draft.ts';
import { atField } from './field-path.ts';
import { commandOf } from './work-order-command.ts';

type Outcome = SubmitWorkOrderMutation['submitCommands']['results'][number];

/** What came of an attempt to save. `draft` is how the draft goes on; after SAVED it is no longer needed. */
export type SaveResult =
  | { readonly kind: 'SAVED'; readonly workOrderId: string }
  | { readonly kind: 'ISSUES'; readonly draft: EntryDraft; readonly issues: readonly Issue[] }
  | { readonly kind: 'CONFLICT'; readonly draft: EntryDraft; readonly content: WorkOrderContent }
  | {
      readonly kind: 'REFUSED';
      readonly draft: EntryDraft;
      readonly code: ErrorCode;
      readonly parameters: Parameters;
    }
  | { readonly kind: 'UNSENT'; readonly draft: EntryDraft; readonly code: RefusalInfo['code'] };

/** What saving needs from its surroundings. */
export interface SaveSurroundings {
  /** Puts the draft on disk, with the command about to leave. */
  readonly keep: (draft: EntryDraft) => Promise<void>;
  /** Sends one command; throws when no answer came. */
  readonly submit: (command: CommandInput) => Promise<readonly Outcome[]>;
  readonly nextSequence: () => Promise<number>;
  readonly now: () => string;
}

interface Unsent {
  readonly kind: 'UNSENT';
  readonly code: RefusalInfo['code'];
}

type Delivery = { readonly kind: 'ANSWERED'; readonly outcome: Outcome } | Unsent;

async function deliver(command: CommandInput, surroundings: SaveSurroundings): Promise<Delivery> {
  try {
    const outcomes = await surroundings.submit(command);
    // Only an answer that names the command is an answer to it.
    const outcome = outcomes.find((candidate) => candidate.commandId === command.id);
    if (outcome === undefined || outcome.status === 'RETRY') return { kind: 'UNSENT', code: 'UNAVAILABLE' };
    return { kind: 'ANSWERED', outcome };
  } catch (error) {
    return { kind: 'UNSENT', code: refusalOf(error).code };
  }
}

function isSettled(outcome: Outcome): boolean {
  return (
    outcome.status === 'APPLIED' ||
    outcome.status === 'LATE' ||
    (outcome.status === 'DUPLICATE' && outcome.code === null)
  );
}

/** The draft after its command was answered: whatever follows is a new command. */
function answered(draft: EntryDraft): EntryDraft {
  return { ...draft, commandId: crypto.randomUUID(), sent: null };
}

function sameContent(a: WorkOrderContent, b: WorkOrderContent): boolean {
  return changesBetween(a, b).length === 0;
}

function issuesOf(outcome: Outcome): Issue[] {
  return outcome.issues.map(({ path, code, parameters }) =>
    // The list of codes is closed and shared with the server.
    atField({ path, code: code as IssueCode, parameters }),
  );
}

function resultOf(draft: EntryDraft, content: WorkOrderContent, outcome: Outcome): SaveResult {
  if (isSettled(outcome)) return { kind: 'SAVED', workOrderId: draft.workOrderId };
  const next = answered(draft);
  if (outcome.status === 'CONFLICT') return { kind: 'CONFLICT', draft: next, content };
  const issues = issuesOf(outcome);
  if (issues.length > 0) return { kind: 'ISSUES', draft: next, issues };
  return { kind: 'REFUSED', draft: next, code: outcome.code ?? 'INTERNAL', parameters: outcome.parameters };
}

/**
 * First settles a command whose answer never came, when the form has changed since: it goes out once more, unchanged.
 * If it counts, the newer text becomes an amendment of it.
 */
async function settleSent(
  draft: EntryDraft,
  sent: SentCommand,
  surroundings: SaveSurroundings,
): Promise<EntryDraft | Unsent> {
  const delivery = await deliver(sent.command, surroundings);
  if (delivery.kind === 'UNSENT') return delivery;
  const { outcome } = delivery;
  if (!isSettled(outcome)) return answered(draft);
  return {
    ...answered(draft),
    purpose: { kind: 'AMEND', baseRevision: outcome.revision ?? 1, base: sent.content },
  };
}

/** Saves `content` as the draft intends: once, however often it is called and whatever the network does. */
export async function saveWorkOrder(
  opened: EntryDraft,
  content: WorkOrderContent,
  surroundings: SaveSurroundings,
): Promise<SaveResult> {
  let draft = opened;
  if (draft.sent !== null && !sameContent(draft.sent.content, content)) {
    const settled = await settleSent(draft, draft.sent, surroundings);
    if ('kind' in settled) return { ...settled, draft };
    draft = settled;
  }
  const evidence = { sequence: await surroundings.nextSequence(), deviceTime: surroundings.now() };
  const command = draft.sent?.command ?? commandOf(draft, content, evidence);
  if (command === null) return { kind: 'SAVED', workOrderId: draft.workOrderId };
  const sending = { ...draft, sent: { command, content } };
  await surroundings.keep(sending);
  const delivery = await deliver(command, surroundings);
  if (delivery.kind === 'ANSWERED') return resultOf(sending, content, delivery.outcome);
  const isRefusedWhole = delivery.code === 'VALIDATION_FAILED' || delivery.code === 'FORBIDDEN';
  return { kind: 'UNSENT', draft: isRefusedWhole ? answered(sending) : sending, code: delivery.code };
}
