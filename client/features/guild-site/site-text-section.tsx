import { useQuery } from '@apollo/client/react';
import type { SiteTextKind } from '#domain/site/site-text-rules.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { SiteTextsQuery } from './site-operations.ts';
import { SiteTextEditor } from './site-text-editor.tsx';

/** A text in its versions. */
export function SiteTextSection({ kind }: { readonly kind: SiteTextKind }) {
  const { data, error, refetch } = useQuery(SiteTextsQuery, {
    variables: { kind },
    fetchPolicy: 'network-only',
  });
  const versions = data?.siteTexts;
  const [newest] = versions ?? [];
  if (versions !== undefined && newest !== undefined)
    return (
      <SiteTextEditor
        versions={versions}
        newest={newest}
        readLatest={async () => (await refetch()).data?.siteTexts[0]}
      />
    );
  return error === undefined ? (
    <LoadingSkeleton lines={12} />
  ) : (
    <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
  );
}
