import { useTranslation } from 'react-i18next';
import type { RowSelection } from './row-selection.ts';
import classes from './selection-bar.module.css';

interface RowTickProps {
  readonly row: { readonly id: string; readonly workOrderNumber: string };
  readonly selection: RowSelection;
}

/** Ticks one order. */
export function RowTick({ row, selection }: RowTickProps) {
  const { t: translate } = useTranslation();
  const { workOrderNumber } = row;
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        aria-label={translate('export.selection.row', { workOrderNumber })}
        checked={selection.ids.has(row.id)}
        onChange={() => selection.toggle(row.id)}
      />
    </label>
  );
}

/** Ticks every order of the page, or none. */
export function PageTick({
  ids,
  selection,
}: {
  readonly ids: readonly string[];
  readonly selection: RowSelection;
}) {
  const { t: translate } = useTranslation();
  const ticked = ids.filter((id) => selection.ids.has(id)).length;
  return (
    <label className={classes.tick}>
      <input
        ref={(box) => {
          if (box !== null) box.indeterminate = ticked > 0 && ticked < ids.length;
        }}
        type="checkbox"
        aria-label={translate('export.selection.page')}
        checked={ticked > 0 && ticked === ids.length}
        onChange={() => selection.togglePage(ids)}
      />
    </label>
  );
}
