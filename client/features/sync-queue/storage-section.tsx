import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useOfflineReadiness } from '../../offline/use-offline-readiness.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { useViewer } from '../../session/viewer.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './storage-section.module.css';

/** What this device can keep, and whether its browser promised to. */
export function StorageSection() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const headingId = useId();
  const { company } = useViewer();
  const readiness = useOfflineReadiness(company?.id ?? '');
  const { isAvailable, isPersisted, usageMb, quotaMb, isLow } = useSync().status.storage;
  const persistedWord = { true: 'persistedYes', false: 'persistedNo', null: 'persistedUnknown' } as const;
  return (
    <section aria-labelledby={headingId} className={classes.section}>
      <h2 id={headingId} className={classes.heading}>
        {translate('queue.storage.title')}
      </h2>
      <dl className={classes.facts}>
        <dt>{translate('queue.storage.opens')}</dt>
        <dd data-offline-readiness={readiness}>{translate(`queue.storage.opensWhen.${readiness}`)}</dd>
        <dt>{translate('queue.storage.canKeep')}</dt>
        <dd>{translate(isAvailable ? 'queue.storage.canKeepYes' : 'queue.storage.canKeepNo')}</dd>
        <dt>{translate('queue.storage.persisted')}</dt>
        <dd>
          {translate(`queue.storage.${persistedWord[String(isPersisted) as 'true' | 'false' | 'null']}`)}
        </dd>
        <dt>{translate('queue.storage.used')}</dt>
        <dd>
          {usageMb === null || quotaMb === null
            ? translate('queue.storage.usedUnknown')
            : translate('queue.storage.usedOf', {
                usage: formats.count(usageMb),
                quota: formats.count(quotaMb),
              })}{' '}
          {isLow && <StatusChip tone="act">{translate('queue.storage.low')}</StatusChip>}
        </dd>
      </dl>
    </section>
  );
}
