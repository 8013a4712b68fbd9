import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import classes from './export-page.module.css';
import type { ExportState } from './use-export.ts';

/** What came of the last export: saved as what, cancelled, or why not; and every order that is missing from it. */
export function ExportOutcome({ state }: { readonly state: ExportState }) {
  const { t: translate } = useTranslation();
  if (state.kind === 'IDLE' || state.kind === 'RUNNING') return null;
  if (state.kind === 'FAILED')
    return (
      <p role="alert" className={classes.failure}>
        {translate(`export.failed.${state.reason}`)}
      </p>
    );
  if (state.kind === 'CANCELLED') return <p role="status">{translate('export.done.CANCELLED')}</p>;
  const { saved, result, missingCharacters } = state;
  const { problems, file } = result;
  return (
    <>
      <p role="status" className={file === null ? classes.failure : classes.done}>
        {saved === null
          ? translate('export.done.nothing')
          : translate(`export.done.${saved}`, { fileName: file?.name ?? '', count: result.count })}
      </p>
      {missingCharacters.length > 0 && (
        <p role="alert" className={classes.failure}>
          {translate('report.download.missingCharacters', { characters: missingCharacters.join(' ') })}
        </p>
      )}
      {problems.length > 0 && (
        <section className={classes.problems} aria-labelledby="problems-heading">
          <h2 id="problems-heading" className={classes.heading}>
            {translate('export.problems')}
          </h2>
          <p>{translate('export.done.partly', { failed: problems.length, count: result.count })}</p>
          <ul>
            {problems.map(({ workOrderId, workOrderNumber, code }) => (
              <li key={workOrderId}>
                <Link to={paths.workOrder(workOrderId)}>{workOrderNumber}</Link>{' '}
                {translate(`export.problem.${code}`)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
