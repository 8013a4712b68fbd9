import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { draftsOf } from '../../client/offline/storage/drafts.ts';
import { goTo, openEntry, owner, save, totalShown, type } from './work-order-entry-screen.tsx';

// Nothing is fetched ahead here: what the first step does without comes while these things happen.

it('keeps what is typed from the first key on, and says what is missing to who saves before the rules are there', async () => {
  const { user } = openEntry();
  await screen.findByText('鋅', { selector: 'button span' });
  type(/^工單編號/, 'WO-1');
  expect(totalShown()).toBe('—');
  await user.click(save());
  expect(await screen.findByText(/還有 \d+ 項要處理/)).toBeInTheDocument();
  expect(totalShown()).toBe('0.000');
  await waitFor(async () => expect(await draftsOf(owner())).toMatchObject([{ title: 'WO-1' }]));
  await goTo(user, /^電鍍/);
  expect(await screen.findByLabelText(/^電力 用量/)).toBeInTheDocument();
});
