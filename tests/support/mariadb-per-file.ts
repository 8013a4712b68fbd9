import { randomUUID } from 'node:crypto';
import { createConnection } from 'mysql2/promise';
import { afterAll, inject } from 'vitest';

/** Gives each test file an empty database of its own, so that files cannot meet and may run side by side. */
const serverUrl = inject('mariadbUrl');
const name = `platecarbon_${randomUUID().replaceAll('-', '')}`;

await execute(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
process.env['TEST_DATABASE_URL'] = `${serverUrl}/${name}`;
afterAll(() => execute(`DROP DATABASE IF EXISTS ${name}`));

async function execute(statement: string): Promise<void> {
  const connection = await createConnection(serverUrl);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}
