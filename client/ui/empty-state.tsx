import type { ReactNode } from 'react';
import classes from './state-panel.module.css';

interface EmptyStateProps {
  /** What is (not) here. */
  readonly title: string;
  readonly children?: ReactNode;
  /** The next step: a button or a link. */
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
}

/** Nothing here yet: says so and offers the next step. */
export function EmptyState({ title, children, action, icon }: EmptyStateProps) {
  return (
    <section className={classes.panel}>
      {icon !== undefined && (
        <div className={classes.icon} aria-hidden>
          {icon}
        </div>
      )}
      <h2 className={classes.title}>{title}</h2>
      {children !== undefined && <div className={classes.body}>{children}</div>}
      {action !== undefined && <div className={classes.action}>{action}</div>}
    </section>
  );
}
