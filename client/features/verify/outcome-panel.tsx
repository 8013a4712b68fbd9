import {
  IconAlertTriangle,
  IconArrowForwardUp,
  IconBan,
  IconCircleCheck,
  IconQuestionMark,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Verification, VerificationOutcome } from '#domain/statement/verification.ts';
import { paths } from '../../app/paths.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './outcome-panel.module.css';

/** A picture of its own for each, so that colour alone never tells. */
const PICTURES = {
  GENUINE: IconCircleCheck,
  SUPERSEDED: IconArrowForwardUp,
  REVOKED: IconBan,
  ALTERED: IconAlertTriangle,
  MISCALCULATED: IconAlertTriangle,
  UNKNOWN: IconQuestionMark,
} as const satisfies Record<VerificationOutcome | 'MISCALCULATED', unknown>;

interface OutcomePanelProps {
  readonly told: Verification;
  /** This browser computes other figures from what is stated. */
  readonly isMiscalculated: boolean;
}

/** How the statement stands, in a picture and in words. */
export function OutcomePanel({ told, isMiscalculated }: OutcomePanelProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  // Nobody is to rely on figures that do not follow from each other, whoever signed them.
  const outcome = isMiscalculated && told.outcome === 'GENUINE' ? 'MISCALCULATED' : told.outcome;
  const Picture = PICTURES[outcome];
  return (
    <section className={classes.panel} data-outcome={outcome} role="status">
      <Picture size={56} stroke={1.6} aria-hidden="true" className={classes.picture} />
      <div className={classes.words}>
        <h2 className={classes.title}>{translate(`verify.outcome.${outcome}.title`)}</h2>
        <p>{translate(`verify.outcome.${outcome}.body`)}</p>
        {told.outcome === 'SUPERSEDED' && <Successor told={told} />}
        {told.outcome === 'REVOKED' && told.revokedAt !== null && (
          <>
            <p>{translate('verify.revokedAt', { instant: formats.instant(told.revokedAt) })}</p>
            {told.revokeReason !== null && (
              <p>{translate('verify.revokeReason', { reason: told.revokeReason })}</p>
            )}
          </>
        )}
        <p className={classes.moment}>
          {translate('verify.checkedAt', { instant: formats.instant(told.checkedAt) })}
        </p>
      </div>
    </section>
  );
}

function Successor({ told: { supersededAt, supersededBy } }: { readonly told: Verification }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <>
      {supersededAt !== null && (
        <p>{translate('verify.supersededAt', { instant: formats.instant(supersededAt) })}</p>
      )}
      {supersededBy === null ? (
        <p>{translate('verify.notYetReissued')}</p>
      ) : (
        <p>
          {translate('verify.supersededOn', { revision: supersededBy.revision })}{' '}
          <Link to={paths.verifyCode(supersededBy.code)} className={classes.link}>
            {translate('verify.supersededBy', { revision: supersededBy.revision })}
          </Link>
        </p>
      )}
    </>
  );
}
