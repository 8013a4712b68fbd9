import { type ReactNode, useId } from 'react';
import classes from './section-card.module.css';

interface SectionCardProps {
  /** Heading of the section, below that of the page; without one its content names itself. */
  readonly title?: string;
  readonly children: ReactNode;
}

/** A part of a page as a card under its heading. */
export function SectionCard({ title, children }: SectionCardProps) {
  const id = useId();
  if (title === undefined) return <div className={classes.card}>{children}</div>;
  return (
    <section className={classes.card} aria-labelledby={id}>
      <h2 id={id} className={classes.title}>
        {title}
      </h2>
      {children}
    </section>
  );
}
