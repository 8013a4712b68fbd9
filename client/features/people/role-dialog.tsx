import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkRoleChange, PERSON_ROLES } from '#domain/access/people-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useViewer } from '../../session/viewer.ts';
import { useToday } from '../../ui/clock.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { type ChosenRole, inputOf } from './chosen-role.ts';
import { ChangeRoleMutation } from './people-operations.ts';
import cards from '../../ui/card-list.module.css';
import { RoleFields } from './role-fields.tsx';
import type { ShownPerson } from './shown-person.ts';

interface RoleDialogProps {
  readonly person: ShownPerson;
  readonly onClose: () => void;
  readonly onDone: (told: string) => void;
}

/** Chooses another role, or an auditor's last day, after saying what becomes of the sessions. */
export function RoleDialog({ person, onClose, onDone }: RoleDialogProps) {
  const { t: translate } = useTranslation();
  const { accountId } = useViewer();
  const today = useToday();
  const { id: personId, displayName: name } = person;
  const [chosen, setChosen] = useState<ChosenRole>({
    role: PERSON_ROLES.find((role) => role === person.role) ?? 'OPERATOR',
    validUntil: person.validUntil ?? '',
  });
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [change, { error, loading }] = useMutation(ChangeRoleMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    const input = { commandId, personId, ...inputOf(chosen) };
    const checked = checkRoleChange(input, today);
    setIssues(checked.ok ? [] : checked.issues);
    if (!checked.ok) {
      focusFirstFault(form);
      return;
    }
    try {
      await change({ variables: { input } });
      onDone(translate('people.role.done', { name }));
    } catch (failed) {
      // Something else is chosen next: another command. `error` tells what failed.
      setCommandId(crypto.randomUUID());
      setIssues(refusalOf(failed).issues);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // `send` never rejects.
    if (!loading) void send(event.currentTarget);
  };
  const isTold = error !== undefined && refusalOf(error).code !== 'VALIDATION_FAILED';
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate('people.role.title', { name })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={dialog.form} onSubmit={submit} noValidate>
        <p>{translate('people.role.lead')}</p>
        {personId === accountId && <p className={cards.warning}>{translate('people.role.own')}</p>}
        <RoleFields chosen={chosen} onChange={setChosen} issues={issues} />
        {isTold && <ErrorPanel error={error} />}
        <div className={dialog.actions}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {translate('people.role.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
