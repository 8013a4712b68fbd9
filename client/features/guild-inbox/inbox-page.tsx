import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { MESSAGE_STATES } from '#domain/site/contact-message-rules.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import classes from './guild-inbox.module.css';
import { MessageList } from './message-list.tsx';

const EVERY = 'ALL';

/** What visitors wrote to the guild: read, answered, or kept out of sight. */
export function InboxPage() {
  const { t: translate } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const state = MESSAGE_STATES.find((known) => known === search.get('state')) ?? null;
  const isAllowed = can(useActor(), 'manageContactMessages', { companyId: null });
  return (
    <div className={classes.page}>
      <PageHeader title={translate('guildSite.inbox.title')} lead={translate('guildSite.inbox.lead')} />
      {isAllowed ? (
        <>
          <ChoiceGroup
            label={translate('guildSite.inbox.states.label')}
            isLabelHidden
            value={state ?? EVERY}
            options={[EVERY, ...MESSAGE_STATES].map((value) => ({
              value,
              label: translate(`guildSite.inbox.states.${value as typeof EVERY}`),
            }))}
            onChoose={(value) => setSearch(value === EVERY ? {} : { state: value }, { replace: true })}
          />
          <MessageList key={state} state={state} />
        </>
      ) : (
        <ForbiddenPanel />
      )}
    </div>
  );
}
