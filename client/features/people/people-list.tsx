import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonMove } from '#domain/access/people-rules.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { MoveDialog } from './move-dialog.tsx';
import { PersonCard } from './person-card.tsx';
import cards from '../../ui/card-list.module.css';
import classes from './people.module.css';
import { RoleDialog } from './role-dialog.tsx';
import type { ShownPerson } from './shown-person.ts';

interface PeopleListProps {
  readonly people: readonly ShownPerson[];
  readonly mayManage: boolean;
  /** Gets what to tell. */
  readonly onDone: (told: string) => void;
}

interface Asked {
  readonly person: ShownPerson;
  readonly act: PersonMove | 'ROLE';
}

/** Everybody who can, or could, sign in for the company. */
export function PeopleList({ people, mayManage, onDone }: PeopleListProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [asked, setAsked] = useState<Asked | null>(null);
  const finish = (told: string): void => {
    setAsked(null);
    onDone(told);
  };
  return (
    <section className={classes.section} aria-labelledby="people-heading">
      <h2 id="people-heading" className={classes.heading}>
        {translate('people.list')}
        <span className={cards.muted}>
          {translate('people.count', { number: formats.count(people.length) })}
        </span>
      </h2>
      <ul className={cards.list}>
        {people.map((person) => (
          <PersonCard
            key={person.id}
            person={person}
            mayManage={mayManage}
            onAsk={(act) => setAsked({ person, act })}
          />
        ))}
      </ul>
      {asked?.act === 'ROLE' && (
        <RoleDialog person={asked.person} onClose={() => setAsked(null)} onDone={finish} />
      )}
      {asked !== null && asked.act !== 'ROLE' && (
        <MoveDialog person={asked.person} move={asked.act} onClose={() => setAsked(null)} onDone={finish} />
      )}
    </section>
  );
}
