import type { Role } from '#domain/access/actor.ts';
import { addDays } from '#domain/calendar/calendar-date.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { AppParts } from '../../app-parts.ts';
import type { RequestContext } from '../../request-context.ts';
import { sealReader } from '../../seals/guild-seal.service.ts';
import { IssueStatementService } from '../../statements/issue-statement.service.ts';
import { MoveStatementService } from '../../statements/move-statement.service.ts';
import { StatementSigner } from '../../statements/statement-signer.ts';
import { findReceipt } from '../../sync/receipt.service.ts';
import { WorkOrderEntity } from '../../work-orders/work-order.entity.ts';
import type { Database } from '../database.ts';
import { DEMO_COMPANIES, DEMO_GUILD_ACCOUNTS, type DemoCompany } from './demo-companies.ts';
import { demoId } from './demo-content.ts';

type DemoMove = 'submit' | 'seal' | 'return';

interface DemoStatement {
  /** Place of the company among those of the demo, and of the order in the sequence of its plant. */
  readonly company: number;
  readonly order: number;
  readonly language: StatementLanguage;
  readonly moves: readonly DemoMove[];
}

/** One of each kind that a screen can show, newest orders last. */
const STATEMENTS: readonly DemoStatement[] = [
  { company: 0, order: 27, language: 'ZH_TW', moves: ['submit', 'seal'] },
  { company: 0, order: 28, language: 'ZH_TW', moves: ['submit', 'return'] },
  { company: 0, order: 29, language: 'ZH_TW_EN', moves: ['submit'] },
  { company: 0, order: 30, language: 'ZH_TW', moves: [] },
  { company: 1, order: 30, language: 'EN', moves: ['submit'] },
];
const RETURN_REASON = '批次天然氣用量比前幾批多一倍，請確認瓦斯表讀數後再送。';

interface Seeding {
  readonly database: Database;
  readonly parts: Pick<AppParts, 'newId'>;
  readonly issues: IssueStatementService;
  readonly moves: MoveStatementService;
}

/** Issues statements for orders of the demo and hands some to its guild. Repeating it adds nothing. */
export async function seedDemoStatements(
  database: Database,
  parts: Pick<AppParts, 'config' | 'newId'>,
): Promise<void> {
  const signer = new StatementSigner(parts.config.statementKeysFolder);
  const issues = new IssueStatementService(signer);
  const moves = new MoveStatementService({ seals: sealReader }, signer);
  for (const wanted of STATEMENTS) await seedOne({ database, parts, issues, moves }, wanted);
}

async function seedOne(seeding: Seeding, { company, order, language, moves }: DemoStatement): Promise<void> {
  const demo = DEMO_COMPANIES[company];
  if (demo === undefined) throw new Error('the demo has no such company');
  const companyId = demo.company.id;
  const workOrderId = demoId(`${companyId} order ${String(order)}`);
  const statementId = demoId(`${workOrderId} statement`);
  const issueId = demoId(`${statementId} issue`);
  const found = await seeding.database.read.findOneBy(WorkOrderEntity, { companyId, id: workOrderId });
  // somebody who tries the demo out may have changed what it began with
  if (found === null || found.status === 'VOID' || found.openCaseCount > 0) return;
  const office = (days: number) => contextOf(seeding, officeOf(demo), addDays(found.processingDate, days));
  if ((await findReceipt(office(0), issueId)) !== null) return;
  const workOrders = [{ workOrderId, revision: found.revision }];
  await seeding.issues.issueStatement(office(2), { commandId: issueId, statementId, language, workOrders });
  for (const move of moves) {
    const input = { commandId: demoId(`${statementId} ${move}`), statementId };
    const guild = contextOf(seeding, GUILD_OFFICER, addDays(found.processingDate, 5));
    if (move === 'submit') await seeding.moves.submitStatement(office(3), input);
    if (move === 'seal') await seeding.moves.sealStatement(guild, input);
    if (move === 'return') await seeding.moves.returnStatement(guild, { ...input, reason: RETURN_REASON });
  }
}

interface DemoActor {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly companyId: string | null;
}

const GUILD_OFFICER = guildOfficer();

function guildOfficer(): DemoActor {
  const account = DEMO_GUILD_ACCOUNTS.find(({ role }) => role === 'GUILD_OFFICER');
  if (account === undefined) throw new Error('the demo has no officer of the guild');
  return { ...account, companyId: null };
}

function officeOf({ company, accounts }: DemoCompany): DemoActor {
  const account = accounts.find(({ role }) => role === 'OFFICE');
  if (account === undefined) throw new Error('the demo has no office');
  return { ...account, companyId: company.id };
}

/** The request that an account of the demo would have made on the morning of `date`. */
function contextOf({ database, parts }: Seeding, actor: DemoActor, date: string): RequestContext {
  const { id: accountId, displayName, role, companyId } = actor;
  return {
    requestId: 'demo-seed',
    actor: { accountId, displayName, role, companyId },
    companyStanding: companyId === null ? null : 'ACTIVE',
    sessionId: null,
    database,
    manager: database.read,
    now: () => `${date}T02:00:00.000Z`,
    newId: parts.newId,
  };
}
