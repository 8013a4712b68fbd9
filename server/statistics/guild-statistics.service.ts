import { can } from '#domain/access/permissions.ts';
import { COMPANY_STATUSES, type CompanyStatus } from '#domain/companies/membership.ts';
import type { StatementEventKind } from '#domain/statement/statement-state.ts';
import { figureOf, type Figure } from '#domain/statistics/disclosure.ts';
import { monthsUpTo, type Month } from '#domain/statistics/month.ts';
import { CompanyEntity } from '../companies/company.entity.ts';
import { MailEntity } from '../mail/mail.entity.ts';
import { StatementLetterEntity } from '../mail/statement-letter.entity.ts';
import { Refusal } from '../refusal.ts';
import type { RequestContext } from '../request-context.ts';
import { requireActor } from '../require-actor.ts';
import { StatementEventEntity } from '../statements/statement.entity.ts';
import { ReceivedCommandEntity } from '../sync/received-command.entity.ts';
import { WorkOrderRevisionEntity } from '../work-orders/work-order.entity.ts';
import { countByMonth, type AmountsByMonth } from './count-by-month.ts';

/** A year, and the month that is not over. */
const MONTHS = 13;

export interface MembersOfStatus {
  readonly status: CompanyStatus;
  readonly count: number;
}

/** What happened in a month. Figures about production are hidden where they could tell about one company. */
export interface MonthStatistics {
  readonly month: string;
  readonly isOpen: boolean;
  readonly workOrders: Figure;
  readonly emissionsKgCo2e: Figure;
  readonly statementsIssued: Figure;
  readonly statementLetters: Figure;
  readonly receivedEntries: Figure;
  readonly submitted: number;
  readonly sealed: number;
  readonly returned: number;
  readonly otherLetters: number;
}

export interface GuildStatistics {
  readonly members: readonly MembersOfStatus[];
  readonly months: readonly MonthStatistics[];
}

/**
 * What the guild may know of how the platform is used. Production is counted from rows that never change: orders as they
 * were first recorded, statements when they were issued. Refuses with FORBIDDEN.
 */
export async function readGuildStatistics(context: RequestContext): Promise<GuildStatistics> {
  const actor = requireActor(context);
  if (!can(actor, 'readStatistics', { companyId: null })) throw new Refusal('FORBIDDEN');
  const months = monthsUpTo(context.now(), MONTHS);
  const figures = await readFigures(context, months);
  const own = await readOwnCounts(context, months);
  return {
    members: await readMembers(context),
    months: months.map(({ name, isOpen }, index) => {
      const figure = (amounts: AmountsByMonth, isCount = true) =>
        figureOf(amounts[index] ?? [], { isOpen, isCount });
      const count = (amounts: AmountsByMonth) => amounts[index]?.[0] ?? 0;
      return {
        ...{ month: name, isOpen },
        workOrders: figure(figures.workOrders),
        emissionsKgCo2e: figure(figures.emissions, false),
        statementsIssued: figure(figures.issued),
        statementLetters: figure(figures.letters),
        receivedEntries: figure(figures.entries),
        submitted: count(own.submitted),
        sealed: count(own.sealed),
        returned: count(own.returned),
        otherLetters: count(own.letters),
      };
    }),
  };
}

async function readMembers({ manager }: RequestContext): Promise<readonly MembersOfStatus[]> {
  const rows = await manager
    .createQueryBuilder(CompanyEntity, 'company')
    .select('company.status', 'status')
    .addSelect('COUNT(*)', 'count')
    .groupBy('company.status')
    .getRawMany<{ status: string; count: number | string }>();
  return COMPANY_STATUSES.map((status) => ({
    status,
    count: Number(rows.find((row) => row.status === status)?.count ?? 0),
  }));
}

/** What companies did, each for itself. */
async function readFigures({ manager }: RequestContext, months: readonly Month[]) {
  const firstRevisions = () =>
    manager.createQueryBuilder(WorkOrderRevisionEntity, 'revision').where('revision.revision = 1');
  const recorded = { at: 'revision.recordedAt', company: 'revision.companyId' };
  return {
    workOrders: await countByMonth(firstRevisions(), months, recorded),
    emissions: await countByMonth(firstRevisions(), months, {
      ...recorded,
      amount: 'revision.attributedEmissionsKgCo2e',
    }),
    issued: await countByMonth(statementEvents(manager, 'ISSUED'), months, {
      ...{ at: 'event.at', company: 'event.companyId' },
    }),
    letters: await countByMonth(
      manager
        .createQueryBuilder(MailEntity, 'mail')
        .innerJoin(StatementLetterEntity, 'letter', 'letter.mailId = mail.id'),
      months,
      { at: 'mail.createdAt', company: 'letter.companyId' },
    ),
    entries: await countByMonth(
      manager.createQueryBuilder(ReceivedCommandEntity, 'command').where('command.installId IS NOT NULL'),
      months,
      { at: 'command.receivedAt', company: 'command.companyId' },
    ),
  };
}

/** What the guild did itself, or was handed. */
async function readOwnCounts({ manager }: RequestContext, months: readonly Month[]) {
  const event = { at: 'event.at', company: null };
  return {
    submitted: await countByMonth(statementEvents(manager, 'SUBMITTED'), months, event),
    sealed: await countByMonth(statementEvents(manager, 'SEALED'), months, event),
    returned: await countByMonth(statementEvents(manager, 'RETURNED'), months, event),
    letters: await countByMonth(
      manager
        .createQueryBuilder(MailEntity, 'mail')
        .leftJoin(StatementLetterEntity, 'letter', 'letter.mailId = mail.id')
        .where('letter.mailId IS NULL'),
      months,
      { at: 'mail.createdAt', company: null },
    ),
  };
}

const statementEvents = (manager: RequestContext['manager'], kind: StatementEventKind) =>
  manager.createQueryBuilder(StatementEventEntity, 'event').where('event.kind = :kind', { kind });
