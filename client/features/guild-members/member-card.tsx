import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { companyStatusAfter, MEMBERSHIP_MOVES, type MembershipMove } from '#domain/companies/membership.ts';
import type { MemberFragment } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { DecisionDialog } from './decision-dialog.tsx';
import { MemberFacts } from './member-facts.tsx';
import cards from '../../ui/card-list.module.css';
import { OwnerAccessDialog } from './owner-access-dialog.tsx';

const TONES = { ACTIVE: 'ok', PENDING: 'wait', REJECTED: 'plain', SUSPENDED: 'act', LEFT: 'plain' } as const;
const LOOKS: Readonly<Record<MembershipMove, object>> = {
  APPROVE: {},
  REJECT: { variant: 'outline', color: 'red' },
  SUSPEND: { variant: 'outline', color: 'red' },
  REINSTATE: {},
};

interface MemberCardProps {
  readonly member: MemberFragment;
  /** Gets what to tell. */
  readonly onDecided: (told: string) => void;
}

/** One company: what it states, how it stands, and what may be decided. */
export function MemberCard({ member, onDecided }: MemberCardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const [asked, setAsked] = useState<MembershipMove | null>(null);
  const [isHelping, setIsHelping] = useState(false);
  const { name, status, statusReason, statusChangedAt, createdAt, lookAlikes, isEmailConfirmed } = member;
  const moves = can(actor, 'manageMembers', { companyId: null })
    ? MEMBERSHIP_MOVES.filter((move) => companyStatusAfter(status, move) !== null)
    : [];
  const mayHelp = status === 'ACTIVE' && can(actor, 'resetOwnerAccess', { companyId: null });
  const isUnconfirmed = status === 'PENDING' && !isEmailConfirmed;
  return (
    <li className={cards.card} data-member={status}>
      <div className={cards.title}>
        <h2 className={cards.name}>{name}</h2>
        <StatusChip tone={TONES[status]}>{translate(`members.status.${status}`)}</StatusChip>
      </div>
      <p className={cards.muted}>
        {translate('members.registeredAt', { at: formats.instant(createdAt) })}
        {statusChangedAt != null &&
          ` · ${translate(status === 'LEFT' ? 'members.leftAt' : 'members.changedAt', { at: formats.instant(statusChangedAt) })}`}
      </p>
      {lookAlikes.length > 0 && (
        <p className={cards.warning}>{translate('members.lookAlike', { names: lookAlikes.join('、') })}</p>
      )}
      {isUnconfirmed && <p className={cards.warning}>{translate('members.unconfirmed')}</p>}
      {statusReason != null && (
        <p>
          {translate(status === 'LEFT' ? 'members.leftReason' : 'members.reason', { reason: statusReason })}
        </p>
      )}
      <MemberFacts member={member} isOpen={status === 'PENDING'} />
      {(moves.length > 0 || mayHelp) && (
        <div className={cards.acts}>
          {mayHelp && (
            <Button
              variant="default"
              aria-label={translate('members.owner.openOf', { name })}
              onClick={() => setIsHelping(true)}
            >
              {translate('members.owner.open')}
            </Button>
          )}
          {moves.map((move) => (
            <Button
              key={move}
              {...LOOKS[move]}
              disabled={move === 'APPROVE' && !isEmailConfirmed}
              aria-label={`${translate(`members.move.${move}`)} ${name}`}
              onClick={() => setAsked(move)}
            >
              {translate(`members.move.${move}`)}
            </Button>
          ))}
        </div>
      )}
      {isHelping && (
        <OwnerAccessDialog
          memberId={member.id}
          name={name}
          onClose={() => setIsHelping(false)}
          onDone={(told) => {
            setIsHelping(false);
            onDecided(told);
          }}
        />
      )}
      {asked !== null && (
        <DecisionDialog
          memberId={member.id}
          name={name}
          move={asked}
          onClose={() => setAsked(null)}
          onDone={() => {
            setAsked(null);
            onDecided(translate(`members.done.${asked}`, { name }));
          }}
          onOvertaken={() => {
            setAsked(null);
            onDecided(translate('members.conflict', { name }));
          }}
        />
      )}
    </li>
  );
}
