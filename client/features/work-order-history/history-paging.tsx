import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { HistoryQuery } from '../../graphql/generated/graphql.ts';
import { PageSteps } from '../../ui/page-steps.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { type HistoryAddress, PAGE_SIZES } from './history-address.ts';
import classes from './history-paging.module.css';
import type { ChangeAddress } from './use-history-address.ts';

interface HistoryPagingProps {
  readonly page: Omit<HistoryQuery['workOrders'], 'items'>;
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
}

/** How many there are, how many on a page, and the ways to the other pages. */
export function HistoryPaging({ page, address, change }: HistoryPagingProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <nav className={classes.paging} aria-label={translate('history.paging.label')}>
      <p className={classes.total} role="status">
        {translate(page.totalIsExact ? 'history.total' : 'history.totalAtLeast', {
          total: formats.count(page.total),
        })}
      </p>
      <label className={classes.size}>
        <span>{translate('history.paging.size')}</span>
        <NativeSelect
          value={String(address.size)}
          data={PAGE_SIZES.map(String)}
          onChange={(event) =>
            change({ size: PAGE_SIZES.find((size) => String(size) === event.currentTarget.value) ?? 20 })
          }
          size="md"
        />
      </label>
      <PageSteps
        pageInfo={page.pageInfo}
        labelOf={(step) => translate(`history.paging.${step}`)}
        onGo={(position) => change({ position, openId: null })}
      />
    </nav>
  );
}
