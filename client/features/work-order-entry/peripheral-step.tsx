import { useTranslation } from 'react-i18next';
import type { EmissionCategory } from '#domain/emission-factors/emission-factor.ts';
import { useEntry } from './entry-context.ts';
import { RowList } from './row-list.tsx';
import { choicesFor } from './source-choices.ts';
import { StageEquipment } from './stage-equipment.tsx';
import { StageSubtotal } from './stage-step.tsx';
import classes from './stage-step.module.css';

const STAGE = 'PERIPHERAL';

const GROUPS = [
  { key: 'fugitive', holds: (category: EmissionCategory) => category === 'SCOPE1_FUGITIVE' },
  { key: 'mobile', holds: (category: EmissionCategory) => category === 'SCOPE1_MOBILE' },
  {
    key: 'other',
    holds: (category: EmissionCategory) => category !== 'SCOPE1_FUGITIVE' && category !== 'SCOPE1_MOBILE',
  },
] as const;

/** Step 5: leaks, vehicles and whatever else serves the line. */
export function PeripheralStep() {
  const { t: translate } = useTranslation();
  const { form, reference } = useEntry();
  const rows = form.rows.filter((row) => row.stage === STAGE);
  const choices = choicesFor(reference.catalogue, STAGE);
  const addLabels = {
    fugitive: translate('entry.peripheral.addFugitive'),
    mobile: translate('entry.peripheral.addMobile'),
    other: translate('entry.peripheral.addOther'),
  };
  return (
    <div className={classes.step}>
      <StageEquipment stage={STAGE} />
      {GROUPS.map(({ key, holds }) => (
        <section key={key} className={classes.card}>
          <header className={classes.cardHead}>
            <h2>{translate(`entry.peripheral.${key}`)}</h2>
            <p>{translate(`entry.peripheral.${key}Hint`)}</p>
          </header>
          <RowList
            stage={STAGE}
            rows={rows.filter((row) => holds(row.category))}
            choices={choices.filter((choice) => holds(choice.category))}
            addLabel={addLabels[key]}
          />
        </section>
      ))}
      <StageSubtotal stage={STAGE} />
    </div>
  );
}
