import { useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import { checkSiteProfile } from '#domain/site/site-profile-rules.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useWriting, type Writing } from '../../session/use-writing.ts';
import { type ContactField, type ContactForm, formOfProfile, type GuildProfile } from './contact-form.ts';
import { SaveSiteProfileMutation } from './site-operations.ts';

export interface ContactEditing {
  readonly writing: Writing<ContactForm>;
  readonly issueOf: (field: ContactField) => Issue | undefined;
  /** What failed, unless it is shown at the fields or as somebody else's change. */
  readonly error: Error | undefined;
  readonly isSaving: boolean;
  /** Whether it was saved. */
  readonly save: () => Promise<boolean>;
}

/** The contact data as a form: checks, saves, and after somebody else's change brings both together. */
export function useContactEditing(
  profile: GuildProfile,
  readLatest: () => Promise<GuildProfile | undefined>,
): ContactEditing {
  const writing = useWriting('site-profile', {
    fields: formOfProfile(profile),
    revision: profile.revision,
  });
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [send, { error, loading }] = useMutation(SaveSiteProfileMutation);
  // What is sent again unchanged, after an answer got lost, is the same act.
  const sent = useRef({ content: '', commandId: '' });
  const save = async (): Promise<boolean> => {
    const stated = { ...writing.fields, basedOn: writing.basedOn };
    const content = JSON.stringify(stated);
    if (sent.current.content !== content) sent.current = { content, commandId: crypto.randomUUID() };
    const checked = checkSiteProfile({ ...stated, commandId: sent.current.commandId });
    setIssues(checked.ok ? [] : checked.issues);
    if (!checked.ok) return false;
    try {
      const { data } = await send({ variables: { input: checked.value } });
      const saved = data?.saveSiteProfile;
      if (saved === undefined) return false;
      writing.settle({ fields: formOfProfile(saved), revision: saved.revision });
      return true;
    } catch (refused) {
      const refusal = refusalOf(refused);
      setIssues(refusal.issues);
      const latest = refusal.code === 'REVISION_CONFLICT' ? await readLatest() : undefined;
      if (latest !== undefined)
        writing.bringTogether({ fields: formOfProfile(latest), revision: latest.revision });
      return false;
    }
  };
  const isConflict = error !== undefined && refusalOf(error).code === 'REVISION_CONFLICT';
  return {
    writing,
    issueOf: (field) => issues.find(({ path }) => path === field),
    error: isConflict || issues.length > 0 ? undefined : error,
    isSaving: loading,
    save,
  };
}
