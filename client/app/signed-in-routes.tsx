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
  FactorsPage,
  HistoryPage,
  HomePage,
  MetersPage,
  QueuePage,
  TabletsPage,
  ScanPage,
} from './page-loaders.ts';
import { paths } from './paths.ts';

const WORK_ORDER_ID = ':workOrderId';

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
