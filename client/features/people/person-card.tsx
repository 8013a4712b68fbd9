import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonMove } from '#domain/access/people-rules.ts';
import { useViewer } from '../../session/viewer.ts';
import { useToday } from '../../ui/clock.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import cards from '../../ui/card-list.module.css';
import classes from './people.module.css';
import { type ShownPerson, standingOf } from './shown-person.ts';

const TONES = { ACTIVE: 'ok', SUSPENDED: 'plain', ENDED: 'act' } as const;

interface PersonCardProps {
  readonly person: ShownPerson;
  readonly mayManage: boolean;
  readonly onAsk: (act: PersonMove | 'ROLE') => void;
}

/** One person: role, standing, how the account is kept, and what an owner may do about it. */
export function PersonCard({ person, mayManage, onAsk }: PersonCardProps) {
  const { t: translate } = useTranslation();
  const viewer = useViewer();
  const standing = standingOf(person, useToday());
  const { displayName: name, role } = person;
  const isAuditor = role === 'AUDITOR';
  const moves: readonly PersonMove[] = [
    person.status === 'ACTIVE' ? 'DEACTIVATE' : 'REACTIVATE',
    ...(isAuditor ? (['REMOVE'] as const) : []),
  ];
  const label = (act: 'ROLE' | 'LIMIT' | PersonMove) => ({
    'aria-label': translate('people.actOf', { act: translate(`people.act.${act}`), name }),
    children: translate(`people.act.${act}`),
  });
  return (
    <li className={cards.card} data-person={person.account}>
      <div className={cards.title}>
        <h3 className={cards.name}>
          {name} {person.id === viewer.accountId && <span>{translate('people.you')}</span>}
        </h3>
        <StatusChip tone={TONES[standing]}>{translate(`people.status.${standing}`)}</StatusChip>
      </div>
      <p className={classes.role}>{translate(`terms.role.${role}`)}</p>
      <PersonFacts person={person} />
      {mayManage && (
        <div className={cards.acts}>
          <Button variant="default" onClick={() => onAsk('ROLE')} {...label(isAuditor ? 'LIMIT' : 'ROLE')} />
          {moves.map((move) => (
            <Button
              key={move}
              variant="subtle"
              {...(move === 'REACTIVATE' ? {} : { color: 'red' })}
              onClick={() => onAsk(move)}
              {...label(move)}
            />
          ))}
        </div>
      )}
    </li>
  );
}

function PersonFacts({ person }: { readonly person: ShownPerson }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { account, email, lastSignInAt, hasSecondFactor, sessionCount, validUntil } = person;
  const facts = {
    account,
    email: email ?? translate('people.noEmail'),
    ...(validUntil == null
      ? {}
      : { validUntil: translate('people.until', { date: formats.date(validUntil) }) }),
    lastSignIn: lastSignInAt == null ? translate('people.never') : formats.instant(lastSignInAt),
    secondFactor: translate(hasSecondFactor ? 'people.has' : 'people.hasNot'),
    sessions: translate('people.sessionCount', { number: formats.count(sessionCount) }),
  };
  const names = ['validUntil', 'account', 'email', 'lastSignIn', 'secondFactor', 'sessions'] as const;
  return (
    <dl className={cards.facts}>
      {names.flatMap((name) => {
        const value = facts[name];
        return value === undefined
          ? []
          : [
              <div key={name}>
                <dt>{translate(`people.${name}`)}</dt>
                <dd>{name === 'email' ? <Breakable address={value} /> : value}</dd>
              </div>,
            ];
      })}
    </dl>
  );
}

/** An address that breaks, where it must, before its `@`. */
function Breakable({ address }: { readonly address: string }) {
  const at = address.lastIndexOf('@');
  if (at < 1) return address;
  return (
    <>
      {address.slice(0, at)}
      <wbr />
      {address.slice(at)}
    </>
  );
}
