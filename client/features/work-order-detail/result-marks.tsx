import { useTranslation } from 'react-i18next';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import type { ShownResult } from './shown-result.ts';
import classes from './result-card.module.css';

interface Mark {
  readonly key: string;
  readonly tone: StatusTone;
  readonly label: string;
  readonly hint: string;
}

/** What a reader must know before trusting the figures: provisional, estimated, generic, reported apart. */
export function ResultMarks({ result }: { readonly result: ShownResult }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const marks: readonly (Mark | false)[] = [
    result.hasProvisionalFactor && {
      key: 'provisional',
      tone: 'wait',
      label: translate('detail.marks.provisional'),
      hint: translate('detail.marks.provisionalHint'),
    },
    result.hasEstimatedData && {
      key: 'estimated',
      tone: 'wait',
      label: translate('detail.marks.estimated'),
      hint: translate('detail.marks.estimatedHint'),
    },
    result.lines.some((line) => line.factor.isFallback) && {
      key: 'fallback',
      tone: 'wait',
      label: translate('detail.marks.fallback'),
      hint: translate('detail.marks.fallbackHint'),
    },
    result.lines.some((line) => !line.countsInTotal) && {
      key: 'apart',
      tone: 'plain',
      label: translate('detail.marks.apart', { emissions: formats.kgCo2eFixed(result.reportedApartKgCo2e) }),
      hint: translate('detail.marks.apartHint'),
    },
  ];
  const shown = marks.filter((mark) => mark !== false);
  if (shown.length === 0) return null;
  return (
    <section className={classes.part}>
      <h3 className={classes.partTitle}>{translate('detail.marks.heading')}</h3>
      <ul className={classes.marks}>
        {shown.map((mark) => (
          <li key={mark.key}>
            <StatusChip tone={mark.tone}>{mark.label}</StatusChip>
            <span className={classes.quiet}>{mark.hint}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
