import type { ShareBarBlock } from '#report/document.ts';
import { fillOf } from '../ui/chart-colours.ts';
import classes from './report-share-bar.module.css';

const BAR_HEIGHT = 12;

/** Shares as one stacked bar with its labels; the whole is one sentence for a screen reader. */
export function ReportShareBar({ block }: { readonly block: ShareBarBlock }) {
  const starts = block.segments.map((_, index) =>
    block.segments.slice(0, index).reduce((sum, before) => sum + before.sharePercent, 0),
  );
  return (
    <figure className={classes.figure}>
      <figcaption>{block.caption}</figcaption>
      <svg className={classes.bar} width="100%" height={BAR_HEIGHT} role="img" aria-label={block.summary}>
        {block.segments.map((segment, index) => (
          <rect
            key={segment.label}
            x={`${starts[index] ?? 0}%`}
            width={`${segment.sharePercent}%`}
            height={BAR_HEIGHT}
            fill={fillOf(segment.colour)}
          />
        ))}
      </svg>
      <ul className={classes.labels}>
        {block.segments.map((segment) => (
          <li key={segment.label}>
            <svg width="10" height="10" aria-hidden="true">
              <rect width="10" height="10" fill={fillOf(segment.colour)} />
            </svg>
            {segment.label} <strong>{segment.shareText}</strong> <small>{segment.valueText}</small>
          </li>
        ))}
      </ul>
    </figure>
  );
}
