import { In } from 'typeorm';
import type { Issue } from '#domain/errors.ts';
import { checkNamedMeters, meterIdsOf } from '#domain/meters/named-meters.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { RequestContext } from '../request-context.ts';
import { requireCompanyActor } from '../require-actor.ts';
import { MeterEntity } from './meter.entity.ts';

/** Faults of the meters that a work order names; a meter of another company is as unknown as none. */
export async function issuesOfNamedMeters(
  context: RequestContext,
  content: WorkOrderContent,
  before: WorkOrderContent | null,
): Promise<Issue[]> {
  const ids = meterIdsOf(content);
  if (ids.length === 0) return [];
  const { companyId } = requireCompanyActor(context);
  const meters = await context.manager.findBy(MeterEntity, { companyId, id: In(ids) });
  return checkNamedMeters(content, meters, before);
}
