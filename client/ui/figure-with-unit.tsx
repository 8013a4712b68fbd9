import type { ReactNode } from 'react';
import classes from './figure-with-unit.module.css';

interface FigureWithUnitProps {
  /** Already formatted; null prints a dash. */
  readonly figure: string | null;
  readonly unit: ReactNode;
  readonly size?: 'hero' | 'display' | 'title' | 'text';
}

/** The number is the hero, its unit smaller beside it. */
export function FigureWithUnit({ figure, unit, size = 'display' }: FigureWithUnitProps) {
  return (
    <span className={classes.figure} data-size={size}>
      <span className={classes.number}>{figure ?? '—'}</span>
      <span className={classes.unit}>{unit}</span>
    </span>
  );
}
