import { useMutation } from '@apollo/client/react';
import { Button, Modal, NativeSelect, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { checkDefineLine, checkRenameLine } from '#domain/meters/meter-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useViewer } from '../../session/viewer.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import type { LineRow } from './meter-groups.ts';
import { DefineLineMutation, RenameLineMutation } from './meter-operations.ts';
import classes from './meters-page.module.css';

interface LineDialogProps {
  /** The line to rename; null: a new one. */
  readonly line: LineRow | null;
  /** Gets what to tell the person. */
  readonly onSaved: (notice: string) => void;
  readonly onClose: () => void;
}

/** Names a new production line, or gives one another name. */
export function LineDialog({ line, onSaved, onClose }: LineDialogProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const plants = useViewer().company?.plants ?? [];
  const [name, setName] = useState(line?.name ?? '');
  const [plantId, setPlantId] = useState(line?.plantId ?? plants[0]?.id ?? '');
  // Kept while the dialog is open, so that a repeated save is the same act.
  const [ids] = useState(() => ({ commandId: crypto.randomUUID(), lineId: line?.id ?? crypto.randomUUID() }));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [define, defining] = useMutation(DefineLineMutation);
  const [rename, renaming] = useMutation(RenameLineMutation);
  const error = defining.error ?? renaming.error;

  const send = async (): Promise<readonly Issue[]> => {
    if (line === null) {
      const checked = checkDefineLine({ ...ids, plantId, name });
      if (!checked.ok) return checked.issues;
      await define({ variables: { input: checked.value } });
    } else {
      const checked = checkRenameLine({ ...ids, name });
      if (!checked.ok) return checked.issues;
      await rename({ variables: { input: checked.value } });
    }
    return [];
  };
  const save = async (): Promise<void> => {
    try {
      const found = await send();
      setIssues(found);
      if (found.length === 0) onSaved(translate('meters.line.saved', { name: name.trim() }));
    } catch (refused) {
      setIssues(refusalOf(refused).issues);
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    void save();
  };
  const nameIssue = issues.find(({ path }) => path === 'name');
  return (
    <Modal
      opened
      onClose={onClose}
      title={translate(line === null ? 'meters.line.add' : 'meters.line.rename')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput
          data-autofocus
          required
          label={translate('meters.line.name')}
          description={translate('meters.line.nameHint')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={nameIssue === undefined ? null : sentence(nameIssue)}
        />
        {line === null && plants.length > 1 && (
          <NativeSelect
            label={translate('meters.line.plant')}
            value={plantId}
            onChange={(event) => setPlantId(event.currentTarget.value)}
            data={plants.map((plant) => ({ value: plant.id, label: plant.name }))}
          />
        )}
        {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={defining.loading || renaming.loading}>
            {translate('meters.line.save')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
