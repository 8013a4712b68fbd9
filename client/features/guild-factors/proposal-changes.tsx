import { useTranslation } from 'react-i18next';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import type { FactorRegisterQuery } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { unitSymbol } from '../../ui/unit-symbol.ts';
import { useFormats, useNameOf } from '../../ui/use-formats.ts';
import { useLocale } from '../../ui/use-locale.ts';
import classes from './guild-factors.module.css';

type ShownChange = Pick<
  FactorChange,
  | 'kind'
  | 'factorId'
  | 'sourceId'
  | 'category'
  | 'unit'
  | 'nameZhTw'
  | 'nameEn'
  | 'kgCo2ePerUnit'
  | 'validFrom'
  | 'publishedOn'
  | 'publisher'
  | 'document'
  | 'publisherEn'
  | 'documentEn'
  | 'url'
> & {
  readonly supersedesId?: string | null;
  readonly sourceNameZhTw?: string | null;
  readonly sourceNameEn?: string | null;
};

interface ProposalChangesProps {
  readonly caption: string;
  readonly changes: readonly ShownChange[];
  readonly register: FactorRegisterQuery;
}

const COLUMNS = ['kind', 'source', 'value', 'from', 'origin'] as const;

/** The rows that would come into the register, each with its document one tap away. */
export function ProposalChanges({ caption, changes, register }: ProposalChangesProps) {
  const { t: translate } = useTranslation();
  return (
    <DataTable caption={caption}>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col" className={column === 'value' ? numberCell : undefined}>
              {translate(`guildFactors.change.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changes.map((change) => (
          <Row key={change.factorId} change={change} register={register} />
        ))}
      </tbody>
    </DataTable>
  );
}

function Row({ change, register }: { readonly change: ShownChange; readonly register: FactorRegisterQuery }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const locale = useLocale();
  const nameOf = useNameOf();
  const { kind, sourceId, category, unit, kgCo2ePerUnit, supersedesId, url } = change;
  const source = register.emissionSources.find(({ id }) => id === sourceId);
  const newName = (locale === 'en' ? change.sourceNameEn : change.sourceNameZhTw) ?? sourceId;
  const former = register.emissionFactors.find(({ id }) => id === supersedesId);
  return (
    <tr>
      <td className={classes.small}>{translate(`guildFactors.kind.${kind}`)}</td>
      <th scope="row">
        <span className={classes.block}>{nameOf(change)}</span>
        <span className={classes.note}>
          {source === undefined ? newName : nameOf(source)}・{translate(`terms.category.${category}`)}
        </span>
      </th>
      <td className={numberCell}>
        <strong className={classes.block}>{formats.factor(kgCo2ePerUnit)}</strong>
        <span className={classes.note}>
          {translate('common.kgCo2e')} / {unitSymbol(translate, unit)}
        </span>
        {former !== undefined && (
          <span className={classes.note}>
            {translate('guildFactors.change.instead', { value: formats.factor(former.kgCo2ePerUnit) })}
          </span>
        )}
      </td>
      <td className={classes.small}>{formats.date(change.validFrom)}</td>
      <td className={classes.origin}>
        <span className={classes.block}>{change.publisher}</span>
        <a href={url} target="_blank" rel="noreferrer" className={classes.block}>
          {change.document} {translate('common.openInNewTab')}
        </a>
        <EnglishOrigin {...change} />
        <span className={classes.note}>
          {translate('guildFactors.change.published', { date: formats.date(change.publishedOn) })}
        </span>
      </td>
    </tr>
  );
}

/** What English documents will print; whoever releases the row checks that too. */
function EnglishOrigin({ publisherEn, documentEn }: Pick<ShownChange, 'publisherEn' | 'documentEn'>) {
  const { t: translate } = useTranslation();
  const names = [publisherEn, documentEn].filter((name) => name != null && name !== '');
  if (names.length === 0) return null;
  return (
    <span className={classes.note} lang="en">
      {translate('guildFactors.change.inEnglish', { names: names.join(' · ') })}
    </span>
  );
}
