import { useTranslation } from 'react-i18next';
import type { PostStanding } from '#domain/site/post.ts';
import { StatusChip, type StatusTone } from '../../ui/status-chip.tsx';

const TONES: Readonly<Record<PostStanding, StatusTone>> = {
  DRAFT: 'plain',
  SCHEDULED: 'wait',
  PUBLISHED: 'ok',
  EXPIRED: 'plain',
};

/** Where a post stands, in a word. */
export function StandingChip({ standing }: { readonly standing: PostStanding }) {
  const { t: translate } = useTranslation();
  return <StatusChip tone={TONES[standing]}>{translate(`guildSite.posts.standing.${standing}`)}</StatusChip>;
}
