import { useMutation } from '@apollo/client/react';
import { Button, Modal, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_TABLET_NAME } from '#domain/access/tablet-rules.ts';
import { paths } from '../../app/paths.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { CreateEnrolmentCodeMutation } from './tablet-operations.ts';
import type { EnrolmentSubject } from './enrolment-subject.ts';
import dialog from '../../ui/dialog.module.css';
import classes from './tablets-page.module.css';

interface EnrolmentDialogProps {
  readonly subject: EnrolmentSubject;
  readonly onClose: () => void;
}

/** Names the tablet, then shows its code, once. */
export function EnrolmentDialog({ subject, onClose }: EnrolmentDialogProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [name, setName] = useState(subject.name);
  const [commandId] = useState(() => crypto.randomUUID());
  const [wasSubmitted, setWasSubmitted] = useState(false);
  const [create, { data, error, loading }] = useMutation(CreateEnrolmentCodeMutation);
  const made = data?.createEnrolmentCode;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setWasSubmitted(true);
    const tabletName = name.trim();
    if (tabletName === '') return;
    // `error` tells what failed.
    void create({ variables: { input: { commandId, tabletName, tabletId: subject.tabletId } } }).catch(
      () => undefined,
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('tablets.enrolment.title')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {made === undefined ? (
        <form className={dialog.form} onSubmit={submit} noValidate>
          <TextInput
            data-autofocus
            label={translate('tablets.enrolment.name')}
            description={translate('tablets.enrolment.nameHint')}
            value={name}
            maxLength={MAX_TABLET_NAME}
            onChange={(event) => setName(event.currentTarget.value)}
            error={wasSubmitted && name.trim() === '' ? translate('tablets.enrolment.nameMissing') : null}
          />
          {error !== undefined && <ErrorPanel error={error} />}
          <div className={dialog.actions}>
            <Button variant="default" onClick={onClose}>
              {translate('common.cancel')}
            </Button>
            <Button type="submit" loading={loading}>
              {translate('tablets.enrolment.make')}
            </Button>
          </div>
        </form>
      ) : (
        <div className={dialog.form}>
          <p className={classes.code} aria-label={translate('tablets.enrolment.code')} data-enrolment-code>
            {made.code}
          </p>
          <p>
            {translate('tablets.enrolment.steps', {
              address: `${window.location.host}${paths.enrol}`,
              at: formats.instant(made.expiresAt),
            })}
          </p>
          <div className={dialog.actions}>
            <Button onClick={onClose}>{translate('tablets.enrolment.done')}</Button>
          </div>
        </div>
      )}
    </Modal>
  );
}
