import { useMediaQuery } from '@mantine/hooks';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import type { VoidableWorkOrder } from '../../offline/use-void-work-order.ts';
import { VoidDialog } from '../../ui/void-dialog.tsx';
import { FilterChips } from './filter-chips.tsx';
import { HistoryFilters } from './history-filters.tsx';
import { HistoryList } from './history-list.tsx';
import classes from './history-page.module.css';
import { HistoryPanel } from './history-panel.tsx';
import { OrdersOfMembers } from './orders-of-members.tsx';
import { useHistory } from './use-history.ts';
import { useHistoryAddress } from './use-history-address.ts';
import { useKnownPage } from './use-known-page.ts';
import { usePrintStatement } from './use-print-statement.ts';
import { useRowKeys } from './use-row-keys.ts';
import { HistoryActs } from './history-acts.tsx';
import { useRowSelection } from './row-selection.ts';
import { SelectionBar } from './selection-bar.tsx';
import { WaitingList } from './waiting-list.tsx';

/** Wide enough for the table and a panel beside it. */
const ROOM_FOR_PANEL = '(min-width: 1280px)';

/** The work orders of the own company; whoever belongs to none learns whose they are. */
export function HistoryPage() {
  const actor = useActor();
  return can(actor, 'readWorkOrders', { companyId: actor.companyId }) ? <OwnHistory /> : <OrdersOfMembers />;
}

/** All work orders of the company: found, sorted, looked at; the whole state lives in the address. */
function OwnHistory() {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const actor = useActor();
  const { address, change } = useHistoryAddress();
  const history = useKnownPage(useHistory(address), address, change);
  const hasRoomForPanel = useMediaQuery(ROOM_FOR_PANEL, false, { getInitialValueInEffect: false });
  const searchField = useRef<HTMLInputElement>(null);
  const [voiding, setVoiding] = useState<VoidableWorkOrder | null>(null);
  const [voided, setVoided] = useState<{ readonly words: 'done' | 'queued'; readonly number: string } | null>(
    null,
  );
  const { state: printState, print } = usePrintStatement();
  const selection = useRowSelection();
  const mayExport = can(actor, 'readStatements', { companyId: actor.companyId });

  const tell = (words: 'done' | 'queued', workOrderNumber: string): void => {
    setVoiding(null);
    setVoided({ words, number: workOrderNumber });
  };
  const openPage = (id: string): void => void navigate(paths.workOrder(id));
  const select = (id: string): void =>
    hasRoomForPanel ? change({ openId: id }, { isReplacing: true }) : openPage(id);
  useRowKeys({
    ids: history.answer?.rows.map(({ id }) => id) ?? [],
    openId: address.openId,
    searchField,
    onMove: (id) => change({ openId: id }, { isReplacing: true }),
    onEnter: openPage,
  });
  const isPanelOpen = hasRoomForPanel && address.openId !== null;

  return (
    <div className={classes.page} data-wide>
      <PageHeader
        title={translate('history.title')}
        actions={
          <HistoryActs address={address} page={history.isKept ? null : (history.answer?.page ?? null)} />
        }
      />
      <HistoryFilters address={address} change={change} searchRef={searchField} />
      <FilterChips address={address} change={change} />
      <p className={classes.message} role="status">
        {voided !== null &&
          translate(`detail.voidDialog.${voided.words}`, { workOrderNumber: voided.number })}
        {printState.kind !== 'IDLE' &&
          translate(`history.print.${printState.kind}`, { workOrderNumber: printState.workOrderNumber })}
      </p>
      <WaitingList text={address.text} />
      <div className={classes.split} data-panel={isPanelOpen || undefined}>
        <HistoryList
          history={history}
          address={address}
          change={change}
          onSelect={select}
          selection={mayExport && !history.isKept ? selection : null}
          acts={{
            onPrint: (row) => {
              setVoided(null);
              // `print` reports by its state and never rejects.
              void print(row);
            },
            onVoid: setVoiding,
          }}
        />
        {isPanelOpen && (
          <HistoryPanel
            workOrderId={address.openId}
            onClose={() => change({ openId: null }, { isReplacing: true })}
          />
        )}
      </div>
      <SelectionBar selection={selection} />
      <VoidDialog
        workOrder={voiding}
        onClose={() => setVoiding(null)}
        onVoided={({ workOrderNumber }) => tell('done', workOrderNumber)}
        onQueued={({ workOrderNumber }) => tell('queued', workOrderNumber)}
      />
    </div>
  );
}
