import { Button, Modal, Textarea } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Translate } from '#i18n/translator.ts';
import { TEXT_LIMITS } from '#domain/work-order/work-order-schema.ts';
import dialog from '../../ui/dialog.module.css';
import { ActFailure } from './act-failure.tsx';
import classes from './statement-dialogs.module.css';
import type { StatementAct } from './use-statement-act.ts';

interface ReasonDialogProps {
  readonly act: 'return' | 'revoke';
  /** Which statement. */
  readonly name: string;
  readonly doing: StatementAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function faultOf(reason: string, translate: Translate): string | null {
  const max = TEXT_LIMITS.reason;
  if (reason === '') return translate('statements.reasonMissing');
  return reason.length <= max ? null : translate('statements.reasonTooLong', { max, length: reason.length });
}

/** Returning and revoking: both are read by others, who want to know why. */
export function ReasonDialog({ act, name, doing, onClose, onDone }: ReasonDialogProps) {
  const { t: translate } = useTranslation();
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string | null>(null);
  const words = `statements.${act}Dialog` as const;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const reason = text.trim();
    const found = faultOf(reason, translate);
    setFault(found);
    if (found !== null || doing.isSending) return;
    // `perform` reports failures by `doing.error` and never rejects.
    void doing.perform({ act, reason }).then((isDone) => {
      if (isDone) onDone();
    });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate(`${words}.title`, { name })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{translate(`${words}.body`)}</p>
        <Textarea
          data-autofocus
          required
          rows={3}
          label={translate(`${words}.reason`)}
          description={translate(`${words}.hint`)}
          value={text}
          error={fault}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <ActFailure error={doing.error} />
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" color="red" loading={doing.isSending} disabled={doing.isOvertaken}>
            {translate(`${words}.confirm`)}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
