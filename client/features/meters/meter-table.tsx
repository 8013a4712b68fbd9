import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import { paths } from '../../app/paths.ts';
import { useViewer } from '../../session/viewer.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import type { LineRow, MeterRow, SourceRow } from './meter-groups.ts';
import classes from './meters-page.module.css';

/** What the office may do here. */
export interface MeterActs {
  readonly addMeter: () => void;
  readonly renameLine: (line: LineRow) => void;
  readonly changeMeter: (meter: MeterRow) => void;
  readonly archiveLine: (line: LineRow, isArchived: boolean) => void;
  readonly archiveMeter: (meter: MeterRow, isArchived: boolean) => void;
}

interface MeterTableProps {
  readonly plantId: string;
  /** Null: meters of the whole plant. */
  readonly line: LineRow | null;
  readonly meters: readonly MeterRow[];
  readonly sources: readonly SourceRow[];
  readonly acts?: MeterActs;
}

const COLUMNS = ['name', 'source', 'stage', 'multiplier', 'digits', 'serialNumber', 'lastReading'] as const;
const FIGURES: ReadonlySet<string> = new Set(['multiplier', 'digits']);

function LastReading({ meter }: { readonly meter: MeterRow }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { lastReading, initialReading } = meter;
  if (lastReading !== null) {
    const { value, workOrderId, workOrderNumber, at } = lastReading;
    return (
      <Link to={paths.workOrder(workOrderId)}>
        {translate('meters.last', {
          value: formats.quantity(value),
          workOrderNumber,
          date: formats.date(taipeiDateOf(at)),
        })}
      </Link>
    );
  }
  return initialReading === null
    ? translate('meters.noReading')
    : translate('meters.initial', { value: formats.quantity(initialReading) });
}

function Cells({ meter, sources }: { readonly meter: MeterRow; readonly sources: readonly SourceRow[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const nameOf = useNameOf();
  const source = sources.find(({ id }) => id === meter.sourceId);
  return (
    <>
      <th scope="row">{meter.name}</th>
      <td>
        {source === undefined ? meter.sourceId : nameOf(source)}{' '}
        <span className={classes.muted}>{unitSymbol(translate, meter.unit)}</span>
      </td>
      <td>{meter.stage === null ? translate('meters.anyStage') : translate(`terms.stage.${meter.stage}`)}</td>
      <td className={numberCell}>{formats.quantity(meter.multiplier)}</td>
      <td className={numberCell}>{meter.digits ?? translate('common.none')}</td>
      <td>{meter.serialNumber ?? translate('common.none')}</td>
      <td>
        <LastReading meter={meter} />
      </td>
    </>
  );
}

function Acts({ meter, acts }: { readonly meter: MeterRow; readonly acts: MeterActs | undefined }) {
  const { t: translate } = useTranslation();
  const { name } = meter;
  return (
    <td>
      <div className={classes.acts}>
        <Button
          component={Link}
          to={`${paths.meters}?meter=${meter.id}`}
          variant="subtle"
          aria-label={translate('meters.meter.ledgerLabel', { name })}
        >
          {translate('meters.meter.ledger')}
        </Button>
        {acts !== undefined && (
          <>
            <Button
              variant="subtle"
              aria-label={translate('meters.meter.changeLabel', { name })}
              onClick={() => acts.changeMeter(meter)}
            >
              {translate('meters.meter.change')}
            </Button>
            <Button
              variant="subtle"
              color="red"
              aria-label={translate('meters.meter.archiveLabel', { name })}
              onClick={() => acts.archiveMeter(meter, true)}
            >
              {translate('meters.meter.archive')}
            </Button>
          </>
        )}
      </div>
    </td>
  );
}

function LineActs({ line, acts }: { readonly line: LineRow; readonly acts: MeterActs }) {
  const { t: translate } = useTranslation();
  const { name } = line;
  return (
    <div className={classes.acts}>
      <Button
        variant="subtle"
        aria-label={translate('meters.line.renameLabel', { name })}
        onClick={() => acts.renameLine(line)}
      >
        {translate('meters.line.rename')}
      </Button>
      <Button
        variant="subtle"
        color="red"
        aria-label={translate('meters.line.archiveLabel', { name })}
        onClick={() => acts.archiveLine(line, true)}
      >
        {translate('meters.line.archive')}
      </Button>
      <Button
        variant="default"
        aria-label={translate('meters.meter.addTo', { name })}
        onClick={acts.addMeter}
      >
        {translate('meters.meter.add')}
      </Button>
    </div>
  );
}

/** The meters in use of one line, or of a whole plant. */
export function MeterTable({ plantId, line, meters, sources, acts }: MeterTableProps) {
  const { t: translate } = useTranslation();
  const plants = useViewer().company?.plants ?? [];
  const plant = plants.find(({ id }) => id === plantId)?.name;
  const title = line?.name ?? translate('meters.plantWide');
  const headingId = `meters-${line?.id ?? plantId}`;
  return (
    <section className={classes.section} aria-labelledby={headingId}>
      <div className={classes.head}>
        <h2 id={headingId} className={classes.heading}>
          {title} {plants.length > 1 && <span className={classes.muted}>{plant}</span>}
        </h2>
        {line !== null && acts !== undefined && <LineActs line={line} acts={acts} />}
      </div>
      {meters.length === 0 ? (
        <p className={classes.muted}>{translate('meters.noLineMeters')}</p>
      ) : (
        <DataTable caption={title} hasCards>
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <th key={column} scope="col" className={FIGURES.has(column) ? numberCell : undefined}>
                  {translate(`meters.columns.${column}`)}
                </th>
              ))}
              <th scope="col">{translate('meters.columns.actions')}</th>
            </tr>
          </thead>
          <tbody>
            {meters.map((meter) => (
              <tr key={meter.id}>
                <Cells meter={meter} sources={sources} />
                <Acts meter={meter} acts={acts} />
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </section>
  );
}
