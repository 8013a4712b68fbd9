import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TabletsQuery } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { RenameDialog } from './rename-dialog.tsx';
import { RevokeDialog } from './revoke-dialog.tsx';
import type { EnrolmentSubject } from './enrolment-subject.ts';
import classes from './tablets-page.module.css';

type Tablet = TabletsQuery['tablets'][number];

interface TabletTableProps {
  readonly tablets: TabletsQuery['tablets'];
  readonly devices: TabletsQuery['devices'];
  readonly onEnrolAgain: (subject: EnrolmentSubject) => void;
  readonly onChanged: () => void;
}

const COLUMNS = ['name', 'state', 'enrolled', 'contact', 'waiting', 'acts'] as const;
const TONES = { ACTIVE: 'ok', PENDING: 'wait', REVOKED: 'plain' } as const;

function stateOf({ enrolledAt, revokedAt }: Tablet): keyof typeof TONES {
  if (revokedAt != null) return 'REVOKED';
  return enrolledAt == null ? 'PENDING' : 'ACTIVE';
}

/** The enrolled tablets with their last contact, and what can be done with each. */
export function TabletTable({ tablets, devices, onEnrolAgain, onChanged }: TabletTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const [renamed, setRenamed] = useState<Tablet | null>(null);
  const [revoked, setRevoked] = useState<Tablet | null>(null);
  const waitingOn = (tablet: Tablet): number =>
    devices
      .filter((device) => device.tablet?.id === tablet.id)
      .reduce((sum, { waitingCount, attentionCount }) => sum + waitingCount + attentionCount, 0);
  const enrolment = ({ enrolledAt, enrolledBy }: Tablet): string =>
    enrolledAt == null
      ? translate('tablets.tablets.notYet')
      : translate('tablets.tablets.byAt', { by: enrolledBy ?? '', at: formats.instant(enrolledAt) });
  return (
    <section className={classes.section} aria-labelledby="tablets-heading">
      <h2 id="tablets-heading" className={classes.heading}>
        {translate('tablets.tablets.heading')}
      </h2>
      {tablets.length === 0 ? (
        <EmptyState title={translate('tablets.tablets.none.title')}>
          {translate('tablets.tablets.none.body')}
        </EmptyState>
      ) : (
        <DataTable caption={translate('tablets.tablets.caption')} hasCards>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={column === 'waiting' ? numberCell : undefined}>
                  {translate(`tablets.tablets.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {tablets.map((tablet) => {
              const { id, name, lastContactAt } = tablet;
              const state = stateOf(tablet);
              return (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td>
                    <StatusChip tone={TONES[state]}>
                      {translate(`tablets.tablets.states.${state}`)}
                    </StatusChip>
                  </td>
                  <td>{enrolment(tablet)}</td>
                  <td>
                    {lastContactAt == null
                      ? translate('tablets.tablets.never')
                      : formats.instant(lastContactAt)}
                  </td>
                  <td className={numberCell}>{formats.count(waitingOn(tablet))}</td>
                  <td>
                    <div className={classes.acts}>
                      <Button
                        variant="subtle"
                        aria-label={translate('tablets.tablets.renameOf', { name })}
                        onClick={() => setRenamed(tablet)}
                      >
                        {translate('tablets.tablets.rename')}
                      </Button>
                      <Button
                        variant="subtle"
                        aria-label={translate('tablets.tablets.againOf', { name })}
                        onClick={() => onEnrolAgain({ tabletId: id, name })}
                      >
                        {translate('tablets.tablets.again')}
                      </Button>
                      {state !== 'REVOKED' && (
                        <Button
                          variant="subtle"
                          color="red"
                          aria-label={translate('tablets.tablets.revokeOf', { name })}
                          onClick={() => setRevoked(tablet)}
                        >
                          {translate('tablets.tablets.revoke')}
                        </Button>
                      )}
                    </div>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </DataTable>
      )}
      {renamed !== null && (
        <RenameDialog tablet={renamed} onClose={() => setRenamed(null)} onChanged={onChanged} />
      )}
      {revoked !== null && (
        <RevokeDialog tablet={revoked} onClose={() => setRevoked(null)} onChanged={onChanged} />
      )}
    </section>
  );
}
