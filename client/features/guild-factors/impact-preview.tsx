import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import type { FactorChangeImpactQuery as ImpactData } from '../../graphql/generated/graphql.ts';
import { FigureWithUnit } from '../../ui/figure-with-unit.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { DecisionFailure } from './decision-failure.tsx';
import classes from './guild-factors.module.css';
import { FactorChangeImpactQuery } from './register-operations.ts';

type Impact = ImpactData['factorChangeImpact'];

const COUNTS = [
  'workOrders',
  'unissuedWorkOrders',
  'issuedStatements',
  'submittedStatements',
  'sealedStatements',
  'members',
] as const;

/** What a release would do if every company recalculated; computed by the server when the dialog opens. */
export function ImpactPreview({ proposalId }: { readonly proposalId: string }) {
  const { t: translate } = useTranslation();
  const { data, error, refetch } = useQuery(FactorChangeImpactQuery, {
    variables: { proposalId },
    fetchPolicy: 'network-only',
  });
  return (
    <section className={classes.impact} aria-labelledby="impact-heading" aria-busy={data === undefined}>
      <h3 id="impact-heading" className={classes.impactHeading}>
        {translate('guildFactors.impact.title')}
      </h3>
      {data !== undefined && <Figures impact={data.factorChangeImpact} />}
      {data === undefined && error === undefined && (
        <>
          <p className={classes.muted}>{translate('guildFactors.impact.computing')}</p>
          <LoadingSkeleton lines={4} />
        </>
      )}
      {data === undefined && error !== undefined && (
        // `error` tells what failed again.
        <DecisionFailure error={error} onRetry={() => void refetch().catch(() => undefined)} />
      )}
    </section>
  );
}

function Figures({ impact }: { readonly impact: Impact }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const unit = translate('common.kgCo2e');
  const signed = (value: number): string => `${value > 0 ? '+' : ''}${formats.kgCo2e(value)}`;
  const { changeKgCo2e, beforeKgCo2e, afterKgCo2e, memberChanges, workOrdersWithoutFactor } = impact;
  if (impact.workOrders === 0 && impact.isComplete)
    return <p>{translate('guildFactors.impact.none', { count: impact.examinedWorkOrders })}</p>;
  return (
    <>
      <FigureWithUnit figure={signed(changeKgCo2e)} unit={unit} />
      <p className={classes.muted}>
        {translate('guildFactors.impact.total', {
          before: formats.kgCo2e(beforeKgCo2e),
          after: formats.kgCo2e(afterKgCo2e),
        })}
      </p>
      <dl className={classes.counts}>
        {COUNTS.map((count) => (
          <div key={count}>
            <dt>{translate(`guildFactors.impact.${count}`)}</dt>
            <dd>{formats.count(impact[count])}</dd>
          </div>
        ))}
      </dl>
      {memberChanges !== null && (
        <p>
          {translate('guildFactors.impact.members3', {
            median: signed(memberChanges.medianKgCo2e),
            largest: signed(memberChanges.largestKgCo2e),
          })}
        </p>
      )}
      {workOrdersWithoutFactor > 0 && (
        <p className={classes.fault}>
          {translate('guildFactors.impact.withoutFactor', { count: workOrdersWithoutFactor })}
        </p>
      )}
      {!impact.isComplete && (
        <p className={classes.wait}>
          {translate('guildFactors.impact.partial', { count: impact.examinedWorkOrders })}
        </p>
      )}
    </>
  );
}
