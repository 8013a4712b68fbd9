import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import { statementOfPayload } from '#domain/statement/statement-of-payload.ts';
import type { StatementPayload } from '#domain/statement/statement-payload.ts';
import type { Verification } from '#domain/statement/verification.ts';
import { StatementView } from '../../report/statement-view.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './verify-page.module.css';

/** The sheet as it was issued or sealed; crossed by its end when it was superseded or revoked. */
function sheetOf(told: Verification, payload: StatementPayload): EmissionStatement {
  const { seal, sealedAt, payloadSha256, keyId, state } = told;
  const isInForce = told.outcome === 'GENUINE';
  const sheet = statementOfPayload(payload, {
    verifyUrl: `${location.origin}/v/${payload.code}`,
    payloadSha256: payloadSha256 ?? '',
    keyId: keyId ?? '',
    seal:
      isInForce && seal !== null && sealedAt !== null ? { sealedAt, imagePngBase64: seal.imagePng } : null,
  });
  return isInForce || state === null ? sheet : { ...sheet, state };
}

interface VerifiedStatementProps {
  readonly told: Verification;
  readonly payload: StatementPayload;
}

/** What was stored at issue, what a seal on it means, and what to compare it with. */
export function VerifiedStatement({ told, payload }: VerifiedStatementProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const sheet = useMemo(() => sheetOf(told, payload), [told, payload]);
  const { serialNumber, revision, issuedAt, issuer } = payload;
  return (
    <>
      <p className={classes.identity}>
        {translate('verify.identity', {
          ...{ company: issuer.companyName, serialNumber, revision },
          instant: formats.instant(issuedAt),
        })}
      </p>
      <section className={classes.section}>
        <h2 className={classes.heading}>{translate('verify.compare.title')}</h2>
        <p>{translate('verify.compare.figures')}</p>
        <p>{translate('verify.compare.host', { host: location.host })}</p>
      </section>
      <section className={classes.section} data-sealed={told.isSealed}>
        {told.sealedAt === null ? (
          <p>{translate('verify.seal.none')}</p>
        ) : (
          <>
            <h2 className={classes.heading}>
              {translate('verify.seal.title', { instant: formats.instant(told.sealedAt) })}
            </h2>
            <p>{translate('verify.seal.means')}</p>
            <p>{translate('verify.seal.meansNot')}</p>
          </>
        )}
      </section>
      <div className={classes.sheet}>
        <StatementView statement={sheet} />
      </div>
    </>
  );
}
