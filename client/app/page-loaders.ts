import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { PostKind } from '#domain/site/post.ts';
import { storedLocale } from '../ui/stored-locale.ts';
import { speaking } from '../words/speaking.tsx';
import { loadWords, type WordSet } from '../words/word-sets.ts';

/** A page of a feature that is told what it is about. */
type PageOf<Props> = LazyExoticComponent<ComponentType<Props>>;

/**
 * A page of a feature, loaded when its address is first opened, with the words it needs beside those of the frame around
 * all pages, the client that has the cache, and the styles of the component library.
 */
function page<Props extends object = object>(
  load: () => Promise<ComponentType<Props>>,
  set?: WordSet,
): PageOf<Props> {
  return lazy(async () => {
    // Fetched beside the page; whether they came is for the page to find out.
    if (set !== undefined) void loadWords(set, storedLocale()).catch(() => undefined);
    const [Loaded, { withClient }] = await Promise.all([
      load(),
      import('../graphql/with-client.tsx'),
      import('../ui/component-styles.ts'),
    ]);
    return { default: withClient(set === undefined ? Loaded : speaking(Loaded, set)) };
  });
}

export const HomePage = page(async () => (await import('../features/home/home-page.tsx')).HomePage);
export const CompanyPage = page(
  async () => (await import('../features/company-profile/company-page.tsx')).CompanyPage,
  'OFFICE',
);
export const PeoplePage = page(
  async () => (await import('../features/people/people-page.tsx')).PeoplePage,
  'OFFICE',
);
export const FactorsPage = page(
  async () => (await import('../features/emission-factors/factors-page.tsx')).FactorsPage,
  'OFFICE',
);

/** Without the cache: the form stands before its library is there. */
export const EntryPage = lazy(async () => ({
  default: (await import('../features/work-order-entry/entry-page.tsx')).EntryPage,
}));
export const HistoryPage = page(
  async () => (await import('../features/work-order-history/history-page.tsx')).HistoryPage,
  'OFFICE',
);
export const DetailPage = page(
  async () => (await import('../features/work-order-detail/detail-page.tsx')).DetailPage,
  'OFFICE',
);
export const CasesPage = page(
  async () => (await import('../features/open-cases/cases-page.tsx')).CasesPage,
  'OFFICE',
);
export const QueuePage = page(async () => {
  // whoever comes here with a file may be without network a moment later
  const file = import('../offline/export/queue-file.ts');
  const Loaded = (await import('../features/sync-queue/queue-page.tsx')).QueuePage;
  await file;
  return Loaded;
});
export const MetersPage = page(async () => (await import('../features/meters/meters-page.tsx')).MetersPage);
export const TabletsPage = page(
  async () => (await import('../features/tablets/tablets-page.tsx')).TabletsPage,
  'OFFICE',
);
export const ScanPage = page(async () => (await import('../features/scan/scan-page.tsx')).ScanPage);
export const AccountPage = page(
  async () => (await import('../features/account/account-page.tsx')).AccountPage,
  'OFFICE',
);

export const StatementsPage = page(
  async () => (await import('../features/statements/statements-page.tsx')).StatementsPage,
  'OFFICE',
);
export const StatementPage = page(
  async () => (await import('../features/statements/statement-page.tsx')).StatementPage,
  'OFFICE',
);
export const IssuePage = page(
  async () => (await import('../features/statements/issue-page.tsx')).IssuePage,
  'OFFICE',
);
export const ExportPage = page(
  async () => (await import('../features/work-order-export/export-page.tsx')).ExportPage,
  'OFFICE',
);
export const RecalculatePage = page(
  async () => (await import('../features/recalculation/recalculate-page.tsx')).RecalculatePage,
  'OFFICE',
);
export const GuildStatementsPage = page(
  async () => (await import('../features/guild-statements/queue-page.tsx')).QueuePage,
  'GUILD',
);
export const GuildSealPage = page(
  async () => (await import('../features/guild-texts/seal-page.tsx')).SealPage,
  'GUILD',
);
export const GuildFactorsPage = page(
  async () => (await import('../features/guild-factors/guild-factors-page.tsx')).GuildFactorsPage,
  'GUILD',
);
export const GuildMembersPage = page(
  async () => (await import('../features/guild-members/members-page.tsx')).MembersPage,
  'GUILD',
);
export const GuildHealthPage = page(
  async () => (await import('../features/guild-health/health-page.tsx')).HealthPage,
  'GUILD',
);
export const GuildPeoplePage = page(
  async () => (await import('../features/guild-people/guild-people-page.tsx')).GuildPeoplePage,
  'GUILD',
);
export const GuildStatisticsPage = page(
  async () => (await import('../features/guild-statistics/statistics-page.tsx')).StatisticsPage,
  'GUILD',
);
export const AuditPage = page(
  async () => (await import('../features/audit-log/audit-page.tsx')).AuditPage,
  'OFFICE',
);
export const GuildDisclaimerPage = page(
  async () => (await import('../features/guild-texts/disclaimer-page.tsx')).DisclaimerPage,
  'GUILD',
);

export const GuildPostsPage = page<{ readonly kind: PostKind }>(
  async () => (await import('../features/guild-posts/posts-page.tsx')).PostsPage,
  'GUILD',
);
export const GuildPostEditorPage = page<{ readonly kind: PostKind }>(
  async () => (await import('../features/guild-posts/post-editor-page.tsx')).PostEditorPage,
  'GUILD',
);
export const GuildInboxPage = page(
  async () => (await import('../features/guild-inbox/inbox-page.tsx')).InboxPage,
  'GUILD',
);
export const GuildSiteTextsPage = page(
  async () => (await import('../features/guild-site/site-texts-page.tsx')).SiteTextsPage,
  'GUILD',
);
