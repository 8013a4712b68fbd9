/** What a team would pick that looks for speed first: mercurius with its JIT, resolvers over the same prepared statements. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fastify from 'fastify';
import mercurius, { type MercuriusContext } from 'mercurius';
import type { StatedSubmission } from './command-rules.ts';
import { submitBySql } from './sql-commands.ts';
import { readHistory, readLines, readOrder, readTotal } from './sql-orders.ts';
import { actorOf, type SqlActor } from './sql-session.ts';
import { openPool } from './sql.ts';

const [url = '', port = '', project = ''] = process.argv.slice(2);
const pool = openPool(url);

declare module 'mercurius' {
  interface MercuriusContext {
    readonly actor: SqlActor;
  }
}

type Asking = MercuriusContext;

const resolvers = {
  Query: {
    workOrders: (_root: unknown, { page }: { page: { first: number } }, { actor }: Asking) =>
      readHistory(pool, actor, page.first),
    workOrder: async (_root: unknown, { id }: { id: string }, { actor }: Asking) => {
      const { row, content, footprint } = await readOrder(pool, actor, id);
      const { calculatedAt, revision } = row;
      const emissionResult = { ...footprint, workOrderId: row.id, revision, calculatedAt };
      const { coatings, activityData } = content;
      return { ...row, coatings, activityData, emissionResult };
    },
  },
  WorkOrderPage: {
    total: (_page: unknown, _none: unknown, { actor }: Asking) => readTotal(pool, actor),
    totalIsExact: () => true,
  },
  WorkOrder: {
    endsNextDay: ({ endsNextDay }: { endsNextDay: number }) => endsNextDay === 1,
    hasProvisionalFactor: ({ hasProvisionalFactor }: { hasProvisionalFactor: number }) =>
      hasProvisionalFactor === 1,
    company: (_order: unknown, _none: unknown, { actor }: Asking) => ({
      id: actor.companyId,
      name: actor.companyName,
    }),
  },
  Mutation: {
    submitCommands: (_root: unknown, { input }: { input: StatedSubmission }, { actor }: Asking) =>
      submitBySql(pool, actor, input),
  },
};

interface Loaded {
  readonly obj: { readonly id: string; readonly activityData?: readonly object[] };
}

const loaders = {
  WorkOrder: {
    activityData: async (asked: readonly Loaded[], { actor }: Asking) => {
      const unread = asked.map(({ obj }) => obj).filter(({ activityData }) => activityData === undefined);
      const lines = unread.length === 0 ? null : await readLines(pool, actor, unread);
      return asked.map(({ obj }) => obj.activityData ?? lines?.get(obj.id) ?? []);
    },
  },
};

const http = fastify({ bodyLimit: 256 * 1_024 });
await http.register(mercurius, {
  schema: readFileSync(join(project, 'schema.graphql'), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
  context: async (request) => ({ actor: await actorOf(pool, request.headers.cookie) }),
});
await http.listen({ port: Number(port), host: '127.0.0.1' });
