import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import { useViewer } from '../../session/viewer.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useNameOf } from '../../ui/use-formats.ts';
import type { MeterForm, MeterUse } from './meter-form.ts';
import type { LineRow } from './meter-groups.ts';
import classes from './meters-page.module.css';

interface MeterFormFieldsProps {
  readonly form: MeterForm;
  readonly onChange: (part: Partial<MeterForm>) => void;
  readonly uses: readonly MeterUse[];
  readonly lines: readonly LineRow[];
  readonly isNew: boolean;
  readonly issues: readonly Issue[];
}

type ErrorOf = (field: string) => string | null;

interface PartProps extends MeterFormFieldsProps {
  readonly errorOf: ErrorOf;
}

function useErrorOf(issues: readonly Issue[]): ErrorOf {
  const sentence = useIssueSentence();
  return (field) => {
    const issue = issues.find(({ path }) => path === field);
    return issue === undefined ? null : sentence(issue);
  };
}

/** What it measures; chosen once, when the meter is new. */
function Measures({ form, onChange, uses, errorOf }: PartProps) {
  const { t: translate } = useTranslation();
  const nameOf = useNameOf();
  const use = uses.find(({ key }) => key === form.use);
  const isTold = (source: MeterUse['source']) => source.uses.length > 1;
  return (
    <>
      <NativeSelect
        label={translate('meters.meter.source')}
        value={form.use}
        onChange={(event) => {
          const chosen = uses.find(({ key }) => key === event.currentTarget.value);
          if (chosen !== undefined) onChange({ use: chosen.key, unit: chosen.units[0] ?? '' });
        }}
        data={uses.map(({ key, source, category }) => ({
          value: key,
          label: isTold(source)
            ? `${nameOf(source)} · ${translate(`terms.category.${category}`)}`
            : nameOf(source),
        }))}
        error={errorOf('sourceId') ?? errorOf('category')}
      />
      <NativeSelect
        label={translate('meters.meter.unit')}
        value={form.unit}
        onChange={(event) => onChange({ unit: event.currentTarget.value })}
        data={(use?.units ?? []).map((unit) => ({ value: unit, label: unitSymbol(translate, unit) }))}
        error={errorOf('unit')}
      />
    </>
  );
}

/** Where it hangs. */
function Place({ form, onChange, lines, isNew, errorOf }: PartProps) {
  const { t: translate } = useTranslation();
  const plants = useViewer().company?.plants ?? [];
  return (
    <>
      {isNew && plants.length > 1 && (
        <NativeSelect
          label={translate('meters.line.plant')}
          value={form.plantId}
          onChange={(event) => onChange({ plantId: event.currentTarget.value, lineId: '' })}
          data={plants.map(({ id, name }) => ({ value: id, label: name }))}
          error={errorOf('plantId')}
        />
      )}
      <NativeSelect
        label={translate('meters.meter.line')}
        value={form.lineId}
        onChange={(event) => onChange({ lineId: event.currentTarget.value })}
        data={[
          { value: '', label: translate('meters.plantWide') },
          ...lines
            .filter(({ plantId }) => plantId === form.plantId)
            .map(({ id, name }) => ({ value: id, label: name })),
        ]}
        error={errorOf('lineId')}
      />
      <NativeSelect
        label={translate('meters.meter.stage')}
        value={form.stage}
        onChange={(event) => onChange({ stage: event.currentTarget.value })}
        data={[
          { value: '', label: translate('meters.anyStage') },
          ...PROCESS_STAGES.map((value) => ({ value, label: translate(`terms.stage.${value}`) })),
        ]}
        error={errorOf('stage')}
      />
    </>
  );
}

/** The fields of a meter. */
export function MeterFormFields(props: MeterFormFieldsProps) {
  const { form, onChange, isNew, issues } = props;
  const { t: translate } = useTranslation();
  const errorOf = useErrorOf(issues);
  const figure = (field: 'multiplier' | 'digits' | 'initialReading') => (
    <NumberField
      label={translate(`meters.meter.${field}`)}
      description={translate(`meters.meter.${field}Hint`)}
      value={form[field]}
      onChange={(text) => onChange({ [field]: text })}
      error={errorOf(field)}
    />
  );
  return (
    <div className={classes.fields}>
      <TextInput
        data-autofocus
        required
        label={translate('meters.meter.name')}
        description={translate('meters.meter.nameHint')}
        value={form.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
        error={errorOf('name')}
      />
      {isNew && <Measures {...props} errorOf={errorOf} />}
      <Place {...props} errorOf={errorOf} />
      {figure('multiplier')}
      {figure('digits')}
      <TextInput
        label={translate('meters.meter.serialNumber')}
        value={form.serialNumber}
        onChange={(event) => onChange({ serialNumber: event.currentTarget.value })}
        error={errorOf('serialNumber')}
      />
      {isNew && figure('initialReading')}
      {!isNew && <p className={classes.fixed}>{translate('meters.meter.fixed')}</p>}
    </div>
  );
}
