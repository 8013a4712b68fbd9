import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { can } from '#domain/access/permissions.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import { useActor } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './guild-factors.module.css';
import { RegisterDesk } from './register-desk.tsx';
import { FactorProposalFragment, FactorProposalsQuery, RegisterQuery } from './register-operations.ts';

/** The register of factors as the guild keeps it: what waits for a second officer, what is in force, what was before. */
export function GuildFactorsPage() {
  const { t: translate } = useTranslation();
  const isAllowed = can(useActor(), 'manageFactors', { companyId: null });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('guildFactors.title')} lead={translate('guildFactors.lead')} />
      {isAllowed ? <Register /> : <ForbiddenPanel />}
    </div>
  );
}

function Register() {
  const register = useQuery(RegisterQuery, { fetchPolicy: 'network-only' });
  const waiting = useQuery(FactorProposalsQuery, {
    variables: { states: ['PROPOSED'], page: { first: 50 } },
    fetchPolicy: 'network-only',
  });
  const error = register.error ?? waiting.error;
  const reload = (): void => {
    // `error` tells what failed.
    void register.refetch().catch(() => undefined);
    void waiting.refetch().catch(() => undefined);
  };
  if (register.data !== undefined && waiting.data !== undefined)
    return (
      <RegisterDesk
        register={register.data}
        waiting={readFragment(FactorProposalFragment, waiting.data.factorProposals.items)}
        onChanged={reload}
      />
    );
  return error === undefined ? <LoadingSkeleton lines={12} /> : <ErrorPanel error={error} onRetry={reload} />;
}
