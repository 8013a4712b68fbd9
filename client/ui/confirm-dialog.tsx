import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './dialog.module.css';

interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly children: ReactNode;
  /** Names the act, verb first. */
  readonly confirmLabel: string;
  /** What giving up leads to, where 'cancel' would not say it. */
  readonly cancelLabel?: string;
  /** Something is lost: the button says so by its colour and is not the first focus. */
  readonly isDestructive?: boolean;
  readonly isBusy?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

/** A question before something is lost or decided. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { t: translate } = useTranslation();
  const { isDestructive = false, isBusy = false } = props;
  return (
    <Modal
      opened={props.isOpen}
      onClose={props.onCancel}
      title={props.title}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <div className={classes.body}>{props.children}</div>
      <div className={classes.actions}>
        <Button variant="default" onClick={props.onCancel} data-autofocus={isDestructive || undefined}>
          {props.cancelLabel ?? translate('common.cancel')}
        </Button>
        <Button {...(isDestructive ? { color: 'red' } : {})} loading={isBusy} onClick={props.onConfirm}>
          {props.confirmLabel}
        </Button>
      </div>
    </Modal>
  );
}
