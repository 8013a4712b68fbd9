import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import {
  checkContactMessage,
  LONGEST_MESSAGE,
  LONGEST_ORGANISATION,
  LONGEST_PHONE,
  LONGEST_SENDER_NAME,
  LONGEST_SUBJECT,
} from '#domain/site/contact-message-rules.ts';
import type { Issue } from '#domain/errors.ts';
import { paths } from '../../app/paths.ts';
import { type RefusalInfo, refusalOf } from '../../graphql/refusal.ts';
import { sendOperation } from '../../graphql/send-operation.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './contact-form.module.css';
import { sendContactMessageMutation } from './public-operations.ts';

const FIELDS = [
  { name: 'name', max: LONGEST_SENDER_NAME, type: 'text', autoComplete: 'name', isRequired: true },
  {
    name: 'organisation',
    max: LONGEST_ORGANISATION,
    type: 'text',
    autoComplete: 'organization',
    isRequired: false,
  },
  { name: 'email', max: 254, type: 'email', autoComplete: 'email', isRequired: true },
  { name: 'phone', max: LONGEST_PHONE, type: 'tel', autoComplete: 'tel', isRequired: false },
  { name: 'subject', max: LONGEST_SUBJECT, type: 'text', autoComplete: 'off', isRequired: true },
  { name: 'body', max: LONGEST_MESSAGE, type: 'multiline', autoComplete: 'off', isRequired: true },
] as const;

type FieldName = (typeof FIELDS)[number]['name'];

const EMPTY: Readonly<Record<FieldName, string>> = {
  name: '',
  organisation: '',
  email: '',
  phone: '',
  subject: '',
  body: '',
};

interface FieldProps {
  readonly field: (typeof FIELDS)[number];
  readonly value: string;
  readonly issue: Issue | undefined;
  readonly onChange: (value: string) => void;
}

function Field({ field: { name, max, type, autoComplete, isRequired }, value, issue, onChange }: FieldProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const id = `contact-${name}`;
  const common = {
    id,
    name,
    value,
    maxLength: max,
    autoComplete,
    required: isRequired,
    className: classes.input,
    'aria-invalid': issue !== undefined,
    'aria-describedby': issue === undefined ? undefined : `${id}-issue`,
  };
  return (
    <div className={classes.field}>
      <label htmlFor={id}>
        {translate(`site.form.${name}`)}
        {!isRequired && <span className={classes.muted}> {translate('common.optional')}</span>}
      </label>
      {type === 'multiline' ? (
        <textarea {...common} rows={7} onChange={(event) => onChange(event.currentTarget.value)} />
      ) : (
        <input {...common} type={type} onChange={(event) => onChange(event.currentTarget.value)} />
      )}
      {issue !== undefined && (
        <p id={`${id}-issue`} className={classes.issue}>
          {sentence(issue)}
        </p>
      )}
    </div>
  );
}

/** Writes to the guild without an account. What was typed stays when sending fails. */
export function ContactForm() {
  const { t: translate } = useTranslation();
  const [values, setValues] = useState(EMPTY);
  const [messageId, setMessageId] = useState(() => crypto.randomUUID());
  const [openedAt] = useState(() => performance.now());
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [refusal, setRefusal] = useState<RefusalInfo | null>(null);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const trap = useRef<HTMLInputElement>(null);
  const form = useRef<HTMLFormElement>(null);

  const point = (found: readonly Issue[]): void => {
    setIssues(found);
    form.current?.querySelector<HTMLElement>(`[name="${found[0]?.path ?? ''}"]`)?.focus();
  };
  const send = async (): Promise<void> => {
    const filledInSeconds = Math.round((performance.now() - openedAt) / 1_000);
    const input = { messageId, ...values, website: trap.current?.value ?? '', filledInSeconds };
    const checked = checkContactMessage(input);
    if (!checked.ok) {
      point(checked.issues);
      return;
    }
    setIsBusy(true);
    setIssues([]);
    setRefusal(null);
    try {
      await sendOperation(sendContactMessageMutation, { input });
      setSentTo(checked.value.email);
    } catch (error) {
      const info = refusalOf(error);
      setRefusal(info);
      point(info.issues);
    }
    setIsBusy(false);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // What fails is told on the form.
    void send();
  };
  if (sentTo !== null)
    return (
      <div className={classes.sent} role="status">
        <p className={classes.sentTitle}>{translate('site.form.sentTitle')}</p>
        <p>{translate('site.form.sentBody', { email: sentTo })}</p>
        <button
          type="button"
          className={classes.plain}
          onClick={() => {
            setMessageId(crypto.randomUUID());
            setValues({ ...values, subject: '', body: '' });
            setSentTo(null);
          }}
        >
          {translate('site.form.another')}
        </button>
      </div>
    );
  return (
    <form ref={form} className={classes.form} onSubmit={submit} noValidate>
      {refusal !== null && <Refused refusal={refusal} />}
      {FIELDS.map((field) => (
        <Field
          key={field.name}
          field={field}
          value={values[field.name]}
          issue={issues.find(({ path }) => path === field.name)}
          onChange={(value) => setValues((typed) => ({ ...typed, [field.name]: value }))}
        />
      ))}
      {/* People neither see nor reach it; programs fill in everything. */}
      <label className={classes.trap} aria-hidden>
        {translate('site.form.trap')}
        <input ref={trap} name="website" tabIndex={-1} autoComplete="off" defaultValue="" />
      </label>
      <p className={classes.muted}>
        {translate('site.form.privacyNote')} <Link to={paths.privacy}>{translate('site.privacy')}</Link>
      </p>
      <button type="submit" className={classes.submit} disabled={isBusy}>
        {translate('site.form.submit')}
      </button>
    </form>
  );
}

function Refused({ refusal: { code, parameters } }: { readonly refusal: RefusalInfo }) {
  const { t: translate } = useTranslation();
  const waitSeconds = Number(parameters['retryAfterSeconds'] ?? 60);
  return (
    <p role="alert" className={classes.refusal}>
      {code === 'UNREACHABLE' &&
        `${translate('common.error.unreachableTitle')} · ${translate('common.error.unreachableNext')}`}
      {code === 'RATE_LIMITED' && translate('site.form.limited', { minutes: Math.ceil(waitSeconds / 60) })}
      {code !== 'UNREACHABLE' && code !== 'RATE_LIMITED' && translate(`errors.code.${code}`)}
    </p>
  );
}
