import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkFactorProposal } from '#domain/emission-factors/factor-change-rules.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { saveFile } from '../../report/save-file.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './guild-factors.module.css';
import { ImportFaults } from './import-faults.tsx';
import { chooseSheet, type ChosenSheet, faultsOfServer } from './chosen-sheet.ts';
import { ProposalChanges } from './proposal-changes.tsx';
import { MOST_MEGABYTES } from './read-spreadsheet.ts';
import { ProposeFactorChangesMutation } from './register-operations.ts';
import { templateFile } from './template-file.ts';

interface ImportDialogProps {
  readonly register: FactorRegisterQuery;
  /** Gets what to tell the person. */
  readonly onSent: (notice: string) => void;
  readonly onClose: () => void;
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const newIds = () => ({ commandId: crypto.randomUUID(), proposalId: crypto.randomUUID() });

/** A whole announcement from a spreadsheet, as one proposal: all rows are good, or none is imported. */
export function ImportDialog({ register, onSent, onClose }: ImportDialogProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const input = useRef<HTMLInputElement>(null);
  const [sheet, setSheet] = useState<ChosenSheet | null>(null);
  const [ids, setIds] = useState(newIds);
  const [reason, setReason] = useState('');
  const [reasonFault, setReasonFault] = useState<string | null>(null);
  const [propose, { error, loading, reset }] = useMutation(ProposeFactorChangesMutation);

  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    reset();
    setIds(newIds());
    setSheet(await chooseSheet(file));
    // The same file chosen again must be noticed too.
    if (input.current !== null) input.current.value = '';
  };
  const send = async (): Promise<void> => {
    if (sheet?.kind !== 'READY') return;
    const checked = checkFactorProposal({ ...ids, reason, changes: sheet.changes });
    const [issue] = checked.ok ? [] : checked.issues;
    setReasonFault(issue === undefined ? null : sentence(issue));
    if (!checked.ok) return;
    try {
      await propose({ variables: { input: { ...checked.value, changes: [...checked.value.changes] } } });
      onSent(translate('guildFactors.form.sent'));
    } catch (refused) {
      const { issues } = refusalOf(refused);
      if (issues.length > 0) setSheet(faultsOfServer(sheet, issues));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // `error` and the faults tell what failed.
    void send();
  };
  const download = async (): Promise<void> => {
    await saveFile(
      await templateFile(translate),
      `${translate('guildFactors.import.templateName')}.xlsx`,
      XLSX,
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={translate('guildFactors.import.heading')}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form className={classes.form} onSubmit={submit} noValidate>
        <p>{translate('guildFactors.import.lead')}</p>
        <div className={classes.acts}>
          <Button
            variant="default"
            leftSection={<IconDownload size={20} aria-hidden />}
            // Saving a file made here does not fail in a way that a person could mend.
            onClick={() => void download()}
          >
            {translate('guildFactors.import.template')}
          </Button>
          <input
            ref={input}
            type="file"
            accept=".csv,.xlsx,text/csv"
            className={classes.hiddenInput}
            tabIndex={-1}
            aria-label={translate('guildFactors.import.choose')}
            // `chooseSheet` tells faults by its result.
            onChange={(event) => void choose(event.currentTarget.files?.[0])}
          />
          <Button
            variant={sheet?.kind === 'READY' ? 'default' : 'filled'}
            leftSection={<IconFileSpreadsheet size={20} aria-hidden />}
            onClick={() => input.current?.click()}
          >
            {translate(sheet === null ? 'guildFactors.import.choose' : 'guildFactors.import.chooseOther')}
          </Button>
        </div>
        {sheet?.kind === 'TOO_LARGE' && (
          <p role="alert" className={classes.fault}>
            {translate('guildFactors.import.tooLarge', { max: MOST_MEGABYTES })}
          </p>
        )}
        {sheet?.kind === 'UNREADABLE' && (
          <p role="alert" className={classes.fault}>
            {translate('guildFactors.import.unreadable')}
          </p>
        )}
        {sheet?.kind === 'FAULTS' && <ImportFaults issues={sheet.issues} />}
        {sheet?.kind === 'READY' && (
          <>
            <p role="status">
              {translate('guildFactors.import.ready', { name: sheet.name, count: sheet.changes.length })}
            </p>
            <ProposalChanges
              caption={translate('guildFactors.import.preview')}
              changes={sheet.changes}
              register={register}
            />
            <Textarea
              required
              rows={2}
              label={translate('guildFactors.form.reason')}
              description={translate('guildFactors.form.reasonHint')}
              value={reason}
              error={reasonFault}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        {error !== undefined && sheet?.kind === 'READY' && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          {sheet?.kind === 'READY' && (
            <Button type="submit" loading={loading}>
              {translate('guildFactors.import.send', { count: sheet.changes.length })}
            </Button>
          )}
        </div>
      </form>
    </Modal>
  );
}
