import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';

/** For accounts of no company: whose the work orders are, when the guild sees them, and the way home. */
export function OrdersOfMembers() {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('history.title')} />
      <EmptyState
        title={translate('history.members.title')}
        action={
          <Button component={Link} to={paths.home}>
            {translate('history.members.next')}
          </Button>
        }
      >
        {translate('history.members.body')}
      </EmptyState>
    </>
  );
}
