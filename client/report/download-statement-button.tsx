import type { EmissionStatement } from '#domain/statement/emission-statement.ts';

/** Saves the statement as PDF and says in words what happens: preparing, saved, shared, why not. */
export function DownloadStatementButton({ statement }: { readonly statement: EmissionStatement }) {
  return <button type="button">{statement.content.workOrderNumber}</button>;
}
