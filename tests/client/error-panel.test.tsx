import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ServerRefusal } from '../../client/graphql/refusal.ts';
import { ErrorPanel } from '../../client/ui/error-panel.tsx';
import { renderScreen } from './client-setup.tsx';

const refusal = (code: 'UNAVAILABLE' | 'UNREACHABLE' | 'FORBIDDEN', parameters = {}) =>
  new ServerRefusal({ code, parameters, issues: [], requestId: null });

describe('what could not be read', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it.each([
    ['the platform cannot be reached', refusal('UNREACHABLE'), 15_000],
    ['the platform asks for time', refusal('UNAVAILABLE', { retryAfterSeconds: 4 }), 4_000],
  ])('is read again by itself when %s', (_why, error, afterMs) => {
    const retry = vi.fn();
    renderScreen(<ErrorPanel error={error} onRetry={retry} />);
    act(() => void vi.advanceTimersByTime(afterMs - 1));
    expect(retry).not.toHaveBeenCalled();
    act(() => void vi.advanceTimersByTime(1));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('is read again at once when the network comes back', () => {
    const retry = vi.fn();
    renderScreen(<ErrorPanel error={refusal('UNREACHABLE')} onRetry={retry} />);
    act(() => void window.dispatchEvent(new Event('online')));
    expect(retry).toHaveBeenCalledOnce();
  });

  it('waits for a person when asking again would change nothing', () => {
    const retry = vi.fn();
    renderScreen(<ErrorPanel error={refusal('FORBIDDEN')} onRetry={retry} />);
    act(() => void vi.advanceTimersByTime(60_000));
    act(() => void window.dispatchEvent(new Event('online')));
    expect(retry).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: '再試一次' })).toBeVisible();
  });
});
