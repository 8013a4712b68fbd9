import { taipeiDateOf } from '#domain/calendar/calendar-date.ts';
import type { FactorChange } from '#domain/emission-factors/factor-change.ts';
import type { AppParts } from '../../app-parts.ts';
import { EmissionFactorService } from '../../emission-factors/emission-factor.service.ts';
import { FactorProposalEntity } from '../../factor-proposals/factor-proposal.entity.ts';
import { FactorProposalService } from '../../factor-proposals/factor-proposal.service.ts';
import type { Database } from '../database.ts';
import { demoId } from './demo-content.ts';
import { demoGuildContext } from './demo-guild-context.ts';

const YEAR = 2026;
const BEGINS_ON = `${String(YEAR)}-01-01`;

/** What the officer of the demo proposes: an invented factor, which says so of itself. */
const change = (publishedOn: string): FactorChange => ({
  ...{ kind: 'ADD_VERSION', factorId: demoId('proposed factor'), sourceId: 'electricity' },
  ...{ sourceNameZhTw: null, sourceNameEn: null, fallbackSourceId: null, supersedesId: null },
  ...{ category: 'SCOPE2', unit: 'kWh', kgCo2ePerUnit: 0.458 },
  ...{ co2KgPerUnit: null, ch4KgPerUnit: null, n2oKgPerUnit: null, gwpSet: null },
  nameZhTw: '外購電力（示範用 115 年度係數）',
  nameEn: 'Purchased grid electricity (demo value for 2026)',
  publisher: '示範資料（非公告值）',
  document: '示範用 115 年度電力排碳係數',
  publisherEn: 'Demo data (not published)',
  documentEn: 'Demo electricity factor for 2026',
  ...{ year: YEAR, url: 'https://guild.example/demo-factor', publishedOn },
  ...{ validFrom: BEGINS_ON, validTo: null, isAnnual: true, countsInTotal: true },
  note: '示範資料，數值為虛構，不可用於申報。',
});

/**
 * Lets the officer of the demo propose a factor, so that the other one has something to look at and to release; not where
 * the guild has proposals of its own, nor once the register has a factor of that year.
 */
export async function seedDemoProposal(
  database: Database,
  parts: Pick<AppParts, 'config' | 'now' | 'newId'>,
): Promise<void> {
  const context = demoGuildContext(database, parts, 'GUILD_OFFICER');
  if ((await database.read.count(FactorProposalEntity)) > 0) return;
  const factors = new EmissionFactorService();
  const { factors: register } = await factors.loadOfficialCatalogue(context);
  const isThere = register.some(
    ({ sourceId, validFrom }) => sourceId === 'electricity' && validFrom >= BEGINS_ON,
  );
  if (isThere) return;
  await new FactorProposalService(factors).proposeFactorChanges(context, {
    commandId: demoId('factor proposal'),
    proposalId: demoId('proposal of factors'),
    reason: '示範：新年度的電力係數，請另一位承辦人看過影響再發布。',
    changes: [change(taipeiDateOf(parts.now()))],
  });
}
