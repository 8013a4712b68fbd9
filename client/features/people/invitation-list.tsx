import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { RevokeInvitationMutation } from './people-operations.ts';
import cards from '../../ui/card-list.module.css';
import classes from './people.module.css';
import type { ShownInvitation } from './shown-person.ts';

interface InvitationListProps {
  readonly invitations: readonly ShownInvitation[];
  readonly mayManage: boolean;
  readonly onDone: (told: string) => void;
}

/** Invitations that may still be used; an owner withdraws them. */
export function InvitationList({ invitations, mayManage, onDone }: InvitationListProps) {
  const { t: translate } = useTranslation();
  const [asked, setAsked] = useState<string | null>(null);
  return (
    <section className={classes.section} aria-labelledby="invitations-heading">
      <h2 id="invitations-heading" className={classes.heading}>
        {translate('people.invitations.heading')}
      </h2>
      {invitations.length === 0 && <p className={cards.muted}>{translate('people.invitations.none')}</p>}
      <ul className={cards.list}>
        {invitations.map((invitation) => (
          <InvitationCard
            key={invitation.id}
            invitation={invitation}
            onRevoke={mayManage ? () => setAsked(invitation.id) : null}
          />
        ))}
      </ul>
      {asked !== null && (
        <RevokeDialog
          invitationId={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDone(translate('people.invitations.revoked'));
          }}
        />
      )}
    </section>
  );
}

interface InvitationCardProps {
  readonly invitation: ShownInvitation;
  readonly onRevoke: (() => void) | null;
}

function InvitationCard({ invitation, onRevoke }: InvitationCardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { note, email, role, validUntil, expiresAt, invitedBy: name, isFromGuild } = invitation;
  const who = note ?? email ?? translate('people.invitations.someone');
  return (
    <li className={cards.card}>
      <h3 className={cards.name}>{who}</h3>
      <p className={classes.role}>
        {translate(`terms.role.${role}`)}
        {validUntil != null && ` · ${translate('people.until', { date: formats.date(validUntil) })}`}
      </p>
      <p>
        {email == null
          ? translate('people.invitations.byLink')
          : translate('people.invitations.byLetter', { email })}
        {' · '}
        {expiresAt == null
          ? translate('people.invitations.waiting')
          : translate('people.invitations.expires', { at: formats.instant(expiresAt) })}
      </p>
      <p className={isFromGuild ? cards.warning : cards.muted}>
        {translate(isFromGuild ? 'people.invitations.byGuild' : 'people.invitations.by', { name })}
      </p>
      {onRevoke !== null && (
        <div className={cards.acts}>
          <Button
            variant="subtle"
            color="red"
            aria-label={translate('people.invitations.revokeOf', { who })}
            onClick={onRevoke}
          >
            {translate('people.invitations.revoke')}
          </Button>
        </div>
      )}
    </li>
  );
}

interface RevokeDialogProps {
  readonly invitationId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function RevokeDialog({ invitationId, onClose, onDone }: RevokeDialogProps) {
  const { t: translate } = useTranslation();
  const [commandId] = useState(() => crypto.randomUUID());
  const [revoke, { error, loading }] = useMutation(RevokeInvitationMutation);
  const confirm = async (): Promise<void> => {
    await revoke({ variables: { input: { commandId, invitationId } } });
    onDone();
  };
  return (
    <ConfirmDialog
      isOpen
      isDestructive
      isBusy={loading}
      title={translate('people.invitations.confirmTitle')}
      confirmLabel={translate('people.invitations.revoke')}
      // `error` tells what failed.
      onConfirm={() => void confirm().catch(() => undefined)}
      onCancel={onClose}
    >
      <p>{translate('people.invitations.confirmBody')}</p>
      {error !== undefined && <ErrorPanel error={error} />}
    </ConfirmDialog>
  );
}
