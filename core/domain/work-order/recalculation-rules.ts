/** What the office states when it computes own work orders anew with the factors in force now. */
import { z } from 'zod';
import { checkInput, type Checked } from '#domain/rules/check-input.ts';
import { number, text, uuid } from '#domain/rules/read-fields.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';

/** Orders that one act may compute anew: they are held until all are done. */
export const MOST_RECALCULATED = 50;
const LAST_REVISION = 1_000_000;

export interface Recalculation {
  readonly commandId: string;
  readonly reason: string;
  readonly workOrders: readonly {
    readonly workOrderId: string;
    /** The revision that was looked at. */
    readonly basedOn: number;
  }[];
}

const schema: z.ZodType<Recalculation> = z.strictObject({
  commandId: uuid(),
  reason: text({ max: TEXT_LIMITS.reason, isMultiline: true }),
  workOrders: z
    .array(
      z.strictObject({
        workOrderId: uuid(),
        basedOn: number({ max: LAST_REVISION, isWhole: true, isPositive: true }),
      }),
    )
    .min(1)
    .max(MOST_RECALCULATED)
    .check(({ value, issues }) => {
      const seen = new Set<string>();
      value.forEach(({ workOrderId }, index) => {
        if (seen.has(workOrderId))
          issues.push({
            code: 'custom',
            params: { code: 'DUPLICATE_ID' },
            path: [index],
            input: workOrderId,
          });
        seen.add(workOrderId);
      });
    }),
});

export const checkRecalculation = (input: unknown): Checked<Recalculation> => checkInput(schema, input);

const dismissal: z.ZodType<{ readonly commandId: string; readonly proposalId: string }> = z.strictObject({
  commandId: uuid(),
  proposalId: uuid(),
});

/** The office has taken note of new factors and leaves its results as they are. */
export const checkNoticeDismissal = (input: unknown) => checkInput(dismissal, input);
