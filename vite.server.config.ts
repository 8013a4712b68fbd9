import { defineConfig } from 'vite';

/** Bundles our own files for Node; packages stay packages, read from node_modules at run time. */
export default defineConfig({
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
        'new-epoch': 'server/sync/new-epoch.ts',
        'verify-audit': 'server/audit/verify-audit.ts',
        'create-admin': 'server/accounts/create-admin.ts',
        'lift-second-factor': 'server/second-factor/lift-second-factor-command.ts',
      },
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
