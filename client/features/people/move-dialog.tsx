import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonMove } from '#domain/access/people-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MovePersonMutation } from './people-operations.ts';
import type { ShownPerson } from './shown-person.ts';

interface MoveDialogProps {
  readonly person: ShownPerson;
  readonly move: PersonMove;
  readonly onClose: () => void;
  readonly onDone: (told: string) => void;
}

/** Asks before somebody is deactivated, reactivated or removed. */
export function MoveDialog({ person, move, onClose, onDone }: MoveDialogProps) {
  const { t: translate } = useTranslation();
  const { id: personId, displayName: name } = person;
  const [commandId] = useState(() => crypto.randomUUID());
  const [send, { error, loading }] = useMutation(MovePersonMutation);
  const confirm = async (): Promise<void> => {
    await send({ variables: { input: { commandId, personId, move } } });
    onDone(translate(`people.move.${move}.done`, { name }));
  };
  const isOvertaken = error !== undefined && refusalOf(error).code === 'MOVE_NOT_ALLOWED';
  return (
    <ConfirmDialog
      isOpen
      isDestructive={move !== 'REACTIVATE'}
      isBusy={loading}
      title={translate(`people.move.${move}.title`, { name })}
      confirmLabel={translate(`people.act.${move}`)}
      // `error` tells what failed.
      onConfirm={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate(`people.move.${move}.body`)}</p>
      {isOvertaken && <p role="alert">{translate('people.overtaken')}</p>}
      {error !== undefined && !isOvertaken && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
