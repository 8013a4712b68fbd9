import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { lastDayOf, supersederOf } from '#domain/emission-factors/factor-catalogue.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { StatusChip } from '../../ui/status-chip.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats, useNameOf, useOriginOf } from '../../ui/use-formats.ts';
import classes from './guild-factors.module.css';
import type { ProposalStart, RegisterRow } from './proposal-start.ts';

interface RegisterTableProps {
  readonly caption: string;
  readonly rows: readonly RegisterRow[];
  readonly register: FactorRegisterQuery;
  readonly onPropose: (start: ProposalStart) => void;
}

/** Rows of the register with their validity and provenance, and what may be proposed about each. */
export function RegisterTable({ caption, rows, register, onPropose }: RegisterTableProps) {
  const { t: translate } = useTranslation();
  return (
    <DataTable caption={caption} hasStickyHead>
      <thead>
        <tr>
          <th scope="col">{translate('guildFactors.change.source')}</th>
          <th scope="col" className={numberCell}>
            {translate('guildFactors.change.value')}
          </th>
          <th scope="col">{translate('guildFactors.register.validity')}</th>
          <th scope="col">{translate('guildFactors.change.origin')}</th>
          <th scope="col">{translate('guildFactors.register.provenance')}</th>
          <th scope="col">{translate('guildFactors.change.kind')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} register={register} onPropose={onPropose} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({
  row,
  register,
  onPropose,
}: Omit<RegisterTableProps, 'caption' | 'rows'> & { row: RegisterRow }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const name = useNameOf()(row);
  const { publisher, document } = useOriginOf()(row);
  const isSuperseded = supersederOf(row, register.emissionFactors) !== undefined;
  return (
    <tr className={isSuperseded ? classes.superseded : undefined}>
      <th scope="row">
        <span className={classes.block}>{name}</span>
        <span className={classes.note}>{translate(`terms.category.${row.category}`)}</span>
      </th>
      <td className={numberCell}>
        <strong className={classes.block}>{formats.factor(row.kgCo2ePerUnit)}</strong>
        <span className={classes.note}>
          {translate('common.kgCo2e')} / {unitSymbol(translate, row.unit)}
        </span>
      </td>
      <td className={classes.small}>
        {isSuperseded ? (
          <StatusChip tone="plain">{translate('guildFactors.register.superseded')}</StatusChip>
        ) : (
          <Validity row={row} register={register} />
        )}
      </td>
      <td className={classes.origin}>
        <span className={classes.block}>{publisher}</span>
        {row.url ? (
          <a
            href={row.url}
            target="_blank"
            rel="noreferrer"
            aria-label={translate('guildFactors.register.openDocument', { name })}
          >
            {document}
          </a>
        ) : (
          document
        )}
      </td>
      <td className={classes.origin}>
        <Provenance row={row} />
      </td>
      <td>
        {!isSuperseded && (
          <div className={classes.acts}>
            <Button
              variant="default"
              size="sm"
              aria-label={translate('guildFactors.register.newVersionOf', { name })}
              onClick={() => onPropose({ kind: 'ADD_VERSION', former: row })}
            >
              {translate('guildFactors.register.newVersion')}
            </Button>
            <Button
              variant="default"
              size="sm"
              aria-label={translate('guildFactors.register.correctOf', { name })}
              onClick={() => onPropose({ kind: 'SUPERSEDE', former: row })}
            >
              {translate('guildFactors.register.correct')}
            </Button>
          </div>
        )}
      </td>
    </tr>
  );
}

function Validity({ row, register }: { readonly row: RegisterRow; readonly register: FactorRegisterQuery }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const to = lastDayOf(row, register.emissionFactors);
  const from = formats.date(row.validFrom);
  return to === null
    ? translate('guildFactors.register.from', { from })
    : translate('guildFactors.register.until', { from, to: formats.date(to) });
}

function Provenance({ row }: { readonly row: RegisterRow }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const { proposedBy, releasedBy, releasedAt, changeReason } = row;
  if (!proposedBy) return <span className={classes.note}>{translate('guildFactors.register.builtIn')}</span>;
  return (
    <>
      <span className={classes.block}>
        {translate('guildFactors.register.provenanceLine', {
          proposedBy,
          releasedBy,
          at: formats.instant(releasedAt),
        })}
      </span>
      {changeReason && <span className={classes.note}>{changeReason}</span>}
    </>
  );
}
