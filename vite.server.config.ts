import { defineConfig } from 'vite';

/** Programs for this processor, and a pool that starts its workers from files beside its own. */
const WITH_FILES_OF_THEIR_OWN = ['libsql', '@node-rs/argon2', 'piscina'];

/** What packages ask for in case it is there: databases that are not ours, drawing on a page. */
const NEVER_LOADED = [
  ...['@google-cloud/spanner', '@sap/hana-client', 'better-sqlite3', 'ioredis', 'mongodb', 'mssql', 'mysql'],
  ...['oracledb', 'pg', 'pg-native', 'pg-query-stream', 'react-native-sqlite-storage', 'redis', 'sql.js'],
  ...['sqlite3', 'typeorm-aurora-data-api-driver', 'canvg', 'dompurify', 'html2canvas'],
];

/**
 * Bundles the server for Node, packages included: to find and read their files took most of a start (2.3 s of processor
 * time, 1.2 to 1.5 s bundled).
 */
export default defineConfig({
  ssr: { noExternal: true, external: [...WITH_FILES_OF_THEIR_OWN, ...NEVER_LOADED] },
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap: true,
    rolldownOptions: {
      input: {
        main: 'server/main.ts',
        migrate: 'server/database/migrate.ts',
        seed: 'server/database/seeds/seed.ts',
        'draw-statement-worker': 'server/statements/draw-statement-worker.ts',
        'rotate-key': 'server/statements/rotate-key.ts',
        backup: 'server/backup/backup-command.ts',
        restore: 'server/backup/restore-command.ts',
        move: 'server/backup/move-command.ts',
        'new-epoch': 'server/sync/new-epoch.ts',
        'verify-audit': 'server/audit/verify-audit.ts',
        'create-admin': 'server/accounts/create-admin.ts',
        'lift-second-factor': 'server/second-factor/lift-second-factor-command.ts',
      },
      output: {
        sourcemapExcludeSources: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
