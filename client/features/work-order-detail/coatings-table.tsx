import { useTranslation } from 'react-i18next';
import type { StatementWorkOrderFragment } from '../../graphql/generated/graphql.ts';
import { DataTable, numberCell } from '../../ui/data-table.tsx';
import { MetalChip } from '../../ui/metal-chip.tsx';
import { useFormats } from '../../ui/use-formats.ts';

interface CoatingsTableProps {
  readonly coatings: StatementWorkOrderFragment['coatings'];
}

/** The plated layers, from the base metal outwards. */
export function CoatingsTable({ coatings }: CoatingsTableProps) {
  const { t: translate } = useTranslation();
  const formats = useFormats();
  const figure = (value: number | null | undefined) =>
    value == null ? translate('common.none') : formats.quantity(value);
  return (
    <DataTable caption={translate('detail.coatings.heading')} isCaptionShown>
      <thead>
        <tr>
          <th scope="col">{translate('detail.coatings.layer')}</th>
          <th scope="col">{translate('detail.coatings.metal')}</th>
          <th scope="col" className={numberCell}>
            {translate('detail.coatings.thickness')}
          </th>
          <th scope="col" className={numberCell}>
            {translate('detail.coatings.density')}
          </th>
          <th scope="col">{translate('detail.coatings.bath')}</th>
        </tr>
      </thead>
      <tbody>
        {coatings.map((coating, index) => (
          // Layers have no identity but their place.
          <tr key={index}>
            <th scope="row">{index + 1}</th>
            <td>
              <MetalChip metal={coating.metal} />
            </td>
            <td className={numberCell}>{figure(coating.thicknessUm)}</td>
            <td className={numberCell}>{figure(coating.densityKgPerM3)}</td>
            <td>{coating.bath ? translate(`terms.bath.${coating.bath}`) : translate('common.none')}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  );
}
