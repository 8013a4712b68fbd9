import { screen } from '@testing-library/react';
import { QueuePage } from '../../client/features/sync-queue/queue-page.tsx';
import type { OutboxEntry } from '../../client/offline/outbox/outbox-entry.ts';
import { renderScreen } from './client-setup.tsx';
import { entryOf, WithSync, type SampleSync } from './queue-samples.tsx';

export function show(sync: SampleSync, locale: 'zh-TW' | 'en' = 'zh-TW'): SampleSync {
  renderScreen(
    <WithSync sync={sync}>
      <QueuePage />
    </WithSync>,
    { locale },
  );
  return sync;
}

export const section = (name: RegExp) => screen.findByRole('region', { name });

export function refused(given: Partial<OutboxEntry> = {}): OutboxEntry {
  return entryOf('refused', {
    state: 'ATTENTION',
    attempts: 1,
    fault: {
      code: 'VALIDATION_FAILED',
      issues: [{ path: 'activityData/line-1/quantity', code: 'NEGATIVE', parameters: {} }],
      parameters: {},
      at: '2026-11-22T01:05:00.000Z',
    },
    ...given,
  });
}

export function amendment(given: Partial<OutboxEntry> = {}): OutboxEntry {
  const base = entryOf('amendment', { workOrderId: 'order-of-refused', sequence: 2, ...given });
  return {
    ...base,
    command: {
      id: base.commandId,
      workOrderId: base.workOrderId,
      sequence: 2,
      deviceTime: base.queuedAt,
      dependsOn: ['refused'],
      amend: { baseRevision: 1, changes: [{ cell: 'productName', base: '汽車扣件', new: '機車扣件' }] },
    },
  };
}

export const waitingStatus = (waiting: number, attention = 0) => ({ status: { waiting, attention } });
