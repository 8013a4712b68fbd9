import { type ComponentType, lazy, type LazyExoticComponent } from 'react';
import type { PostKind } from '#domain/site/post.ts';

type Page = LazyExoticComponent<ComponentType>;

/** A page of a feature that is told what it is about. */
type PageOf<Props> = LazyExoticComponent<ComponentType<Props>>;

/** A page of a feature, loaded when its address is first opened. */
function page(load: () => Promise<ComponentType>): Page {
  return lazy(async () => ({ default: await load() }));
}

export const HomePage = page(async () => (await import('../features/home/home-page.tsx')).HomePage);
export const CompanyPage = page(
  async () => (await import('../features/company-profile/company-page.tsx')).CompanyPage,
);
export const PeoplePage = page(async () => (await import('../features/people/people-page.tsx')).PeoplePage);
export const FactorsPage = page(
  async () => (await import('../features/emission-factors/factors-page.tsx')).FactorsPage,
);

export const EntryPage = page(
  async () => (await import('../features/work-order-entry/entry-page.tsx')).EntryPage,
);
export const HistoryPage = page(
  async () => (await import('../features/work-order-history/history-page.tsx')).HistoryPage,
);
export const DetailPage = page(
  async () => (await import('../features/work-order-detail/detail-page.tsx')).DetailPage,
);
export const CasesPage = page(async () => (await import('../features/open-cases/cases-page.tsx')).CasesPage);
export const QueuePage = page(async () => (await import('../features/sync-queue/queue-page.tsx')).QueuePage);
export const MetersPage = page(async () => (await import('../features/meters/meters-page.tsx')).MetersPage);
export const TabletsPage = page(
  async () => (await import('../features/tablets/tablets-page.tsx')).TabletsPage,
);
export const ScanPage = page(async () => (await import('../features/scan/scan-page.tsx')).ScanPage);
export const AccountPage = page(
  async () => (await import('../features/account/account-page.tsx')).AccountPage,
);

export const StatementsPage = page(
  async () => (await import('../features/statements/statements-page.tsx')).StatementsPage,
);
export const StatementPage = page(
  async () => (await import('../features/statements/statement-page.tsx')).StatementPage,
);
export const IssuePage = page(async () => (await import('../features/statements/issue-page.tsx')).IssuePage);
export const ExportPage = page(
  async () => (await import('../features/work-order-export/export-page.tsx')).ExportPage,
);
export const RecalculatePage = page(
  async () => (await import('../features/recalculation/recalculate-page.tsx')).RecalculatePage,
);
export const GuildStatementsPage = page(
  async () => (await import('../features/guild-statements/queue-page.tsx')).QueuePage,
);
export const GuildSealPage = page(
  async () => (await import('../features/guild-texts/seal-page.tsx')).SealPage,
);
export const GuildFactorsPage = page(
  async () => (await import('../features/guild-factors/guild-factors-page.tsx')).GuildFactorsPage,
);
export const GuildMembersPage = page(
  async () => (await import('../features/guild-members/members-page.tsx')).MembersPage,
);
export const GuildHealthPage = page(
  async () => (await import('../features/guild-health/health-page.tsx')).HealthPage,
);
export const GuildPeoplePage = page(
  async () => (await import('../features/guild-people/guild-people-page.tsx')).GuildPeoplePage,
);
export const GuildStatisticsPage = page(
  async () => (await import('../features/guild-statistics/statistics-page.tsx')).StatisticsPage,
);
export const AuditPage = page(async () => (await import('../features/audit-log/audit-page.tsx')).AuditPage);
export const GuildDisclaimerPage = page(
  async () => (await import('../features/guild-texts/disclaimer-page.tsx')).DisclaimerPage,
);

export const GuildPostsPage: PageOf<{ readonly kind: PostKind }> = lazy(async () => ({
  default: (await import('../features/guild-posts/posts-page.tsx')).PostsPage,
}));
export const GuildPostEditorPage: PageOf<{ readonly kind: PostKind }> = lazy(async () => ({
  default: (await import('../features/guild-posts/post-editor-page.tsx')).PostEditorPage,
}));
export const GuildInboxPage = page(
  async () => (await import('../features/guild-inbox/inbox-page.tsx')).InboxPage,
);
export const GuildSiteTextsPage = page(
  async () => (await import('../features/guild-site/site-texts-page.tsx')).SiteTextsPage,
);
