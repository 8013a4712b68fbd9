import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceGroup } from '../../ui/choice-group.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { CaseList } from './case-list.tsx';
import classes from './cases-page.module.css';
import { RefusedList } from './refused-list.tsx';

const VIEWS = ['open', 'refused', 'resolved'] as const;
type View = (typeof VIEWS)[number];

/** What only the office can settle: competing values, late entries, equal numbers; and what was refused. */
export function CasesPage() {
  const { t: translate } = useTranslation();
  const [view, setView] = useState<View>('open');
  return (
    <>
      <PageHeader title={translate('cases.title')} lead={translate('cases.lead')} />
      <div className={classes.page}>
        <ChoiceGroup
          label={translate('cases.views.label')}
          isLabelHidden
          options={VIEWS.map((value) => ({ value, label: translate(`cases.views.${value}`) }))}
          value={view}
          onChoose={setView}
        />
        {view === 'refused' ? (
          <RefusedList />
        ) : (
          <CaseList key={view} status={view === 'open' ? 'OPEN' : 'RESOLVED'} />
        )}
      </div>
    </>
  );
}
