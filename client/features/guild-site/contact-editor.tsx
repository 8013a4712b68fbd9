import { Button, TextInput } from '@mantine/core';
import { lazy, type SubmitEvent, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { checkSiteProfile } from '#domain/site/site-profile-rules.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import { WritingNotices } from '../../ui/writing-notices.tsx';
import { type ContactField, type GuildProfile } from './contact-form.ts';
import classes from './guild-site.module.css';
import { useContactEditing } from './use-contact-editing.ts';

const QrCode = lazy(async () => ({ default: (await import('../../ui/qr-code.tsx')).QrCode }));

const SECTIONS = [
  { title: 'guild', fields: ['nameZhTw', 'nameEn', 'addressZhTw', 'addressEn', 'hoursZhTw', 'hoursEn'] },
  { title: 'reach', fields: ['phone', 'email'] },
  { title: 'line', fields: ['lineId', 'lineUrl'] },
] as const satisfies readonly { title: string; fields: readonly ContactField[] }[];

/** How browsers and keyboards may help with a field. */
const HELP: Partial<Record<ContactField, Readonly<Record<string, string>>>> = {
  phone: { type: 'tel' },
  email: { type: 'email' },
  lineUrl: { type: 'url' },
};
const HINTED = ['email', 'lineId', 'lineUrl'] as const satisfies readonly ContactField[];
const SOME_ID = '00000000-0000-4000-8000-000000000000';

interface ContactEditorProps {
  readonly profile: GuildProfile;
  /** Asks the platform again, after somebody else's change. */
  readonly readLatest: () => Promise<GuildProfile | undefined>;
}

/** Changes how the guild is reached; every fault is named at its field. */
export function ContactEditor({ profile, readLatest }: ContactEditorProps) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  const editing = useContactEditing(profile, readLatest);
  const [isSaved, setIsSaved] = useState(false);
  const { writing } = editing;
  const hintOf = (field: ContactField): string | undefined => {
    const hinted = HINTED.find((known) => known === field);
    return hinted === undefined ? undefined : translate(`guildSite.texts.hints.${hinted}`);
  };
  const contested =
    writing.contested === null
      ? null
      : Object.entries(writing.contested).map(([field, theirs]) => ({
          label: translate(`guildSite.texts.fields.${field as ContactField}`),
          theirs,
        }));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    // The form itself tells what failed.
    void editing.save().then((wasSaved) => {
      setIsSaved(wasSaved);
      if (!wasSaved) focusFirstFault(form);
    });
  };
  return (
    <form className={classes.editor} onSubmit={submit} noValidate>
      <WritingNotices restoredAt={writing.restoredAt} onReset={writing.reset} contested={contested} />
      {SECTIONS.map(({ title, fields }) => (
        <fieldset key={title} className={classes.section}>
          <legend className={classes.heading}>{translate(`guildSite.texts.sections.${title}`)}</legend>
          <div className={classes.fields}>
            {fields.map((field) => {
              const issue = editing.issueOf(field);
              return (
                <TextInput
                  key={field}
                  {...HELP[field]}
                  label={translate(`guildSite.texts.fields.${field}`)}
                  lang={field.endsWith('En') ? 'en' : undefined}
                  description={hintOf(field)}
                  value={writing.fields[field]}
                  required={field === 'nameZhTw'}
                  autoComplete="off"
                  error={issue === undefined ? null : sentence(issue)}
                  onChange={(event) => {
                    setIsSaved(false);
                    writing.set(field, event.currentTarget.value);
                  }}
                />
              );
            })}
          </div>
          {title === 'line' && <LineQr address={writing.fields.lineUrl} />}
        </fieldset>
      ))}
      {editing.error !== undefined && <ErrorPanel error={editing.error} />}
      <div className={classes.bar}>
        <p className={isSaved ? classes.done : classes.quiet} role="status">
          {isSaved && translate('guildSite.texts.contactSaved')}
          {!isSaved &&
            translate(writing.isChanged ? 'guildSite.writing.changed' : 'guildSite.writing.unchanged')}
        </p>
        <Button variant="default" disabled={!writing.isChanged} onClick={writing.reset}>
          {translate('guildSite.writing.reset')}
        </Button>
        <Button type="submit" disabled={!writing.isChanged} loading={editing.isSaving}>
          {translate('guildSite.texts.saveContact')}
        </Button>
      </div>
    </form>
  );
}

/** The QR code as the public site will show it, once the address is one. */
function LineQr({ address }: { readonly address: string }) {
  const { t: translate } = useTranslation();
  const checked = checkSiteProfile({ commandId: SOME_ID, basedOn: 0, nameZhTw: '-', lineUrl: address });
  if (address.trim() === '' || !checked.ok) return null;
  return (
    <Suspense fallback={<div className={classes.qr} />}>
      <div className={classes.qr}>
        <QrCode value={address.trim()} label={translate('site.details.lineQr')} sizePx={148} />
      </div>
    </Suspense>
  );
}
