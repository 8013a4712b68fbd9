import type { Role } from '#domain/access/actor.ts';
import { addDays } from '#domain/calendar/calendar-date.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { AppParts } from '../../app-parts.ts';
import { DefineEmissionSourceService } from '../../emission-factors/define-emission-source.service.ts';
import { EmissionFactorService } from '../../emission-factors/emission-factor.service.ts';
import type { RequestContext } from '../../request-context.ts';
import { findReceipt } from '../../sync/receipt.service.ts';
import type { StatedCommand } from '../../sync/stated-command.ts';
import { ApplyCommandService } from '../../sync/apply-command.service.ts';
import { ApplyTogetherService } from '../../sync/apply-together.service.ts';
import { SyncService } from '../../sync/sync.service.ts';
import { WriteWorkOrderService } from '../../work-orders/write-work-order.service.ts';
import type { Database } from '../database.ts';
import { DEMO_COMPANIES, type DemoCompany } from './demo-companies.ts';
import { demoContent, demoId, sequenceOf, type DemoOrder } from './demo-content.ts';
import { defineDemoMeters } from './define-demo-meters.ts';
import { DECORATIVE_PLANT_LINE, readInTurn, ZINC_PLANT_LINE } from './demo-meters.ts';
import { DECORATIVE_PLANT_JOBS, ZINC_PLANT_JOBS } from './demo-jobs.ts';

const ORDERS_PER_COMPANY = 32;
const FIRST_DAY = '2023-12-05';
const DAYS_BETWEEN = 34;
const VOIDED_INDEX = 12;
const AMENDED_INDEX = 20;
const OWN_SOURCE_EVERY = 10;
/** Of the first plant: a customer ordered two products at once, and the second was plated some months later. */
const ORDERED_TOGETHER = { first: 22, second: 25 };
const INSTALL_ID = demoId('install');

/** Records the work orders of the demo as its accounts would, by commands. Repeating it adds nothing. */
export async function seedDemoWorkOrders(database: Database, parts: Pick<AppParts, 'newId'>): Promise<void> {
  const factors = new EmissionFactorService();
  const sync = new SyncService(
    new ApplyCommandService(new WriteWorkOrderService(factors)),
    new ApplyTogetherService(factors),
    (_context, error) => {
      throw error;
    },
  );
  for (const [place, demo] of DEMO_COMPANIES.entries()) {
    const jobs = place === 0 ? ZINC_PLANT_JOBS : DECORATIVE_PLANT_JOBS;
    const ownSourceId = demoId(`${demo.company.id} soda ash`);
    const orders = Array.from({ length: ORDERS_PER_COMPANY }, (_unused, index): DemoOrder => {
      const job = jobs[index % jobs.length];
      if (job === undefined) throw new Error('a plant has jobs');
      return {
        workOrderId: demoId(`${demo.company.id} order ${String(index)}`),
        plantId: demo.plant.id,
        job,
        index,
        processingDate: dayOf(index),
        customerOrderNumber: orderNumberOf(
          place === 0 && index === ORDERED_TOGETHER.second ? ORDERED_TOGETHER.first : index,
        ),
        ownSourceId: index % OWN_SOURCE_EVERY === 4 ? ownSourceId : null,
      };
    });
    const seeding: Seeding = { database, parts, demo, sync };
    const line = place === 0 ? ZINC_PLANT_LINE : DECORATIVE_PLANT_LINE;
    await defineDemoMeters(contextOf(seeding, 'OFFICE', FIRST_DAY), factors, demo.plant.id, line);
    if (await isSeeded(seeding, orders)) continue;
    await defineSodaAsh(seeding, ownSourceId);
    const contents = readInTurn(orders.map(demoContent), line.meters);
    for (const [index, order] of orders.entries())
      await submit(seeding, 'OPERATOR', order.processingDate, recordOf(order, contents[index]));
    await amendOne(seeding, orders[AMENDED_INDEX], contents[AMENDED_INDEX]);
    await voidOne(seeding, orders[VOIDED_INDEX]);
  }
}

const dayOf = (index: number): string => addDays(FIRST_DAY, index * DAYS_BETWEEN);
const orderNumberOf = (index: number): string => `PO-${dayOf(index).slice(0, 4)}-${sequenceOf(index)}`;

interface Seeding {
  readonly database: Database;
  readonly parts: Pick<AppParts, 'newId'>;
  readonly demo: DemoCompany;
  readonly sync: SyncService;
}

async function isSeeded(seeding: Seeding, orders: readonly DemoOrder[]): Promise<boolean> {
  const last = orders[VOIDED_INDEX];
  const context = contextOf(seeding, 'OFFICE', FIRST_DAY);
  return last !== undefined && (await findReceipt(context, demoId(`${last.workOrderId} void`))) !== null;
}

/** Neutralising acid with soda ash: workbook 6.0.4, sheet 7 (IPCC). */
async function defineSodaAsh(seeding: Seeding, sourceId: string): Promise<void> {
  await new DefineEmissionSourceService().defineEmissionSource(contextOf(seeding, 'OFFICE', FIRST_DAY), {
    commandId: demoId(`${sourceId} define`),
    sourceId,
    factorId: demoId(`${sourceId} factor`),
    nameZhTw: '純鹼（碳酸鈉）中和',
    nameEn: 'Soda ash neutralised by acid',
    category: 'SCOPE1_PROCESS',
    unit: 'kg',
    kgCo2ePerUnit: 0.41492,
    validFrom: '2019-01-01',
    publisher: '環境部',
    document: '溫室氣體排放係數管理表 6.0.4 表 7',
    year: 2019,
  });
}

async function amendOne(
  seeding: Seeding,
  order: DemoOrder | undefined,
  content: WorkOrderContent | undefined,
): Promise<void> {
  const line = content?.activityData.find(({ origin }) => origin === 'TYPED');
  if (order === undefined || line === undefined) return;
  const { id, quantity } = line;
  await submit(seeding, 'OFFICE', addDays(order.processingDate, 2), {
    ...envelopeOf(order, 'amend'),
    amend: {
      baseRevision: 1,
      changes: [{ cell: `activityData/${id}/quantity`, base: quantity, new: quantity + 6 }],
      reason: '依電表照片更正抄錄數字',
    },
  });
}

async function voidOne(seeding: Seeding, order: DemoOrder | undefined): Promise<void> {
  if (order === undefined) return;
  await submit(seeding, 'OFFICE', addDays(order.processingDate, 1), {
    ...envelopeOf(order, 'void'),
    void: { baseRevision: 1, reason: '重複建單' },
  });
}

async function submit(seeding: Seeding, role: Role, date: string, command: SeedCommand): Promise<void> {
  const context = contextOf(seeding, role, date);
  const { results } = await seeding.sync.submitCommands(context, {
    protocolVersion: 1,
    installId: INSTALL_ID,
    expectedCompanyId: seeding.demo.company.id,
    expectedAccountId: context.actor?.accountId ?? '',
    commands: [{ ...command, deviceTime: context.now() }],
  });
  const refused = results.find(({ status }) => status !== 'APPLIED' && status !== 'DUPLICATE');
  if (refused !== undefined) throw new Error(`the demo was refused: ${JSON.stringify(refused)}`);
}

type SeedCommand = Omit<StatedCommand, 'deviceTime'>;

function recordOf(order: DemoOrder, stated: WorkOrderContent = demoContent(order)): SeedCommand {
  const { stageEquipment, ...content } = stated;
  const listed = Object.entries(stageEquipment).flatMap(([stage, equipment]) =>
    equipment === null ? [] : [{ stage, equipment }],
  );
  return { ...envelopeOf(order, 'record'), record: { content: { ...content, stageEquipment: listed } } };
}

function envelopeOf({ workOrderId, index }: DemoOrder, kind: string) {
  return { id: demoId(`${workOrderId} ${kind}`), workOrderId, sequence: index + 1 };
}

/** The request that an account of the demo would have made on the morning after `date`. */
function contextOf({ database, parts, demo }: Seeding, role: Role, date: string): RequestContext {
  const account = demo.accounts.find((candidate) => candidate.role === role);
  if (account === undefined) throw new Error(`the demo has no ${role}`);
  return {
    requestId: 'demo-seed',
    actor: {
      accountId: account.id,
      displayName: account.displayName,
      role: account.role,
      companyId: demo.company.id,
    },
    companyStanding: 'ACTIVE',
    companyName: null,
    sessionId: null,
    database,
    manager: database.read,
    now: () => `${addDays(date, 1)}T01:30:00.000Z`,
    newId: parts.newId,
  };
}
