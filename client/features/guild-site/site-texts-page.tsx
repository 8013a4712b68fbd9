import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { can } from '#domain/access/permissions.ts';
import { SITE_TEXT_KINDS } from '#domain/site/site-text-rules.ts';
import { useActor } from '../../session/viewer.ts';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { ForbiddenPanel } from '../../ui/forbidden-panel.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ContactSection } from './contact-section.tsx';
import classes from './guild-site.module.css';
import { SiteTextSection } from './site-text-section.tsx';

const PARTS = ['CONTACT', ...SITE_TEXT_KINDS] as const;

/** What the public site says about the guild: how to reach it, its privacy notice, its terms of use. */
export function SiteTextsPage() {
  const { t: translate } = useTranslation();
  const [search, setSearch] = useSearchParams();
  const part = PARTS.find((known) => known === search.get('part')) ?? 'CONTACT';
  const isAllowed = can(useActor(), 'manageSite', { companyId: null });
  return (
    <div className={classes.page} data-wide>
      <PageHeader title={translate('guildSite.texts.title')} lead={translate('guildSite.texts.lead')} />
      {isAllowed ? (
        <>
          <ChoiceGroup
            label={translate('guildSite.texts.parts.label')}
            isLabelHidden
            value={part}
            options={PARTS.map((value) => ({ value, label: translate(`guildSite.texts.parts.${value}`) }))}
            onChoose={(value) => setSearch(value === 'CONTACT' ? {} : { part: value }, { replace: true })}
          />
          {part === 'CONTACT' ? <ContactSection /> : <SiteTextSection key={part} kind={part} />}
        </>
      ) : (
        <ForbiddenPanel />
      )}
    </div>
  );
}
