import type { Issue } from '#domain/errors.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import type { EntryForm } from './entry-form.ts';

export const STEPS = ['ORDER', ...PROCESS_STAGES] as const;
export type Step = (typeof STEPS)[number];

/** The step on which the field of an issue stands. */
export function stepOf(issue: Issue, form: EntryForm): Step {
  const [head, second] = issue.path.split('/');
  if (head === 'activityData') return form.rows.find((row) => row.id === second)?.stage ?? 'ORDER';
  if (head === 'stageEquipment') return STEPS.find((step) => step === second) ?? 'ORDER';
  return 'ORDER';
}

/** How many issues wait on each step. */
export function issueCounts(issues: readonly Issue[], form: EntryForm): Readonly<Record<Step, number>> {
  const counts: Record<Step, number> = {
    ORDER: 0,
    PRE_TREATMENT: 0,
    ELECTROPLATING: 0,
    POST_TREATMENT: 0,
    PERIPHERAL: 0,
  };
  for (const issue of issues) counts[stepOf(issue, form)] += 1;
  return counts;
}

/** The fields of step 1 from top to bottom. */
const ORDER_OF_FIELDS: readonly string[] = [
  'coatings/0/metal',
  'workOrderNumber',
  'customerOrderNumber',
  'processingDate',
  'startTime',
  'endTime',
  'productName',
  'quantity',
  'quantityUnitName',
  'areaCm2',
];

function placeOf(issue: Issue, form: EntryForm): number {
  const place = ORDER_OF_FIELDS.indexOf(issue.path);
  return STEPS.indexOf(stepOf(issue, form)) * 100 + (place === -1 ? ORDER_OF_FIELDS.length : place);
}

/** The issue that stands first on the screen. */
export function firstIssue(issues: readonly Issue[], form: EntryForm): Issue | null {
  return [...issues].sort((a, b) => placeOf(a, form) - placeOf(b, form))[0] ?? null;
}
