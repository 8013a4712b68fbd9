import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { calculateFootprint } from '#domain/footprint/calculate-footprint.ts';
import type { Footprint } from '#domain/footprint/footprint.ts';
import { checkAgainstSources, checkWorkOrderContent } from '#domain/work-order/work-order-rules.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import { readPlants } from '../companies/company.service.ts';
import type { EmissionFactorService } from '../emission-factors/emission-factor.service.ts';
import { loaderFor } from '../graphql/loaders.ts';
import { issuesOfNamedMeters } from '../meters/named-meters.service.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { actorWho } from './own-work-orders.ts';
import { factorMissing } from './work-order-refusals.ts';

export interface Computed {
  readonly content: WorkOrderContent;
  readonly footprint: Footprint;
  readonly calculatedAt: string;
}

/**
 * Checks `stated` by all rules and computes it with the factors in force on its day; `before` is what it takes the place
 * of. Refuses with VALIDATION_FAILED, each broken rule at its field, or FACTOR_MISSING.
 */
export async function computeContent(
  context: RequestContext,
  factors: Pick<EmissionFactorService, 'loadCatalogue'>,
  stated: WorkOrderContent,
  before: WorkOrderContent | null = null,
): Promise<Computed> {
  const { companyId } = actorWho(context, 'readWorkOrders');
  const checked = checkWorkOrderContent(stated, { today: taipeiDateOf(context.now()) });
  if (!checked.ok) throw Refusal.ofIssues(checked.issues);
  const catalogue = await factors.loadCatalogue(context, companyId);
  const issues = checkAgainstSources(checked.content, catalogue.sources);
  const { plantId } = checked.content;
  const plants = await loaderFor(context, readPlants).load(companyId);
  if (plants.every(({ id }) => id !== plantId))
    issues.push({ path: 'plantId', code: 'UNKNOWN_CHOICE', parameters: {} });
  issues.push(...(await issuesOfNamedMeters(context, checked.content, before)));
  if (issues.length > 0) throw Refusal.ofIssues(issues);
  const outcome = calculateFootprint(checked.content, catalogue);
  if (outcome.kind === 'FACTOR_MISSING') throw factorMissing(outcome.missing);
  return { content: checked.content, footprint: outcome.footprint, calculatedAt: context.now() };
}
