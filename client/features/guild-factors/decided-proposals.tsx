import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { FactorProposalPartsFragment, FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';
import { ProposalChanges } from './proposal-changes.tsx';
import { FactorProposalFragment, FactorProposalsQuery } from './register-operations.ts';

const PAGE = 20;

/** What was released, rejected or withdrawn, by whom and why; read when somebody asks for it. */
export function DecidedProposals({ register }: { readonly register: FactorRegisterQuery }) {
  const { t: translate } = useTranslation();
  const [load, { loading, error }] = useLazyQuery(FactorProposalsQuery, { fetchPolicy: 'network-only' });
  const [found, setFound] = useState<readonly FactorProposalPartsFragment[] | null>(null);
  const [next, setNext] = useState<string | null>(null);
  const more = async (): Promise<void> => {
    const { data } = await load({
      variables: { states: ['RELEASED', 'REJECTED', 'WITHDRAWN'], page: { first: PAGE, after: next } },
    });
    if (data === undefined) return;
    const { items, pageInfo } = data.factorProposals;
    setFound((known) => [...(known ?? []), ...readFragment(FactorProposalFragment, items)]);
    setNext(pageInfo.hasNextPage ? (pageInfo.endCursor ?? null) : null);
  };
  const hasMore = found === null || next !== null;
  return (
    <section className={classes.section} aria-labelledby="decided-heading">
      <h2 id="decided-heading" className={classes.heading}>
        {translate('guildFactors.decided.title')}
      </h2>
      {found?.length === 0 && <p className={classes.muted}>{translate('guildFactors.decided.none')}</p>}
      {found?.map((proposal) => (
        <Decided key={proposal.id} proposal={proposal} register={register} />
      ))}
      {error !== undefined && <ErrorPanel error={error} />}
      {hasMore && (
        <Button
          variant="default"
          className={classes.start ?? ''}
          loading={loading}
          // `error` tells what failed.
          onClick={() => void more().catch(() => undefined)}
        >
          {translate(found === null ? 'guildFactors.decided.show' : 'guildFactors.decided.more')}
        </Button>
      )}
    </section>
  );
}

interface DecidedProps {
  readonly proposal: FactorProposalPartsFragment;
  readonly register: FactorRegisterQuery;
}

function Decided({ proposal, register }: DecidedProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { state, reason, proposedBy, proposedAt, decidedBy, decidedAt, decisionReason, changes } = proposal;
  return (
    <details className={classes.decided} data-state={state}>
      <summary className={classes.summary}>
        <strong>
          {translate('guildFactors.decided.line', {
            by: decidedBy ?? '',
            at: decidedAt ? formats.instant(decidedAt) : '',
            state: translate(`guildFactors.state.${state}`),
          })}
        </strong>
      </summary>
      <p>
        {translate('guildFactors.decided.proposed', {
          by: proposedBy,
          at: formats.instant(proposedAt),
          reason,
        })}
      </p>
      {decisionReason && <p>{translate('guildFactors.waiting.reason', { reason: decisionReason })}</p>}
      <ProposalChanges
        caption={translate('guildFactors.waiting.caption', { by: proposedBy })}
        changes={changes}
        register={register}
      />
    </details>
  );
}
