import { useQuery } from '@apollo/client/react';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_SEARCHED_AUDIT_ENTRIES } from '#domain/audit/audit-rules.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { AuditEntriesQuery as AuditEntries } from '../../graphql/generated/graphql.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { pageInputOf, type PagePosition, PageSteps } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { type AuditAddress, filterOf } from './audit-address.ts';
import { AuditEntryItem } from './audit-entry-item.tsx';
import classes from './audit-log.module.css';
import { AuditEntriesQuery, AuditEntryFragment } from './audit-operations.ts';

const PAGE_SIZE = 30;

interface AuditListProps {
  readonly address: AuditAddress;
  readonly isOfGuild: boolean;
}

/** One page of entries, newest first. */
export function AuditList({ address, isOfGuild }: AuditListProps) {
  const { t: translate } = useTranslation();
  const [position, setPosition] = useState<PagePosition>({ kind: 'first' });
  const { data, previousData, error, loading, refetch } = useQuery(AuditEntriesQuery, {
    variables: { filter: filterOf(address), page: pageInputOf(position, PAGE_SIZE) },
    fetchPolicy: 'cache-and-network',
  });
  const page = (data ?? previousData)?.auditEntries;
  if (page === undefined)
    return error === undefined ? (
      <LoadingSkeleton lines={10} />
    ) : (
      // a failed repetition is told by `error`
      <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
    );
  const { items, pageInfo } = page;
  return (
    <div className={classes.list} data-loading={loading || undefined}>
      {error !== undefined && <ErrorPanel error={error} />}
      <Count page={page} />
      {items.length === 0 && !pageInfo.hasNextPage && (
        <EmptyState title={translate('audit.none')} icon={<IconHistory size={36} stroke={1.5} />}>
          {translate('audit.noneHint')}
        </EmptyState>
      )}
      <ol className={classes.entries} aria-label={translate('audit.entries')}>
        {readFragment(AuditEntryFragment, items).map((entry) => (
          <AuditEntryItem key={entry.id} entry={entry} isOfGuild={isOfGuild} />
        ))}
      </ol>
      {(pageInfo.hasPreviousPage || pageInfo.hasNextPage) && (
        <nav className={classes.paging} aria-label={translate('audit.pages.label')}>
          <PageSteps
            pageInfo={pageInfo}
            labelOf={(step) => translate(`audit.pages.${step}`)}
            onGo={setPosition}
          />
        </nav>
      )}
    </div>
  );
}

/** How many there are, as far as that was counted; a search that stopped half way says where. */
function Count({ page }: { readonly page: AuditEntries['auditEntries'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { total, totalIsExact, searched, items, pageInfo } = page;
  const hasStopped = searched != null && searched >= MOST_SEARCHED_AUDIT_ENTRIES && pageInfo.hasNextPage;
  const isPart = searched != null && !totalIsExact;
  return (
    <p role="status" className={classes.quiet}>
      {hasStopped
        ? translate('audit.partly', { scanned: formats.count(searched), total: formats.count(items.length) })
        : !isPart &&
          translate(totalIsExact ? 'audit.count' : 'audit.countAtLeast', { total: formats.count(total) })}
    </p>
  );
}
