import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import type { MetersQuery } from '../../graphql/generated/graphql.ts';
import classes from './meters-page.module.css';
import type { Archiving } from './use-archiving.ts';

interface ArchivedMetersProps {
  readonly data: MetersQuery;
  readonly archiving: Archiving;
}

/** What was put away: still readable, and there to be taken back into use. */
export function ArchivedMeters({ data, archiving }: ArchivedMetersProps) {
  const { t: translate } = useTranslation();
  const lines = data.productionLines.filter(({ archivedAt }) => archivedAt !== null);
  const meters = data.meters.filter(({ archivedAt }) => archivedAt !== null);
  if (lines.length + meters.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="meters-archived">
      <h2 id="meters-archived" className={classes.heading}>
        {translate('meters.archivedTitle')}
      </h2>
      <ul className={classes.archived}>
        {lines.map((line) => (
          <li key={line.id}>
            <span>{translate('meters.lineNamed', { name: line.name })}</span>
            <Button
              variant="subtle"
              aria-label={translate('meters.line.restoreLabel', { name: line.name })}
              onClick={() => archiving.archiveLine(line, false)}
            >
              {translate('meters.line.restore')}
            </Button>
          </li>
        ))}
        {meters.map((meter) => (
          <li key={meter.id}>
            <Link to={`${paths.meters}?meter=${meter.id}`}>{meter.name}</Link>
            <Button
              variant="subtle"
              aria-label={translate('meters.meter.restoreLabel', { name: meter.name })}
              onClick={() => archiving.archiveMeter(meter, false)}
            >
              {translate('meters.meter.restore')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
