import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { Layout } from '../../client/app/layout.tsx';
import { InboxPage } from '../../client/features/guild-inbox/inbox-page.tsx';
import { officeViewer, playServer, renderScreen } from './client-setup.tsx';

const OFFICER = { ...officeViewer, role: 'GUILD_OFFICER', company: null } as const;

function aMessage(id: string, state: string, name: string) {
  return {
    __typename: 'ContactMessage',
    id,
    name,
    organisation: null,
    email: `${id}@example.tw`,
    phone: null,
    subject: `${name}的問題`,
    body: '<b>請問</b>\n如何註冊？',
    state,
    receivedAt: '2026-11-20T01:00:00.000Z',
    markedBy: null,
    markedAt: null,
  };
}

/** An inbox of two messages that is really marked and emptied. */
function playInbox() {
  const messages = new Map(
    [aMessage('m1', 'UNREAD', '陳先生'), aMessage('m2', 'ANSWERED', '林小姐')].map((message) => [
      message.id,
      message,
    ]),
  );
  return playServer({
    UnreadMessages: () => ({
      data: {
        unreadContactMessages: [...messages.values()].filter(({ state }) => state === 'UNREAD').length,
      },
    }),
    ContactMessages: () => ({
      data: {
        contactMessages: {
          __typename: 'ContactMessagePage',
          total: messages.size,
          totalIsExact: true,
          items: [...messages.values()],
          pageInfo: {
            __typename: 'PageInfo',
            startCursor: null,
            endCursor: null,
            hasNextPage: false,
            hasPreviousPage: false,
          },
        },
      },
    }),
    MarkContactMessage: ({ input }) => {
      const { messageId, state } = input as { messageId: string; state: string };
      const marked = { ...messages.get(messageId)!, state };
      messages.set(messageId, marked);
      return { data: { markContactMessage: marked } };
    },
    RemoveContactMessage: ({ input }) => {
      const { messageId } = input as { messageId: string };
      messages.delete(messageId);
      return {
        data: { removeContactMessage: { __typename: 'RemovedContactMessage', id: messageId } },
      };
    },
  });
}

it('a message that is opened is read, and the menu counts one less', async () => {
  playInbox();
  renderScreen(
    <Layout>
      <InboxPage />
    </Layout>,
    { viewer: OFFICER, at: '/guild/inbox' },
  );
  expect(await screen.findByRole('link', { name: '聯絡信箱，1 則未讀' })).toBeInTheDocument();
  const line = await screen.findByRole('button', { name: /陳先生的問題/u });
  expect(line).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(line);
  expect(line).toHaveAttribute('aria-expanded', 'true');
  expect(await screen.findByRole('link', { name: '聯絡信箱' })).toBeInTheDocument();
  expect(line).toHaveTextContent('已讀');
  const entry = line.closest('li') ?? document.body;
  expect(within(entry).getByText(/<b>請問<\/b>/u)).toBeVisible();
  expect(within(entry).getByRole('link', { name: '用電子郵件回覆' })).toHaveAttribute(
    'href',
    'mailto:m1@example.tw?subject=Re%3A%20%E9%99%B3%E5%85%88%E7%94%9F%E7%9A%84%E5%95%8F%E9%A1%8C',
  );
  await userEvent.click(within(entry).getByRole('button', { name: '標為已回覆' }));
  expect(await screen.findByText('已標為已回覆。')).toBeInTheDocument();
  expect(line).toHaveTextContent('已回覆');
});

it('a message is deleted after a question, and is gone', async () => {
  playInbox();
  renderScreen(<InboxPage />, { viewer: OFFICER });
  await userEvent.click(await screen.findByRole('button', { name: /林小姐的問題/u }));
  await userEvent.click(screen.getByRole('button', { name: '刪除' }));
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveTextContent('林小姐');
  await userEvent.click(within(dialog).getByRole('button', { name: '刪除' }));
  expect(await screen.findByText('已刪除一則訊息。')).toBeInTheDocument();
  expect(screen.queryByText('林小姐的問題')).not.toBeInTheDocument();
});

it('what is asked for is in the address', async () => {
  const sent = playInbox();
  renderScreen(<InboxPage />, { viewer: OFFICER, at: '/guild/inbox?state=JUNK' });
  await screen.findByRole('button', { name: /陳先生的問題/u });
  expect(sent[0]?.variables).toMatchObject({ state: 'JUNK' });
  await userEvent.click(screen.getByRole('button', { name: '全部' }));
  await screen.findByRole('button', { name: /陳先生的問題/u });
  expect(sent.at(-1)?.variables).toMatchObject({ state: null });
});
