/** What people do at the form: the rules by which screens make commands, in the hands of the histories. */
import { changesBetween } from '#domain/work-order/cells.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import {
  deliveredOrder,
  laterOf,
  type ExistingOrder,
} from '../../client/features/work-order-entry/existing-order.ts';
import { contentInputOf } from '../../client/features/work-order-entry/new-command.ts';
import {
  baseRevisionOf,
  purposeOf,
  queuedOrderOf,
} from '../../client/features/work-order-entry/queued-order.ts';
import type { NewCommand, OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { CommandIdTaken } from '../../client/offline/outbox/outbox-store.ts';
import { anActivity, aWorkOrder, anId } from '../support/builders.ts';
import type { Tab } from './device.ts';
import { COMPANIES, type Person } from './people.ts';
import type { QueuedCommand, World } from './world.ts';

export type EditedCell = 'NAME' | 'NOTE' | 'ELECTRICITY' | 'NUMBER';

export interface Edit {
  readonly cells: readonly EditedCell[];
  /** Breaks a rule that only the server looks at. */
  readonly isBad: boolean;
  /** A value that others enter too. */
  readonly isCommon: boolean;
}

export const LINE_ID = anId(1);
export const ELECTRICITY = `activityData/${LINE_ID}/quantity`;

/** A new order of the person's company. */
export function newContent(
  world: World,
  { company }: Person,
  number: 1 | 2,
  isBad: boolean,
): WorkOrderContent {
  const quantity = isBad ? -5 : world.newValue();
  return {
    ...aWorkOrder({
      plantId: COMPANIES[company].plant.id,
      workOrderNumber: `${company}-WO-${number}`,
      productName: `${company}-${world.newValue()}`,
      customerOrderNumber: `${company}-PO`,
      note: `${company}-${world.newValue()}`,
    }),
    activityData: [anActivity({ id: LINE_ID, quantity })],
  };
}

/** The content after the edit. */
export function edited(
  world: World,
  { company }: Person,
  content: WorkOrderContent,
  { cells, isBad, isCommon }: Edit,
): WorkOrderContent {
  const value = isCommon ? 7 : world.newValue();
  const text = `${company}-${value}`;
  return {
    ...content,
    ...(cells.includes('NAME') && { productName: text }),
    ...(cells.includes('NOTE') && { note: text }),
    ...(cells.includes('NUMBER') && { workOrderNumber: `${company}-WO-${1 + (value % 2)}` }),
    ...((isBad || cells.includes('ELECTRICITY')) && {
      activityData: content.activityData.map((line) => ({ ...line, quantity: isBad ? -value : value })),
    }),
  };
}

/** How the order looks on the screen of the tab: what waits here, or else the later one of copy and delivery. */
export function orderOnScreen(tab: Tab, workOrderId: string): ExistingOrder | null {
  const { unsent, settled } = tab.engine.view;
  const { newest, refused, isVoided } = queuedOrderOf(unsent, workOrderId);
  // What was refused comes before anything else, and a voided order takes no change.
  if (refused !== null || isVoided) return null;
  if (newest !== null) {
    const revision = baseRevisionOf(newest.command);
    return { content: newest.content, revision, status: 'IN_USE', seenAt: null, changedAt: '' };
  }
  const copy = tab.device.copies.get(`${tab.owner.companyId}/${workOrderId}`) ?? null;
  return laterOf(copy, deliveredOrder(settled, workOrderId));
}

type Written = Pick<QueuedCommand, 'workOrderId' | 'kind' | 'content' | 'changes' | 'supersedes'>;

export interface Saving extends Written {
  readonly command: NewCommand;
}

export function recording(commandId: string, workOrderId: string, content: WorkOrderContent): Saving {
  const kind = { record: { content: contentInputOf(content) } };
  const command: NewCommand = { commandId, workOrderId, kind, content, title: content.workOrderNumber };
  return { command, workOrderId, kind: 'RECORD', content, changes: [], supersedes: null };
}

/** Null when nothing would change. */
export function amending(
  commandId: string,
  workOrderId: string,
  from: { readonly content: WorkOrderContent; readonly revision: number },
  content: WorkOrderContent,
): Saving | null {
  const changes = changesBetween(from.content, content);
  if (changes.length === 0) return null;
  const kind = { amend: { baseRevision: from.revision, changes, reason: null } };
  const command: NewCommand = { commandId, workOrderId, kind, content, title: content.workOrderNumber };
  return { command, workOrderId, kind: 'AMEND', content, changes, supersedes: null };
}

export function voiding(commandId: string, workOrderId: string, baseRevision: number): Saving {
  const kind = { void: { baseRevision, reason: '重複建單' } };
  const command: NewCommand = { commandId, workOrderId, kind, content: null, title: '' };
  return { command, workOrderId, kind: 'VOID', content: null, changes: [], supersedes: null };
}

/** The same as the correction of a refused command. */
export function inPlaceOfRefused(saving: Saving, supersedes: string | null): Saving {
  return { ...saving, supersedes, command: { ...saving.command, supersedes } };
}

/** What does what `entry` was to do, with other content; null when nothing would change. */
export function insteadOf(commandId: string, entry: OutboxEntry, content: WorkOrderContent): Saving | null {
  if (entry.content === null) return null;
  const purpose = purposeOf({ ...entry, content: entry.content });
  if (purpose.kind === 'RECORD') return recording(commandId, entry.workOrderId, content);
  const { baseRevision, base } = purpose;
  return amending(commandId, entry.workOrderId, { content: base, revision: baseRevision }, content);
}

/**
 * Saves, as the button does, and writes the command into the list of what people queued. What a dying tab took along
 * counts when it is on the disk: then nobody was told, and it may be there.
 */
export async function save(world: World, tab: Tab, saving: Saving): Promise<boolean> {
  const { device, owner } = tab;
  const told = await tab.untilDead(enqueued(world, tab, saving.command)).then(
    (entry) => entry,
    (error: unknown) => {
      if (error instanceof CommandIdTaken) return 'TAKEN' as const;
      throw error;
    },
  );
  if (told === 'TAKEN') {
    // The other company gave the same id to something on this very device.
    world.coverage.note('id of another owner on the device');
    return save(world, tab, { ...saving, command: { ...saving.command, commandId: world.newId() } });
  }
  const { command, ...written } = saving;
  if (told === null) {
    await world.activity.rest();
    const found = await device.store.find(tab.key, command.commandId);
    if (found === null) return true;
    world.coverage.note('stored without being told');
  }
  const { commandId } = command;
  world.model.ledger.push({
    ...written,
    ...{ commandId, owner, device: device.name, operator: device.operator, fate: 'LEFT' },
  });
  return true;
}

async function enqueued(world: World, tab: Tab, command: NewCommand): Promise<OutboxEntry> {
  const entry = await tab.engine.enqueue(command);
  const found = await tab.device.store.find(tab.key, command.commandId);
  if (found === null) throw new Error(`told as kept, and not on the device: ${command.commandId}`);
  if (!tab.isDead) await world.activity.rest();
  return entry;
}

/** Ids that a company may give to its orders. */
export const ORDER_IDS = [1, 2, 3, 4].map((number) => anId(500 + number));
