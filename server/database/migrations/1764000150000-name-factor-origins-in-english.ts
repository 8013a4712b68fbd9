import type { MigrationInterface, QueryRunner } from 'typeorm';
import { addColumn, removeColumn } from '../alter-table.ts';
import { textColumn } from '../columns.ts';

const OPTIONAL = { nullable: true };

const COLUMNS = [
  { name: 'publisherEn', options: textColumn(200, OPTIONAL) },
  { name: 'documentEn', options: textColumn(500, OPTIONAL) },
] as const;

type Names = readonly (readonly [chinese: string, english: string])[];

const PUBLISHERS: Names = [
  [
    '經濟部能源局（現能源署）',
    'Bureau of Energy (now Energy Administration), Ministry of Economic Affairs, Taiwan',
  ],
  ['經濟部能源署', 'Energy Administration, Ministry of Economic Affairs, Taiwan'],
  ['環境部（原行政院環保署）', 'Ministry of Environment (formerly EPA), Taiwan'],
  ['環境部氣候變遷署', 'Climate Change Administration, Ministry of Environment, Taiwan'],
  ['環境部（GWP：IPCC AR5 GWP100）', 'Ministry of Environment, Taiwan (GWP: IPCC AR5 GWP100)'],
  ['計算值（質量平衡）', 'Calculated (mass balance)'],
];

const TABLE = 'Greenhouse Gas Emission Factor Management Table';

const DOCUMENTS: Names = [
  ['112年度電力排碳係數', '2023 Electricity Carbon Emission Factor'],
  ['113年度電力排碳係數', '2024 Electricity Carbon Emission Factor'],
  [
    '114年度電力排碳係數（產業電力排碳係數）',
    '2025 Electricity Carbon Emission Factor (industrial electricity)',
  ],
  [
    '114年度電力排碳係數（公用售電業）',
    '2025 Electricity Carbon Emission Factor (public electricity retailing utility)',
  ],
  ['114年度電力排碳係數（民生住宅）', '2025 Electricity Carbon Emission Factor (residential electricity)'],
  ['溫室氣體排放係數管理表6.0.4 表5 註', `${TABLE} 6.0.4, Table 5, note`],
  [
    '溫室氣體排放係數管理表6.0.4版（108年6月；kg/TJ 與環境部113-02-05公告附表一相同）',
    `${TABLE} 6.0.4 (June 2019; kg/TJ as in Annexed Table 1 of the ministry's notice of 2024-02-05)`,
  ],
  [
    '114年度車用汽油、柴油、液化石油氣及天然氣之熱值（2026-02-10公告）× 113-02-05公告附表一',
    'Heating values of motor gasoline, diesel, liquefied petroleum gas and natural gas for 2025 (notice of 2026-02-10) × Annexed Table 1 of the notice of 2024-02-05',
  ],
  [
    '環境部113-02-05公告溫室氣體排放係數 附表四（環部授氣字第1139101231號）；6.0.4 表4 AR5欄',
    "Greenhouse Gas Emission Factors, ministry's notice of 2024-02-05 (no. 1139101231), Annexed Table 4; Management Table 6.0.4, Table 4, AR5 column",
  ],
  ['化學計量：C2H2 → 2 CO2', 'Stoichiometry: C2H2 → 2 CO2'],
  ...yearsOfElectricity(),
];

/** One document for each year from 2005 to 2022. */
function yearsOfElectricity(): Names {
  return Array.from({ length: 18 }, (_, index) => 2005 + index).map((year) => [
    `${String(year - 1911)}年度電力排碳係數；亦載於溫室氣體排放係數管理表6.0.4(修) 表5`,
    `${String(year)} Electricity Carbon Emission Factor; also in ${TABLE} 6.0.4 (revised), Table 5`,
  ]);
}

/** Factors get the English names of their publisher and document; rows that came with the product have them at once. */
export class NameFactorOriginsInEnglish1764000150000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await addColumn(queryRunner, 'emission_factor', column);
    await nameRows(queryRunner, 'publisher', PUBLISHERS);
    await nameRows(queryRunner, 'document', DOCUMENTS);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const { name } of COLUMNS) await removeColumn(queryRunner, 'emission_factor', name);
  }
}

async function nameRows(
  queryRunner: QueryRunner,
  column: 'publisher' | 'document',
  names: Names,
): Promise<void> {
  for (const [chinese, english] of names)
    await queryRunner.query(
      `UPDATE emission_factor SET ${column}En = ? WHERE ownerId = 'OFFICIAL' AND proposalId IS NULL AND ${column} = ?`,
      [english, chinese],
    );
}
