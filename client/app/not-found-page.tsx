import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from '../ui/empty-state.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { paths } from './paths.ts';

/** An address that leads nowhere, with the way back. */
export function NotFoundPage() {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('app.notFound.title')} />
      <EmptyState
        title={translate('app.notFound.body')}
        action={
          <Button component={Link} to={paths.home}>
            {translate('app.notFound.goHome')}
          </Button>
        }
      />
    </>
  );
}
