import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './export-page.module.css';
import type { ExportProgress } from './run-export.ts';

interface ExportRunningProps {
  readonly progress: ExportProgress;
  readonly total: number;
  readonly onCancel: () => void;
}

/** How far the export is, and the way to end it. */
export function ExportRunning({ progress, total, onCancel }: ExportRunningProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { phase, done } = progress;
  return (
    <div className={classes.running}>
      <p className={classes.scope} role="status">
        {translate(`export.progress.${phase}`, {
          done: formats.count(done),
          total: formats.count(Math.max(total, done)),
        })}
      </p>
      <progress
        className={classes.bar}
        aria-label={translate('export.progress.label')}
        max={Math.max(total, 1)}
        {...(phase === 'writing' ? {} : { value: done })}
      />
      <p className={classes.quiet}>{translate('export.leave')}</p>
      <Button variant="default" className={classes.start ?? ''} onClick={onCancel}>
        {translate('export.cancel')}
      </Button>
    </div>
  );
}
