import type { Issue } from '#domain/errors.ts';
import { checkAgainstSources } from '#domain/work-order/work-order-rules.ts';
import { contentFromForm, type ContentOutcome } from './content-from-form.ts';
import type { EntryReference } from './entry-context.ts';
import type { EntryForm } from './entry-form.ts';
import { rowPath } from './field-path.ts';
import type { LiveFootprint } from './figures.ts';

function missingFactorIssues(form: EntryForm, live: LiveFootprint): Issue[] {
  return form.rows
    .filter((row) => live.missingByRowId.has(row.id))
    .map((row) => ({
      path: rowPath(
        row.id,
        row.isMetered
          ? 'endReading'
          : row.fugitiveMethod === 'CHARGE_AND_LEAK_RATE'
            ? 'chargeKg'
            : 'quantity',
      ),
      code: 'FACTOR_MISSING' as const,
      parameters: {},
    }));
}

/** The order that the form states, or everything that keeps it from being saved: fields, sources, factors. */
export function entryOutcome(
  form: EntryForm,
  reference: EntryReference,
  live: LiveFootprint,
): ContentOutcome {
  const outcome = contentFromForm(form);
  const missing = missingFactorIssues(form, live);
  if (!outcome.ok) return { ok: false, issues: [...outcome.issues, ...missing] };
  const issues = [...checkAgainstSources(outcome.content, reference.catalogue.sources), ...missing];
  return issues.length === 0 ? outcome : { ok: false, issues };
}
