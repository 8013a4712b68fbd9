import { ActionIcon, NativeSelect } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronLeftPipe,
  IconChevronRight,
  IconChevronRightPipe,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { HistoryQuery } from '../../graphql/generated/graphql.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { type HistoryAddress, PAGE_SIZES, type PagePosition } from './history-address.ts';
import classes from './history-paging.module.css';
import type { ChangeAddress } from './use-history-address.ts';

interface HistoryPagingProps {
  readonly page: Omit<HistoryQuery['workOrders'], 'items'>;
  readonly address: HistoryAddress;
  readonly change: ChangeAddress;
}

interface Step {
  readonly name: 'first' | 'previous' | 'next' | 'last';
  readonly Icon: typeof IconChevronLeft;
  /** Null when there is no such page. */
  readonly position: PagePosition | null;
}

function stepsOf({ pageInfo }: HistoryPagingProps['page']): Step[] {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  return [
    { name: 'first', Icon: IconChevronLeftPipe, position: hasPreviousPage ? { kind: 'first' } : null },
    {
      name: 'previous',
      Icon: IconChevronLeft,
      position: hasPreviousPage && startCursor ? { kind: 'before', cursor: startCursor } : null,
    },
    {
      name: 'next',
      Icon: IconChevronRight,
      position: hasNextPage && endCursor ? { kind: 'after', cursor: endCursor } : null,
    },
    { name: 'last', Icon: IconChevronRightPipe, position: hasNextPage ? { kind: 'last' } : null },
  ];
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
      <div className={classes.steps}>
        {stepsOf(page).map(({ name, Icon, position }) => (
          <ActionIcon
            key={name}
            variant="default"
            size="var(--pc-target)"
            aria-label={translate(`history.paging.${name}`)}
            disabled={position === null}
            onClick={() => {
              if (position !== null) change({ position, openId: null });
            }}
          >
            <Icon aria-hidden />
          </ActionIcon>
        ))}
      </div>
    </nav>
  );
}
