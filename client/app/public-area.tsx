import { lazy, Suspense, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes, useLocation } from 'react-router';
import { siteEn } from '#i18n/catalogue/site.en.ts';
import { siteZhTw } from '#i18n/catalogue/site.zh-TW.ts';
import { PublicHomePage } from '../features/public-site/public-home-page.tsx';
import { PublicLayout } from '../features/public-site/public-layout.tsx';
import { publicProfileQuery } from '../features/public-site/public-operations.ts';
import { usePublicAnswer } from '../features/public-site/use-public-answer.ts';
import { Waiting } from '../features/public-site/waiting.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { paths } from './paths.ts';

const PostListPage = lazy(async () => ({
  default: (await import('../features/public-site/post-list-page.tsx')).PostListPage,
}));
const PostPage = lazy(async () => ({
  default: (await import('../features/public-site/post-page.tsx')).PostPage,
}));
const ContactPage = lazy(async () => ({
  default: (await import('../features/public-site/contact-page.tsx')).ContactPage,
}));
const SiteTextPage = lazy(async () => ({
  default: (await import('../features/public-site/site-text-page.tsx')).SiteTextPage,
}));

const RegisterPage = lazy(async () => ({
  default: (await import('../features/account-access/register-page.tsx')).RegisterPage,
}));
const ForgotPage = lazy(async () => ({
  default: (await import('../features/account-access/forgot-page.tsx')).ForgotPage,
}));
const ResetPage = lazy(async () => ({
  default: (await import('../features/account-access/reset-page.tsx')).ResetPage,
}));
const UnsubscribePage = lazy(async () => ({
  default: (await import('../features/account-access/unsubscribe-page.tsx')).UnsubscribePage,
}));
const ConfirmEmailPage = lazy(async () => ({
  default: (await import('../features/account-access/confirm-email-page.tsx')).ConfirmEmailPage,
}));
const JoinPage = lazy(async () => ({
  default: (await import('../features/account-access/join-page.tsx')).JoinPage,
}));

const TOKEN = ':token';
const POST_ID = ':postId';

/** The pages for everybody: home, announcements, events, contact, notice and terms. */
export function PublicArea() {
  const { i18n } = useTranslation();
  // The words of these pages come with them; adding them again is harmless.
  useMemo(() => {
    i18n.addResourceBundle('zh-TW', 'translation', { site: siteZhTw }, true, true);
    i18n.addResourceBundle('en', 'translation', { site: siteEn }, true, true);
  }, [i18n]);
  const { pathname } = useLocation();
  const { data } = usePublicAnswer(publicProfileQuery, {});
  const profile = data?.siteProfile ?? null;
  return (
    <PublicLayout profile={profile}>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Waiting />}>
          <Routes>
            <Route path={paths.home} element={<PublicHomePage profile={profile} />} />
            <Route path={paths.announcements} element={<PostListPage key="news" kind="ANNOUNCEMENT" />} />
            <Route path={paths.announcement(POST_ID)} element={<PostPage kind="ANNOUNCEMENT" />} />
            <Route path={paths.events} element={<PostListPage key="events" kind="EVENT" />} />
            <Route path={paths.event(POST_ID)} element={<PostPage kind="EVENT" />} />
            <Route path={paths.contact} element={<ContactPage profile={profile} />} />
            <Route path={paths.register} element={<RegisterPage />} />
            <Route path={paths.forgot} element={<ForgotPage />} />
            <Route path={paths.reset(TOKEN)} element={<ResetPage />} />
            <Route path={paths.confirmEmail(TOKEN)} element={<ConfirmEmailPage />} />
            <Route path={paths.join(TOKEN)} element={<JoinPage />} />
            <Route path={paths.unsubscribe(TOKEN)} element={<UnsubscribePage />} />
            <Route path={paths.privacy} element={<SiteTextPage kind="PRIVACY" />} />
            <Route path={paths.terms} element={<SiteTextPage kind="TERMS" />} />
          </Routes>
        </Suspense>
      </ErrorBoundary>
    </PublicLayout>
  );
}
