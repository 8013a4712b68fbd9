import { Button } from '@mantine/core';
import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { PostKind } from '#domain/site/post.ts';
import type { WrittenPostFragment } from '../../graphql/generated/graphql.ts';
import { ErrorPanel } from '../../ui/error-panel.tsx';
import { focusFirstFault } from '../../ui/focus-first-fault.ts';
import { WritingNotices } from '../../ui/writing-notices.tsx';
import classes from './guild-posts.module.css';
import type { PostForm } from './post-form.ts';
import { listPathOf, NEW_POST } from './post-paths.ts';
import { PostSchedule } from './post-schedule.tsx';
import { PostWords } from './post-words.tsx';
import { RemovePostDialog } from './remove-post-dialog.tsx';
import { usePostEditing } from './use-post-editing.ts';

interface PostEditorProps {
  readonly kind: PostKind;
  /** Null: a new one. */
  readonly post: WrittenPostFragment | null;
}

/** Fields that say something when somebody else changed them; the others are dates and choices. */
const WORDED = [
  'titleZhTw',
  'titleEn',
  'bodyZhTw',
  'bodyEn',
  'coverAltZhTw',
  'coverAltEn',
  'placeZhTw',
  'placeEn',
] as const satisfies readonly (keyof PostForm)[];
const isWorded = (name: string): name is (typeof WORDED)[number] => WORDED.some((known) => known === name);

const BUTTON_WORDS = { DRAFT: 'saveDraft', NOW: 'publish', AT: 'save' } as const;

/** Writes one announcement or event; what is typed is kept by this browser until it is saved. */
export function PostEditor({ kind, post }: PostEditorProps) {
  const { t: translate } = useTranslation();
  const navigate = useNavigate();
  const editing = usePostEditing(kind, `post/${post?.id ?? `${NEW_POST}-${kind}`}`, post);
  const [isRemoving, setIsRemoving] = useState(false);
  const { writing } = editing;
  const { publishing } = writing.fields;
  const word = BUTTON_WORDS[publishing === 'DRAFT' || publishing === 'NOW' ? publishing : 'AT'];
  const leave = (notice: string): void => {
    // Only an address that the router cannot resolve would reject.
    void navigate(listPathOf(kind), { state: { notice } });
  };
  const contested =
    writing.contested === null
      ? null
      : Object.entries(writing.contested).map(([name, theirs]) => ({
          label: isWorded(name)
            ? translate(`guildSite.posts.fields.${name}`)
            : translate('guildSite.posts.fields.other'),
          theirs: String(theirs),
        }));
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    // The form itself tells what failed.
    void editing.save().then((saved) => {
      if (saved === null) focusFirstFault(form);
      else leave(translate(`guildSite.posts.saved.${saved.standing}`, { title: saved.titleZhTw }));
    });
  };
  return (
    <form className={classes.editor} onSubmit={submit} noValidate>
      <WritingNotices restoredAt={writing.restoredAt} onReset={writing.reset} contested={contested} />
      <PostWords kind={kind} editing={editing} />
      <PostSchedule kind={kind} editing={editing} />
      {editing.error !== undefined && <ErrorPanel error={editing.error} />}
      <div className={classes.bar}>
        <p className={classes.quiet} role="status">
          {translate(writing.isChanged ? 'guildSite.writing.changed' : 'guildSite.writing.unchanged')}
        </p>
        {post !== null && (
          <Button variant="default" color="red" onClick={() => setIsRemoving(true)}>
            {translate('guildSite.posts.remove')}
          </Button>
        )}
        <Button variant="default" disabled={!writing.isChanged} onClick={writing.reset}>
          {translate('guildSite.writing.reset')}
        </Button>
        <Button type="submit" loading={editing.isSaving}>
          {translate(`guildSite.posts.${word}`)}
        </Button>
      </div>
      {isRemoving && post !== null && (
        <RemovePostDialog
          postId={post.id}
          revision={post.revision}
          title={post.titleZhTw}
          onClose={() => setIsRemoving(false)}
          onRemoved={() => {
            writing.reset();
            leave(translate('guildSite.posts.removed', { title: post.titleZhTw }));
          }}
        />
      )}
    </form>
  );
}
