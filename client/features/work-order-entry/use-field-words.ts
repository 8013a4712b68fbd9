import { useTranslation } from 'react-i18next';
import { useEntry } from './entry-context.ts';
import { addressOf, type FieldPath } from './field-path.ts';
import { useRowName } from './row-words.ts';
import { useUnitSymbol } from './use-unit-symbol.ts';

/** Name and unit of a field for places outside the field: keypad, conflicts. */
export function useFieldWords(): (path: FieldPath) => { readonly title: string; readonly unit: string } {
  const { t: translate } = useTranslation();
  const { form } = useEntry();
  const nameOf = useRowName();
  const symbolOf = useUnitSymbol();
  const orderUnits: Readonly<Partial<Record<string, string>>> = {
    quantity:
      form.quantityUnit === 'OTHER'
        ? form.quantityUnitName
        : translate(`entry.quantityUnits.${form.quantityUnit}`),
    massKg: symbolOf('kg'),
    pieceCount: symbolOf('piece'),
    areaCm2: symbolOf('cm2'),
    allocationSharePercent: translate('common.percent'),
  };
  return (path) => {
    const address = addressOf(path);
    if (address === null) return { title: path, unit: '' };
    if (address.kind === 'ORDER') {
      return { title: translate(`entry.fields.${address.field}`), unit: orderUnits[address.field] ?? '' };
    }
    if (address.kind === 'COATING') {
      const unit = address.field === 'thicknessUm' ? symbolOf('um') : translate('entry.units.kgPerM3');
      return { title: translate(`entry.fields.${address.field}`), unit };
    }
    const row = form.rows.find(({ id }) => id === address.rowId);
    if (row === undefined) return { title: translate('entry.fields.line'), unit: '' };
    const units: Readonly<Partial<Record<string, string>>> = {
      chargeKg: symbolOf('kg'),
      leakRatePercentPerYear: translate('entry.units.percentPerYear'),
      months: translate('entry.units.months'),
      multiplier: '',
      // Steps of a counter; only times its multiplier they are an amount.
      startReading: '',
      endReading: '',
      oldMeterEndReading: '',
      newMeterStartReading: '',
    };
    const field = address.field === 'quantity' ? 'amount' : address.field;
    const title = [
      nameOf(row),
      translate(`entry.steps.${row.stage}`),
      translate(`entry.fields.${field}`),
    ].join(' · ');
    return { title, unit: units[address.field] ?? symbolOf(row.unit) };
  };
}
