import { Button } from '@mantine/core';
import { IconFileExport, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';
import { filterOf, type HistoryAddress } from './history-address.ts';
import type { HistoryPageOfRows } from './history-page-of-rows.ts';

interface HistoryActsProps {
  readonly address: HistoryAddress;
  /** What the platform found; null while it has not answered, so that nothing can be exported. */
  readonly page: HistoryPageOfRows['page'] | null;
}

/** A new order, and what the list shows as files. */
export function HistoryActs({ address, page }: HistoryActsProps) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: actor.companyId };
  return (
    <>
      {page !== null && page.total > 0 && can(actor, 'readStatements', subject) && (
        <Button
          component={Link}
          variant="default"
          to={paths.exportWorkOrders}
          state={{
            filter: filterOf(address),
            sort: address.sort,
            ids: null,
            total: page.total,
            totalIsExact: page.totalIsExact,
          }}
          leftSection={<IconFileExport size={20} aria-hidden />}
        >
          {translate('export.open')}
        </Button>
      )}
      {can(actor, 'recordWorkOrder', subject) && (
        <Button component={Link} to={paths.newWorkOrder} leftSection={<IconPlus size={20} aria-hidden />}>
          {translate('history.newWorkOrder')}
        </Button>
      )}
    </>
  );
}
