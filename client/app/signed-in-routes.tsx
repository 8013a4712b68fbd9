import { type ReactNode, Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import type { Action } from '#domain/access/permissions.ts';
import { LoadingSkeleton } from '../ui/loading-skeleton.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { OnlyFor } from './only-for.tsx';
import {
  AccountPage,
  AuditPage,
  CasesPage,
  CompanyPage,
  DetailPage,
  EntryPage,
  ExportPage,
  FactorsPage,
  GuildDisclaimerPage,
  GuildHealthPage,
  GuildPeoplePage,
  GuildInboxPage,
  GuildPostEditorPage,
  GuildPostsPage,
  GuildFactorsPage,
  GuildMembersPage,
  GuildSealPage,
  GuildSiteTextsPage,
  GuildStatementsPage,
  GuildStatisticsPage,
  HistoryPage,
  HomePage,
  IssuePage,
  MetersPage,
  PeoplePage,
  QueuePage,
  RecalculatePage,
  ScanPage,
  StatementPage,
  StatementsPage,
  TabletsPage,
} from './page-loaders.ts';
import { paths } from './paths.ts';

const WORK_ORDER_ID = ':workOrderId';
const STATEMENT_ID = ':statementId';
const POST_ID = ':postId';

const ofCompanies = (page: ReactNode, action?: Action) => (
  <OnlyFor who="COMPANIES" action={action}>
    {page}
  </OnlyFor>
);
const ofGuild = (page: ReactNode) => <OnlyFor who="GUILD">{page}</OnlyFor>;

/** The pages behind the sign-in. A page that breaks leaves the menu standing. */
export function SignedInRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<LoadingSkeleton />}>
        <Routes>
          <Route path={paths.home} element={<HomePage />} />
          <Route
            path={paths.newWorkOrder}
            element={ofCompanies(<EntryPage key="new" />, 'recordWorkOrder')}
          />
          <Route
            path={paths.amendWorkOrder(WORK_ORDER_ID)}
            element={ofCompanies(<EntryPage key="amend" />, 'amendWorkOrder')}
          />
          <Route path={paths.workOrders} element={<HistoryPage />} />
          <Route path={paths.workOrder(WORK_ORDER_ID)} element={<DetailPage />} />
          <Route path={paths.exportWorkOrders} element={ofCompanies(<ExportPage />)} />
          <Route path={paths.recalculateWorkOrders} element={ofCompanies(<RecalculatePage />)} />
          <Route path={paths.issueStatement(WORK_ORDER_ID)} element={ofCompanies(<IssuePage />)} />
          <Route path={paths.statements} element={ofCompanies(<StatementsPage />)} />
          <Route path={paths.statement(STATEMENT_ID)} element={<StatementPage />} />
          <Route path={paths.guildStatements} element={ofGuild(<GuildStatementsPage />)} />
          <Route path={paths.guildSeal} element={ofGuild(<GuildSealPage />)} />
          <Route path={paths.guildHealth} element={ofGuild(<GuildHealthPage />)} />
          <Route path={paths.guildPeople} element={ofGuild(<GuildPeoplePage />)} />
          <Route path={paths.guildStatistics} element={ofGuild(<GuildStatisticsPage />)} />
          <Route path={paths.guildAudit} element={ofGuild(<AuditPage />)} />
          <Route path={paths.guildMembers} element={ofGuild(<GuildMembersPage />)} />
          <Route path={paths.guildDisclaimer} element={ofGuild(<GuildDisclaimerPage />)} />
          <Route
            path={paths.guildAnnouncements}
            element={ofGuild(<GuildPostsPage key="news" kind="ANNOUNCEMENT" />)}
          />
          <Route
            path={paths.guildAnnouncement(POST_ID)}
            element={ofGuild(<GuildPostEditorPage kind="ANNOUNCEMENT" />)}
          />
          <Route path={paths.guildEvents} element={ofGuild(<GuildPostsPage key="events" kind="EVENT" />)} />
          <Route path={paths.guildEvent(POST_ID)} element={ofGuild(<GuildPostEditorPage kind="EVENT" />)} />
          <Route path={paths.guildInbox} element={ofGuild(<GuildInboxPage />)} />
          <Route path={paths.guildSiteTexts} element={ofGuild(<GuildSiteTextsPage />)} />
          <Route path={paths.guildFactors} element={ofGuild(<GuildFactorsPage />)} />
          <Route path={paths.cases} element={ofCompanies(<CasesPage />, 'resolveCases')} />
          <Route path={paths.queue} element={ofCompanies(<QueuePage />)} />
          <Route path={paths.meters} element={ofCompanies(<MetersPage />, 'recordWorkOrder')} />
          <Route path={paths.tablets} element={ofCompanies(<TabletsPage />, 'manageTablets')} />
          <Route path={paths.scan} element={ofCompanies(<ScanPage />, 'recordWorkOrder')} />
          <Route path={paths.account} element={<AccountPage />} />
          <Route path={paths.company} element={<CompanyPage />} />
          <Route path={paths.people} element={ofCompanies(<PeoplePage />)} />
          <Route path={paths.audit} element={ofCompanies(<AuditPage />)} />
          <Route path={paths.emissionFactors} element={<FactorsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
