import { useTranslation } from 'react-i18next';
import type { ProcessStage } from '#domain/work-order/work-order.ts';
import { useFormats } from '../../ui/use-formats.ts';
import { useEntry } from './entry-context.ts';
import { RowList } from './row-list.tsx';
import { choicesFor } from './source-choices.ts';
import { StageEquipment } from './stage-equipment.tsx';
import classes from './stage-step.module.css';

/** What the stage comes to, below its rows. */
export function StageSubtotal({ stage }: { readonly stage: ProcessStage }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { live } = useEntry();
  const subtotal = live.printed?.stages.find(({ key }) => key === stage);
  return (
    <p className={classes.subtotal}>
      <span>{translate('entry.subtotal')}</span>
      <strong>{formats.kgCo2eFixed(subtotal?.totalKgCo2e ?? 0)}</strong>
      <span>{translate('common.kgCo2e')}</span>
    </p>
  );
}

/** Steps 2 to 4: what ran, and how much of each source it used. */
export function StageStep({ stage }: { readonly stage: Exclude<ProcessStage, 'PERIPHERAL'> }) {
  const { t: translate } = useTranslation();
  const { form, reference } = useEntry();
  return (
    <div className={classes.step}>
      <StageEquipment stage={stage} />
      <section className={classes.card} aria-label={translate(`terms.stage.${stage}`)}>
        <RowList
          stage={stage}
          rows={form.rows.filter((row) => row.stage === stage)}
          choices={choicesFor(reference.catalogue, stage)}
          addLabel={translate('entry.picker.add')}
        />
        <StageSubtotal stage={stage} />
      </section>
    </div>
  );
}
