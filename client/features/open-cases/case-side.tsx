import { useTranslation } from 'react-i18next';
import type { CaseCardFragment } from '../../graphql/generated/graphql.ts';
import { browserName } from '../../ui/browser-name.ts';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './case-card.module.css';

interface CaseSideProps {
  readonly title: string;
  readonly value: string;
  readonly side: CaseCardFragment['deviceSide'];
  /** Attributed total with this value, kg CO2e; null where it cannot be computed. */
  readonly totalKgCo2e: number | null;
  readonly totalWord: 'cases.side.total' | 'cases.currentTotal';
}

/** One of two competing values: the value large, then whose it is, since when, and what it would come to. */
export function CaseSide({ title, value, side, totalKgCo2e, totalWord }: CaseSideProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <div className={classes.side}>
      <h4 className={classes.sideTitle}>{title}</h4>
      <p className={classes.value}>{value}</p>
      <p className={classes.quiet}>
        {translate('cases.side.byAt', { by: side.by, at: formats.instant(side.at) })}
      </p>
      {side.deviceName != null && (
        <p className={classes.quiet}>
          {translate('cases.side.from', { deviceName: browserName(side.deviceName) })}
        </p>
      )}
      {side.deviceTime != null && (
        <p className={classes.quiet}>
          {translate('cases.side.deviceTime', { at: formats.instant(side.deviceTime) })}
        </p>
      )}
      {side.isClockSuspect && <p className={classes.warning}>{translate('cases.side.clockSuspect')}</p>}
      {totalKgCo2e !== null && (
        <p className={classes.total}>
          {translate(totalWord, { emissions: formats.kgCo2eFixed(totalKgCo2e) })}
        </p>
      )}
    </div>
  );
}
