import { skipToken, useQuery } from '@apollo/client/react';
import { IconFileCertificate, IconMathFunction, IconMail, IconUsersGroup } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import { UnreadMessagesQuery } from '../../session/unread-messages.ts';
import { useActor } from '../../session/viewer.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useStatementCount } from './use-statement-count.ts';
import { WaitingTile } from './waiting-tile.tsx';
import { WaitingTiles } from './waiting-tiles.tsx';

const HomeApplicantsQuery = graphql(`
  query HomeApplicants {
    companies(filter: { status: PENDING }, page: { first: 1 }) {
      total
    }
  }
`);

const HomeProposalsQuery = graphql(`
  query HomeProposals {
    factorProposals(states: [PROPOSED], page: { first: 100 }) {
      items {
        id
        isOwn
      }
    }
  }
`);

const FRESH = { fetchPolicy: 'cache-and-network' } as const;
const ICON = { size: 30, stroke: 1.75, 'aria-hidden': true } as const;
const OF_GUILD = { companyId: null };

/** What waits for the guild: applicants, statements for its seal, factors of another officer, messages that nobody has read. */
export function GuildWaits() {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const actor = useActor();
  const mayDecide = can(actor, 'manageMembers', OF_GUILD);
  const mayRelease = can(actor, 'manageFactors', OF_GUILD);
  const mayRead = can(actor, 'manageContactMessages', OF_GUILD);
  const applicants = useQuery(HomeApplicantsQuery, mayDecide ? FRESH : skipToken).data?.companies.total;
  const proposed = useQuery(HomeProposalsQuery, mayRelease ? FRESH : skipToken).data?.factorProposals.items;
  const unread = useQuery(UnreadMessagesQuery, mayRead ? FRESH : skipToken).data?.unreadContactMessages;
  const submitted = useStatementCount(
    'SUBMITTED',
    can(actor, 'sealStatement', { companyId: null, isSubmitted: true }),
  );
  const waits = [
    { name: 'applicants', count: applicants, to: paths.guildMembers, icon: <IconUsersGroup {...ICON} /> },
    {
      name: 'submitted',
      count: submitted,
      to: paths.guildStatements,
      icon: <IconFileCertificate {...ICON} />,
    },
    {
      name: 'proposals',
      // who proposed does not release
      count: proposed?.filter(({ isOwn }) => !isOwn).length,
      to: paths.guildFactors,
      icon: <IconMathFunction {...ICON} />,
    },
    { name: 'messages', count: unread, to: paths.guildInbox, icon: <IconMail {...ICON} /> },
  ] as const;
  const shown = waits.filter(({ count }) => count !== undefined && count > 0);
  if (shown.length === 0) return null;
  return (
    <WaitingTiles>
      {shown.map(({ name, count = 0, to, icon }) => (
        <WaitingTile
          key={name}
          to={to}
          tone="wait"
          icon={icon}
          title={translate(`home.waits.${name}`, { number: formats.count(count) })}
          body={translate(`home.waits.${name}Body`)}
        />
      ))}
    </WaitingTiles>
  );
}
