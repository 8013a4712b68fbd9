import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { conditionsOf } from '../../offline/sync/sync-conditions.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useIsOnline } from '../../offline/use-is-online.ts';
import { useSyncWords } from '../../ui/sync-words.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './flush-panel.module.css';
import { flushSentence } from './flush-words.ts';

const COUNTS = ['drafts', 'waiting', 'attention', 'sentToday'] as const;

/** The four numbers, the last contact, and the button that tries now and says what is left. */
export function FlushPanel() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { conditionText, contactText } = useSyncWords();
  const { status, flushNow } = useSync();
  const isOnline = useIsOnline();
  const [isBusy, setIsBusy] = useState(false);
  const [result, setResult] = useState('');

  const flush = async (): Promise<void> => {
    setIsBusy(true);
    setResult('');
    try {
      const report = await flushNow();
      const [held] = report.waiting > 0 ? conditionsOf(report.status, isOnline) : [];
      const why = held === undefined ? '' : `${conditionText(held, report.status)} · `;
      setResult(why + flushSentence(translate, report));
    } catch {
      setResult(translate('queue.flush.failed'));
    }
    setIsBusy(false);
  };
  return (
    <section className={classes.panel} aria-label={translate('queue.title')}>
      <dl className={classes.counts}>
        {COUNTS.map((name) => (
          <div
            key={name}
            className={classes.count}
            data-count={name}
            data-zero={status[name] === 0 || undefined}
          >
            <dt>{translate(`queue.counts.${name}`)}</dt>
            <dd>{formats.count(status[name])}</dd>
          </div>
        ))}
      </dl>
      <div className={classes.act}>
        {/* `flush` tells of its failure itself. */}
        <Button size="lg" loading={isBusy} onClick={() => void flush()}>
          {translate('queue.flush.act')}
        </Button>
        <p className={classes.contact}>
          {status.isFlushing ? `${translate('queue.flush.busy')} · ` : ''}
          {contactText(status)}
        </p>
      </div>
      <p role="status" className={classes.result}>
        {result}
      </p>
    </section>
  );
}
