import '../ui/component-styles.ts';
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../offline/sync/sync-context.ts';
import { saveFile } from '../report/save-file.ts';
import dialog from '../ui/dialog.module.css';
import classes from './sign-out-dialog.module.css';
import { todayInTaipei } from '../ui/clock.ts';

interface SignOutDialogProps {
  /** The upload before the sign-out is still under way. */
  readonly isFlushing: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Before a sign-out with entries that did not reach the platform: stay, leave them locked here, or take them along as a file. */
export function SignOutDialog({ isFlushing, onStay, onLeave }: SignOutDialogProps) {
  const { t: translate } = useTranslation();
  const { status, exportFile } = useSync();
  const [result, setResult] = useState('');
  const { waiting, attention, storage } = status;

  const handOut = async (): Promise<void> => {
    try {
      const file = await exportFile();
      const name = `platecarbon-unsent-${todayInTaipei()}.json`;
      const way = await saveFile(new Uint8Array(await file.arrayBuffer()), name, 'application/json');
      if (way !== 'CANCELLED') setResult(translate('queue.signOut.exported'));
    } catch {
      setResult(translate('queue.signOut.exportFailed'));
    }
  };
  return (
    <Modal
      opened
      onClose={onStay}
      title={translate('queue.signOut.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <div className={classes.words} role="status">
        {isFlushing ? (
          <p>{translate('queue.signOut.flushing', { count: waiting })}</p>
        ) : (
          <>
            {waiting > 0 && <p>{translate('queue.signOut.left', { waiting })}</p>}
            {attention > 0 && <p>{translate('queue.signOut.attention', { attention })}</p>}
          </>
        )}
        {!storage.isAvailable && <p className={classes.loss}>{translate('queue.signOut.notKept')}</p>}
        {result !== '' && <p>{result}</p>}
      </div>
      <div className={dialog.actions}>
        {/* `handOut` tells of its failure itself. */}
        <Button variant="subtle" onClick={() => void handOut()}>
          {translate('queue.signOut.export')}
        </Button>
        <Button variant="default" {...(storage.isAvailable ? {} : { color: 'red' })} onClick={onLeave}>
          {translate(storage.isAvailable ? 'queue.signOut.leave' : 'queue.signOut.leaveLosing')}
        </Button>
        <Button onClick={onStay} data-autofocus>
          {translate('queue.signOut.stay')}
        </Button>
      </div>
    </Modal>
  );
}
