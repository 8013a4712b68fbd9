import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { LoadingSkeleton } from '../../ui/loading-skeleton.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { DeviceTable } from './device-table.tsx';
import { EnrolmentDialog } from './enrolment-dialog.tsx';
import type { EnrolmentSubject } from './enrolment-subject.ts';
import { OperatorTable } from './operator-table.tsx';
import { TabletTable } from './tablet-table.tsx';
import { TabletsQuery } from './tablet-operations.ts';
import classes from './tablets-page.module.css';

/** The company's shared tablets, who may unlock them, and what every device reported last. */
export function TabletsPage() {
  const { t: translate } = useTranslation();
  const [enrolment, setEnrolment] = useState<EnrolmentSubject | null>(null);
  const { data, error, refetch } = useQuery(TabletsQuery, {
    fetchPolicy: 'cache-and-network',
    pollInterval: 30_000,
  });
  // A failed reload leaves what is shown; the next one comes by itself.
  const reload = (): void => void refetch().catch(() => undefined);
  return (
    <>
      <PageHeader
        title={translate('tablets.title')}
        lead={translate('tablets.lead')}
        actions={
          <Button onClick={() => setEnrolment({ tabletId: null, name: '' })}>
            {translate('tablets.add')}
          </Button>
        }
      />
      {data === undefined && error === undefined && <LoadingSkeleton lines={10} />}
      {data === undefined && error !== undefined && <ErrorPanel error={error} onRetry={reload} />}
      {data !== undefined && (
        <div className={classes.page}>
          <TabletTable
            tablets={data.tablets}
            devices={data.devices}
            onEnrolAgain={setEnrolment}
            onChanged={reload}
          />
          <DeviceTable devices={data.devices} />
          <OperatorTable operators={data.operators} onChanged={reload} />
        </div>
      )}
      {enrolment !== null && (
        <EnrolmentDialog
          subject={enrolment}
          onClose={() => {
            setEnrolment(null);
            reload();
          }}
        />
      )}
    </>
  );
}
