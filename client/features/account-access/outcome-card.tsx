import { type ReactNode, useEffect, useRef } from 'react';
import classes from './access-page.module.css';

interface OutcomeCardProps {
  readonly tone: 'ok' | 'act';
  readonly title: string;
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

/** What came of an act, in place of its form; takes the focus, so that it is read out. */
export function OutcomeCard({ tone, title, children, actions }: OutcomeCardProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.outcome} data-tone={tone} role={tone === 'act' ? 'alert' : 'status'}>
      <h2 ref={heading} tabIndex={-1} className={classes.outcomeTitle}>
        {title}
      </h2>
      {children}
      {actions !== undefined && <div className={classes.actions}>{actions}</div>}
    </section>
  );
}
