import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STATEMENT_LANGUAGES, type StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { StatementDetailFragment } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { StatementStateChip } from '../../ui/statement-state-chip.tsx';
import { CoveredOrders } from './covered-orders.tsx';
import { FileActs } from './file-acts.tsx';
import { shownStatement } from './shown-statement.ts';
import { StateBanner } from './state-banner.tsx';
import { StatementActs } from './statement-acts.tsx';
import { StatementHistory } from './statement-history.tsx';
import { StatementLetters } from './statement-letters.tsx';
import classes from './statement-screen.module.css';
import { VerifyCard } from './verify-card.tsx';

const StatementView = lazy(async () => ({
  default: (await import('../../report/statement-view.tsx')).StatementView,
}));

interface StatementScreenProps {
  readonly statement: StatementDetailFragment;
  readonly listPath: string;
  readonly onReload: () => void;
}

/** The sheet on the left as it prints; what it is, its acts, its check and its history beside it. */
export function StatementScreen({ statement, listPath, onReload }: StatementScreenProps) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const [language, setLanguage] = useState<StatementLanguage>(statement.language);
  const shown = useMemo(() => shownStatement(statement), [statement]);
  const { serialNumber, revision, customerName, customerOrderNumber } = statement;
  return (
    <div className={classes.page} data-wide data-statement={statement.state}>
      <PageHeader
        title={translate('statements.number', { serialNumber })}
        backTo={listPath}
        lead={
          <span className={classes.lead}>
            <StatementStateChip state={statement.state} />
            <span>{translate('statements.revision', { revision })}</span>
            {actor.companyId === null && <span>{statement.company.name}</span>}
            <span>{customerName ?? translate('statements.list.noCustomer')}</span>
            <span>{customerOrderNumber}</span>
          </span>
        }
      />
      <StateBanner statement={statement} />
      <div className={classes.columns}>
        <div className={classes.acts}>
          <FileActs statement={statement} language={language} />
          <StatementActs statement={statement} onReload={onReload} />
        </div>
        <section className={classes.sheet} aria-label={translate('statements.view.sheet')}>
          <ChoiceGroup
            label={translate('statements.language.label')}
            isLabelHidden
            value={language}
            options={STATEMENT_LANGUAGES.map((value) => ({
              value,
              label: translate(`statements.language.${value}`),
            }))}
            onChoose={setLanguage}
          />
          {!statement.isIntact && <p role="alert">{translate('errors.code.STATEMENT_ALTERED')}</p>}
          {shown === null ? (
            <p role="alert">{translate('statements.view.unreadable')}</p>
          ) : (
            <Suspense fallback={<LoadingSkeleton lines={12} />}>
              <StatementView statement={shown} language={language} />
            </Suspense>
          )}
        </section>
        <div className={classes.side}>
          <VerifyCard statement={statement} />
          <CoveredOrders statement={statement} />
          <StatementLetters letters={statement.letters} onReload={onReload} />
          <StatementHistory statement={statement} />
        </div>
      </div>
    </div>
  );
}
