import {
  IconAlertTriangleFilled,
  IconCircleCheckFilled,
  IconClockHour4,
  IconPointFilled,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './chip.module.css';

/** `act`: a person must act. `wait`: will settle by itself. `ok`: settled. `plain`: just a fact. */
export type StatusTone = 'ok' | 'wait' | 'act' | 'plain';

const SHAPES = {
  ok: IconCircleCheckFilled,
  wait: IconClockHour4,
  act: IconAlertTriangleFilled,
  plain: IconPointFilled,
} as const;

interface StatusChipProps {
  readonly tone: StatusTone;
  /** The state in a word; the shape only repeats it. */
  readonly children: ReactNode;
  readonly title?: string;
}

/** A state in a word and a shape, never by colour alone. */
export function StatusChip({ tone, children, title }: StatusChipProps) {
  const Shape = SHAPES[tone];
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      <Shape aria-hidden size="1em" />
      {children}
    </span>
  );
}
