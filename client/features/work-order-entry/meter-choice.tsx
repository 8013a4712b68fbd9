import { useTranslation } from 'react-i18next';
import type { ReadMeter } from '#domain/meters/meter.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { inputIdOf, useEntry } from './entry-context.ts';
import type { RowForm } from './entry-form.ts';
import { FieldIssue } from './field-issue.tsx';
import { rowPath } from './field-path.ts';
import { choiceOf, meterChoices } from './meter-choices.ts';
import classes from './meter-fields.module.css';

const OTHER = 'OTHER';

/** Which meter was read: those of this plant, source and stage, or any other counter. */
export function MeterChoice({ row }: { readonly row: RowForm }) {
  const { t: translate } = useTranslation();
  const { form, dispatch, reference } = useEntry();
  const meters = meterChoices(row, form, reference);
  if (meters.length === 0) return null;
  const path = rowPath(row.id, 'meterId');
  const lineIds = new Set(meters.map(({ lineId }) => lineId));
  const nameOf = (meter: ReadMeter) => {
    const line = reference.productionLines.find(({ id }) => id === meter.lineId)?.name;
    const name =
      line === undefined || lineIds.size === 1
        ? meter.name
        : translate('meters.entry.onLine', { line, meter: meter.name });
    return meter.archivedAt === null ? name : translate('meters.entry.archived', { meter: name });
  };
  const choose = (value: string) => {
    const meter = meters.find(({ id }) => id === value);
    const change = meter === undefined ? { meterId: null } : choiceOf(meter);
    dispatch({ type: 'CHANGE_ROW', rowId: row.id, change });
  };
  return (
    <div className={classes.choice}>
      <ChoiceGroup
        id={inputIdOf(path)}
        label={translate('meters.entry.meter')}
        options={[
          ...meters.map((meter) => ({ value: meter.id, label: nameOf(meter) })),
          { value: OTHER, label: translate('meters.entry.other') },
        ]}
        value={row.meterId ?? OTHER}
        onChoose={choose}
        describedBy={`${inputIdOf(path)}-issue`}
      />
      <FieldIssue path={path} />
    </div>
  );
}
