import type { EntryReferenceQuery as EntryReferenceData } from '../../graphql/generated/graphql.ts';
import type { LocalOwner } from '../../offline/storage/owner.ts';
import type { ReferenceMirror } from '../../offline/storage/rows.ts';

/** Whether the server answered to `owner`, and not to somebody who signed in with another tab meanwhile. */
export function isAnswerTo({ accountId, companyId }: LocalOwner, { viewer }: EntryReferenceData): boolean {
  return viewer?.accountId === accountId && viewer.company?.id === companyId;
}

/** What entry needs without network, out of the answer of the server. `fetchedAt` is an ISO instant. */
export function mirrorFrom(data: EntryReferenceData, fetchedAt: string): ReferenceMirror {
  const gwpValues = data.referenceValues.flatMap((row) =>
    row.kind === 'GWP100' && row.gwpSet !== null
      ? [{ gwpSet: row.gwpSet, gas: row.key, gwp100: row.value }]
      : [],
  );
  return {
    sources: data.emissionSources,
    factors: data.emissionFactors,
    gwpValues,
    referenceValues: data.referenceValues.filter((row) => row.kind !== 'GWP100'),
    productionLines: data.productionLines,
    meters: data.meters,
    fetchedAt,
  };
}
