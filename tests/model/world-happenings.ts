/** What happens to devices, network, sessions and server. */
import fc from 'fast-check';
import type { Device, Tab } from './device.ts';
import { anyFault } from './faults.ts';
import { happening } from './history.ts';
import { amending, edited, orderOnScreen, save, voiding } from './entry-acts.ts';
import { anyEdit, lookUp } from './people-happenings.ts';
import { person, type PersonName } from './people.ts';
import { caseToDecide, decide } from './office.ts';
import type { World } from './world.ts';

const device = fc.nat({ max: 3 });
const tab = fc.nat({ max: 1 });
const MINUTE_MS = 60_000;
const OFFICE = 2;

async function reopen(on: Tab): Promise<void> {
  on.kill();
  await on.device.surroundings.activity.rest();
  await on.device.open(on.owner);
}

/** Tabs of whoever was there before, unless they linger, close in good order. */
async function closeTabs(at: Device): Promise<void> {
  for (const open of [...at.tabs]) await open.close();
}

/** The office is at its desk: network, session, tab. */
async function officeTab(world: World): Promise<Tab> {
  const office = world.device(OFFICE);
  office.isOffline = false;
  office.faults.length = 0;
  await world.signIn(office, person('OFFICE'));
  const found = world.tab(OFFICE);
  if (found === null) throw new Error('the office has a tab');
  await world.time.pass(1_000);
  return found;
}

export const worldHappenings = {
  goOffline: happening({
    details: fc.record({ device }),
    weight: 3,
    happen: (world, { device: at }) => {
      const there = world.device(at);
      if (there.isOffline) return Promise.resolve(false);
      there.isOffline = true;
      for (const { engine } of there.tabs) engine.offline();
      return Promise.resolve(true);
    },
  }),
  comeOnline: happening({
    details: fc.record({ device }),
    weight: 4,
    happen: async (world, { device: at }) => {
      const there = world.device(at);
      if (!there.isOffline) return false;
      there.isOffline = false;
      for (const { engine } of there.tabs) engine.wake('ONLINE');
      await world.time.pass(15_000);
      return true;
    },
  }),
  fault: happening({
    details: fc.record({ device, fault: anyFault }),
    weight: 10,
    happen: (world, { device: at, fault }) => {
      world.device(at).faults.push(fault);
      return Promise.resolve(true);
    },
  }),
  wait: happening({
    details: fc.record({ ms: fc.constantFrom(400, 2_500, 10_000, MINUTE_MS, 6 * MINUTE_MS) }),
    weight: 6,
    happen: async (world, { ms }) => {
      await world.time.pass(ms);
      return true;
    },
  }),
  /** A night, a weekend: sessions of the office end, those of the shop floor after a week. */
  sleep: happening({
    details: fc.record({ hours: fc.constantFrom(2, 14, 200) }),
    happen: async (world, { hours }) => {
      world.time.sleep(hours * 60 * MINUTE_MS);
      for (const { tabs } of world.devices) for (const { engine } of tabs) engine.wake('FOREGROUND');
      await world.time.pass(500);
      return true;
    },
  }),
  reload: happening({
    details: fc.record({ device, tab }),
    weight: 2,
    happen: async (world, { device: at, tab: which }) => {
      const on = world.tab(at, which);
      if (on === null) return false;
      await reopen(on);
      return true;
    },
  }),
  /** The power goes at one of the writes of a flush. */
  killInFlush: happening({
    details: fc.record({ device, tab, writesLeft: fc.nat({ max: 3 }), isAfterCommit: fc.boolean() }),
    weight: 4,
    happen: async (world, { device: at, tab: which, ...fuse }) => {
      const on = world.tab(at, which);
      if (on === null) return false;
      on.lightFuse(fuse);
      void on.engine.flushNow().catch(() => undefined);
      await world.activity.rest();
      const hasBurnt = on.isDead;
      await reopen(on);
      return hasBurnt;
    },
  }),
  /** The power goes while an entry is being saved. */
  killInSave: happening({
    details: fc.record({ device, order: fc.nat({ max: 3 }), isAfterCommit: fc.boolean() }),
    canHappen: ({ ledger }) => ledger.length > 0,
    happen: async (world, { device: at, order, isAfterCommit }) => {
      const on = world.tab(at);
      const own = world.model.ledger.filter(({ owner }) => owner.companyId === on?.owner.companyId);
      const workOrderId = own[order % Math.max(1, own.length)]?.workOrderId;
      const seen = on === null || workOrderId === undefined ? null : orderOnScreen(on, workOrderId);
      if (on === null || workOrderId === undefined || seen === null || seen.status === 'VOID') return false;
      const content = edited(world, on.owner, seen.content, {
        cells: ['NAME'],
        isBad: false,
        isCommon: false,
      });
      const saving = amending(world.newCommandId(on.owner), workOrderId, seen, content);
      if (saving === null) return false;
      on.lightFuse({ writesLeft: 0, isAfterCommit });
      await save(world, on, saving);
      await reopen(on);
      return true;
    },
  }),
  secondTab: happening({
    details: fc.record({ device }),
    weight: 2,
    happen: async (world, { device: at }) => {
      const there = world.device(at);
      const [first] = there.tabs;
      if (first === undefined || there.tabs.length > 1) return false;
      await there.open(first.owner);
      return true;
    },
  }),
  closeTab: happening({
    details: fc.record({ device }),
    happen: async (world, { device: at }) => {
      const last = world.device(at).tabs.at(-1);
      if (last === undefined || world.device(at).tabs.length < 2) return false;
      await last.close();
      return true;
    },
  }),
  /** Somebody else signs in on a shared tablet; `isLagging`: a tab of the one before has not noticed yet. */
  switchUser: happening({
    details: fc.record({
      device: fc.nat({ max: 1 }),
      to: fc.constantFrom<PersonName[]>('A1', 'A2', 'B1'),
      isLagging: fc.boolean(),
    }),
    weight: 4,
    happen: async (world, { device: at, to, isLagging }) => {
      const there = world.device(at);
      if (there.isOffline || there.tabs.some(({ owner }) => owner.name === to)) return false;
      if (!isLagging) await closeTabs(there);
      else for (const old of there.tabs.slice(1)) await old.close();
      await world.signIn(there, person(to));
      return true;
    },
  }),
  logOut: happening({
    details: fc.record({ device }),
    happen: async (world, { device: at }) => {
      const there = world.device(at);
      if (there.tabs.length === 0) return false;
      await closeTabs(there);
      if (there.cookie !== null && !there.isOffline) world.platform.endSession(there.cookie);
      there.cookie = null;
      return true;
    },
  }),
  signIn: happening({
    details: fc.record({ device }),
    weight: 3,
    happen: async (world, { device: at }) => {
      const there = world.device(at);
      if (there.isOffline) return false;
      const user =
        there.tabs[0]?.owner ?? person((['A1', 'A2', 'OFFICE', 'TABLET'] as const)[at % 4] ?? 'A1');
      await world.signIn(there, user);
      return true;
    },
  }),
  revokeSessions: happening({
    details: fc.record({ who: fc.constantFrom<PersonName[]>('A1', 'A2', 'OFFICE', 'TABLET', 'B1') }),
    happen: (world, { who }) => {
      world.platform.revokeSessions(person(who));
      return Promise.resolve(true);
    },
  }),
  suspendCompany: happening({
    details: fc.record({ company: fc.constantFrom('甲' as const, '乙' as const) }),
    canHappen: ({ suspended }, { company }) => !suspended.has(company),
    happen: (world, { company }) => {
      world.platform.setStanding(company, 'SUSPENDED');
      world.model.suspended.add(company);
      return Promise.resolve(true);
    },
  }),
  reinstateCompany: happening({
    details: fc.record({ company: fc.constantFrom('甲' as const, '乙' as const) }),
    weight: 2,
    canHappen: ({ suspended }, { company }) => suspended.has(company),
    happen: (world, { company }) => {
      world.platform.setStanding(company, 'ACTIVE');
      world.model.suspended.delete(company);
      return Promise.resolve(true);
    },
  }),
  officeEdit: happening({
    details: fc.record({
      order: fc.nat({ max: 3 }),
      edit: anyEdit,
      isVoiding: fc.nat({ max: 4 }).map((n) => n === 0),
    }),
    weight: 6,
    canHappen: ({ ledger, suspended }) => ledger.length > 0 && !suspended.has('甲'),
    happen: async (world, { order, edit, isVoiding }) => {
      const on = await officeTab(world);
      if (!lookUp(world, OFFICE)) return false;
      const orders = [...on.device.copies.keys()].map((key) => key.slice(key.indexOf('/') + 1));
      const workOrderId = orders[order % orders.length] ?? '';
      const seen = orderOnScreen(on, workOrderId);
      if (seen === null || seen.status === 'VOID') return false;
      const commandId = world.newCommandId(on.owner);
      const content = edited(world, on.owner, seen.content, { ...edit, isBad: false });
      const saving = isVoiding
        ? voiding(commandId, workOrderId, seen.revision)
        : amending(commandId, workOrderId, seen, content);
      if (saving === null) return false;
      await save(world, on, saving);
      await world.time.pass(2_500);
      return true;
    },
  }),
  decideCase: happening({
    details: fc.record({ index: fc.nat({ max: 9 }), choice: fc.nat({ max: 2 }) }),
    weight: 3,
    canHappen: ({ ledger, suspended }) => ledger.length > 1 && !suspended.has('甲'),
    happen: async (world, { index, choice }) => {
      const open = caseToDecide(world, index);
      return open === null ? false : decide(world, open, choice);
    },
  }),
  deploy: happening({
    details: fc.record({ isTooNew: fc.boolean() }),
    canHappen: (model, { isTooNew }) => model.isTooNew !== isTooNew,
    happen: (world, { isTooNew }) => {
      world.platform.isTooNew = isTooNew;
      world.model.isTooNew = isTooNew;
      return Promise.resolve(true);
    },
  }),
  takeBackup: happening({
    details: fc.record({}),
    happen: (world) => {
      world.platform.takeBackup();
      world.model.hasBackup = true;
      return Promise.resolve(true);
    },
  }),
  restoreBackup: happening({
    details: fc.record({}),
    weight: 2,
    canHappen: ({ hasBackup, ledger }) => hasBackup && ledger.length > 0,
    happen: async (world) => {
      await world.platform.restoreBackup();
      world.restores += 1;
      // The standing of the companies is what it was then; the guild sets it right.
      for (const company of ['甲', '乙'] as const) {
        world.platform.setStanding(company, world.model.suspended.has(company) ? 'SUSPENDED' : 'ACTIVE');
      }
      return true;
    },
  }),
  skewClock: happening({
    details: fc.record({
      device,
      hours: fc.constantFrom(0, -1, 3, 24 * 366, -24 * 366 * 50),
    }),
    happen: (world, { device: at, hours }) => {
      world.device(at).skewMs = hours * 60 * MINUTE_MS;
      return Promise.resolve(true);
    },
  }),
} as const;
