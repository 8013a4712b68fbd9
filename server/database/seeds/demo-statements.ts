import type { Role } from '#domain/access/actor.ts';
import { addDays } from '#domain/calendar/calendar-date.ts';
import type { StatementLanguage } from '#domain/statement/statement-payload.ts';
import type { AppParts } from '../../app-parts.ts';
import type { RequestContext } from '../../request-context.ts';
import { sealReader } from '../../seals/guild-seal.service.ts';
import { StatementEntity } from '../../statements/statement.entity.ts';
import { IssueStatementService } from '../../statements/issue-statement.service.ts';
import { MoveStatementService } from '../../statements/move-statement.service.ts';
import { StatementSigner } from '../../statements/statement-signer.ts';
import { findReceipt } from '../../sync/receipt.service.ts';
import { WorkOrderEntity } from '../../work-orders/work-order.entity.ts';
import type { Database } from '../database.ts';
import { DEMO_COMPANIES, DEMO_GUILD_ACCOUNTS, type DemoCompany } from './demo-companies.ts';
import { demoId } from './demo-content.ts';

type DemoMove = 'submit' | 'seal' | 'return' | 'revoke';

interface DemoStatement {
  /** Place of the company among those of the demo, and of the orders in the sequence of its plant. */
  readonly company: number;
  readonly orders: readonly number[];
  readonly language: StatementLanguage;
  readonly moves: readonly DemoMove[];
  /** Issued once more in this language, which supersedes the first. */
  readonly againIn?: StatementLanguage;
}

/** One of each kind that a screen can show, newest orders last. */
const STATEMENTS: readonly DemoStatement[] = [
  { company: 0, orders: [23], language: 'ZH_TW', moves: ['revoke'] },
  { company: 0, orders: [24], language: 'ZH_TW', moves: [], againIn: 'ZH_TW_EN' },
  { company: 0, orders: [22, 25], language: 'ZH_TW_EN', moves: [] },
  { company: 0, orders: [27], language: 'ZH_TW', moves: ['submit', 'seal'] },
  { company: 0, orders: [28], language: 'ZH_TW', moves: ['submit', 'return'] },
  { company: 0, orders: [29], language: 'ZH_TW_EN', moves: ['submit'] },
  { company: 0, orders: [30], language: 'ZH_TW', moves: [] },
  { company: 1, orders: [30], language: 'EN', moves: ['submit'] },
];
const REASONS: Readonly<Partial<Record<DemoMove, string>>> = {
  return: '批次天然氣用量比前幾批多一倍，請確認瓦斯表讀數後再送。',
  revoke: '客戶取消訂單，計算書未交付。',
};

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
  const moves = new MoveStatementService({ seals: sealReader }, signer, () => Promise.resolve());
  for (const wanted of STATEMENTS) await seedOne({ database, parts, issues, moves }, wanted);
}

async function seedOne(seeding: Seeding, wanted: DemoStatement): Promise<void> {
  const { database } = seeding;
  const demo = DEMO_COMPANIES[wanted.company];
  if (demo === undefined) throw new Error('the demo has no such company');
  const orders = await ordersOf(seeding, demo.company.id, wanted.orders);
  const [first, last] = [orders[0], orders.at(-1)];
  if (first === undefined || last === undefined) return;
  const statementId = demoId(`${first.id} statement`);
  const issueId = demoId(`${statementId} issue`);
  const on = (actor: DemoActor, days: number) =>
    contextOf(seeding, actor, addDays(last.processingDate, days));
  const office = accountOf(demo, 'OFFICE');
  if ((await findReceipt(on(office, 0), issueId)) !== null) return;
  const workOrders = orders.map(({ id, revision }) => ({ workOrderId: id, revision }));
  const issued = { language: wanted.language, workOrders };
  await seeding.issues.issueStatement(on(office, 2), { commandId: issueId, statementId, ...issued });
  for (const move of wanted.moves) {
    const input = { commandId: demoId(`${statementId} ${move}`), statementId, reason: REASONS[move] };
    await moved(seeding, move, input, (role, days) =>
      on(role === 'GUILD_OFFICER' ? GUILD_OFFICER : accountOf(demo, role), days),
    );
  }
  if (wanted.againIn === undefined) return;
  const { state } = await database.read.findOneByOrFail(StatementEntity, { id: statementId });
  await seeding.issues.issueStatement(on(office, 4), {
    commandId: demoId(`${statementId} again`),
    statementId: demoId(`${statementId} second`),
    language: wanted.againIn,
    workOrders,
    replaces: { statementId, seenAs: state },
  });
}

/** The orders, or none when somebody who tries the demo out has changed what it began with. */
async function ordersOf(
  { database }: Seeding,
  companyId: string,
  places: readonly number[],
): Promise<readonly WorkOrderEntity[]> {
  const orders: WorkOrderEntity[] = [];
  for (const place of places) {
    const id = demoId(`${companyId} order ${String(place)}`);
    const found = await database.read.findOneBy(WorkOrderEntity, { companyId, id });
    if (found === null || found.status === 'VOID' || found.openCaseCount > 0) return [];
    orders.push(found);
  }
  return orders;
}

type Input = Parameters<MoveStatementService['submitStatement']>[1];

async function moved(
  { moves }: Seeding,
  move: DemoMove,
  { reason, ...input }: Input & { readonly reason: string | undefined },
  on: (role: 'OFFICE' | 'OWNER' | 'GUILD_OFFICER', days: number) => RequestContext,
): Promise<void> {
  switch (move) {
    case 'submit':
      await moves.submitStatement(on('OFFICE', 3), input);
      return;
    case 'seal':
      await moves.sealStatement(on('GUILD_OFFICER', 5), input);
      return;
    case 'return':
      await moves.returnStatement(on('GUILD_OFFICER', 5), { ...input, reason });
      return;
    case 'revoke':
      await moves.revokeStatement(on('OWNER', 6), { ...input, reason });
      return;
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

function accountOf({ company, accounts }: DemoCompany, wanted: Role): DemoActor {
  const account = accounts.find(({ role }) => role === wanted);
  if (account === undefined) throw new Error(`the demo has no ${wanted}`);
  return { ...account, companyId: company.id };
}

/** The request that an account of the demo would have made on the morning of `date`. */
function contextOf({ database, parts }: Seeding, actor: DemoActor, date: string): RequestContext {
  const { id: accountId, displayName, role, companyId } = actor;
  return {
    requestId: 'demo-seed',
    actor: { accountId, displayName, role, companyId },
    companyStanding: companyId === null ? null : 'ACTIVE',
    companyName: null,
    sessionId: null,
    database,
    manager: database.read,
    now: () => `${date}T02:00:00.000Z`,
    newId: parts.newId,
  };
}
