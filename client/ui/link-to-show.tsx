import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import dialog from './dialog.module.css';
import classes from './link-to-show.module.css';
import { QrCode } from './qr-code.tsx';
import { useFormats } from './use-formats.ts';

interface LinkToShowProps {
  readonly link: string;
  readonly expiresAt: string;
  /** What to say of it; gets until when it is valid. */
  readonly words: (at: string) => string;
  /** Names the QR code. */
  readonly label: string;
  readonly onClose: () => void;
}

const QR_PX = 240;

/** A link that is shown once: to be scanned, typed, or copied. */
export function LinkToShow({ link, expiresAt, words, label, onClose }: LinkToShowProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [isCopied, setIsCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setIsCopied(true);
    } catch {
      setIsCopied(false);
    }
  };
  return (
    <div className={classes.shown}>
      <p className={classes.words}>{words(formats.instant(expiresAt))}</p>
      <QrCode value={link} label={label} sizePx={QR_PX} />
      <p className={classes.link}>
        <code data-link>{link}</code>
      </p>
      <p role="status" className={classes.status}>
        {isCopied === true && translate('common.link.copied')}
        {isCopied === false && translate('common.link.copyFailed')}
      </p>
      <div className={dialog.actions}>
        {/* `copy` tells faults by its result. */}
        <Button variant="default" onClick={() => void copy()}>
          {translate('common.link.copy')}
        </Button>
        <Button onClick={onClose}>{translate('common.link.done')}</Button>
      </div>
    </div>
  );
}
