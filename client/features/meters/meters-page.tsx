import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { MetersQuery as MetersAnswer } from '../../graphql/generated/graphql.ts';
import { useActor } from '../../session/viewer.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ArchivedMeters } from './archived-meters.tsx';
import { LineDialog } from './line-dialog.tsx';
import { MeterDialog } from './meter-dialog.tsx';
import { groupsInUse, type LineRow, type MeterRow } from './meter-groups.ts';
import { MeterLedger } from './meter-ledger.tsx';
import { MetersQuery } from './meter-operations.ts';
import { MeterTable } from './meter-table.tsx';
import classes from './meters-page.module.css';
import { useArchiving, type Archiving } from './use-archiving.ts';

/** What the dialog in front of the page is about; null in place of a row: a new one. */
type Editing =
  | { readonly kind: 'LINE'; readonly line: LineRow | null }
  | { readonly kind: 'METER'; readonly meter: MeterRow | null; readonly lineId: string | null };

interface MeterListsProps {
  readonly data: MetersAnswer;
  readonly canManage: boolean;
  readonly archiving: Archiving;
  readonly onEdit: (editing: Editing) => void;
}

function MeterLists({ data, canManage, archiving, onEdit }: MeterListsProps) {
  const { t: translate } = useTranslation();
  const groups = groupsInUse(data);
  return (
    <div className={classes.page}>
      <div role="status" className={archiving.notice === null ? undefined : classes.notice}>
        {archiving.notice}
        {archiving.undo !== null && (
          <Button variant="subtle" onClick={archiving.undo}>
            {translate('meters.undo')}
          </Button>
        )}
      </div>
      {archiving.error !== undefined && <ErrorPanel error={archiving.error} />}
      {groups.length === 0 && (
        <EmptyState title={translate('meters.none')}>
          {translate(canManage ? 'meters.noneHint' : 'meters.noneToRead')}
        </EmptyState>
      )}
      {groups.map(({ plantId, line, meters }) => (
        <MeterTable
          key={line?.id ?? plantId}
          plantId={plantId}
          line={line}
          meters={meters}
          sources={data.emissionSources}
          {...(canManage
            ? {
                acts: {
                  addMeter: () => onEdit({ kind: 'METER', meter: null, lineId: line?.id ?? null }),
                  renameLine: (renamed) => onEdit({ kind: 'LINE', line: renamed }),
                  changeMeter: (meter) => onEdit({ kind: 'METER', meter, lineId: meter.lineId }),
                  archiveLine: archiving.archiveLine,
                  archiveMeter: archiving.archiveMeter,
                },
              }
            : {})}
        />
      ))}
      {canManage && <ArchivedMeters data={data} archiving={archiving} />}
    </div>
  );
}

/** The production lines of the company and the meters on them; with `?meter=` the ledger of one of them. */
export function MetersPage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const [search] = useSearchParams();
  const [editing, setEditing] = useState<Editing | null>(null);
  const { data, error, refetch } = useQuery(MetersQuery, { fetchPolicy: 'cache-and-network' });
  // What is shown stays when a reload fails; the next one comes with the next visit.
  const reload = (): void => void refetch().catch(() => undefined);
  const archiving = useArchiving(reload);
  const ledgerMeter = data?.meters.find(({ id }) => id === search.get('meter'));
  const canManage = can(actor, 'manageMeters', { companyId: actor.companyId });
  if (ledgerMeter !== undefined) return <MeterLedger meter={ledgerMeter} />;
  const close = (): void => setEditing(null);
  const saved = (notice: string): void => {
    close();
    archiving.tell(notice);
    reload();
  };
  return (
    <>
      <PageHeader
        title={translate('meters.title')}
        lead={translate('meters.lead')}
        actions={
          canManage && (
            <>
              <Button variant="default" onClick={() => setEditing({ kind: 'LINE', line: null })}>
                {translate('meters.line.add')}
              </Button>
              <Button onClick={() => setEditing({ kind: 'METER', meter: null, lineId: null })}>
                {translate('meters.meter.add')}
              </Button>
            </>
          )
        }
      />
      {data === undefined && error === undefined && <LoadingSkeleton lines={10} />}
      {data === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {data !== undefined && (
        <MeterLists data={data} canManage={canManage} archiving={archiving} onEdit={setEditing} />
      )}
      {editing?.kind === 'LINE' && <LineDialog line={editing.line} onSaved={saved} onClose={close} />}
      {editing?.kind === 'METER' && data !== undefined && (
        <MeterDialog
          meter={editing.meter}
          lineId={editing.lineId}
          data={data}
          onSaved={saved}
          onClose={close}
        />
      )}
    </>
  );
}
