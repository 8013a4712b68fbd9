import { useMutation } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { type SubmitEvent, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import type { MetersQuery } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useViewer } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { MeterFormFields } from './meter-form-fields.tsx';
import { meterForm, meterUses, readMeterChange, readNewMeter } from './meter-form.ts';
import type { MeterRow } from './meter-groups.ts';
import { ChangeMeterMutation, DefineMeterMutation } from './meter-operations.ts';
import classes from './meters-page.module.css';

interface MeterDialogProps {
  /** The meter to change; null: a new one, on the line `lineId`. */
  readonly meter: MeterRow | null;
  readonly lineId: string | null;
  readonly data: MetersQuery;
  /** Gets what to tell the person. */
  readonly onSaved: (notice: string) => void;
  readonly onClose: () => void;
}

/** Defines a meter, or puts right what may change of one. */
export function MeterDialog({ meter, lineId, data, onSaved, onClose }: MeterDialogProps) {
  const { t: translate } = useTranslation();
  const plantId = useViewer().company?.plants[0]?.id ?? '';
  const uses = useMemo(() => meterUses(data.emissionSources), [data]);
  const lines = data.productionLines.filter(({ archivedAt, id }) => archivedAt === null || id === lineId);
  const [form, setForm] = useState(() =>
    meterForm(meter, { line: lines.find(({ id }) => id === lineId) ?? null, plantId, uses }),
  );
  // Kept while the dialog is open, so that a repeated save is the same act.
  const [ids] = useState(() => ({
    commandId: crypto.randomUUID(),
    meterId: meter?.id ?? crypto.randomUUID(),
  }));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [define, defining] = useMutation(DefineMeterMutation);
  const [change, changing] = useMutation(ChangeMeterMutation);
  const error = defining.error ?? changing.error;

  const send = async (): Promise<readonly Issue[]> => {
    if (meter === null) {
      const read = readNewMeter(form, ids);
      if (!read.ok) return read.issues;
      await define({ variables: { input: read.value } });
    } else {
      const read = readMeterChange(form, ids);
      if (!read.ok) return read.issues;
      await change({ variables: { input: read.value } });
    }
    return [];
  };
  const save = async (): Promise<void> => {
    try {
      const found = await send();
      setIssues(found);
      if (found.length === 0) onSaved(translate('meters.meter.saved', { name: form.name.trim() }));
    } catch (refused) {
      setIssues(refusalOf(refused).issues);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };
  const title =
    meter === null
      ? translate('meters.meter.heading')
      : translate('meters.meter.changeHeading', { name: meter.name });
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size="xl"
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <MeterFormFields
          form={form}
          onChange={(part) => setForm((current) => ({ ...current, ...part }))}
          uses={uses}
          lines={lines}
          isNew={meter === null}
          issues={issues}
        />
        {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={defining.loading || changing.loading}>
            {translate('meters.meter.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
