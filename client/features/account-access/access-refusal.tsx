import { useTranslation } from 'react-i18next';
import type { RefusalInfo } from '../../graphql/refusal.ts';
import classes from './access-page.module.css';

/** Why it was refused, and what to do; faults of fields stand at the fields. */
export function AccessRefusal({ refusal }: { readonly refusal: RefusalInfo | null }) {
  const { t: translate } = useTranslation();
  if (refusal === null || refusal.issues.length > 0) return null;
  const { code, parameters } = refusal;
  const waitSeconds = Number(parameters['retryAfterSeconds'] ?? 60);
  return (
    <p role="alert" className={classes.refusal}>
      {code === 'UNREACHABLE' &&
        `${translate('common.error.unreachableTitle')} · ${translate('common.error.unreachableNext')}`}
      {code === 'RATE_LIMITED' && translate('access.limited', { minutes: Math.ceil(waitSeconds / 60) })}
      {code !== 'UNREACHABLE' && code !== 'RATE_LIMITED' && translate(`errors.code.${code}`)}
    </p>
  );
}
