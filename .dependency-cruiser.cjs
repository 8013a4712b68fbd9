/** The directions of ARCHITECTURE.md as rules; tests/contract/boundaries.test.ts proves that each one bites. */

const INFRASTRUCTURE = 'http|graphql|database';

module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The rule book runs on tablet and server alike: it knows itself and zod, nothing else.',
      severity: 'error',
      from: { path: '^core/domain/' },
      to: { pathNot: ['^core/domain/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'i18n-knows-words-only',
      comment: 'Catalogues name domain codes and use i18next; they draw nothing and read nothing.',
      severity: 'error',
      from: { path: '^core/i18n/' },
      to: { pathNot: ['^core/i18n/', '^core/domain/', '(^|/)node_modules/i18next/'] },
    },
    {
      name: 'report-draws-anywhere',
      comment:
        'Documents and PDF are made in the browser and in Node: no DOM, no file system, fonts come in as bytes.',
      severity: 'error',
      from: { path: '^core/report/' },
      to: { pathNot: ['^core/(report|domain|i18n)/', '(^|/)node_modules/(jspdf|qrcode-generator)/'] },
    },
    {
      name: 'two-programs',
      comment: 'Server and client meet in schema.graphql and in core; they never import each other.',
      severity: 'error',
      from: { path: '^(server|client)/' },
      to: { path: '^(server|client)/', pathNot: '^$1/' },
    },
    {
      name: 'features-are-strangers',
      comment:
        'A feature that needs another one meets it in app, or the shared part moves down to ui, offline or core.',
      severity: 'error',
      from: { path: '^client/features/([^/]+)/' },
      to: { path: '^client/features/', pathNot: '^client/features/$1/' },
    },
    {
      name: 'features-know-paths-only',
      comment:
        'Features hang in the app, not the other way: of app/ they see the addresses and nothing else.',
      severity: 'error',
      from: { path: '^client/features/' },
      to: { path: '^client/app/', pathNot: '^client/app/paths\\.ts$' },
    },
    {
      name: 'client-rings',
      comment: 'The inner rings of the client serve every feature and therefore know none.',
      severity: 'error',
      from: { path: '^client/(ui|offline|graphql|session)/' },
      to: { path: '^client/(features|app)/', pathNot: '^client/app/paths\\.ts$' },
    },
    {
      name: 'engine-is-bare',
      comment: 'Outbox and sync engine get storage, transport and clock as arguments: no React, no Apollo.',
      severity: 'error',
      from: {
        path: [
          '^client/offline/outbox/',
          '^client/offline/sync/(sync-engine|flush|entry-desk|device-reporter|sync-request|queue-state)\\.ts$',
        ],
        pathNot: '^client/offline/outbox/dexie-outbox-store\\.ts$',
      },
      to: {
        pathNot: [
          '^core/domain/',
          '^client/offline/(outbox|sync)/[^/]+\\.ts$',
          '^client/offline/storage/(owner|storage-failure)\\.ts$',
          '^client/graphql/generated/graphql\\.ts$',
        ],
      },
    },
    {
      name: 'suffix-order-resolver',
      comment: 'A resolver checks role and shape and calls one service; tables are out of its sight.',
      severity: 'error',
      from: { path: '^server/.+\\.resolver\\.ts$' },
      to: { path: '^server/.+\\.entity\\.ts$' },
    },
    {
      name: 'suffix-order-service',
      comment:
        'A service is called by resolvers, commands and seeds: it knows tables, not the API that calls it.',
      severity: 'error',
      from: { path: '^server/.+\\.service\\.ts$' },
      to: { path: '^server/.+\\.(resolver|types)\\.ts$' },
    },
    {
      name: 'suffix-order-entity',
      comment: 'A table stands at the bottom of its subject.',
      severity: 'error',
      from: { path: '^server/.+\\.entity\\.ts$' },
      to: { path: '^server/.+\\.(service|resolver|types)\\.ts$' },
    },
    {
      name: 'services-know-no-transport',
      comment: 'Rules and storage must not depend on how a request came in.',
      severity: 'error',
      from: { path: '^server/.+\\.(service|entity)\\.ts$' },
      to: { path: '(^|/)node_modules/(graphql|type-graphql|fastify|@apollo/server|@fastify/[^/]+)/' },
    },
    {
      name: 'subjects-by-service',
      comment:
        'Another subject is reached through its service or its table; only the API, which is one graph, names its types.',
      severity: 'error',
      from: {
        path: '^server/([^/]+)/',
        pathNot: ['\\.(types|resolver)\\.ts$', `^server/(${INFRASTRUCTURE})/`],
      },
      to: {
        path: '^server/[^/]+/.+\\.types\\.ts$',
        pathNot: ['^server/$1/', `^server/(${INFRASTRUCTURE})/`],
      },
    },
    {
      name: 'resolvers-are-called-by-nobody',
      comment: 'A resolver is an edge: what two edges share belongs into a service.',
      severity: 'error',
      from: { path: '^server/([^/]+)/' },
      to: { path: '^server/[^/]+/.+\\.resolver\\.ts$' },
    },
    {
      name: 'context-at-the-bottom',
      comment:
        'The request context and the database doors are below every subject (tables are listed, seeds call services).',
      severity: 'error',
      from: {
        path: '^server/(request-context\\.ts|database/)',
        pathNot: '^server/database/(seeds/|(entities|migrate)\\.ts)',
      },
      to: { path: '^server/[^/]+/', pathNot: '^server/database/' },
    },
    {
      name: 'charts-in-one-place',
      comment: 'victory is drawn by client/ui/chart*.tsx alone and loaded only where a chart is shown.',
      severity: 'error',
      from: { path: '^client/', pathNot: '^client/ui/chart[^/]*\\.tsx$' },
      to: { path: '(^|/)node_modules/victory' },
    },
    {
      name: 'product-knows-no-tests',
      comment: 'What is shipped never leans on tests or scripts.',
      severity: 'error',
      from: { path: '^(core|server|client)/' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-development-packages',
      comment: 'What the server imports must be there after an installation for production.',
      severity: 'error',
      from: { path: '^(core|server)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or a third is missing.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is forgotten or dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^[^/]+$', '^tests/', '^scripts/', '^client/graphql/generated/'],
      },
      to: {},
    },
    {
      name: 'every-import-resolves',
      comment: 'A path that leads nowhere, or a package that package.json does not list.',
      severity: 'error',
      from: { pathNot: '^client/graphql/generated/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
    reporterOptions: {
      dot: { collapsePattern: '^(core|server|client)/[^/]+(/[^/]+)?' },
    },
  },
};
