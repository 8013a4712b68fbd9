import { useMutation } from '@apollo/client/react';
import { Button, Modal, Textarea } from '@mantine/core';
import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Issue } from '#domain/errors.ts';
import { checkFactorProposal } from '#domain/emission-factors/factor-change-rules.ts';
import { type FactorForm, readFactorForm } from '#domain/emission-factors/factor-form.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';
import { ProposalFields } from './proposal-fields.tsx';
import { formFrom, type ProposalStart } from './proposal-start.ts';
import { ProposeFactorChangesMutation } from './register-operations.ts';

interface ProposalDialogProps {
  readonly start: ProposalStart;
  readonly register: FactorRegisterQuery;
  /** Gets what to tell the person. */
  readonly onSent: (notice: string) => void;
  readonly onClose: () => void;
}

const HEADINGS = {
  ADD_VERSION: 'guildFactors.form.headingVersion',
  SUPERSEDE: 'guildFactors.form.headingSupersede',
  ADD_SOURCE: 'guildFactors.form.headingSource',
} as const;

/** The path of the field, without the place of the only change. */
const inForm = (issue: Issue): Issue => ({ ...issue, path: issue.path.replace('changes/0/', '') });

/** One change of the register with its reason: a version, a correction, or a source with its first factor. */
export function ProposalDialog({ start, register, onSent, onClose }: ProposalDialogProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const sentence = useIssueSentence();
  const element = useRef<HTMLFormElement>(null);
  const [form, setForm] = useState<FactorForm>(() => formFrom(start, new Date().toISOString()));
  const [reason, setReason] = useState('');
  // Kept while the dialog is open, so that a repeated act is the same one.
  const [ids] = useState(() => ({ commandId: crypto.randomUUID(), proposalId: crypto.randomUUID() }));
  const [factorId] = useState(() => crypto.randomUUID());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [propose, { error, loading }] = useMutation(ProposeFactorChangesMutation);
  const { former } = start;

  const show = (found: readonly Issue[]): void => {
    setIssues(found);
    focusFirstFault(element.current);
  };
  const send = async (): Promise<void> => {
    const read = readFactorForm(form, factorId);
    const checked = checkFactorProposal({ ...ids, reason, changes: read.ok ? [read.value] : [] });
    const ofReason = checked.ok ? [] : checked.issues.filter(({ path }) => path === 'reason');
    const found = [...(read.ok ? [] : read.issues), ...ofReason];
    show(found);
    if (!checked.ok || found.length > 0) return;
    try {
      await propose({ variables: { input: { ...checked.value, changes: [...checked.value.changes] } } });
      onSent(translate('guildFactors.form.sent'));
    } catch (refused) {
      show(refusalOf(refused).issues.map(inForm));
    }
  };
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    // `error` and `issues` tell what failed.
    void send();
  };
  const reasonIssue = issues.find(({ path }) => path === 'reason');
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={translate(HEADINGS[start.kind], { name: former === null ? '' : nameOf(former) })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <form ref={element} className={classes.form} onSubmit={submit} noValidate>
        <p className={classes.muted}>{translate('guildFactors.form.lead')}</p>
        {former !== null && (
          <p>
            {translate('guildFactors.form.former', {
              value: formats.factor(former.kgCo2ePerUnit),
              from: formats.date(former.validFrom),
            })}
          </p>
        )}
        <ProposalFields
          form={form}
          register={register}
          issues={issues}
          onChange={(part) => setForm((current) => ({ ...current, ...part }))}
        />
        <Textarea
          required
          rows={2}
          label={translate('guildFactors.form.reason')}
          description={translate('guildFactors.form.reasonHint')}
          value={reason}
          error={reasonIssue === undefined ? null : sentence(reasonIssue)}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== undefined && issues.length === 0 && <ErrorPanel error={error} />}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit" loading={loading}>
            {translate('guildFactors.form.send')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
