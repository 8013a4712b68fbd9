import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { POST_STANDINGS, type PostKind } from '#domain/site/post.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './guild-posts.module.css';
import { PostList } from './post-list.tsx';
import { editorPathOf, NEW_POST } from './post-paths.ts';

const EVERY = 'ALL';

function noticeIn(state: unknown): string | null {
  return typeof state === 'object' && state !== null && 'notice' in state ? String(state.notice) : null;
}

/** All announcements or all events, whoever sees them: found by where they stand and by what they say. */
export function PostsPage({ kind }: { readonly kind: PostKind }) {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const location = useLocation();
  const [search, setSearch] = useSearchParams();
  const standing = POST_STANDINGS.find((known) => known === search.get('standing')) ?? null;
  const text = search.get('text') ?? '';
  const notice = noticeIn(location.state);
  const show = (wanted: { readonly standing: string | null; readonly text: string }): void => {
    const next = new URLSearchParams();
    if (wanted.standing !== null) next.set('standing', wanted.standing);
    if (wanted.text !== '') next.set('text', wanted.text);
    setSearch(next, { replace: true });
  };
  const isAllowed = can(actor, 'managePosts', { companyId: null });
  const write = (
    <Button
      component={Link}
      to={editorPathOf(kind, NEW_POST)}
      leftSection={<IconPlus size={20} aria-hidden />}
    >
      {translate(`guildSite.posts.write.${kind}`)}
    </Button>
  );
  return (
    <div className={classes.page} data-wide>
      <PageHeader
        title={translate(`guildSite.posts.titleOf.${kind}`)}
        lead={translate(`guildSite.posts.lead.${kind}`)}
        {...(isAllowed && { actions: write })}
      />
      {isAllowed ? (
        <>
          <p role="status" className={classes.done}>
            {notice}
          </p>
          <div className={classes.filter} role="search">
            <ChoiceGroup
              label={translate('guildSite.posts.standing.label')}
              isLabelHidden
              value={standing ?? EVERY}
              options={[EVERY, ...POST_STANDINGS].map((value) => ({
                value,
                label: translate(`guildSite.posts.standing.${value as typeof EVERY}`),
              }))}
              onChoose={(value) => show({ standing: value === EVERY ? null : value, text })}
            />
            <DebouncedField
              type="search"
              className={classes.search ?? ''}
              aria-label={translate('guildSite.posts.search')}
              placeholder={translate('guildSite.posts.search')}
              value={text}
              onSettled={(typed) => show({ standing, text: typed })}
            />
          </div>
          <PostList key={`${kind}/${String(standing)}/${text}`} kind={kind} standing={standing} text={text} />
        </>
      ) : (
        <ForbiddenPanel />
      )}
    </div>
  );
}
