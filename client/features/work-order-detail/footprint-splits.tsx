import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { roundWithTotal } from '#domain/footprint/controlled-rounding.ts';
import { PRINTED_DECIMALS } from '#domain/footprint/printed-sum.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { useFormats } from '../../ui/use-formats.ts';
import classes from './footprint-splits.module.css';
import type { ShownResult } from './shown-result.ts';

interface SplitPart {
  readonly key: string;
  readonly label: string;
  readonly emissionsKgCo2e: number;
  readonly sharePercent: number;
}

function SplitTable({ title, parts }: { readonly title: string; readonly parts: readonly SplitPart[] }) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const shown = parts.filter((part) => part.emissionsKgCo2e !== 0);
  const printed = roundWithTotal(
    shown.map(({ emissionsKgCo2e }) => emissionsKgCo2e),
    PRINTED_DECIMALS,
  );
  return (
    <DataTable caption={title}>
      <thead>
        <tr>
          <th scope="col">{translate('detail.splits.item')}</th>
          <th scope="col" className={numberCell}>
            {translate('detail.splits.emissions')}
          </th>
          <th scope="col" className={numberCell}>
            {translate('detail.splits.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map(({ key, label, sharePercent }, index) => (
          <tr key={key}>
            <th scope="row">{label}</th>
            <td className={numberCell}>{formats.kgCo2eFixed(printed.values[index] ?? 0)}</td>
            <td className={numberCell}>{formats.share(sharePercent)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{translate('detail.splits.total')}</th>
          <td className={numberCell}>{formats.kgCo2eFixed(printed.total)}</td>
          <td className={numberCell}>{formats.share(printed.total === 0 ? 0 : 100)}</td>
        </tr>
      </tfoot>
    </DataTable>
  );
}

/** The same total split by ISO 14064-1 category, by scope and by gas. */
export function FootprintSplits({ result }: { readonly result: ShownResult }) {
  const { t: translate } = useTranslation();
  const views = [
    {
      id: 'iso',
      title: translate('detail.splits.isoCategories'),
      parts: result.isoCategories.map((part) => ({
        ...part,
        label: translate(`terms.isoCategory.${part.key}`),
      })),
    },
    {
      id: 'scope',
      title: translate('detail.splits.scopes'),
      parts: result.scopes.map((part) => ({ ...part, label: translate(`terms.scope.${part.key}`) })),
    },
    {
      id: 'gas',
      title: translate('detail.splits.gases'),
      parts: result.gases.map((part) => ({ ...part, label: translate(`terms.gas.${part.key}`) })),
    },
  ];
  return (
    <section className={classes.section} aria-labelledby="splits-heading">
      <h2 id="splits-heading" className={classes.heading}>
        {translate('detail.splits.heading')}
      </h2>
      <Tabs defaultValue="iso" keepMounted={false}>
        <Tabs.List aria-label={translate('detail.splits.heading')}>
          {views.map(({ id, title }) => (
            <Tabs.Tab key={id} value={id} className={classes.tab ?? ''}>
              {title}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {views.map(({ id, title, parts }) => (
          <Tabs.Panel key={id} value={id} className={classes.panel ?? ''}>
            <SplitTable title={title} parts={parts} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  );
}
