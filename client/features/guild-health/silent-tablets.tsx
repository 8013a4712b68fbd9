import { useTranslation } from 'react-i18next';
import { SILENT_AFTER_DAYS } from '#domain/service/service-rules.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { SectionCard } from '../../ui/section-card.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './guild-health.module.css';
import type { Health } from './health-facts.ts';

/** How many tablets of each company were not heard from; not which ones. */
export function SilentTablets({ tablets }: { readonly tablets: Health['tablets'] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  return (
    <SectionCard title={translate('health.tablets.title')}>
      <p className={classes.quiet}>{translate('health.tablets.lead', { days: SILENT_AFTER_DAYS })}</p>
      {tablets.length === 0 ? (
        <p>{translate('health.tablets.none')}</p>
      ) : (
        <DataTable caption={translate('health.tablets.title')}>
          <thead>
            <tr>
              <th scope="col">{translate('health.tablets.company')}</th>
              <th scope="col" className={numberCell}>
                {translate('health.tablets.silent')}
              </th>
              <th scope="col" className={numberCell}>
                {translate('health.tablets.enrolled')}
              </th>
            </tr>
          </thead>
          <tbody>
            {tablets.map(({ companyName, silent, enrolled }) => (
              <tr key={companyName}>
                <th scope="row">{companyName}</th>
                <td className={numberCell}>{formats.count(silent)}</td>
                <td className={numberCell}>{formats.count(enrolled)}</td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </SectionCard>
  );
}
