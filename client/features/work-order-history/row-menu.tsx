import { ActionIcon, Menu } from '@mantine/core';
import { IconBan, IconCopy, IconDotsVertical, IconEye, IconPencil, IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { HistoryRowFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { useActor } from '../../session/viewer.ts';

/** Acts that the page carries out for a row. */
export interface RowActs {
  readonly onPrint: (row: HistoryRowFragment) => void;
  readonly onVoid: (row: HistoryRowFragment) => void;
}

interface RowMenuProps {
  readonly row: HistoryRowFragment;
  readonly acts: RowActs;
}

const ICON_PX = 18;

/** What can be done with one order; what is not permitted is not there. */
export function RowMenu({ row, acts }: RowMenuProps) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: row.company.id };
  const isInUse = row.status === 'IN_USE';
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size={44}
          aria-label={translate('history.row.acts', { workOrderNumber: row.workOrderNumber })}
        >
          <IconDotsVertical size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          component={Link}
          to={paths.workOrder(row.id)}
          leftSection={<IconEye size={ICON_PX} aria-hidden />}
        >
          {translate('history.row.open')}
        </Menu.Item>
        {isInUse && can(actor, 'amendWorkOrder', subject) && (
          <Menu.Item
            component={Link}
            to={paths.amendWorkOrder(row.id)}
            leftSection={<IconPencil size={ICON_PX} aria-hidden />}
          >
            {translate('history.row.amend')}
          </Menu.Item>
        )}
        {can(actor, 'recordWorkOrder', subject) && (
          <Menu.Item
            component={Link}
            to={paths.copyWorkOrder(row.id)}
            leftSection={<IconCopy size={ICON_PX} aria-hidden />}
          >
            {translate('history.row.copy')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconPrinter size={ICON_PX} aria-hidden />} onClick={() => acts.onPrint(row)}>
          {translate('history.row.print')}
        </Menu.Item>
        {isInUse && can(actor, 'voidWorkOrder', subject) && (
          <Menu.Item
            color="red"
            leftSection={<IconBan size={ICON_PX} aria-hidden />}
            onClick={() => acts.onVoid(row)}
          >
            {translate('history.row.void')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
