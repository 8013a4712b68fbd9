import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FactorMarks } from '../../ui/factor-marks.tsx';
import { OFFICIAL_OWNER } from '#domain/emission-factors/emission-factor.ts';
import type { AppliedFactor } from '#domain/footprint/footprint.ts';
import { useFormats, useOriginOf } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import { addressOf, readField, type FieldPath } from './field-path.ts';
import { Keypad } from './keypad.tsx';
import classes from './keypad-panel.module.css';
import { LastUsed } from './last-used-button.tsx';
import { useFieldWords } from './use-field-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

function FactorNote({
  factor,
  countsInTotal,
}: {
  readonly factor: AppliedFactor;
  readonly countsInTotal: boolean;
}) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const symbolOf = useUnitSymbol();
  const { publisher } = useOriginOf()(factor);
  return (
    <div className={classes.factor}>
      <p className={classes.factorValue}>
        {translate('entry.keypad.factor', {
          factor: formats.factor(factor.kgCo2ePerUnit),
          unit: symbolOf(factor.unit),
        })}
      </p>
      <p>{translate('entry.keypad.publisher', { publisher, year: factor.year })}</p>
      <FactorMarks
        isProvisional={factor.isProvisional}
        isFallback={factor.isFallback}
        isVerified={factor.isVerified}
        isOwn={factor.ownerId !== OFFICIAL_OWNER}
        countsInTotal={countsInTotal}
      />
    </div>
  );
}

interface KeypadPanelProps {
  readonly path: FieldPath;
  readonly onNext: () => void;
  readonly onClose: () => void;
}

/** How much: the selected field large, its unit, its last value, its factor, and the keys. */
export function KeypadPanel({ path, onNext, onClose }: KeypadPanelProps) {
  const { t: translate } = useTranslation();
  const { form, live } = useEntry();
  const { title, unit } = useFieldWords()(path);
  const address = addressOf(path);
  if (address === null) return null;
  const line = address.kind === 'ROW' ? live.lineByRowId.get(address.rowId) : undefined;
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.head}>
        <p className={classes.title}>{title}</p>
        <button
          type="button"
          className={classes.close}
          aria-label={translate('entry.keypad.hide')}
          onClick={onClose}
        >
          <IconX aria-hidden />
        </button>
      </header>
      <div className={classes.value}>
        <LastUsed path={path} label={title} />
        <p className={classes.figure}>
          {readField(form, address) || translate('common.none')}
          <span className={classes.unit}>{unit}</span>
        </p>
      </div>
      <Keypad onNext={onNext} />
      {line !== undefined && <FactorNote factor={line.factor} countsInTotal={line.countsInTotal} />}
    </section>
  );
}
