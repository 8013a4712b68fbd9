import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCloudOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { refusalOf } from '../graphql/refusal.ts';
import { useRepeat } from './use-repeat.ts';
import classes from './state-panel.module.css';

interface ErrorPanelProps {
  /** Whatever an operation threw or a query returned as `error`. */
  readonly error: unknown;
  /** Repeats what failed; no button without it. */
  readonly onRetry?: () => void;
}

/** A failed operation in words: what happened, what to do next, the reference to quote. What passes is repeated by itself. */
export function ErrorPanel({ error, onRetry }: ErrorPanelProps) {
  const { t: translate } = useTranslation();
  const { code, parameters, requestId } = refusalOf(error);
  const isUnreachable = code === 'UNREACHABLE';
  const waitSeconds = parameters['retryAfterSeconds'];
  useRepeat(
    isUnreachable || code === 'UNAVAILABLE' ? onRetry : undefined,
    typeof waitSeconds === 'number' ? waitSeconds * 1_000 : undefined,
  );
  const Icon = isUnreachable ? IconCloudOff : IconAlertTriangle;
  return (
    <section className={classes.panel} role="alert">
      <div className={isUnreachable ? classes.icon : classes.actIcon} aria-hidden>
        <Icon size={36} stroke={1.5} />
      </div>
      <h2 className={classes.title}>
        {isUnreachable
          ? translate('common.error.unreachableTitle')
          : translate(`errors.code.${code}`, { ...parameters })}
      </h2>
      {isUnreachable && <p className={classes.body}>{translate('common.error.unreachableNext')}</p>}
      {requestId !== null && (
        <p className={classes.reference}>{translate('common.error.requestId', { requestId })}</p>
      )}
      {onRetry !== undefined && (
        <div className={classes.action}>
          <Button variant="default" onClick={onRetry}>
            {translate('common.retry')}
          </Button>
        </div>
      )}
    </section>
  );
}
