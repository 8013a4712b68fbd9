import { useTranslation } from 'react-i18next';
import type { SheetIssue } from '#domain/emission-factors/factor-sheet.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useIssueSentence } from '../../ui/issue-sentence.ts';
import classes from './guild-factors.module.css';
import { titleOf } from './sheet-words.ts';

/** Every fault of a spreadsheet by its row and column. */
export function ImportFaults({ issues }: { readonly issues: readonly SheetIssue[] }) {
  const { t: translate } = useTranslation();
  const sentence = useIssueSentence();
  return (
    <>
      <p role="alert" className={classes.fault}>
        {translate('guildFactors.import.faults', { count: issues.length })}
      </p>
      <DataTable caption={translate('guildFactors.import.faultsCaption')}>
        <thead>
          <tr>
            <th scope="col" className={numberCell}>
              {translate('guildFactors.import.row')}
            </th>
            <th scope="col">{translate('guildFactors.import.column')}</th>
            <th scope="col">{translate('guildFactors.import.fault')}</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <tr key={`${String(issue.row)} ${issue.field ?? ''} ${issue.code}`}>
              <td className={numberCell}>{issue.row}</td>
              <td>
                {issue.field === null
                  ? translate('guildFactors.import.wholeRow')
                  : titleOf(translate, issue.field)}
              </td>
              <td>{sentence(issue)}</td>
            </tr>
          ))}
        </tbody>
      </DataTable>
    </>
  );
}
