/**
 * The practical limit: node:http, prepared statements, JSON.stringify, and five operations known by name. Who asks and what
 * the commands write is as in the product; the documents themselves are not read.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { Footprint } from '#domain/footprint/footprint.ts';
import type { WorkOrderContent } from '#domain/work-order/work-order.ts';
import type { StatedSubmission } from './command-rules.ts';
import { submitBySql } from './sql-commands.ts';
import { readHistory, readLines, readOrder, readTotal, type SqlHead, type SqlLine } from './sql-orders.ts';
import { actorOf, type SqlActor } from './sql-session.ts';
import { openPool } from './sql.ts';

const [url = '', port = ''] = process.argv.slice(2);
const pool = openPool(url);

interface Variables {
  readonly id: string;
  readonly page: { readonly first: number };
  readonly input: StatedSubmission;
}

type Operation = (actor: SqlActor, variables: Variables) => Promise<object>;

const OPERATIONS: Readonly<Record<string, Operation>> = {
  History: async (actor, { page }) => {
    const [{ items, pageInfo }, total] = await Promise.all([
      readHistory(pool, actor, page.first),
      readTotal(pool, actor),
    ]);
    const rows = items.map((row) => headOf(row, actor));
    return { workOrders: { items: rows, total, totalIsExact: true, pageInfo } };
  },
  HistoryWithoutTotal: async (actor, { page }) => {
    const { items, pageInfo } = await readHistory(pool, actor, page.first);
    return { workOrders: { items: items.map((row) => headOf(row, actor)), pageInfo } };
  },
  HistoryNested: async (actor, { page }) => {
    const counted = readTotal(pool, actor);
    const { items, pageInfo } = await readHistory(pool, actor, page.first);
    const [lines, total] = await Promise.all([readLines(pool, actor, items), counted]);
    const rows = items.map((row) => ({
      ...headOf(row, actor),
      activityData: (lines.get(row.id) ?? []).map(lineOf),
    }));
    return { workOrders: { items: rows, total, totalIsExact: true, pageInfo } };
  },
  Order: async (actor, { id }) => {
    const { row, content, footprint } = await readOrder(pool, actor, id);
    const { quantity, quantityUnit, massKg, areaCm2, note } = row;
    return {
      workOrder: {
        ...headOf(row, actor),
        ...{ quantity, quantityUnit, massKg, areaCm2, note },
        coatings: content.coatings,
        activityData: content.activityData.map(statedLineOf),
        emissionResult: resultOf(row, footprint),
      },
    };
  },
  SubmitCommands: async (actor, { input }) => ({ submitCommands: await submitBySql(pool, actor, input) }),
};

function headOf(row: SqlHead, { companyId, companyName }: SqlActor) {
  return {
    id: row.id,
    number: row.number,
    revision: row.revision,
    status: row.status,
    metal: row.metal,
    customerOrderNumber: row.customerOrderNumber,
    workOrderNumber: row.workOrderNumber,
    processingDate: row.processingDate,
    startTime: row.startTime,
    endTime: row.endTime,
    endsNextDay: row.endsNextDay === 1,
    productName: row.productName,
    attributedEmissionsKgCo2e: row.attributedEmissionsKgCo2e,
    hasProvisionalFactor: row.hasProvisionalFactor === 1,
    openCaseCount: row.openCaseCount,
    createdBy: row.createdBy,
    createdAt: row.createdAt,
    company: { id: companyId, name: companyName },
  };
}

const lineOf = ({ id, stage, sourceId, category, quantity, unit, origin }: Omit<SqlLine, 'workOrderId'>) => ({
  id,
  stage,
  sourceId,
  category,
  quantity,
  unit,
  origin,
});

const statedLineOf = (line: WorkOrderContent['activityData'][number]) => ({
  ...lineOf(line),
  equipment: line.equipment,
  note: line.note,
});

const resultOf = (row: { id: string; revision: number; calculatedAt: string }, footprint: Footprint) => ({
  workOrderId: row.id,
  revision: row.revision,
  calculatedAt: row.calculatedAt,
  lines: footprint.lines,
  stages: footprint.stages,
  sources: footprint.sources,
  isoCategories: footprint.isoCategories,
  scopes: footprint.scopes,
  gases: footprint.gases,
  batchEmissionsKgCo2e: footprint.batchEmissionsKgCo2e,
  allocationSharePercent: footprint.allocationSharePercent,
  attributedEmissionsKgCo2e: footprint.attributedEmissionsKgCo2e,
  reportedApartKgCo2e: footprint.reportedApartKgCo2e,
  intensities: footprint.intensities,
  hasProvisionalFactor: footprint.hasProvisionalFactor,
  hasEstimatedData: footprint.hasEstimatedData,
});

const NAME = /^(?:query|mutation) (\w+)/;

async function answer(request: IncomingMessage, body: string): Promise<object> {
  const actor = await actorOf(pool, request.headers.cookie);
  const { query, variables } = JSON.parse(body) as { query: string; variables: Variables };
  const operation = OPERATIONS[NAME.exec(query)?.[1] ?? ''];
  if (operation === undefined) throw new Error('unknown operation');
  return { data: await operation(actor, variables) };
}

createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    answer(request, Buffer.concat(parts).toString('utf8'))
      .catch((error: unknown) => ({ errors: [{ message: String(error) }] }))
      .then((said) => {
        const bytes = Buffer.from(JSON.stringify(said));
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
        response.end(bytes);
      }, console.error);
  });
}).listen(Number(port), '127.0.0.1');
