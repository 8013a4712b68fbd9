import { useTranslation } from 'react-i18next';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { inputIdOf, useEntry } from './entry-context.ts';
import classes from './entry-field.module.css';
import { FieldIssue } from './field-issue.tsx';
import { lastEquipment } from './last-used.ts';

/** What ran in the stage, in the operator's words. */
export function StageEquipment({ stage }: { readonly stage: ProcessStage }) {
  const { t: translate } = useTranslation();
  const { form, dispatch, recent, select, leave, issueAt } = useEntry();
  const path = `stageEquipment/${stage}`;
  const id = inputIdOf(path);
  const text = form.stageEquipment[stage];
  const last = lastEquipment(recent, stage);
  const label = translate('entry.fields.stageEquipment');
  const write = (next: string) => dispatch({ type: 'SET_EQUIPMENT', stage, text: next });
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <div className={classes.box} data-invalid={issueAt(path) !== null || undefined}>
        <input
          id={id}
          className={classes.input}
          value={text}
          onChange={(event) => write(event.currentTarget.value)}
          onFocus={() => select(null)}
          onBlur={() => leave(path)}
          placeholder={translate(`entry.equipmentExamples.${stage}`)}
          autoComplete="off"
          aria-describedby={`${id}-issue`}
          data-entry-input
        />
      </div>
      <FieldIssue path={path} />
      {text === '' && last !== null && (
        <button
          type="button"
          className={classes.last}
          aria-label={translate('entry.useLast', { value: last, field: label })}
          onClick={() => write(last)}
        >
          {translate('entry.lastUsed', { value: last })}
        </button>
      )}
    </div>
  );
}
