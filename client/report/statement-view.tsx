import type { EmissionStatement } from '#domain/statement/emission-statement.ts';

/** The emission statement on screen, drawn from the same document as the PDF; prints as the sheet alone. */
export function StatementView({ statement }: { readonly statement: EmissionStatement }) {
  return <article>{statement.content.workOrderNumber}</article>;
}
