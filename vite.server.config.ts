import { defineConfig, type Plugin } from 'vite';

/** Programs for this processor, and a pool that starts its workers from files beside its own. */
const WITH_FILES_OF_THEIR_OWN = ['libsql', '@node-rs/argon2', 'piscina'];

/** What packages ask for in case it is there: databases that are not ours, drawing on a page. */
const NEVER_LOADED = [
  ...['@google-cloud/spanner', '@sap/hana-client', 'better-sqlite3', 'ioredis', 'mongodb', 'mssql', 'mysql'],
  ...['oracledb', 'pg', 'pg-native', 'pg-query-stream', 'react-native-sqlite-storage', 'redis', 'sql.js'],
  ...['sqlite3', 'typeorm-aurora-data-api-driver', 'canvg', 'dompurify', 'html2canvas'],
];

/** More of them are data, such as words and tables of encodings. */
const MOST_ESCAPED = 500;

/**
 * Writes the few signs beyond Latin-1 of a large file as escapes: with a single one of them the engine keeps the whole text in memory
 * at two bytes a sign, which was 10 MB.
 */
const escapeWideSigns: Plugin = {
  name: 'escape-wide-signs',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = withEscapes(file.code);
  },
};

/** Lines stay where they are; columns behind such a sign move a little. */
function withEscapes(code: string): string {
  const wide = /[\u0100-\uFFFF]/g;
  const count = code.match(wide)?.length ?? 0;
  // behind a backslash an escape would mean something else
  const isInTheWay = /(?<!\\)(?:\\\\)*\\[\u0100-\uFFFF]/.test(code);
  if (count > MOST_ESCAPED || isInTheWay) return code;
  return code.replace(wide, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/**
 * Bundles the server for Node, packages included: to find and read their files took most of a start (2.3 s of processor
 * time, 1.2 to 1.5 s bundled).
 */
export default defineConfig({
  ssr: { noExternal: true, external: [...WITH_FILES_OF_THEIR_OWN, ...NEVER_LOADED] },
  publicDir: false,
  plugins: [escapeWideSigns],
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
        comments: false,
        codeSplitting: {
          groups: [{ name: 'encodings', test: /node_modules\/iconv-lite\/encodings\/tables|sbcs-data/ }],
        },
        sourcemapExcludeSources: true,
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
      },
    },
  },
});
