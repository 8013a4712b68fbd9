/** What must be true of the server when everything has come to rest. */
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { CellChange } from '#domain/sync/command.ts';
import { cellsOf } from '#domain/work-order/cells.ts';
import { officialCatalogue } from '../support/official-catalogue.ts';
import { placesOf, type Queue } from './check-queues.ts';
import { COMPANIES, type CompanyName } from './people.ts';
import type { Receipt, Revision, Stored } from './receipts.ts';
import type { QueuedCommand, World } from './world.ts';

/** Commands that act upon work orders, as the audit log calls them. */
const EFFECTS: ReadonlySet<string> = new Set([
  'recordWorkOrder',
  'amendWorkOrder',
  'voidWorkOrder',
  'discardCommand',
]);

export function checkPlatform(world: World, queues: readonly Queue[], stored: Stored): readonly string[] {
  return [
    ...checkOwners(world, queues, stored),
    ...checkOnce(stored),
    ...checkOrder(queues, stored),
    ...checkUnseenOverwrites(world, stored),
    ...checkValues(world, stored),
    ...checkCases(queues, stored),
    ...checkTotals(world, stored),
    ...checkCompanies(world),
  ];
}

/** P4: each receipt belongs to whoever queued the command, on the device where that was done. */
function checkOwners(
  { model, decisions }: World,
  queues: readonly Queue[],
  { receipts }: Stored,
): readonly string[] {
  const notes = new Map(
    queues.flatMap(({ owner, device, entries }) =>
      entries
        .filter(({ command }) => command.discard != null)
        .map(
          ({ commandId }) =>
            [`${owner.companyId}/${commandId}`, { owner, installId: device.installId }] as const,
        ),
    ),
  );
  const installIds = new Map(queues.map(({ device }) => [device.name, device.installId]));
  return receipts
    .filter(({ commandId }) => !decisions.has(commandId))
    .flatMap(({ companyId, commandId, accountId, installId, operatorId }) => {
      const queued = model.ledger.find(
        (one) => one.commandId === commandId && one.owner.companyId === companyId,
      );
      const owner = queued?.owner ?? notes.get(`${companyId}/${commandId}`)?.owner;
      if (owner === undefined)
        return [`${companyId} has a receipt of ${commandId}, which nobody there queued`];
      if (owner.accountId !== accountId) return [`${commandId} of ${owner.name} came in under ${accountId}`];
      if (queued === undefined) return [];
      if (installIds.get(queued.device) !== installId)
        return [`${commandId} came in from ${String(installId)}`];
      const isNamed = (operatorId !== null) === (queued.operator !== null);
      return isNamed
        ? []
        : [`${commandId}: recorded by ${queued.operator ?? 'the owner'}, named ${String(operatorId)}`];
    });
}

/** P2: one receipt, one revision and one audit row per command at most. */
function checkOnce({ receipts, revisions, audit }: Stored): readonly string[] {
  const keys = [
    ...receipts.map(({ companyId, commandId }) => `receipt of ${companyId}/${commandId}`),
    ...revisions.map(({ companyId, commandId }) => `revision by ${companyId}/${commandId}`),
    ...audit
      .filter(({ action }) => EFFECTS.has(action))
      .map(({ companyId, commandId }) => `effect of ${String(companyId)}/${String(commandId)}`),
  ];
  const seen = new Set<string>();
  return keys.flatMap((key) => {
    if (seen.has(key)) return [`twice: ${key}`];
    seen.add(key);
    return [];
  });
}

/** P3: the commands of one queue about one order took effect in the order of the queue. */
function checkOrder(queues: readonly Queue[], { receipts }: Stored): readonly string[] {
  const places = placesOf(queues);
  const last = new Map<string, { readonly place: number; readonly commandId: string }>();
  return receipts.flatMap(({ companyId, commandId, subjectId, outcome }) => {
    const known = places.get(`${companyId}/${commandId}`);
    if (known === undefined || outcome === null || isNote(queues, commandId)) return [];
    const key = `${known.queue}/${companyId}/${subjectId}`;
    const before = last.get(key);
    last.set(key, { place: known.place, commandId });
    return before === undefined || before.place < known.place
      ? []
      : [`${commandId} took effect after ${before.commandId}, which was queued later`];
  });
}

function isNote(queues: readonly Queue[], commandId: string): boolean {
  return queues.some(({ entries }) =>
    entries.some((entry) => entry.commandId === commandId && entry.command.discard != null),
  );
}

/** P5: a command changes a cell only from the value that its author had seen. */
function checkUnseenOverwrites({ model, decisions }: World, { revisions }: Stored): readonly string[] {
  return revisions
    .filter(({ kind, commandId }) => kind === 'AMEND' && !decisions.has(commandId))
    .flatMap((revision) => {
      const queued = commandOf(model.ledger, revision);
      return revision.changes.flatMap(({ cell, base }) => {
        const stated = queued?.changes.find((change) => change.cell === cell);
        if (stated === undefined) return [`${revision.commandId} changed ${cell}, which it does not name`];
        return stated.base === base
          ? []
          : [`${revision.commandId} overwrote ${JSON.stringify(base)} in ${cell} unseen`];
      });
    });
}

/** P5: each value that was delivered stands in the revision of its command, or in a case. */
function checkValues({ model, coverage }: World, stored: Stored): readonly string[] {
  return model.ledger.flatMap((queued) => {
    const receipt = stored.receipts.find(
      ({ companyId, commandId }) => companyId === queued.owner.companyId && commandId === queued.commandId,
    );
    const { status, revision } = receipt?.outcome ?? {};
    if (receipt === undefined || status === undefined) return [];
    coverage.note(`kept ${queued.kind} ${status}`);
    if (status === 'LATE')
      return hasLateCase(queued, stored) ? [] : [`${queued.commandId} came late and is in no case`];
    const after = stored.revisions.find(
      (one) =>
        one.companyId === queued.owner.companyId &&
        one.workOrderId === queued.workOrderId &&
        one.revision === revision,
    );
    if (after === undefined) return [`${queued.commandId}: revision ${String(revision)} is missing`];
    return missingValues(queued, receipt, after, stored);
  });
}

function missingValues(
  queued: QueuedCommand,
  receipt: Receipt,
  after: Revision,
  stored: Stored,
): readonly string[] {
  const isHeldBack = (cell: string) => receipt.outcome?.issues.some(({ path }) => path === cell) === true;
  if (queued.kind === 'VOID') {
    const isDone =
      after.kind === 'VOID' || (isHeldBack('status') && isInCase(queued, 'status', 'VOID', stored));
    return isDone ? [] : [`${queued.commandId}: neither void nor in a case`];
  }
  const cells = cellsOf(after.content);
  const wanted: readonly Pick<CellChange, 'cell' | 'new'>[] =
    queued.kind === 'AMEND'
      ? queued.changes
      : [...cellsOf(queued.content!)].map(([cell, value]) => ({ cell, new: value }));
  return wanted
    .filter(({ cell, new: value }) => (cells.get(cell) ?? null) !== value)
    .filter(({ cell, new: value }) => !(isHeldBack(cell) && isInCase(queued, cell, value, stored)))
    .map(({ cell, new: value }) => `${queued.commandId}: ${JSON.stringify(value)} for ${cell} is nowhere`);
}

function hasLateCase({ commandId, owner, kind, changes }: QueuedCommand, { cases }: Stored): boolean {
  const late = cases.find(
    (one) => one.kind === 'LATE' && one.commandId === commandId && one.companyId === owner.companyId,
  );
  if (late === undefined) return false;
  return kind === 'VOID' || JSON.stringify(late.changes) === JSON.stringify(changes);
}

/** Whether a case of the order holds the value, now or by its history in the audit log. */
function isInCase(
  { commandId, owner, workOrderId }: QueuedCommand,
  cell: string,
  value: unknown,
  { cases, audit }: Stored,
): boolean {
  const of = cases.filter(
    (one) => one.companyId === owner.companyId && one.workOrderId === workOrderId && one.cell === cell,
  );
  return of.some(({ id }) =>
    audit.some(
      (row) =>
        row.entityId === id &&
        row.commandId === commandId &&
        (row.action === 'openCase' || row.action === 'replaceDeviceSide') &&
        row.after?.['deviceValue'] === value,
    ),
  );
}

function commandOf(
  ledger: readonly QueuedCommand[],
  { companyId, commandId }: Revision,
): QueuedCommand | undefined {
  return ledger.find((queued) => queued.owner.companyId === companyId && queued.commandId === commandId);
}

/** P5: the side of a device in a case gives way only to what its author did later. */
function checkCases(queues: readonly Queue[], { cases, audit, orders }: Stored): readonly string[] {
  const places = placesOf(queues);
  const placeOf = (companyId: string, commandId: string | null) =>
    places.get(`${companyId}/${commandId ?? ''}`)?.place ?? Number.NaN;
  const agreed = cases
    .filter(
      ({ resolution, deviceValue, resolvedValue }) =>
        resolution === 'AGREED' && deviceValue !== resolvedValue,
    )
    .flatMap(({ id, companyId, commandId, cell }) => {
      const closing = audit.find(({ entityId, action }) => entityId === id && action === 'resolveCase');
      const isLater = placeOf(companyId, closing?.commandId ?? null) > placeOf(companyId, commandId);
      return isLater
        ? []
        : [`the case about ${String(cell)} by ${commandId} was closed by an earlier command`];
    });
  const replaced = cases.flatMap(({ id, companyId, cell }) => {
    const sides = audit.filter(
      ({ entityId, action }) => entityId === id && (action === 'openCase' || action === 'replaceDeviceSide'),
    );
    const order = sides.map(({ commandId }) => placeOf(companyId, commandId));
    return order.some((place, index) => index > 0 && place < (order[index - 1] ?? 0))
      ? [`the case about ${String(cell)} went back to an earlier value`]
      : [];
  });
  const counts = orders.flatMap(({ companyId, id, openCaseCount }) => {
    const open = cases.filter(
      (one) => one.companyId === companyId && one.workOrderId === id && one.status === 'OPEN',
    );
    return open.length === openCaseCount
      ? []
      : [`${id} says ${openCaseCount} open cases and has ${open.length}`];
  });
  return [...agreed, ...replaced, ...counts];
}

/** What is stored of figures is what the domain computes from the content. */
function checkTotals({ platform }: World, { revisions, orders }: Stored): readonly string[] {
  const wrong = revisions.flatMap(
    ({ content, footprint, attributedEmissionsKgCo2e, workOrderId, revision }) => {
      const computed = calculateFootprint(content, officialCatalogue);
      const total = computed.kind === 'FOOTPRINT' ? computed.footprint.attributedEmissionsKgCo2e : null;
      const isRight = total === attributedEmissionsKgCo2e && total === footprint.attributedEmissionsKgCo2e;
      return isRight
        ? []
        : [`${workOrderId} revision ${revision}: ${attributedEmissionsKgCo2e} is not ${String(total)}`];
    },
  );
  const heads = orders.flatMap(({ companyId, id, revision, attributedEmissionsKgCo2e }) => {
    const own = revisions.filter((one) => one.companyId === companyId && one.workOrderId === id);
    const newest = own.find((one) => one.revision === revision);
    const isWhole =
      own.length === revision && newest?.attributedEmissionsKgCo2e === attributedEmissionsKgCo2e;
    return isWhole ? [] : [`${id} shows revision ${revision} of ${own.length}`];
  });
  const counted = platform.rows('SELECT companyId, workOrderCount FROM company_counter').flatMap((row) => {
    const count = orders.filter(({ companyId }) => companyId === row['companyId']).length;
    return count === row['workOrderCount'] ? [] : [`${String(row['companyId'])} counts wrongly`];
  });
  return [...wrong, ...heads, ...counted];
}

/** P4: nothing that belongs to a company holds a word of another. */
function checkCompanies({ platform }: World): readonly string[] {
  const pairs: readonly (readonly [CompanyName, CompanyName])[] = [
    ['甲', '乙'],
    ['乙', '甲'],
  ];
  return pairs.flatMap(([own, other]) => {
    const text = platform.textOf(own);
    const isMixed = text.includes(`${other}-`) || text.includes(COMPANIES[other].company.id);
    return isMixed ? [`rows of ${own} hold words of ${other}`] : [];
  });
}
