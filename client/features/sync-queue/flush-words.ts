import type { Translate } from '#i18n/translator.ts';
import type { FlushReport } from '../../offline/sync/sync-status.ts';

/** What an attempt to upload left behind, in words: what arrived, what is left, what needs a person. */
export function flushSentence(translate: Translate, { sent, waiting, attention }: FlushReport): string {
  return [
    sent > 0 ? translate('queue.flush.sent', { sent }) : null,
    sent === 0 && waiting > 0 ? translate('queue.flush.sentNone') : null,
    waiting > 0 ? translate('queue.flush.left', { waiting }) : translate('queue.flush.leftNone'),
    attention > 0 ? translate('queue.flush.attention', { attention }) : null,
  ]
    .filter((sentence) => sentence !== null)
    .join(' ');
}
