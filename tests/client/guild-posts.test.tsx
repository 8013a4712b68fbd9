import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Route, Routes } from 'react-router';
import { describe, expect, it } from 'vitest';
import { PostEditorPage } from '../../client/features/guild-posts/post-editor-page.tsx';
import { PostsPage } from '../../client/features/guild-posts/posts-page.tsx';
import { officeViewer, playServer, renderScreen, type SentOperation } from './client-setup.tsx';

const OFFICER = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;
const POST_ID = '3f2c9a52-6a0e-4c5e-9b1f-0a6d9e1c2b3a';
const STORED = {
  __typename: 'Post',
  id: POST_ID,
  kind: 'ANNOUNCEMENT',
  revision: 3,
  standing: 'SCHEDULED',
  titleZhTw: '新係數',
  titleEn: null,
  bodyZhTw: '內文',
  bodyEn: null,
  coverImageId: null,
  coverAltZhTw: null,
  coverAltEn: null,
  isPinned: false,
  isDraft: false,
  publishAt: '2026-11-30T16:00:00.000Z',
  expiresAt: null,
  startsAt: null,
  endsAt: null,
  placeZhTw: null,
  placeEn: null,
  updatedAt: '2026-11-20T01:00:00.000Z',
  updatedBy: '張承辦',
};
const NO_POSTS = {
  data: {
    posts: {
      __typename: 'PostPage',
      total: 0,
      totalIsExact: true,
      items: [],
      pageInfo: {
        __typename: 'PageInfo',
        startCursor: null,
        endCursor: null,
        hasNextPage: false,
        hasPreviousPage: false,
      },
    },
  },
};

function open(at: string): void {
  renderScreen(
    <Routes>
      <Route path="/guild/announcements" element={<PostsPage kind="ANNOUNCEMENT" />} />
      <Route path="/guild/announcements/:postId" element={<PostEditorPage kind="ANNOUNCEMENT" />} />
      <Route path="/guild/events/:postId" element={<PostEditorPage kind="EVENT" />} />
    </Routes>,
    { viewer: OFFICER, at },
  );
}

const inputOf = (sent: readonly SentOperation[], name: string, at = 0) =>
  sent.filter((operation) => operation.name === name)[at]?.variables['input'] as Record<string, unknown>;
const type = (name: string, text: string) => userEvent.type(screen.getByRole('textbox', { name }), text);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

describe('an announcement', () => {
  it('is written with a preview as readers will see it, and published at the stated time in Taipei', async () => {
    const sent = playServer({
      SavePost: () => ({ data: { savePost: STORED } }),
      GuildPosts: () => NO_POSTS,
    });
    open('/guild/announcements/new');
    await type('標題', '新係數');
    await userEvent.type(screen.getByRole('textbox', { name: /^內文/u }), '## 重點');
    const preview = screen.getByRole('region', { name: '內文的預覽' });
    expect(await within(preview).findByRole('heading', { name: '重點', level: 2 })).toBeInTheDocument();
    await press('指定時間');
    await press('儲存');
    expect(await screen.findAllByText('請填寫這一欄')).toHaveLength(1);
    const moment = screen.getByRole('group', { name: /刊登時間/u });
    await userEvent.type(within(moment).getByRole('textbox', { name: '日期' }), '115/12/1');
    await press('儲存');
    expect(await screen.findByText('已排定刊登「新係數」。')).toBeInTheDocument();
    expect(inputOf(sent, 'SavePost')).toMatchObject({
      kind: 'ANNOUNCEMENT',
      basedOn: 0,
      titleZhTw: '新係數',
      bodyZhTw: '## 重點',
      titleEn: null,
      isDraft: false,
      publishAt: '2026-11-30T16:00:00.000Z',
    });
  });

  it('keeps what was typed over a reload, and forgets it when it is given up', async () => {
    playServer({});
    open('/guild/announcements/new');
    await type('標題', '還沒存的');
    cleanup();
    open('/guild/announcements/new');
    expect(screen.getByRole('textbox', { name: '標題' })).toHaveValue('還沒存的');
    const notice = screen.getByText(/找到這台裝置上尚未儲存的內容/u).closest('div');
    await userEvent.click(within(notice ?? document.body).getByRole('button', { name: '放棄修改' }));
    expect(screen.getByRole('textbox', { name: '標題' })).toHaveValue('');
    cleanup();
    open('/guild/announcements/new');
    expect(screen.getByRole('textbox', { name: '標題' })).toHaveValue('');
    expect(screen.queryByText(/找到這台裝置上尚未儲存的內容/u)).not.toBeInTheDocument();
  });

  it('that somebody else changed meanwhile is not overwritten unseen, and nothing typed is lost', async () => {
    let stored: object = STORED;
    let saves = 0;
    const sent = playServer({
      GuildPost: () => ({ data: { post: stored } }),
      GuildPosts: () => NO_POSTS,
      SavePost: () => {
        saves += 1;
        if (saves === 2) return { data: { savePost: { ...STORED, revision: 5 } } };
        stored = { ...STORED, revision: 4, titleZhTw: '對方的標題', bodyZhTw: '對方的內文' };
        return { code: 'REVISION_CONFLICT', extensions: { parameters: { revision: 4 } } };
      },
    });
    open(`/guild/announcements/${POST_ID}`);
    const title = await screen.findByRole('textbox', { name: '標題' });
    await userEvent.type(title, '（更正）');
    await press('儲存');
    const conflict = await screen.findByText(/也改了下面的欄位/u);
    expect(conflict.closest('[role="alert"]')).toHaveTextContent('對方的標題');
    expect(title).toHaveValue('新係數（更正）');
    expect(screen.getByRole('textbox', { name: /^內文/u })).toHaveValue('對方的內文');
    await press('儲存');
    await waitFor(() => expect(saves).toBe(2));
    expect(inputOf(sent, 'SavePost', 1)).toMatchObject({
      basedOn: 4,
      titleZhTw: '新係數（更正）',
      bodyZhTw: '對方的內文',
    });
  });

  it('is saved once: what is sent again after a lost answer is the same act', async () => {
    let answers = 0;
    const sent = playServer({
      GuildPosts: () => NO_POSTS,
      SavePost: () => {
        answers += 1;
        return answers === 1 ? 'NO_NETWORK' : { data: { savePost: STORED } };
      },
    });
    open('/guild/announcements/new');
    await type('標題', '一次');
    await userEvent.type(screen.getByRole('textbox', { name: /^內文/u }), '內文');
    await press('刊登');
    await screen.findByText('連不到伺服器');
    await press('刊登');
    await screen.findByText(/已排定刊登/u);
    expect(inputOf(sent, 'SavePost', 1)).toEqual(inputOf(sent, 'SavePost', 0));
  });

  it('with a picture asks for words for those who do not see it, and sends none once the picture is gone', async () => {
    const withCover = { ...STORED, coverImageId: crypto.randomUUID() };
    const sent = playServer({
      GuildPost: () => ({ data: { post: withCover } }),
      GuildPosts: () => NO_POSTS,
      SavePost: () => ({ data: { savePost: withCover } }),
    });
    open(`/guild/announcements/${POST_ID}`);
    const description = await screen.findByRole('textbox', { name: '圖片說明' });
    await type('英文圖片說明', 'A plating line');
    await press('儲存');
    await waitFor(() => expect(description).toHaveFocus());
    expect(description).toBeInvalid();
    expect(sent.some(({ name }) => name === 'SavePost')).toBe(false);
    await userEvent.type(description, '鍍鋅線');
    await press('儲存');
    await screen.findByText('已排定刊登「新係數」。');
    expect(inputOf(sent, 'SavePost')).toMatchObject({
      coverImageId: withCover.coverImageId,
      coverAltZhTw: '鍍鋅線',
      coverAltEn: 'A plating line',
    });
    cleanup();
    open(`/guild/announcements/${POST_ID}`);
    await userEvent.type(await screen.findByRole('textbox', { name: '圖片說明' }), '鍍鋅線');
    await press('不用封面');
    expect(screen.queryByRole('textbox', { name: '圖片說明' })).toBeNull();
    await press('儲存');
    await waitFor(() => expect(sent.filter(({ name }) => name === 'SavePost')).toHaveLength(2));
    expect(inputOf(sent, 'SavePost', 1)).toMatchObject({ coverImageId: null, coverAltZhTw: null });
  });

  it('is removed after a question', async () => {
    const sent = playServer({
      GuildPost: () => ({ data: { post: STORED } }),
      GuildPosts: () => NO_POSTS,
      RemovePost: () => ({ data: { removePost: { __typename: 'RemovedPost', id: POST_ID } } }),
    });
    open(`/guild/announcements/${POST_ID}`);
    await userEvent.click(await screen.findByRole('button', { name: '移除' }));
    const dialog = await screen.findByRole('dialog');
    expect(sent.some(({ name }) => name === 'RemovePost')).toBe(false);
    await userEvent.click(within(dialog).getByRole('button', { name: '移除' }));
    await screen.findByText('已移除「新係數」。');
    expect(inputOf(sent, 'RemovePost')).toMatchObject({ postId: POST_ID, basedOn: 3 });
  });
});

it('an event needs day and time of its beginning, each asked for at its field', async () => {
  const sent = playServer({});
  open('/guild/events/new');
  await type('標題', '說明會');
  await userEvent.type(screen.getByRole('textbox', { name: /^內文/u }), '內文');
  const start = screen.getByRole('group', { name: '開始' });
  await userEvent.type(within(start).getByRole('textbox', { name: '日期' }), '2026-12-01');
  await press('刊登');
  expect(await within(start).findByText('請填寫這一欄')).toBeInTheDocument();
  await userEvent.type(within(start).getByRole('textbox', { name: '時間' }), '14時30');
  const end = screen.getByRole('group', { name: /^結束/u });
  await userEvent.type(within(end).getByRole('textbox', { name: '日期' }), '2026-12-01');
  await userEvent.type(within(end).getByRole('textbox', { name: '時間' }), '09:00');
  await press('刊登');
  expect(await within(end).findByText('結束須晚於開始')).toBeInTheDocument();
  expect(sent).toEqual([]);
});

it('the list asks for what is searched, and members do not see it', async () => {
  const sent = playServer({ GuildPosts: () => NO_POSTS });
  open('/guild/announcements?standing=DRAFT&text=係數');
  await screen.findByText('沒有符合的內容');
  expect(sent[0]?.variables).toMatchObject({
    kind: 'ANNOUNCEMENT',
    filter: { standing: 'DRAFT', text: '係數' },
  });
  cleanup();
  renderScreen(<PostsPage kind="EVENT" />);
  expect(screen.getByRole('alert')).toHaveTextContent('您的帳號沒有這項權限');
});
