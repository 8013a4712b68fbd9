import { randomUUID } from 'node:crypto';
import { PROCESS_STAGES } from '#domain/work-order/work-order.ts';
import { benchOrderId, type BenchCompany } from './companies.ts';
import { HISTORY, HISTORY_NESTED, HISTORY_WITHOUT_TOTAL, ORDER, SUBMIT } from './operations.ts';
import { MARKS, sampleContent } from './sample-orders.ts';

/** One kind of request. */
export interface BenchCase {
  readonly name: string;
  /** Of the bare server's rate, to be reached at last and not to fall below. */
  readonly goal: { readonly wanted: number; readonly floor: number } | null;
  readonly connections: number;
  /** The body of the next request of a company. */
  readonly bodyFor: (company: BenchCompany) => string;
}

const CONNECTIONS = 16;
/** A full batch is half a second of work for the slower ones, which stop one that waits for too long. */
const CONNECTIONS_FOR_BATCHES = 4;
const PAGE_OF_20 = { page: { first: 20 } };
const FULL_BATCH = 50;

/** The cases, for companies of `perCompany` orders. */
export function benchCases(perCompany: number): readonly BenchCase[] {
  return [
    {
      name: 'history, 20 orders with total',
      goal: { wanted: 0.9, floor: 0.7 },
      connections: CONNECTIONS,
      bodyFor: fixed({ query: HISTORY, variables: PAGE_OF_20 }),
    },
    {
      name: 'history without total',
      goal: null,
      connections: CONNECTIONS,
      bodyFor: fixed({ query: HISTORY_WITHOUT_TOTAL, variables: PAGE_OF_20 }),
    },
    {
      name: 'history with 180 lines',
      goal: { wanted: 0.75, floor: 0.6 },
      connections: CONNECTIONS,
      bodyFor: fixed({ query: HISTORY_NESTED, variables: PAGE_OF_20 }),
    },
    {
      name: 'one order with its footprint',
      goal: { wanted: 0.75, floor: 0.5 },
      connections: CONNECTIONS,
      bodyFor: anyOrder(perCompany),
    },
    {
      name: 'one command',
      goal: { wanted: 0.7, floor: 0.6 },
      connections: CONNECTIONS,
      bodyFor: commands(1),
    },
    {
      name: '50 commands',
      goal: { wanted: 0.85, floor: 0.7 },
      connections: CONNECTIONS_FOR_BATCHES,
      bodyFor: commands(FULL_BATCH),
    },
  ];
}

function fixed(request: object): BenchCase['bodyFor'] {
  const body = JSON.stringify(request);
  return () => body;
}

function anyOrder(perCompany: number): BenchCase['bodyFor'] {
  let turn = 0;
  return ({ companyId }) => {
    turn += 7_919;
    const id = benchOrderId(companyId, 1 + (turn % perCompany));
    return JSON.stringify({ query: ORDER, variables: { id } });
  };
}

const NEW_ORDERS = 120;
const INSTALL_ID = randomUUID();

/** New orders of nine lines. Numbers never repeat, so that none is taken for another's double. */
function commands(count: number): BenchCase['bodyFor'] {
  const contents = Array.from({ length: NEW_ORDERS }, (_unused, index) => templateOf(index));
  const run = randomUUID().slice(0, 8);
  let made = 0;
  return (company) => {
    const stated = Array.from({ length: count }, () => {
      made += 1;
      const content = (contents[made % NEW_ORDERS] ?? '')
        .replace(MARKS.plantId, company.plantId)
        .replace(MARKS.workOrderNumber, `N-${run}-${made}`)
        .replace(MARKS.customerOrderNumber, `C-${run}-${made}`);
      return `{"id":"${randomUUID()}","workOrderId":"${randomUUID()}","sequence":${made},"deviceTime":"2026-01-05T08:00:00.000Z","record":{"content":${content}},"operatorId":null,"dependsOn":[],"supersedes":null,"isClockSuspect":false,"shownEmissionsKgCo2e":null}`;
    });
    const { companyId, accountId } = company;
    return `{"query":${JSON.stringify(SUBMIT)},"variables":{"input":{"protocolVersion":1,"clientBuild":"bench","installId":"${INSTALL_ID}","expectedCompanyId":"${companyId}","expectedAccountId":"${accountId}","commands":[${stated.join(',')}]}}}`;
  };
}

function templateOf(index: number): string {
  const content = sampleContent(index, { note: null });
  const stageEquipment = PROCESS_STAGES.flatMap((stage) => {
    const equipment = content.stageEquipment[stage];
    return equipment === null ? [] : [{ stage, equipment }];
  });
  return JSON.stringify({ ...content, stageEquipment });
}
