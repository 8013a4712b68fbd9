/** What people do on their devices. */
import fc from 'fast-check';
import { isReplaced, isWithdrawable, rootOf } from '../../client/offline/outbox/dependencies.ts';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { readCopies } from './copies.ts';
import type { Tab } from './device.ts';
import {
  amending,
  edited,
  inPlaceOfRefused,
  insteadOf,
  newContent,
  ORDER_IDS,
  orderOnScreen,
  recording,
  save,
  voiding,
  type Edit,
} from './entry-acts.ts';
import { happening } from './history.ts';
import { person, type Person } from './people.ts';
import type { QueuedCommand, World } from './world.ts';

const device = fc.nat({ max: 3 });
const tab = fc.nat({ max: 1 });
const pick = fc.nat({ max: 9 });
const order = fc.nat({ max: 3 });
const rarely = fc.oneof(
  { weight: 6, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

export const anyEdit: fc.Arbitrary<Edit> = fc.record({
  cells: fc.uniqueArray(fc.constantFrom('NAME', 'ELECTRICITY', 'ELECTRICITY', 'NOTE', 'NUMBER'), {
    minLength: 1,
    maxLength: 2,
  }),
  isBad: rarely,
  isCommon: rarely,
});

/** Orders that somebody of the company recorded. */
function recordedOrders({ model }: World, { companyId }: Person): readonly string[] {
  const recordings = model.ledger.filter(
    ({ kind, owner }) => kind === 'RECORD' && owner.companyId === companyId,
  );
  return [...new Set(recordings.map(({ workOrderId }) => workOrderId))];
}

function chosen<Item>(items: readonly Item[], index: number): Item | null {
  return items.length === 0 ? null : (items[index % items.length] ?? null);
}

const isAnythingRecorded = ({ ledger }: { readonly ledger: readonly QueuedCommand[] }) => ledger.length > 0;

async function amend(world: World, on: Tab, workOrderId: string, edit: Edit): Promise<boolean> {
  const seen = orderOnScreen(on, workOrderId);
  if (seen === null || seen.status === 'VOID') return false;
  const content = edited(world, on.owner, seen.content, edit);
  const saving = amending(world.newCommandId(on.owner), workOrderId, seen, content);
  return saving === null ? false : save(world, on, saving);
}

function refusedOf(on: Tab): readonly OutboxEntry[] {
  const { unsent } = on.engine.view;
  return unsent.filter((entry) => entry.state === 'ATTENTION' && !isReplaced(entry, unsent));
}

function mark(world: World, commandIds: readonly string[], on: Tab, fate: QueuedCommand['fate']): void {
  for (const queued of world.model.ledger) {
    if (queued.owner === on.owner && commandIds.includes(queued.commandId)) queued.fate = fate;
  }
}

/** Takes back a command that never left, and puts another one in its place, as saving a reopened entry does. */
async function editInPlace(
  world: World,
  on: Tab,
  { index, edit }: { index: number; edit: Edit },
): Promise<boolean> {
  const { unsent } = on.engine.view;
  const entry = chosen(
    unsent.filter((candidate) => candidate.content !== null && isWithdrawable(candidate, unsent)),
    index,
  );
  if (entry === null) return false;
  const taken = await on.untilDead(on.engine.withdraw(entry.commandId));
  if (taken?.content == null) return false;
  mark(world, [entry.commandId], on, 'WITHDRAWN');
  const content = edited(world, on.owner, taken.content, edit);
  const saving = insteadOf(world.newCommandId(on.owner), taken, content);
  if (saving === null) return true;
  return save(world, on, inPlaceOfRefused(saving, taken.command.supersedes ?? null));
}

async function mend(world: World, on: Tab, { index, edit }: { index: number; edit: Edit }): Promise<boolean> {
  const entry = chosen(refusedOf(on), index);
  if (entry === null) return false;
  const commandId = world.newCommandId(on.owner);
  if (entry.content === null) {
    const max = entry.fault?.issues.find(({ path }) => path === 'baseRevision')?.parameters['max'];
    const revision = typeof max === 'number' ? max : (entry.command.void?.baseRevision ?? 1);
    const again = voiding(commandId, entry.workOrderId, revision);
    return save(world, on, inPlaceOfRefused(again, entry.commandId));
  }
  const sound = {
    ...entry.content,
    activityData: entry.content.activityData.map((line) => ({ ...line, quantity: Math.abs(line.quantity) })),
  };
  const saving = insteadOf(commandId, entry, edited(world, on.owner, sound, edit));
  return saving === null ? false : save(world, on, inPlaceOfRefused(saving, entry.commandId));
}

async function giveUp(world: World, on: Tab, index: number): Promise<boolean> {
  const { unsent } = on.engine.view;
  const entry = chosen(refusedOf(on), index);
  if (entry === null) return false;
  const slot = unsent.filter((other) => rootOf(other) === rootOf(entry)).map(({ commandId }) => commandId);
  mark(world, slot, on, 'GIVEN_UP');
  await on.untilDead(on.engine.discard(entry.commandId, '重複輸入'));
  return true;
}

export const peopleHappenings = {
  record: happening({
    details: fc.record({ device, tab, number: fc.constantFrom(1, 2), isBad: rarely }),
    weight: 4,
    happen: async (world, { device: at, tab: which, number, isBad }) => {
      const on = world.tab(at, which);
      if (on === null) return false;
      const taken = recordedOrders(world, on.owner);
      const workOrderId = ORDER_IDS.find((id) => !taken.includes(id));
      if (workOrderId === undefined) return false;
      const content = newContent(world, on.owner, number, isBad);
      return save(world, on, recording(world.newCommandId(on.owner), workOrderId, content));
    },
  }),
  amend: happening({
    details: fc.record({ device, tab, order, edit: anyEdit, isFresh: fc.boolean() }),
    weight: 12,
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, tab: which, order: index, edit, isFresh }) => {
      const on = world.tab(at, which);
      if (isFresh) lookUp(world, at);
      const workOrderId = on === null ? null : chosen(recordedOrders(world, on.owner), index);
      return on === null || workOrderId === null ? false : amend(world, on, workOrderId, edit);
    },
  }),
  /** Two people change the same cell, neither of whom has seen what the other did. */
  amendTogether: happening({
    details: fc.record({ order, isCommon: rarely }),
    weight: 3,
    canHappen: isAnythingRecorded,
    happen: async (world, { order: index, isCommon }) => {
      const tabs = [0, 1, 2].map((at) => world.tab(at)).filter((on) => on?.owner.company === '甲');
      let count = 0;
      for (const on of tabs) {
        const workOrderId = on === null ? null : chosen(recordedOrders(world, person('A1')), index);
        const edit: Edit = { cells: ['ELECTRICITY'], isBad: false, isCommon };
        if (on !== null && workOrderId !== null && (await amend(world, on, workOrderId, edit))) count += 1;
      }
      return count > 1;
    },
  }),
  /** An order of another company, whose id somebody got hold of. */
  amendForeign: happening({
    details: fc.record({ device, index: pick }),
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, index }) => {
      const on = world.tab(at);
      if (on === null) return false;
      const own = recordedOrders(world, on.owner);
      const foreign = world.model.ledger.filter(
        ({ kind, owner, workOrderId }) =>
          kind === 'RECORD' && owner.companyId !== on.owner.companyId && !own.includes(workOrderId),
      );
      const workOrderId = chosen(foreign, index)?.workOrderId;
      if (workOrderId === undefined) return false;
      const content = newContent(world, on.owner, 1, false);
      const changed = edited(world, on.owner, content, { cells: ['NAME'], isBad: false, isCommon: false });
      const saving = amending(world.newCommandId(on.owner), workOrderId, { content, revision: 1 }, changed);
      return saving === null ? false : save(world, on, saving);
    },
  }),
  voidOrder: happening({
    details: fc.record({ device: fc.constantFrom(2, 2, 2, 0), tab, order }),
    weight: 2,
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, tab: which, order: index }) => {
      const on = world.tab(at, which);
      const workOrderId = on === null ? null : chosen(recordedOrders(world, on.owner), index);
      const seen = on === null || workOrderId === null ? null : orderOnScreen(on, workOrderId);
      if (on === null || workOrderId === null || seen === null || seen.status === 'VOID') return false;
      const waiting = on.engine.view.unsent.filter(
        (entry) => entry.workOrderId === workOrderId && entry.command.amend != null,
      );
      const revision = seen.revision + waiting.length;
      return save(world, on, voiding(world.newCommandId(on.owner), workOrderId, revision));
    },
  }),
  editInPlace: happening({
    details: fc.record({ device, tab, index: pick, edit: anyEdit }),
    weight: 2,
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, tab: which, ...details }) => {
      const on = world.tab(at, which);
      return on === null ? false : editInPlace(world, on, details);
    },
  }),
  mend: happening({
    details: fc.record({ device, tab, index: pick, edit: anyEdit }),
    weight: 3,
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, tab: which, ...details }) => {
      const on = world.tab(at, which);
      return on === null ? false : mend(world, on, details);
    },
  }),
  giveUp: happening({
    details: fc.record({ device, tab, index: pick }),
    weight: 2,
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, tab: which, index }) => {
      const on = world.tab(at, which);
      return on === null ? false : giveUp(world, on, index);
    },
  }),
  /** Two taps: one command, whatever the second one says. */
  saveTwice: happening({
    details: fc.record({ device, order }),
    canHappen: isAnythingRecorded,
    happen: async (world, { device: at, order: index }) => {
      const on = world.tab(at);
      const workOrderId = on === null ? null : chosen(recordedOrders(world, on.owner), index);
      const seen = on === null || workOrderId === null ? null : orderOnScreen(on, workOrderId);
      if (on === null || workOrderId === null || seen === null || seen.status === 'VOID') return false;
      const content = edited(world, on.owner, seen.content, {
        cells: ['NOTE'],
        isBad: false,
        isCommon: false,
      });
      const saving = amending(world.newId(), workOrderId, seen, content);
      if (saving === null) return false;
      const [first, second] = [save(world, on, saving), on.untilDead(on.engine.enqueue(saving.command))];
      const [isSaved, repeated] = await Promise.all([first, second]);
      if (repeated !== null && repeated.commandId !== saving.command.commandId)
        throw new Error('two taps, two commands');
      return isSaved;
    },
  }),
  /** The button that sends now. */
  flush: happening({
    details: fc.record({ device, tab, waitMs: fc.constantFrom(0, 100, 40_000) }),
    weight: 5,
    happen: async (world, { device: at, tab: which, waitMs }) => {
      const on = world.tab(at, which);
      if (on === null) return false;
      const flushed = on.engine.flushNow();
      await world.time.pass(waitMs);
      // With an answer that takes its time the button is still waiting: nobody waits with it.
      void flushed.catch(() => undefined);
      return true;
    },
  }),
  handOver: happening({
    details: fc.record({ to: fc.constantFrom('A1' as const, 'A2' as const) }),
    happen: (world, { to }) => {
      world.device(3).operator = to;
      return Promise.resolve(true);
    },
  }),
  /** The device reads the orders of its company as they are now. */
  lookUp: happening({
    details: fc.record({ device }),
    weight: 4,
    canHappen: isAnythingRecorded,
    happen: (world, { device: at }) => Promise.resolve(lookUp(world, at)),
  }),
} as const;

/** Reads copies as a device with network and session does. */
export function lookUp(world: World, at: number): boolean {
  const on = world.tab(at);
  if (on === null || on.device.isOffline || on.device.cookie === null) return false;
  return readCopies(world, on);
}
