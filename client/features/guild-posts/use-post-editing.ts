import { useApolloClient, useMutation } from '@apollo/client/react';
import { useRef, useState } from 'react';
import type { Issue } from '#domain/errors.ts';
import type { PostKind } from '#domain/site/post.ts';
import { readFragment } from '../../graphql/generated/fragment-masking.ts';
import type { WrittenPostFragment as WrittenPost } from '../../graphql/generated/graphql.ts';
import { refusalOf } from '../../graphql/refusal.ts';
import { useWriting, type Writing } from '../../session/use-writing.ts';
import { atFields, formOfPost, newPostForm, type PostForm, statedPost } from './post-form.ts';
import { GuildPostQuery, SavePostMutation, WrittenPostFragment } from './post-operations.ts';

export interface PostEditing {
  readonly writing: Writing<PostForm>;
  readonly issueOf: (field: keyof PostForm) => Issue | undefined;
  /** What failed, unless it is shown at the fields or as somebody else's change. */
  readonly error: Error | undefined;
  readonly isSaving: boolean;
  /** Gives what was saved; null when something must be corrected first. */
  readonly save: () => Promise<WrittenPost | null>;
}

/** The form of a post: checks, saves, and after somebody else's change brings both together. */
export function usePostEditing(kind: PostKind, subject: string, post: WrittenPost | null): PostEditing {
  const client = useApolloClient();
  const [begun] = useState(newPostForm);
  const writing = useWriting(
    subject,
    post === null ? { fields: begun, revision: 0 } : { fields: formOfPost(post), revision: post.revision },
  );
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [send, { error, loading }] = useMutation(SavePostMutation);
  // What is sent again unchanged, after an answer got lost, is the same act.
  const sent = useRef({ content: '', commandId: '', now: '' });

  const bringTogether = async (): Promise<void> => {
    const { data } = await client.query({
      query: GuildPostQuery,
      variables: { id: writing.fields.postId },
      fetchPolicy: 'network-only',
    });
    const latest = readFragment(WrittenPostFragment, data?.post);
    if (latest !== undefined)
      writing.bringTogether({ fields: formOfPost(latest), revision: latest.revision });
  };
  const save = async (): Promise<WrittenPost | null> => {
    const content = JSON.stringify([writing.fields, writing.basedOn]);
    if (sent.current.content !== content)
      sent.current = { content, commandId: crypto.randomUUID(), now: new Date().toISOString() };
    const { commandId, now } = sent.current;
    const stated = statedPost(writing.fields, { kind, basedOn: writing.basedOn, commandId, now });
    setIssues(stated.ok ? [] : stated.issues);
    if (!stated.ok) return null;
    try {
      const { data } = await send({ variables: { input: stated.input } });
      const saved = readFragment(WrittenPostFragment, data?.savePost);
      if (saved === undefined) return null;
      writing.settle({ fields: formOfPost(saved), revision: saved.revision });
      return saved;
    } catch (refused) {
      const refusal = refusalOf(refused);
      setIssues(atFields(refusal.issues));
      if (refusal.code === 'REVISION_CONFLICT') await bringTogether();
      return null;
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
