import { useMutation } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkNewInvitation, LONGEST_INVITATION_NOTE } from '#domain/access/people-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { useToday } from '../../ui/clock.ts';
import dialog from '../../ui/dialog.module.css';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { type ChosenRole, inputOf } from './chosen-role.ts';
import { InvitePersonMutation } from './people-operations.ts';
import cards from '../../ui/card-list.module.css';
import { RoleFields } from './role-fields.tsx';

const WAYS = ['LETTER', 'SCREEN'] as const;
type Way = (typeof WAYS)[number];

/** A link as it was made. */
export interface MadeLink {
  readonly link: string;
  readonly expiresAt: string;
}

interface InviteFormProps {
  readonly onSent: (told: string) => void;
  readonly onMade: (made: MadeLink) => void;
  readonly onClose: () => void;
}

const NO_ADDRESS: Issue = { path: 'email', code: 'REQUIRED', parameters: {} };

/** For whom, in which role, and how the invitation is handed over. */
export function InviteForm({ onSent, onMade, onClose }: InviteFormProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const today = useToday();
  const [chosen, setChosen] = useState<ChosenRole>({ role: 'OPERATOR', validUntil: '' });
  const [way, setWay] = useState<Way>('LETTER');
  const [note, setNote] = useState('');
  const [email, setEmail] = useState('');
  const [commandId, setCommandId] = useState(() => crypto.randomUUID());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [invite, { error, loading }] = useMutation(InvitePersonMutation);
  const isLetter = way === 'LETTER';
  const faultOf = (name: string): string | null => {
    const issue = issues.find(({ path }) => path === name);
    return issue === undefined ? null : sentence(issue);
  };
  const send = async (form: HTMLFormElement): Promise<void> => {
    const input = { commandId, ...inputOf(chosen), note, email: isLetter ? email : null };
    const checked = checkNewInvitation(input, today);
    const missing = isLetter && email.trim() === '' ? [NO_ADDRESS] : [];
    const found = [...(checked.ok ? [] : checked.issues), ...missing];
    setIssues(found);
    if (found.length > 0) {
      focusFirstFault(form);
      return;
    }
    try {
      const { data } = await invite({ variables: { input } });
      const { link, invitation } = data?.invitePerson ?? {};
      if (link == null) onSent(translate('people.invite.sent', { email: email.trim() }));
      else onMade({ link, expiresAt: invitation?.expiresAt ?? '' });
    } catch (failed) {
      // What is stated next is another command. `error` tells what failed.
      setCommandId(crypto.randomUUID());
      setIssues(refusalOf(failed).issues);
      focusFirstFault(form);
    }
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // `send` never rejects.
    if (!loading) void send(event.currentTarget);
  };
  const isTold = error !== undefined && refusalOf(error).issues.length === 0;
  return (
    <form className={dialog.form} onSubmit={submit} noValidate>
      <RoleFields chosen={chosen} onChange={setChosen} issues={issues} />
      <TextInput
        label={translate('people.invite.note')}
        description={translate('people.invite.noteHint')}
        value={note}
        maxLength={LONGEST_INVITATION_NOTE}
        error={faultOf('note')}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <ChoiceGroup
        label={translate('people.invite.way')}
        value={way}
        options={WAYS.map((value) => ({ value, label: translate(`people.invite.ways.${value}`) }))}
        onChoose={setWay}
      />
      <p className={cards.muted}>
        {translate(isLetter ? 'people.invite.letterHint' : 'people.invite.screenHint')}
      </p>
      {isLetter && (
        <TextInput
          required
          type="email"
          autoComplete="off"
          label={translate('people.invite.email')}
          value={email}
          error={faultOf('email')}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
      )}
      {isTold && <ErrorPanel error={error} />}
      <div className={dialog.actions}>
        <Button variant="default" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit" loading={loading}>
          {translate(isLetter ? 'people.invite.send' : 'people.invite.show')}
        </Button>
      </div>
    </form>
  );
}
