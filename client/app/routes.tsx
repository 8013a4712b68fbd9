import { lazy, Suspense } from 'react';
import { Route, Routes } from 'react-router';
import { paths } from './paths.ts';

const SignInPage = lazy(async () => ({
  default: (await import('../features/sign-in/sign-in-page.tsx')).SignInPage,
}));
const SignedInArea = lazy(async () => ({ default: (await import('./signed-in-area.tsx')).SignedInArea }));

/** The two halves of the app; the signed-in half brings the cache and the rest of the components with it. */
export function AppRoutes() {
  return (
    <Suspense fallback={null}>
      <Routes>
        <Route path={paths.signIn} element={<SignInPage />} />
        <Route path="*" element={<SignedInArea />} />
      </Routes>
    </Suspense>
  );
}
