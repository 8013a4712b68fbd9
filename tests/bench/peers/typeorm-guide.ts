/**
 * Apollo Server with TypeGraphQL and TypeORM as their guides show them: the standalone server with its defaults, a repository
 * in each resolver, `findAndCount` for a page, a field resolver that reads what it needs, `save` for each row.
 */
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { DataSource } from 'typeorm';
import { buildSchema } from 'type-graphql';
import { sqlitePath } from '../../../server/database/data-source.ts';
import { entities } from '../../../server/database/entities.ts';
import { SqliteConnection } from '../../../server/database/sqlite-connection.ts';
import { actorByRepositories, type Asking } from './typeorm-session.ts';
import { GuideWorkOrderFieldsResolver, GuideWorkOrderResolver } from './typeorm-orders.ts';
import { GuideOutcomeResolver, GuideSubmitResolver } from './typeorm-commands.ts';

const [url = '', port = ''] = process.argv.slice(2);

const path = sqlitePath(url);
const source = new DataSource(
  path === null
    ? { type: 'mysql', url, charset: 'utf8mb4', timezone: 'Z', poolSize: 12, entities: [...entities] }
    : {
        ...{ type: 'better-sqlite3', database: path, driver: SqliteConnection, entities: [...entities] },
        prepareDatabase: (connection: SqliteConnection) => {
          connection.pragma('busy_timeout = 5000');
          connection.pragma('journal_mode = WAL');
          connection.pragma('synchronous = FULL');
        },
      },
);
await source.initialize();
const resolvers = [
  new GuideWorkOrderResolver(source),
  new GuideWorkOrderFieldsResolver(source),
  new GuideSubmitResolver(source),
  new GuideOutcomeResolver(source),
];
const schema = await buildSchema({
  resolvers: [
    GuideWorkOrderResolver,
    GuideWorkOrderFieldsResolver,
    GuideSubmitResolver,
    GuideOutcomeResolver,
  ],
  orphanedTypes: [],
  container: { get: (wanted: unknown) => resolvers.find(({ constructor }) => constructor === wanted) },
});
const server = new ApolloServer<Asking>({ schema });
await startStandaloneServer(server, {
  listen: { port: Number(port), host: '127.0.0.1' },
  context: async ({ req }) => ({ actor: await actorByRepositories(source, req.headers.cookie) }),
});
