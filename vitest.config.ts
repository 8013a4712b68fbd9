import { defineConfig } from 'vitest/config';
import { folderForTests } from './tests/support/memory-folder.ts';

// Tests and the programs that they start read it.
process.env['TMPDIR'] = folderForTests();

// Vite would load the ESM and Node the CommonJS build of graphql: two realms, whose schemas refuse each other.
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const server = {
  include: ['tests/server/**/*.test.ts'],
  environment: 'node' as const,
  // Each file has an app and a database of its own; to load the server anew for each would double the time.
  isolate: false,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'core',
          include: ['tests/{domain,report,rich-text,i18n}/**/*.test.ts'],
          environment: 'node',
          isolate: false,
          testTimeout: 30_000,
        },
      },
      {
        resolve,
        test: {
          name: 'client',
          include: ['tests/client/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          // Each file loads the component library anew: as one file each instead of thousands.
          deps: {
            optimizer: {
              client: {
                enabled: true,
                include: [
                  ...['@mantine/core', '@mantine/dates', '@mantine/hooks', '@tabler/icons-react', 'victory'],
                  ...[
                    '@apollo/client',
                    '@apollo/client/react',
                    'react-router',
                    'graphql',
                    'dexie',
                    'i18next',
                  ],
                ],
              },
            },
          },
          // Dexie looks for IndexedDB once, when it is first imported.
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 90_000,
        },
      },
      {
        resolve,
        test: {
          name: 'offline',
          include: ['tests/{offline,model}/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['fake-indexeddb/auto'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // SQLite has no server that could go away.
      { resolve, test: { ...server, name: 'server', exclude: ['tests/server/mariadb/**'] } },
      {
        resolve,
        test: {
          ...server,
          name: 'server-mariadb',
          // What is between network and rules, and who may do what, is the same for every database.
          exclude: [
            ...[
              'http',
              'static-client',
              'load-shedding',
              'write-queue',
              'compiled-operations',
              'batch-limit',
              'config',
              'fault-proxy',
              'slow-connections',
            ],
            'permission-matrix',
            // Written for the words of SQLite.
            ...['disk-full', 'expand-only'],
          ].map((name) => `tests/server/${name}.test.ts`),
          globalSetup: ['tests/support/mariadb.ts'],
          setupFiles: ['tests/support/mariadb-per-file.ts'],
        },
      },
      {
        resolve,
        test: {
          name: 'cluster',
          include: ['tests/cluster/**/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/demo-data.ts'],
          testTimeout: 180_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
