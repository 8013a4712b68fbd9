import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { KEPT_FONT_FILES } from './core/report/font-files.ts';
import { buildId, writeBuildId } from './scripts/build-id.ts';
import { chunkGroups, shortName } from './scripts/chunk-groups.ts';
import { digestFiles } from './scripts/digest-files.ts';
import { documentsInPlace } from './scripts/documents-in-place.ts';
import { fewVariables } from './scripts/few-variables.ts';
import { noCircles } from './scripts/no-circles.ts';
import { precompress } from './scripts/precompress.ts';

/** Where the build goes; the server reads the same variable. */
const CLIENT_FOLDER = resolve(process.env['CLIENT_FOLDER'] ?? 'dist/client');

const manifest = {
  id: '/',
  name: '表處碳計算平台',
  short_name: '表處碳計算',
  description: '記錄工單用能，依公告係數計算加工碳排放',
  lang: 'zh-Hant-TW',
  start_url: '/',
  scope: '/',
  display: 'standalone' as const,
  background_color: '#f7f9f8',
  theme_color: '#0f766e',
  icons: [
    { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
};

/**
 * The writer of spreadsheets compresses in a worker made of a blob, which the content security policy forbids. It is
 * called in a worker of ours, where compressing at once disturbs nobody.
 */
const compressAtOnce: Plugin = {
  name: 'compress-at-once',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('write-excel-file/modules/zip/zipToArrayBuffer.js')) return null;
    const asked = "import { zip } from 'fflate';";
    if (!code.includes(asked)) throw new Error('the writer of spreadsheets compresses in another way now');
    return code.replace(
      asked,
      "import { zipSync } from 'fflate'; const zip = (files, done) => done(null, zipSync(files));",
    );
  },
};

/** The package gives browsers what it made for development, with its warnings. */
const ROUTER_FOR_PEOPLE = resolve('node_modules/react-router/dist/production/index.mjs');

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  resolve: {
    alias: [
      { find: /^react-router$/, replacement: ROUTER_FOR_PEOPLE },
      // What it stands in for has long been part of React.
      { find: /^use-sync-external-store\/shim$/, replacement: 'react' },
    ],
  },
  plugins: [
    documentsInPlace(),
    fewVariables(),
    noCircles(),
    react(),
    writeBuildId(buildId(process.env)),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      registerType: 'prompt',
      manifest,
      injectManifest: {
        // The worker fetches the shell at once, charts, paper and the fonts of most names after a sign-in.
        globPatterns: [
          'index.html',
          'assets/*.{js,css}',
          'icons/*.{svg,png}',
          ...KEPT_FONT_FILES.map((file) => `fonts/${file}`),
        ],
        // Parts of the PDF library that are never used.
        globIgnores: ['**/html2canvas*', '**/purify*', '**/canvg*', '**/index.es-*'],
        maximumFileSizeToCacheInBytes: 3_000_000,
        manifestTransforms: [
          async (entries) => ({ manifest: await digestFiles(CLIENT_FOLDER, entries), warnings: [] }),
        ],
      },
    }),
    precompress(CLIENT_FOLDER),
  ],
  worker: { format: 'es', plugins: () => [compressAtOnce] },
  build: {
    outDir: CLIENT_FOLDER,
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: in more directives of the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The server names in the page what its address will need.
    manifest: true,
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${shortName(name)}-[hash].js`,
        assetFileNames: ({ names: [name = 'asset'] }) =>
          `assets/${shortName(name).replace(/\.\w+$/u, '')}-[hash][extname]`,
        codeSplitting: {
          groups: chunkGroups,
        },
      },
    },
  },
  server: {
    // Only the endpoint: the client has a folder of the same name. The server compares host and origin, so the host stays.
    proxy: {
      '^/(graphql|statements/[^/]+\\.pdf|own-data/[^/]+\\.zip)(\\?.*)?$': {
        target: 'http://localhost:4000',
        changeOrigin: false,
      },
      '^/auth/line/': { target: 'http://localhost:4000', changeOrigin: false },
      '^/site-images/': { target: 'http://localhost:4000' },
    },
  },
});
