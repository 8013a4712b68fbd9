import type { ApolloClient } from '@apollo/client';
import { MOST_EXPORTED_AUDIT_ENTRIES } from '#domain/audit/audit-rules.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  AuditEntryWordsFragment,
  AuditExportQuery as Exported,
} from '../../graphql/generated/graphql.ts';
import { type AuditAddress, filterOf } from './audit-address.ts';
import { AuditEntryFragment, AuditExportQuery } from './audit-operations.ts';

/** An entry with what ties it to the one before. */
export type ExportedEntry = AuditEntryWordsFragment &
  Pick<Exported['auditEntries']['items'][number], 'chain' | 'previousHash' | 'hash' | 'record'>;

const AT_ONCE = 100;

/** All entries that the filter lets through, newest first; TOO_MANY rather than a part of them. */
export async function readForExport(
  client: ApolloClient,
  address: AuditAddress,
  signal: AbortSignal,
  onProgress: (count: number) => void,
): Promise<readonly ExportedEntry[] | 'TOO_MANY'> {
  const entries: ExportedEntry[] = [];
  let after: string | null = null;
  for (;;) {
    signal.throwIfAborted();
    const page: Exported['auditEntries'] = await readPage(client, address, after, signal);
    entries.push(...page.items.map((item) => ({ ...item, ...readFragment(AuditEntryFragment, item) })));
    if (entries.length > MOST_EXPORTED_AUDIT_ENTRIES) return 'TOO_MANY';
    onProgress(entries.length);
    after = page.pageInfo.endCursor ?? null;
    if (!page.pageInfo.hasNextPage || after === null) return entries;
  }
}

async function readPage(
  client: ApolloClient,
  address: AuditAddress,
  after: string | null,
  signal: AbortSignal,
): Promise<Exported['auditEntries']> {
  const { data } = await client.query({
    query: AuditExportQuery,
    variables: { filter: filterOf(address), page: { first: AT_ONCE, after } },
    fetchPolicy: 'no-cache',
    context: { fetchOptions: { signal } },
  });
  if (data === undefined) throw new Error('the audit log was not read');
  return data.auditEntries;
}
