import { Button, Modal } from '@mantine/core';
import { IconCopy, IconExternalLink, IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { spellVerificationCode } from '#domain/statement/verification-code.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { QrCode } from '../../report/qr-code.tsx';
import classes from './statement-screen.module.css';

/** How anybody checks the statement: code, link, QR code; and how often it was done. */
export function VerifyCard({ statement }: { readonly statement: StatementDetailFragment }) {
  const { t: translate } = useTranslation();
  const [isQrShown, setIsQrShown] = useState(false);
  const [copy, setCopy] = useState<'copied' | 'notCopied' | null>(null);
  const { code, verifyUrl, checkCount } = statement;
  const copyLink = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(verifyUrl);
      setCopy('copied');
    } catch {
      setCopy('notCopied');
    }
  };
  return (
    <section className={classes.card} aria-labelledby="verify-heading">
      <div className={classes.cardHead}>
        <h2 id="verify-heading" className={classes.heading}>
          {translate('statements.verify.heading')}
        </h2>
        <span className={classes.quiet}>{translate('statements.view.checks', { count: checkCount })}</span>
      </div>
      <p
        className={classes.code}
        aria-label={translate('statements.verify.code')}
        data-verification-code={code}
      >
        {spellVerificationCode(code)}
      </p>
      <p className={classes.quiet}>{translate('statements.verify.hint')}</p>
      <div className={classes.pair}>
        <Button
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
          // The outcome is shown; `copyLink` never rejects.
          onClick={() => void copyLink()}
        >
          {translate('statements.verify.copy')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconQrcode size={20} aria-hidden />}
          onClick={() => setIsQrShown(true)}
        >
          {translate('statements.verify.showQr')}
        </Button>
      </div>
      <p role="status" className={classes.quiet}>
        {copy !== null && translate(`statements.verify.${copy}`)}
      </p>
      <a href={verifyUrl} target="_blank" rel="noreferrer" className={classes.outside}>
        {translate('statements.verify.open')}
        <IconExternalLink size={16} aria-hidden />
      </a>
      <Modal
        opened={isQrShown}
        onClose={() => setIsQrShown(false)}
        title={translate('statements.verify.qr')}
        closeButtonProps={{ 'aria-label': translate('common.close') }}
      >
        <div className={classes.qr}>
          <QrCode text={verifyUrl} label={translate('statements.verify.qr')} />
          <p className={classes.code}>{spellVerificationCode(code)}</p>
          <p className={classes.address}>{verifyUrl}</p>
        </div>
      </Modal>
    </section>
  );
}
