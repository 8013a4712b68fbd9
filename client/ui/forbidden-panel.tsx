import { useTranslation } from 'react-i18next';
import { ServerRefusal } from '../graphql/refusal.ts';
import { useActor } from '../session/viewer.ts';
import { EmptyState } from './empty-state.tsx';
import { ErrorPanel } from './error-panel.tsx';

const FORBIDDEN = new ServerRefusal({ code: 'FORBIDDEN', parameters: {}, issues: [], requestId: null });

/** In place of a page that this account may not use. The guild has no owner of a company to ask. */
export function ForbiddenPanel() {
  const { t: translate } = useTranslation();
  const isOfGuild = useActor().companyId === null;
  if (!isOfGuild) return <ErrorPanel error={FORBIDDEN} />;
  return (
    <div role="alert">
      <EmptyState title={translate('common.error.guildForbidden')}>
        {translate('common.error.guildForbiddenNext')}
      </EmptyState>
    </div>
  );
}
