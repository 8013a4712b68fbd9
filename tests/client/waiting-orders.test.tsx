import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { WaitingList } from '../../client/features/work-order-history/waiting-list.tsx';
import { renderScreen } from './client-setup.tsx';
import { entryOf, sampleSync, typedContent, WithSync } from './queue-samples.tsx';

const recorded = (workOrderId: string, workOrderNumber: string) =>
  entryOf(`record-${workOrderId}`, { workOrderId, content: { ...typedContent, workOrderNumber } });

function show(unsent: ReturnType<typeof entryOf>[], text = ''): void {
  renderScreen(
    <WithSync sync={sampleSync({ unsent })}>
      <WaitingList text={text} />
    </WithSync>,
  );
}

describe('work orders that are only on this device', () => {
  it('stand above the list of the platform, the latest first, and lead to their page', () => {
    show([recorded('a', 'WO-1'), recorded('b', 'WO-2')]);
    const links = within(screen.getByRole('region', { name: /尚未上傳的工單（2）/u })).getAllByRole('link');
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/work-orders/b', '/work-orders/a']);
    expect(links[0]).toHaveTextContent('WO-2汽車扣件尚未上傳');
  });

  it('count once however many changes wait, and say when one was refused', () => {
    const amended = entryOf('amend', {
      workOrderId: 'a',
      state: 'ATTENTION',
      command: { ...entryOf('amend').command, record: null, amend: { baseRevision: 1, changes: [] } },
    });
    show([recorded('a', 'WO-1'), amended]);
    expect(screen.getAllByRole('link')).toHaveLength(1);
    expect(screen.getByRole('link')).toHaveTextContent('需處理');
  });

  it('are searched with the list', () => {
    show([recorded('a', 'WO-1'), recorded('b', 'WO-2')], 'ｗｏ-2');
    expect(screen.getByRole('link')).toHaveTextContent('WO-2');
  });

  it('leave no gap where there is none, and lead to the queue where there are many', () => {
    show([]);
    expect(screen.queryByRole('region')).not.toBeInTheDocument();
    show(Array.from({ length: 9 }, (_, index) => recorded(String(index), `WO-${index}`)));
    expect(screen.getByRole('link', { name: '另有 3 張，看上傳狀況' })).toHaveAttribute('href', '/queue');
  });
});
