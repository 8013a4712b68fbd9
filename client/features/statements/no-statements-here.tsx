import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** For accounts that may not read statements: a shared tablet, for one. */
export function NoStatementsHere() {
  const { t: translate } = useTranslation();
  return (
    <EmptyState
      title={translate('statements.forbidden.title')}
      action={
        <Button component={Link} to={paths.home} variant="default">
          {translate('statements.forbidden.next')}
        </Button>
      }
    >
      {translate('statements.forbidden.body')}
    </EmptyState>
  );
}
