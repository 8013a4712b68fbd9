import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OpeningScreen } from '../../client/app/opening-screen.tsx';
import { deviceConditions } from '../../client/offline/storage/storage-condition.ts';
import { renderScreen } from './client-setup.tsx';

const here = window.location;
afterEach(() => {
  act(() => deviceConditions.become('READY'));
  vi.stubGlobal('location', here);
});

describe('before it is known who is signed in', () => {
  it('nothing is shown for the moment that it takes', () => {
    renderScreen(<OpeningScreen />);
    expect(screen.queryByRole('main')).not.toBeInTheDocument();
  });

  it('a tab that waits for an older one says so, and loads again when told', async () => {
    const reload = vi.fn();
    vi.stubGlobal('location', { href: here.href, reload });
    renderScreen(<OpeningScreen />);
    act(() => deviceConditions.become('BLOCKED'));
    expect(screen.getByRole('alert')).toHaveTextContent('另一個分頁開著舊版程式');
    await userEvent.click(screen.getByRole('button', { name: '重新載入' }));
    expect(reload).toHaveBeenCalledOnce();
  });
});
