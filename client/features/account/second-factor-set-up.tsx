import '../../ui/component-styles.ts';
import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { QrCode } from '../../ui/qr-code.tsx';
import { BeginSecondFactorMutation, ConfirmSecondFactorMutation } from './account-operations.ts';
import classes from './account-page.module.css';
import { FactorCodeForm } from './factor-code-form.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

const GROUPS_OF_FOUR = /.{1,4}/gu;

interface SecondFactorSetUpProps {
  /** It is in force, and its recovery codes are shown, this once. */
  readonly onInForce: () => void;
  /** The person kept the codes. */
  readonly onDone: () => void;
}

/** Setting up the authenticator app: its secret as QR code and as text, a first code, then the recovery codes. */
export function SecondFactorSetUp({ onInForce, onDone }: SecondFactorSetUpProps) {
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [begin, { data, error, loading }] = useMutation(BeginSecondFactorMutation);
  const [confirm] = useMutation(ConfirmSecondFactorMutation);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  const factor = data?.beginSecondFactor;
  if (codes !== null) return <RecoveryCodes codes={codes} onKept={onDone} />;
  if (factor === undefined)
    return (
      <div className={classes.form}>
        <p>{translate('account.secondFactor.need')}</p>
        {error !== undefined && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button
            loading={loading}
            // `error` tells what failed.
            onClick={() => void begin({ variables: { input: { commandId } } }).catch(() => undefined)}
          >
            {translate('account.secondFactor.begin')}
          </Button>
        </div>
      </div>
    );
  return (
    <div className={classes.form}>
      <p>{translate('account.secondFactor.scan')}</p>
      <QrCode value={factor.uri} label={translate('account.secondFactor.qr')} sizePx={220} />
      <p>{translate('account.secondFactor.type')}</p>
      <p className={classes.secret}>
        <code>{(factor.secret.match(GROUPS_OF_FOUR) ?? []).join(' ')}</code>
      </p>
      <FactorCodeForm
        label={translate('account.secondFactor.code')}
        submitLabel={translate('account.secondFactor.confirm')}
        onCode={async (code) => {
          const answer = await confirm({ variables: { input: { commandId: crypto.randomUUID(), code } } });
          setCodes(answer.data?.confirmSecondFactor.codes ?? []);
          onInForce();
        }}
        // It is in force already: an answer was lost, or another window was quicker.
        onRefused={({ code }) => {
          if (code === 'MOVE_NOT_ALLOWED') onDone();
        }}
      />
    </div>
  );
}
