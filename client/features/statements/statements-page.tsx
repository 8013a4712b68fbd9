import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { NoStatementsHere } from './no-statements-here.tsx';
import {
  readStatementsAddress,
  type StatementsAddress,
  writeStatementsAddress,
} from './statements-address.ts';
import { StatementsFilter } from './statements-filter.tsx';
import { StatementsList } from './statements-list.tsx';
import classes from '../../ui/list-page.module.css';

/** The statements that the company issued. */
export function StatementsPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const [search, setSearch] = useSearchParams();
  const address = readStatementsAddress(search);
  const change = (changes: Partial<StatementsAddress>, isReplacing = false): void =>
    setSearch(
      (before) =>
        writeStatementsAddress({
          ...readStatementsAddress(before),
          position: { kind: 'first' },
          ...changes,
        }),
      { replace: isReplacing, preventScrollReset: true },
    );
  const isAllowed = can(actor, 'readStatements', { companyId: actor.companyId });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('statements.title')} lead={translate('statements.lead')} />
      {isAllowed ? (
        <>
          <StatementsFilter address={address} change={change} />
          <StatementsList address={address} change={change} />
        </>
      ) : (
        <NoStatementsHere />
      )}
    </div>
  );
}
