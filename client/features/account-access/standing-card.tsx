import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkConfirmationRequest } from '#domain/companies/registration-rules.ts';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { StatusChip } from '../../ui/status-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import { AccessField } from './access-field.tsx';
import { sendConfirmationMutation, type ShownMembership } from './access-operations.ts';
import classes from './access-page.module.css';
import { AccessRefusal } from './access-refusal.tsx';
import { usePublicAct } from './use-public-act.ts';

const TONES = { CONFIRM: 'act', PENDING: 'wait', REJECTED: 'act', SUSPENDED: 'act', LEFT: 'plain' } as const;
/** What is said of the day of the last change, where it was no decision about an application. */
const CHANGED = { SUSPENDED: 'suspendedAt', LEFT: 'leftAt' } as const;

/** What is said of the company; an applicant whose address nobody has confirmed must do something first. */
function wordOf({ status, email }: ShownMembership): keyof typeof TONES {
  if (status === 'PENDING' && email == null) return 'CONFIRM';
  return status === 'ACTIVE' ? 'PENDING' : status;
}

interface StandingCardProps {
  readonly membership: ShownMembership;
  /** A letter left: something may have changed. */
  readonly onSent: () => void;
}

/** What the registration waits for, or what was decided and why. */
export function StandingCard({ membership, onSent }: StandingCardProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { status, reason, changedAt, registeredAt, pendingEmail, statedEmail } = membership;
  const word = wordOf(membership);
  const changed = status === 'SUSPENDED' || status === 'LEFT' ? CHANGED[status] : 'decidedAt';
  const body = word === 'CONFIRM' && pendingEmail == null ? 'CONFIRM_LATE' : (`${word}_BODY` as const);
  return (
    <section className={classes.card} data-standing={word}>
      <p>
        <StatusChip tone={TONES[word]}>{translate(`access.status.${word}`)}</StatusChip>
      </p>
      <p>{translate(`access.status.${body}`, { email: pendingEmail ?? '' })}</p>
      {reason != null && (
        <div>
          <h2 className={classes.legend}>
            {translate(`access.status.${status === 'LEFT' ? 'leftReason' : 'reason'}`)}
          </h2>
          <p className={classes.reason}>{reason}</p>
        </div>
      )}
      <p className={classes.muted}>
        {translate('access.status.registeredAt', { at: formats.instant(registeredAt) })}
        {changedAt != null &&
          ` · ${translate(`access.status.${changed}`, { at: formats.instant(changedAt) })}`}
      </p>
      {word === 'CONFIRM' && <SendAgain initial={pendingEmail ?? statedEmail ?? ''} onSent={onSent} />}
    </section>
  );
}

function SendAgain({ initial, onSent }: { readonly initial: string; readonly onSent: () => void }) {
  const { t: translate } = useTranslation();
  const [email, setEmail] = useState(initial);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const { perform, isBusy, issues, refusal, point } = usePublicAct(sendConfirmationMutation);
  const send = async (form: HTMLFormElement): Promise<void> => {
    setSentTo(null);
    const input = { commandId: crypto.randomUUID(), email };
    const checked = checkConfirmationRequest(input);
    if (!checked.ok) point(checked.issues);
    else if ((await perform({ input })) !== null) {
      setSentTo(checked.value.email);
      onSent();
    }
    focusFirstFault(form);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send(event.currentTarget);
  };
  return (
    <form className={classes.resend} onSubmit={submit} noValidate>
      <AccessField
        name="email"
        label={translate('access.status.email')}
        type="email"
        autoComplete="email"
        max={254}
        value={email}
        onChange={setEmail}
        issue={issues.find(({ path }) => path === 'email')}
      />
      <AccessRefusal refusal={refusal} />
      <div className={classes.actions}>
        <button type="submit" className={classes.plain} disabled={isBusy}>
          {translate('access.status.send')}
        </button>
        <p role="status">{sentTo !== null && translate('access.status.sent', { email: sentTo })}</p>
      </div>
    </form>
  );
}
