import { lazy, Suspense, useState } from 'react';
import { matchPath, Navigate, Route, Routes, useLocation } from 'react-router';
import { wasTablet } from '../session/ended-tablet.ts';
import { useSession } from '../session/session-context.ts';
import { seesStandingOnly } from '../session/viewer.ts';
import { storedLocale } from '../ui/stored-locale.ts';
import { loadWords } from '../words/word-sets.ts';
import { firstScreen } from './first-screen.tsx';
import { OpeningScreen } from './opening-screen.tsx';
import { paths } from './paths.ts';
import { RescueGate } from './rescue-gate.tsx';

const SignInPage = lazy(async () => ({
  default: firstScreen((await import('../features/sign-in/sign-in-page.tsx')).SignInPage),
}));
const EnrolPage = lazy(async () => ({
  default: firstScreen((await import('../features/enrol/enrol-page.tsx')).EnrolPage),
}));
const VerifyPage = lazy(async () => ({
  default: firstScreen((await import('../features/verify/verify-page.tsx')).VerifyPage),
}));
const PublicArea = lazy(async () => ({
  default: firstScreen((await import('./public-area.tsx')).PublicArea),
}));
const StandingArea = lazy(async () => ({ default: (await import('./standing-area.tsx')).StandingArea }));
const SignedInArea = lazy(async () => {
  // Fetched beside the area, which finds out whether they came.
  void loadWords('FLOOR', storedLocale()).catch(() => undefined);
  return { default: firstScreen((await import('./signed-in-area.tsx')).SignedInArea) };
});

/** Asks for a sign-in first and returns to the address that was wanted. */
function AfterSignIn() {
  const { state } = useSession();
  const { pathname, search } = useLocation();
  const [wasInside, setWasInside] = useState(false);
  if (state.kind === 'LOADING') return <OpeningScreen />;
  if (!wasInside && state.kind !== 'SIGNED_OUT') setWasInside(true);
  if (state.kind === 'SIGNED_OUT') {
    if (wasTablet()) return <Navigate to={paths.enrol} replace />;
    // Who comes from outside is shown the public site; whose session ends wants to go on working.
    if (pathname === paths.home && !wasInside) return <PublicArea />;
    return <Navigate to={paths.signIn} replace state={{ wanted: pathname + search }} />;
  }
  if (seesStandingOnly(state.viewer)) return <StandingArea viewer={state.viewer} />;
  // Another account or company gets a new client, and with it an empty cache.
  const { accountId, company } = state.viewer;
  return (
    <SignedInArea
      key={`${accountId}/${company?.id ?? ''}`}
      viewer={state.viewer}
      isExpired={state.kind === 'EXPIRED'}
    />
  );
}

const PUBLIC_PATHS = [
  paths.announcements,
  paths.announcement(':postId'),
  paths.events,
  paths.event(':postId'),
  paths.contact,
  paths.register,
  paths.forgot,
  paths.reset(':token'),
  paths.confirmEmail(':token'),
  paths.join(':token'),
  paths.unsubscribe(':token'),
  paths.privacy,
  paths.terms,
];

/** The parts of the app: the public site, and the two halves around the sign-in; the signed-in half brings the cache and the rest of the components with it. */
export function AppRoutes() {
  const { pathname } = useLocation();
  const isPublic = PUBLIC_PATHS.some((path) => matchPath(path, pathname) !== null);
  return <Suspense fallback={null}>{isPublic ? <PublicArea /> : <OwnRoutes />}</Suspense>;
}

function OwnRoutes() {
  return (
    <Routes>
      <Route path={paths.signIn} element={<SignInPage />} />
      <Route path={paths.enrol} element={<EnrolPage />} />
      <Route path={paths.verify} element={<VerifyPage />} />
      <Route path={paths.verifyCode(':code')} element={<VerifyPage />} />
      <Route
        path="*"
        element={
          <RescueGate>
            <AfterSignIn />
          </RescueGate>
        }
      />
    </Routes>
  );
}
