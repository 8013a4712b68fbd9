import { ActionIcon } from '@mantine/core';
import {
  IconChevronLeft,
  IconChevronLeftPipe,
  IconChevronRight,
  IconChevronRightPipe,
} from '@tabler/icons-react';
import classes from './page-steps.module.css';

/** `first` and `last` need no cursor; the others carry the one that the server gave. */
export type PagePosition =
  { readonly kind: 'first' | 'last' } | { readonly kind: 'after' | 'before'; readonly cursor: string };

export type PageStep = 'first' | 'previous' | 'next' | 'last';

interface PageInfo {
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
  readonly startCursor?: string | null;
  readonly endCursor?: string | null;
}

interface PageStepsProps {
  readonly pageInfo: PageInfo;
  readonly labelOf: (step: PageStep) => string;
  readonly onGo: (position: PagePosition) => void;
}

/** The cursor that asks for the end of a list. */
const LAST_PAGE = 'END';

/** The page at `position` as the server is asked for it. */
export function pageInputOf(
  position: PagePosition,
  first: number,
): { readonly first: number; readonly after?: string; readonly before?: string } {
  switch (position.kind) {
    case 'after':
      return { first, after: position.cursor };
    case 'before':
      return { first, before: position.cursor };
    case 'last':
      return { first, before: LAST_PAGE };
    case 'first':
      return { first };
  }
}

const ICONS = {
  first: IconChevronLeftPipe,
  previous: IconChevronLeft,
  next: IconChevronRight,
  last: IconChevronRightPipe,
} as const;

function positionAt(step: PageStep, pageInfo: PageInfo): PagePosition | null {
  const { hasPreviousPage, hasNextPage, startCursor, endCursor } = pageInfo;
  switch (step) {
    case 'first':
      return hasPreviousPage ? { kind: 'first' } : null;
    case 'previous':
      return hasPreviousPage && startCursor ? { kind: 'before', cursor: startCursor } : null;
    case 'next':
      return hasNextPage && endCursor ? { kind: 'after', cursor: endCursor } : null;
    case 'last':
      return hasNextPage ? { kind: 'last' } : null;
  }
}

/** The ways from one page of a list to the others. */
export function PageSteps({ pageInfo, labelOf, onGo }: PageStepsProps) {
  return (
    <div className={classes.steps}>
      {(['first', 'previous', 'next', 'last'] as const).map((step) => {
        const position = positionAt(step, pageInfo);
        const Icon = ICONS[step];
        return (
          <ActionIcon
            key={step}
            variant="default"
            size="var(--pc-target)"
            aria-label={labelOf(step)}
            disabled={position === null}
            onClick={() => {
              if (position !== null) onGo(position);
            }}
          >
            <Icon aria-hidden />
          </ActionIcon>
        );
      })}
    </div>
  );
}
