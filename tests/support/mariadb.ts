import type { TestProject } from 'vitest/node';
import { startMariadbServer, type MariadbServer } from './mariadb-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of a private MariaDB without a database name, such as mysql://test:test@127.0.0.1:34567 */
    mariadbUrl: string;
    /** The certificate that it shows under the name of localhost. */
    mariadbCertificate: string;
  }
}

let server: MariadbServer | undefined;

/** Starts a MariaDB of its own for this test run. */
export async function setup(project: TestProject): Promise<void> {
  server = await startMariadbServer({ isDurable: false, speaksTls: true });
  project.provide('mariadbUrl', server.url);
  project.provide('mariadbCertificate', server.certificateFile ?? '');
}

/** Stops the server and removes its files. */
export async function teardown(): Promise<void> {
  await server?.remove();
}
