import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { paths } from '../../app/paths.ts';
import classes from './selection-bar.module.css';
import { MOST_SELECTED, type RowSelection } from './row-selection.ts';

/** Appears with the first tick: how many orders are ticked, and what can be done with them. */
export function SelectionBar({ selection }: { readonly selection: RowSelection }) {
  const { t: translate } = useTranslation();
  const ids = [...selection.ids];
  if (ids.length === 0) return null;
  return (
    <div className={classes.bar}>
      <p role="status">
        <strong>{translate('export.selection.count', { count: ids.length })}</strong>
        {ids.length >= MOST_SELECTED && <> {translate('export.selection.full', { max: MOST_SELECTED })}</>}
      </p>
      <Button variant="default" onClick={selection.clear}>
        {translate('export.selection.clear')}
      </Button>
      <Button
        component={Link}
        to={paths.exportWorkOrders}
        state={{ filter: {}, sort: null, ids, total: ids.length, totalIsExact: true }}
        leftSection={<IconFileExport size={20} aria-hidden />}
      >
        {translate('export.openSelected', { count: ids.length })}
      </Button>
    </div>
  );
}
