import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconFileCertificate } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useSearchParams } from 'react-router';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '#domain/statement/statement-payload.ts';
import { paths } from '../../app/paths.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type {
  IssuableOrderFragment as IssuableOrder,
  IssueStartQuery,
} from '../../graphql/generated/graphql.ts';
import { useSync } from '../../offline/sync/sync-context.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useLocale } from '../../ui/use-locale.ts';
import { besideTheNext, obstacleOf, predecessorOf, togetherWith } from './issue-choice.ts';
import { IssueFailure } from './issue-failure.tsx';
import classes from './issue-form.module.css';
import { IssueMeaning } from './issue-meaning.tsx';
import { IssueOrders } from './issue-orders.tsx';
import { IssuePreview } from './issue-preview.tsx';
import { IssuableOrderFragment, OrdersOfCustomerOrderQuery } from './statement-operations.ts';
import { useIssue } from './use-issue.ts';

interface IssueFormProps {
  readonly order: IssuableOrder;
  readonly statements: IssueStartQuery['workOrder']['statements'];
  /** Asks for the latest revisions, when one was amended meanwhile. */
  readonly onReload: () => void;
}

function useChosen(order: IssuableOrder): [ReadonlySet<string>, (ids: ReadonlySet<string>) => void] {
  const [search] = useSearchParams();
  return useState<ReadonlySet<string>>(
    () => new Set([order.id, ...(search.get('with') ?? '').split(',').filter((id) => id !== '')]),
  );
}

/** Choosing, looking at it, issuing. */
export function IssueForm({ order, statements, onReload }: IssueFormProps) {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const locale = useLocale();
  const { unsent } = useSync();
  const [chosen, setChosen] = useChosen(order);
  const [language, setLanguage] = useState<StatementLanguage>(
    statements[0]?.language ?? (locale === 'en' ? 'EN' : 'ZH_TW'),
  );
  const { customerOrderNumber } = order;
  const found = useQuery(OrdersOfCustomerOrderQuery, {
    variables: { customerOrderNumber },
    fetchPolicy: 'network-only',
  });
  const [conflicts, setConflicts] = useState(0);
  const reload = (): void => {
    onReload();
    setConflicts((count) => count + 1);
    void found.refetch().catch(() => undefined);
  };
  const { issue, isIssuing, error } = useIssue(reload);
  const items = found.data?.workOrders.items;
  const orders = useMemo(
    () => togetherWith(order, readFragment(IssuableOrderFragment, items ?? [])),
    [order, items],
  );
  const covered = orders.filter(({ id }) => chosen.has(id));
  const coveredIds = new Set(covered.map(({ id }) => id));
  const replaced = predecessorOf(statements, coveredIds);
  const isWaiting = unsent.some(({ workOrderId }) => chosen.has(workOrderId));
  const isHeldUp = isWaiting || covered.some((one) => obstacleOf(one) !== null) || found.loading;

  const submit = async (): Promise<void> => {
    const workOrders = covered.map(({ id, revision }) => ({ workOrderId: id, revision }));
    const replaces = replaced && { statementId: replaced.id, seenAs: replaced.state };
    const statementId = await issue({ workOrders, language, replaces });
    if (statementId !== null) await navigate(paths.statement(statementId), { replace: true });
  };

  return (
    <div className={classes.page} data-wide>
      <PageHeader
        title={translate('statements.issue.title')}
        backTo={paths.workOrder(order.id)}
        lead={translate('statements.issue.lead', {
          customerOrderNumber,
          customer: order.customerName ?? translate('statements.list.noCustomer'),
        })}
      />
      <div className={classes.columns}>
        <div className={classes.form}>
          <IssueOrders
            orders={orders}
            first={order}
            chosen={chosen}
            hasFailed={found.error !== undefined}
            onChoose={setChosen}
          />
          <div className={classes.language}>
            <ChoiceGroup
              label={translate('statements.issue.language')}
              value={language}
              options={STATEMENT_LANGUAGES.map((value) => ({
                value,
                label: translate(`statements.language.${value}`),
              }))}
              onChoose={setLanguage}
            />
            <p className={classes.quiet}>{translate('statements.issue.languageHint')}</p>
          </div>
          <IssueMeaning replaced={replaced} besides={besideTheNext(statements, coveredIds)} />
          {isWaiting && (
            <p role="alert" className={classes.obstacle}>
              {translate('statements.issue.notSent')}
            </p>
          )}
          <IssueFailure error={error} orders={covered} />
          <Button
            size="lg"
            fullWidth
            disabled={isHeldUp}
            loading={isIssuing}
            leftSection={<IconFileCertificate size={22} aria-hidden />}
            // What failed is told by `error`; `submit` never rejects.
            onClick={() => void submit()}
          >
            {translate('statements.issue.confirm')}
          </Button>
        </div>
        {/* What was amended meanwhile is fetched anew. */}
        <IssuePreview key={conflicts} orders={covered} language={language} />
      </div>
    </div>
  );
}
