import { defineConfig } from 'vite';
import react from '@vitejs/plugin-react';
import { VitePWA } from 'vite-plugin-pwa';
import { precompress } from './scripts/precompress.ts';

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

export default defineConfig({
  root: 'client',
  publicDir: 'public',
  plugins: [
    react(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: '.',
      filename: 'service-worker.ts',
      injectRegister: false,
      registerType: 'prompt',
      manifest,
      injectManifest: {
        globPatterns: ['index.html', 'assets/*.{js,css}', 'icons/*.{svg,png}'],
        // Charts, paper and fonts are large and rarely first: they are cached when they are first used.
        globIgnores: [
          '**/victory-*',
          '**/pdf-*',
          '**/jspdf*',
          '**/html2canvas*',
          '**/purify*',
          '**/canvg*',
          '**/index.es-*',
          '**/render-pdf-*',
        ],
        maximumFileSizeToCacheInBytes: 2_000_000,
      },
    }),
    precompress('dist/client'),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // Inlined assets would need data: in more directives of the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // Every chunk that loads another needs this; alone it drags no library into the first load.
            { name: 'preload', test: /vite\/preload-helper/, priority: 9 },
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\//, priority: 5 },
            {
              name: 'victory',
              test: /node_modules\/(victory|d3-|delaunator|internmap|robust-predicates)/,
              priority: 4,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/graphql': 'http://localhost:4000' } },
});
