import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { DebouncedField } from '../../ui/debounced-field.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { QueueList } from './queue-list.tsx';
import classes from '../../ui/list-page.module.css';
import { QUEUE_VIEWS } from './queue-view.ts';

/** What members handed in: waiting for the seal, and what became of the others. */
export function QueuePage() {
  const { t: translate } = useTranslation();
  const actor = useActor();
  const [search, setSearch] = useSearchParams();
  const view = QUEUE_VIEWS.find((candidate) => candidate === search.get('view')) ?? 'SUBMITTED';
  const text = search.get('text') ?? '';
  const show = (changes: { readonly view?: string; readonly text?: string }): void => {
    const next = new URLSearchParams();
    const wanted = { view, text, ...changes };
    if (wanted.view !== 'SUBMITTED') next.set('view', wanted.view);
    if (wanted.text !== '') next.set('text', wanted.text);
    setSearch(next, { replace: true });
  };
  const isAllowed = can(actor, 'sealStatement', { companyId: null, isSubmitted: true });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('guild.queue.title')} lead={translate('guild.queue.lead')} />
      {isAllowed ? (
        <>
          <div className={classes.filter} role="search">
            <ChoiceGroup
              label={translate('guild.queue.views.label')}
              isLabelHidden
              value={view}
              options={QUEUE_VIEWS.map((value) => ({
                value,
                label: translate(`guild.queue.views.${value}`),
              }))}
              onChoose={(value) => show({ view: value })}
            />
            <DebouncedField
              type="search"
              className={classes.search ?? ''}
              aria-label={translate('guild.queue.search')}
              placeholder={translate('guild.queue.search')}
              value={text}
              onSettled={(wanted) => show({ text: wanted })}
            />
          </div>
          <QueueList key={`${view}/${text}`} view={view} text={text} />
        </>
      ) : (
        <ForbiddenPanel />
      )}
    </div>
  );
}
