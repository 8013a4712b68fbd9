import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RefusalInfo } from '../graphql/refusal.ts';
import { EmptyState } from './empty-state.tsx';
import { PageHeader } from './page-header.tsx';

/** A malformed id, an unknown one and one of another company are the same to the person who asks. */
export function saysNotThere({ code }: RefusalInfo): boolean {
  return code === 'NOT_FOUND' || code === 'VALIDATION_FAILED';
}

/** In place of a work order that is not there for this person, with the way to the list at `listPath`. */
export function WorkOrderNotFound({ listPath }: { readonly listPath: string }) {
  const { t: translate } = useTranslation();
  return (
    <>
      <PageHeader title={translate('detail.notFound.title')} backTo={listPath} />
      <EmptyState
        title={translate('detail.notFound.title')}
        action={
          <Button component={Link} to={listPath}>
            {translate('detail.notFound.next')}
          </Button>
        }
      >
        {translate('detail.notFound.body')}
      </EmptyState>
    </>
  );
}
