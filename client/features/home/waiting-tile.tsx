import type { ReactNode } from 'react';
import { Link } from 'react-router';
import classes from './what-waits.module.css';

interface WaitingTileProps {
  readonly to: string;
  readonly tone: 'act' | 'wait';
  readonly icon: ReactNode;
  readonly title: string;
  readonly body: string;
}

/** One thing that waits for somebody, and the way to it. */
export function WaitingTile({ to, tone, icon, title, body }: WaitingTileProps) {
  return (
    <li>
      <Link to={to} className={classes.tile} data-tone={tone}>
        {icon}
        <span className={classes.title}>{title}</span>
        <span className={classes.body}>{body}</span>
      </Link>
    </li>
  );
}
