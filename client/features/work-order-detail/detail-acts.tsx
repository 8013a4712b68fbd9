import { Button } from '@mantine/core';
import { IconBan, IconCopy, IconFileCertificate, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import type { EmissionStatement } from '#domain/statement/emission-statement.ts';
import type { StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { paths } from '../../app/paths.ts';
import { DownloadStatementButton } from '../../report/download-statement-button.tsx';
import { useActor } from '../../session/viewer.ts';

interface DetailActsProps {
  readonly order: StatementWorkOrderFragment;
  readonly statement: EmissionStatement;
  readonly onVoid: () => void;
}

/** What this person may do with the order; what is not permitted is not shown. */
export function DetailActs({ order, statement, onVoid }: DetailActsProps) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const subject = { companyId: order.company.id };
  const isInUse = order.status === 'IN_USE';
  return (
    <>
      {isInUse && can(actor, 'amendWorkOrder', subject) && (
        <Button
          component={Link}
          to={paths.amendWorkOrder(order.id)}
          leftSection={<IconPencil size={20} aria-hidden />}
        >
          {translate('detail.acts.amend')}
        </Button>
      )}
      {isInUse && order.revision > 0 && can(actor, 'issueStatement', subject) && (
        <Button
          component={Link}
          to={paths.issueStatement(order.id)}
          variant="default"
          leftSection={<IconFileCertificate size={20} aria-hidden />}
        >
          {translate('statements.order.issue')}
        </Button>
      )}
      <DownloadStatementButton statement={statement} />
      {can(actor, 'recordWorkOrder', subject) && (
        <Button
          component={Link}
          to={paths.copyWorkOrder(order.id)}
          variant="default"
          leftSection={<IconCopy size={20} aria-hidden />}
        >
          {translate('detail.acts.copy')}
        </Button>
      )}
      {isInUse && can(actor, 'voidWorkOrder', subject) && (
        <Button
          variant="outline"
          color="red"
          leftSection={<IconBan size={20} aria-hidden />}
          onClick={onVoid}
        >
          {translate('detail.acts.void')}
        </Button>
      )}
    </>
  );
}
