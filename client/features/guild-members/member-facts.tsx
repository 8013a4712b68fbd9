import { useTranslation } from 'react-i18next';
import type { MemberFragment } from '../../graphql/generated/graphql.ts';
import cards from '../../ui/card-list.module.css';
import classes from './members-page.module.css';

const FACTS = [
  'taxId',
  'account',
  'contactPerson',
  'phone',
  'email',
  'address',
  'region',
  'businessHours',
  'speciality',
  'website',
] as const;

interface MemberFactsProps {
  readonly member: MemberFragment;
  readonly isOpen: boolean;
}

/** What the company stated about itself; an address of a website is text here, not a link. */
export function MemberFacts({ member, isOpen }: MemberFactsProps) {
  const { t: translate } = useTranslation();
  const stated = FACTS.flatMap((fact) => {
    const value = member[fact];
    return value == null ? [] : [{ fact, value }];
  });
  return (
    <details open={isOpen}>
      <summary className={classes.summary}>{translate('members.details')}</summary>
      <dl className={cards.facts}>
        {stated.map(({ fact, value }) => (
          <div key={fact}>
            <dt>{translate(`company.${fact}`)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
