import { useQuery } from '@apollo/client/react';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { ContactEditor } from './contact-editor.tsx';
import { GuildProfileQuery } from './site-operations.ts';

/** How to reach the guild, as the public site says it. */
export function ContactSection() {
  const { data, error, refetch } = useQuery(GuildProfileQuery, { fetchPolicy: 'network-only' });
  if (data !== undefined)
    return (
      <ContactEditor
        profile={data.siteProfile}
        readLatest={async () => (await refetch()).data?.siteProfile}
      />
    );
  return error === undefined ? (
    <LoadingSkeleton lines={10} />
  ) : (
    <ErrorPanel error={error} onRetry={() => void refetch().catch(() => undefined)} />
  );
}
