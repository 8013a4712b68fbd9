import { Suspense } from 'react';
import { Route, Routes, useLocation } from 'react-router';
import { LoadingSkeleton } from '../ui/loading-skeleton.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import {
  AccountPage,
  CasesPage,
  CompanyPage,
  DetailPage,
  EntryPage,
  ExportPage,
  FactorsPage,
  GuildDisclaimerPage,
  GuildInboxPage,
  GuildPostEditorPage,
  GuildPostsPage,
  GuildFactorsPage,
  GuildMembersPage,
  GuildSealPage,
  GuildSiteTextsPage,
  GuildStatementsPage,
  HistoryPage,
  HomePage,
  IssuePage,
  MetersPage,
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

/** The pages behind the sign-in. A page that breaks leaves the menu standing. */
export function SignedInRoutes() {
  const { pathname } = useLocation();
  return (
    <ErrorBoundary key={pathname}>
      <Suspense fallback={<LoadingSkeleton />}>
        <Routes>
          <Route path={paths.home} element={<HomePage />} />
          <Route path={paths.newWorkOrder} element={<EntryPage key="new" />} />
          <Route path={paths.amendWorkOrder(WORK_ORDER_ID)} element={<EntryPage key="amend" />} />
          <Route path={paths.workOrders} element={<HistoryPage />} />
          <Route path={paths.workOrder(WORK_ORDER_ID)} element={<DetailPage />} />
          <Route path={paths.exportWorkOrders} element={<ExportPage />} />
          <Route path={paths.recalculateWorkOrders} element={<RecalculatePage />} />
          <Route path={paths.issueStatement(WORK_ORDER_ID)} element={<IssuePage />} />
          <Route path={paths.statements} element={<StatementsPage />} />
          <Route path={paths.statement(STATEMENT_ID)} element={<StatementPage />} />
          <Route path={paths.guildStatements} element={<GuildStatementsPage />} />
          <Route path={paths.guildSeal} element={<GuildSealPage />} />
          <Route path={paths.guildMembers} element={<GuildMembersPage />} />
          <Route path={paths.guildDisclaimer} element={<GuildDisclaimerPage />} />
          <Route
            path={paths.guildAnnouncements}
            element={<GuildPostsPage key="news" kind="ANNOUNCEMENT" />}
          />
          <Route
            path={paths.guildAnnouncement(POST_ID)}
            element={<GuildPostEditorPage kind="ANNOUNCEMENT" />}
          />
          <Route path={paths.guildEvents} element={<GuildPostsPage key="events" kind="EVENT" />} />
          <Route path={paths.guildEvent(POST_ID)} element={<GuildPostEditorPage kind="EVENT" />} />
          <Route path={paths.guildInbox} element={<GuildInboxPage />} />
          <Route path={paths.guildSiteTexts} element={<GuildSiteTextsPage />} />
          <Route path={paths.guildFactors} element={<GuildFactorsPage />} />
          <Route path={paths.cases} element={<CasesPage />} />
          <Route path={paths.queue} element={<QueuePage />} />
          <Route path={paths.meters} element={<MetersPage />} />
          <Route path={paths.tablets} element={<TabletsPage />} />
          <Route path={paths.scan} element={<ScanPage />} />
          <Route path={paths.account} element={<AccountPage />} />
          <Route path={paths.company} element={<CompanyPage />} />
          <Route path={paths.emissionFactors} element={<FactorsPage />} />
          <Route path="*" element={<NotFoundPage />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
