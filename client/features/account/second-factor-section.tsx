import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import {
  RemoveSecondFactorMutation,
  RenewRecoveryCodesMutation,
  SecondFactorQuery,
} from './account-operations.ts';
import classes from './account-page.module.css';
import { FactorCodeForm } from './factor-code-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SecondFactorSetUp } from './second-factor-set-up.tsx';

/** With as few as these, new ones are due. */
const FEW_CODES = 3;

type Act = 'RENEW' | 'REMOVE';

/** Whether a code is asked for beside the password, and the acts about it. */
export function SecondFactorSection({ onChanged }: { readonly onChanged: (told: string) => void }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [act, setAct] = useState<Act | null>(null);
  const [isInForce, setIsInForce] = useState(false);
  const { data, error, refetch } = useQuery(SecondFactorQuery, { fetchPolicy: 'network-only' });
  // A failed reload leaves what is shown.
  const reload = (): void => void refetch().catch(() => undefined);
  const finish = (told: string): void => {
    setAct(null);
    setIsInForce(false);
    reload();
    onChanged(told);
  };
  const factor = data?.secondFactor;
  return (
    <section className={classes.card} aria-labelledby="factor-heading">
      <h2 id="factor-heading" className={classes.heading}>
        {translate('account.secondFactor.heading')}
      </h2>
      <p className={classes.muted}>{translate('account.secondFactor.lead')}</p>
      {factor === undefined && error === undefined && <LoadingSkeleton lines={2} />}
      {factor === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {factor?.confirmedAt === null && (
        <>
          <p>
            <StatusChip tone={isInForce ? 'ok' : 'plain'}>
              {translate(isInForce ? 'account.secondFactor.inForce' : 'account.secondFactor.off')}
            </StatusChip>
          </p>
          <SecondFactorSetUp
            onInForce={() => setIsInForce(true)}
            onDone={() => finish(translate('account.secondFactor.isOn'))}
          />
        </>
      )}
      {factor?.confirmedAt != null && (
        <>
          <p>
            <StatusChip tone="ok">
              {translate('account.secondFactor.on', { at: formats.instant(factor.confirmedAt) })}
            </StatusChip>
          </p>
          <p className={factor.recoveryCodesLeft <= FEW_CODES ? classes.warning : undefined}>
            {translate('account.secondFactor.codesLeft', { left: factor.recoveryCodesLeft })}
          </p>
          {act === null && (
            <div className={classes.buttons}>
              <Button variant="default" onClick={() => setAct('RENEW')}>
                {translate('account.secondFactor.renew')}
              </Button>
              {!factor.isCompulsory && (
                <Button variant="default" onClick={() => setAct('REMOVE')}>
                  {translate('account.secondFactor.remove')}
                </Button>
              )}
            </div>
          )}
          {factor.isCompulsory && (
            <p className={classes.muted}>{translate('account.secondFactor.compulsory')}</p>
          )}
          {act === 'RENEW' && <Renewal onCancel={() => setAct(null)} onDone={finish} />}
          {act === 'REMOVE' && <Removal onCancel={() => setAct(null)} onDone={finish} />}
        </>
      )}
    </section>
  );
}

interface ActProps {
  readonly onCancel: () => void;
  readonly onDone: (told: string) => void;
}

function Renewal({ onCancel, onDone }: ActProps) {
  const { t: translate } = useTranslation();
  const [renew] = useMutation(RenewRecoveryCodesMutation);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  if (codes !== null)
    return <RecoveryCodes codes={codes} onKept={() => onDone(translate('account.secondFactor.renewed'))} />;
  return (
    <FactorCodeForm
      label={translate('account.secondFactor.code')}
      submitLabel={translate('account.secondFactor.renew')}
      onCancel={onCancel}
      onCode={async (code) => {
        const { data } = await renew({ variables: { input: { commandId: crypto.randomUUID(), code } } });
        setCodes(data?.renewRecoveryCodes.codes ?? []);
      }}
    />
  );
}

function Removal({ onCancel, onDone }: ActProps) {
  const { t: translate } = useTranslation();
  const [remove] = useMutation(RemoveSecondFactorMutation);
  return (
    <>
      <p>{translate('account.secondFactor.removeHint')}</p>
      <FactorCodeForm
        label={translate('account.secondFactor.code')}
        submitLabel={translate('account.secondFactor.remove')}
        onCancel={onCancel}
        onCode={async (code) => {
          await remove({ variables: { input: { commandId: crypto.randomUUID(), code } } });
          onDone(translate('account.secondFactor.isOff'));
        }}
      />
    </>
  );
}
