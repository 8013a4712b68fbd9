import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { graphql } from '../../graphql/generated/gql.ts';
import type { HomeFactorNoticesQuery as NoticesData } from '../../graphql/generated/graphql.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './factor-notices.module.css';

const HomeFactorNoticesQuery = graphql(`
  query HomeFactorNotices {
    factorNotices {
      proposalId
      releasedAt
      workOrders
      isExact
      factors {
        factorId
        nameZhTw
        nameEn
        kgCo2ePerUnit
        unit
      }
    }
  }
`);

const DismissFactorNoticeMutation = graphql(`
  mutation DismissFactorNotice($input: DismissFactorNoticeInput!) {
    dismissFactorNotice(input: $input) {
      proposalId
    }
  }
`);

const MOST_NAMED = 3;

type Notice = NoticesData['factorNotices'][number];

/** New factors that touch own orders, for the office: nothing moved, and it says so. Nothing while there are none. */
export function FactorNotices() {
  const { t: translate } = useTranslation();
  const { data, refetch } = useQuery(HomeFactorNoticesQuery, { fetchPolicy: 'cache-and-network' });
  const [told, setTold] = useState('');
  return (
    <>
      <p role="status" className={classes.told}>
        {told}
      </p>
      {data?.factorNotices.map((notice) => (
        <Card
          key={notice.proposalId}
          notice={notice}
          onDismissed={() => {
            setTold(translate('recalculation.notice.dismissed'));
            // what is shown stays until the answer comes
            void refetch().catch(() => undefined);
          }}
        />
      ))}
    </>
  );
}

function Card({ notice, onDismissed }: { readonly notice: Notice; readonly onDismissed: () => void }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const [commandId] = useState(() => crypto.randomUUID());
  const [dismiss, { error, loading }] = useMutation(DismissFactorNoticeMutation);
  const { proposalId, releasedAt, factors, workOrders, isExact } = notice;
  const headingId = `notice-${proposalId}`;
  const send = async (): Promise<void> => {
    await dismiss({ variables: { input: { commandId, proposalId } } });
    onDismissed();
  };
  return (
    <section className={classes.card} aria-labelledby={headingId}>
      <h2 id={headingId} className={classes.heading}>
        {translate('recalculation.notice.title')}
      </h2>
      <ul className={classes.factors}>
        {factors.slice(0, MOST_NAMED).map((factor) => (
          <li key={factor.factorId}>
            {translate('recalculation.notice.factor', {
              name: nameOf(factor),
              value: formats.factor(factor.kgCo2ePerUnit),
              unit: unitSymbol(translate, factor.unit),
            })}
          </li>
        ))}
        {factors.length > MOST_NAMED && (
          <li>{translate('recalculation.notice.others', { count: factors.length })}</li>
        )}
      </ul>
      <p>
        {translate(isExact ? 'recalculation.notice.orders' : 'recalculation.notice.ordersAtLeast', {
          at: formats.instant(releasedAt),
          count: workOrders,
        })}{' '}
        {translate('recalculation.notice.unchanged')}
      </p>
      {error !== undefined && <ErrorPanel error={error} />}
      <div className={classes.acts}>
        <Button component={Link} to={paths.recalculateWorkOrders}>
          {translate('recalculation.notice.look')}
        </Button>
        <Button
          variant="default"
          loading={loading}
          // `error` tells what failed.
          onClick={() => void send().catch(() => undefined)}
        >
          {translate('recalculation.notice.dismiss')}
        </Button>
      </div>
    </section>
  );
}
