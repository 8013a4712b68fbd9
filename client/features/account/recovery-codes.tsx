import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './account-page.module.css';

interface RecoveryCodesProps {
  readonly codes: readonly string[];
  /** The person says that they are kept. */
  readonly onKept: () => void;
}

/** The recovery codes, which are never shown again: to be copied or printed. */
export function RecoveryCodes({ codes, onKept }: RecoveryCodesProps) {
  const { t: translate } = useTranslation();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(codes.join('\n'));
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  };
  return (
    <div className={classes.form}>
      <h3>{translate('account.secondFactor.codesTitle')}</h3>
      <p>{translate('account.secondFactor.codesLead')}</p>
      <ol className={classes.codes} aria-label={translate('account.secondFactor.codesTitle')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p role="status" className={classes.muted}>
        {isCopied === true && translate('account.secondFactor.copied')}
        {isCopied === false && translate('account.secondFactor.copyFailed')}
      </p>
      <div className={classes.buttons}>
        {/* `copy` tells faults by its result. */}
        <Button variant="default" onClick={() => void copy()}>
          {translate('account.secondFactor.copy')}
        </Button>
        <Button onClick={onKept}>{translate('account.secondFactor.kept')}</Button>
      </div>
    </div>
  );
}
