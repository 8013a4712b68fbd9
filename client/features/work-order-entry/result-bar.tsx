import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Footprint, Intensity } from '#domain/footprint/footprint.ts';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import classes from './result-bar.module.css';
import type { DraftState } from './use-stored-draft.ts';

/** Where the typed values are right now. */
export type EntryState = DraftState | 'UNCHANGED' | 'NO_STORAGE' | 'KEEPING' | 'KEPT' | 'ASKING' | 'ANSWERED';

const TONES: Readonly<Record<EntryState, StatusTone>> = {
  EMPTY: 'plain',
  UNCHANGED: 'plain',
  PENDING: 'plain',
  STORED: 'ok',
  FAILED: 'act',
  NO_STORAGE: 'act',
  KEEPING: 'plain',
  KEPT: 'wait',
  ASKING: 'wait',
  ANSWERED: 'plain',
};

const INTENSITY_WORDS = { KG: 'perKg', PIECE: 'perPiece', M2: 'perM2', M2_UM: 'perM2Um' } as const;

function Intensities({ intensities }: { readonly intensities: readonly Intensity[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return intensities.map(({ declaredUnit, kgCo2ePerUnit }) =>
    kgCo2ePerUnit === null ? null : (
      <span key={declaredUnit}>
        {translate(`entry.result.${INTENSITY_WORDS[declaredUnit]}`, {
          value: formats.intensity(kgCo2ePerUnit),
        })}
      </span>
    ),
  );
}

function SecondLine({ footprint, missing }: { readonly footprint: Footprint; readonly missing: number }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <p className={classes.second}>
      {missing > 0 && (
        <strong className={classes.act}>{translate('entry.result.incomplete', { count: missing })}</strong>
      )}
      {footprint.allocationSharePercent !== 100 && (
        <strong>
          {translate('entry.result.attributed', {
            share: formats.quantity(footprint.allocationSharePercent),
            emissions: formats.kgCo2eFixed(footprint.attributedEmissionsKgCo2e),
          })}
        </strong>
      )}
      {footprint.reportedApartKgCo2e > 0 && (
        <span>
          {translate('entry.result.apart', { emissions: formats.kgCo2eFixed(footprint.reportedApartKgCo2e) })}
        </span>
      )}
      {footprint.hasProvisionalFactor && (
        <span className={classes.wait}>{translate('entry.result.provisional')}</span>
      )}
      {footprint.lines.length > 0 && <Intensities intensities={footprint.intensities} />}
    </p>
  );
}

interface ResultBarProps {
  readonly state: EntryState;
  readonly saveLabel: string;
  readonly isSaving: boolean;
  readonly onSave: () => void;
}

/** Always in view: what it comes to, where the text is kept, and the one act of the screen. */
export function ResultBar({ state, saveLabel, isSaving, onSave }: ResultBarProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { live } = useEntry();
  const { footprint, isComputed } = live;
  const total = isComputed ? formats.kgCo2eFixed(live.printed?.totalKgCo2e ?? 0) : translate('common.none');
  return (
    <div className={classes.bar}>
      <div className={classes.result}>
        <p className={classes.total}>
          <span className={classes.word}>{translate('entry.result.total')}</span>
          <span className={classes.figure} data-testid="entry-total">
            {total}
          </span>
          <span className={classes.unit}>{translate('common.kgCo2e')}</span>
        </p>
        {footprint !== null && <SecondLine footprint={footprint} missing={live.missingByRowId.size} />}
        <p className={classes.spoken} role="status" aria-live="polite">
          {isComputed && translate('entry.result.spoken', { emissions: total })}
        </p>
      </div>
      <div className={classes.side}>
        <div className={classes.state} role="status">
          <StatusChip tone={TONES[state]}>{translate(`entry.state.${state}`)}</StatusChip>
        </div>
        <Button size="xl" className={classes.save ?? ''} disabled={isSaving} onClick={onSave}>
          {saveLabel}
        </Button>
      </div>
    </div>
  );
}
