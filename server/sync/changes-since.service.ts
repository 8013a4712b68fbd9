import { Brackets } from 'typeorm';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { actorWho, ownWorkOrders } from '../work-orders/own-work-orders.ts';
import type { WorkOrderEntity } from '../work-orders/work-order.entity.ts';
import {
  readCursor,
  writeCursor,
  type ChangePlace,
  type ChangesCursor,
  type CursorOwner,
} from './changes-cursor.ts';
import { serverEpoch } from './server-epoch.ts';

export interface Changes {
  readonly workOrders: readonly WorkOrderEntity[];
  readonly cursor: string;
  readonly hasMore: boolean;
  readonly serverTime: string;
  readonly serverEpoch: string;
}

export interface ChangesRequest {
  /** Null at the first call. */
  readonly cursor: string | null;
  readonly first: number;
}

const MOST_AT_ONCE = 50;
const DAY_MS = 24 * 60 * 60_000;
/** 30 days of processing, and one for the difference between Taipei's calendar and UTC. */
const KEPT_MS = 31 * DAY_MS;
/**
 * A row carries the instant at which its transaction wrote it and is seen from its commit on. No transaction lives this
 * long, and no two clocks of our machines differ by it: what is older than this cannot appear any more.
 */
const LATE_COMMIT_MS = 60_000;

/** Hands tablets what changed, so that they can show and amend work orders without network. */
export class ChangesSinceService {
  /**
   * Work orders of the actor's company that changed since the cursor, oldest change first; those of the last minute are
   * handed over again in the next round, none is left out. A cursor that is not this company's starts again. Refuses with
   * FORBIDDEN, or VALIDATION_FAILED for the number asked for.
   */
  async changesSince(context: RequestContext, { cursor, first }: ChangesRequest): Promise<Changes> {
    const { companyId } = actorWho(context, 'readWorkOrders');
    refuseOddNumber(first);
    const serverTime = context.now();
    const epoch = await serverEpoch(context);
    const from = startingPlace({ companyId, epoch }, cursor, serverTime);
    const found = await changedAfter(context, from.position ?? from.complete, first + 1);
    const hasMore = found.length > first;
    const workOrders = found.slice(0, first);
    const next = nextPlace(from, hasMore ? workOrders.at(-1) : undefined, serverTime);
    return {
      workOrders,
      cursor: writeCursor({ companyId, epoch }, next),
      hasMore,
      serverTime,
      serverEpoch: epoch,
    };
  }
}

function refuseOddNumber(first: number): void {
  if (!Number.isInteger(first) || first < 1)
    throw Refusal.ofIssues([{ path: 'first', code: 'MUST_BE_POSITIVE', parameters: {} }]);
  if (first > MOST_AT_ONCE)
    throw Refusal.ofIssues([{ path: 'first', code: 'TOO_LARGE', parameters: { max: MOST_AT_ONCE } }]);
}

function startingPlace(owner: CursorOwner, cursor: string | null, now: string): ChangesCursor {
  const oldest: ChangePlace = { at: before(now, KEPT_MS), id: '' };
  const known = cursor === null ? null : readCursor(owner, cursor);
  if (known === null) return { complete: oldest, position: null };
  const { complete, position } = known;
  return { complete: later(complete, oldest), position: position === null ? null : later(position, oldest) };
}

async function changedAfter(
  context: RequestContext,
  { at, id }: ChangePlace,
  most: number,
): Promise<WorkOrderEntity[]> {
  const beyond = new Brackets((where) =>
    where.where('workOrder.changedAt > :at').orWhere('workOrder.changedAt = :at AND workOrder.id > :id'),
  );
  return (
    ownWorkOrders(context, 'readWorkOrders')
      // the index begins with this comparison; the alternative of the brackets alone would hide it
      .andWhere('workOrder.changedAt >= :at')
      .andWhere(beyond)
      .setParameters({ at, id })
      .orderBy('workOrder.changedAt', 'ASC')
      .addOrderBy('workOrder.id', 'ASC')
      .limit(most)
      .getMany()
  );
}

/**
 * As long as a round hands over rows older than a minute, both places are the same. From the first younger row on,
 * `complete` stays behind: the next round begins there, however long this one takes.
 */
function nextPlace(from: ChangesCursor, last: WorkOrderEntity | undefined, now: string): ChangesCursor {
  const settled: ChangePlace = { at: before(now, LATE_COMMIT_MS), id: '' };
  const isBehind = from.position !== null && later(from.position, from.complete) !== from.complete;
  if (last === undefined) return { complete: isBehind ? from.complete : settled, position: null };
  const position: ChangePlace = { at: last.changedAt ?? from.complete.at, id: last.id };
  const complete = isBehind ? from.complete : earlier(position, settled);
  return { complete, position };
}

const isAfter = (one: ChangePlace, other: ChangePlace): boolean =>
  one.at > other.at || (one.at === other.at && one.id > other.id);
const later = (one: ChangePlace, other: ChangePlace): ChangePlace => (isAfter(one, other) ? one : other);
const earlier = (one: ChangePlace, other: ChangePlace): ChangePlace => (isAfter(one, other) ? other : one);
const before = (instant: string, byMs: number): string => new Date(Date.parse(instant) - byMs).toISOString();
