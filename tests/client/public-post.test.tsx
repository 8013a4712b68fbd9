import { cleanup, screen } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PostPage } from '../../client/features/public-site/post-page.tsx';
import { playServer, renderScreen } from './client-setup.tsx';

interface ShownPost {
  readonly coverAltZhTw: string | null;
  readonly coverAltEn: string | null;
}

const POST = {
  id: 'aaaaaaaa-0000-4000-8000-0000000000aa',
  titleZhTw: '新係數',
  titleEn: 'New factor',
  bodyZhTw: '內文',
  bodyEn: 'Text',
  publishedAt: '2026-11-20T00:00:00.000Z',
  coverImageId: 'bbbbbbbb-0000-4000-8000-0000000000bb',
  coverAltZhTw: '長條圖',
  coverAltEn: null,
  startsAt: null,
  endsAt: null,
  placeZhTw: null,
  placeEn: null,
};

function open(post: Partial<ShownPost>, locale: 'zh-TW' | 'en'): void {
  playServer({ PublicPost: () => ({ data: { publishedPost: { ...POST, ...post } } }) });
  renderScreen(
    <Routes>
      <Route path="/announcements/:postId" element={<PostPage kind="ANNOUNCEMENT" />} />
    </Routes>,
    { at: `/announcements/${POST.id}`, locale },
  );
}

describe('the picture of an announcement', () => {
  it('is described in the language of the reader, or in Chinese that is read aloud as such', async () => {
    open({}, 'zh-TW');
    expect(await screen.findByRole('img', { name: '長條圖' })).not.toHaveAttribute('lang');
    cleanup();
    open({}, 'en');
    expect(await screen.findByRole('img', { name: '長條圖' })).toHaveAttribute('lang', 'zh-Hant-TW');
    cleanup();
    open({ coverAltEn: 'Bars' }, 'en');
    expect(await screen.findByRole('img', { name: 'Bars' })).not.toHaveAttribute('lang');
  });

  it('from before pictures had words is passed over by screen readers', async () => {
    open({ coverAltZhTw: null }, 'zh-TW');
    expect(await screen.findByRole('heading', { name: '新係數' })).toBeVisible();
    expect(screen.queryByRole('img')).toBeNull();
  });
});
