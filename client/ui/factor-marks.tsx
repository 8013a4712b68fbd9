import { useTranslation } from 'react-i18next';
import classes from './factor-details.module.css';
import { StatusChip, type StatusTone } from './status-chip.tsx';

interface FactorMarksProps {
  readonly isProvisional: boolean;
  readonly isFallback: boolean;
  readonly isVerified: boolean;
  readonly isOwn: boolean;
  readonly countsInTotal: boolean;
  /** Adds a sentence to each mark. */
  readonly isExplained?: boolean;
}

const MARKS = ['provisional', 'fallback', 'unverified', 'own', 'apart'] as const;
type Mark = (typeof MARKS)[number];

const TONES: Readonly<Record<Mark, StatusTone>> = {
  provisional: 'wait',
  fallback: 'wait',
  unverified: 'wait',
  own: 'plain',
  apart: 'plain',
};

/** What a reader must know about a factor: 暫用, stand-in, unchecked, own, reported apart. Nothing when all is plain. */
export function FactorMarks(props: FactorMarksProps) {
  const { t: translate } = useTranslation();
  const applies: Readonly<Record<Mark, boolean>> = {
    provisional: props.isProvisional,
    fallback: props.isFallback,
    unverified: !props.isVerified && !props.isOwn,
    own: props.isOwn,
    apart: !props.countsInTotal,
  };
  const marks = MARKS.filter((mark) => applies[mark]);
  if (marks.length === 0) return null;
  return (
    <ul className={props.isExplained === true ? classes.explained : classes.marks}>
      {marks.map((mark) => (
        <li key={mark}>
          <StatusChip tone={TONES[mark]} title={translate(`common.factor.${mark}Hint`)}>
            {translate(`common.factor.${mark}`)}
          </StatusChip>
          {props.isExplained === true && <span>{translate(`common.factor.${mark}Hint`)}</span>}
        </li>
      ))}
    </ul>
  );
}
