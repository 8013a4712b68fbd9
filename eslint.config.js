import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { beyondACompany } from './scripts/lint/beyond-a-company.mjs';
import { ownedByCompany } from './scripts/lint/owned-by-company.mjs';

const typescript = ['**/*.{ts,tsx}'];
const shipped = ['core/**/*.{ts,tsx}', 'server/**/*.ts', 'client/**/*.{ts,tsx}'];

const noEnum = {
  selector: 'TSEnumDeclaration',
  message: 'Use a const object or a union of literals: enums exist at run time only in TypeScript.',
};
const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a name that can be searched for beats a default. Tool configurations are apart.',
};
const noBarrel = {
  selector: 'ExportAllDeclaration',
  message: 'Import from the file that defines the thing: barrels hide where it lives and make cycles.',
};
const oneTransactionOpener = {
  selector: "CallExpression[callee.property.name='transaction']",
  message: 'Open transactions with database.write(): overlapping transactions on SQLite would merge.',
};
const wordsFromTheCatalogue = {
  selector: 'JSXText[value=/[A-Za-z\\u00c0-\\u024f\\u3400-\\u9fff\\uff01-\\uff5e]/]',
  message: 'Words for people come from core/i18n/catalogue.',
};
const wordsFromTheCatalogueInAttributes = {
  selector:
    'JSXAttribute[name.name=/^(label|placeholder|title|alt|aria-label|description)$/] > Literal[value=/[A-Za-z\\u3400-\\u9fff]{2,}/]',
  message: 'Words for people come from core/i18n/catalogue.',
};
const noInjectedStyle = {
  selector: 'JSXAttribute[name.name=/^(hiddenFrom|visibleFrom)$/]',
  message: 'hiddenFrom and visibleFrom inject a style element, which the CSP blocks: use a CSS module.',
};
const everywhere = [noEnum, noBarrel, oneTransactionOpener];

const oneEnvironmentReader = {
  object: 'process',
  property: 'env',
  message: 'server/config.ts is the only reader of the environment; take what you need as an argument.',
};

const mantineInjectsStyles = {
  name: '@mantine/core',
  importNames: ['AppShell', 'Grid', 'SimpleGrid'],
  message: 'Injects a style element, which the CSP blocks: lay out with a CSS module.',
};
const victoryInOnePlace = {
  name: 'victory',
  message: 'Charts are drawn by client/ui/chart*.tsx alone, so that colours, labels and tables agree.',
};

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      'coverage',
      'data',
      '.cache',
      'client/graphql/generated',
      'tests/support/generated',
      'client/public',
    ],
  },
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' } },
  {
    files: typescript,
    extends: [tseslint.configs.strict],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/max-params': ['error', { max: 4 }],
      // Decorated classes carry the schema, even when they have no member of their own.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': ['error', ...everywhere, noDefaultExport],
    },
  },
  {
    files: shipped,
    rules: { 'no-console': 'error', 'no-restricted-properties': ['error', oneEnvironmentReader] },
  },
  { files: ['server/config.ts'], rules: { 'no-restricted-properties': 'off' } },
  {
    files: ['server/database/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, noBarrel, noDefaultExport] },
  },
  {
    // Classes of tables and of the API are shapes: any object with their properties is read alike.
    files: ['server/**/*.ts'],
    rules: { '@typescript-eslint/no-misused-spread': 'off' },
  },
  {
    files: ['server/**/*.ts'],
    ignores: ['server/database/migrations/**'],
    plugins: { house: { rules: { 'owned-by-company': ownedByCompany } } },
    rules: { 'house/owned-by-company': ['error', { excepted: beyondACompany }] },
  },
  {
    files: ['server/**/*.service.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 50 }] },
  },
  {
    files: ['client/**/*.{ts,tsx}'],
    extends: [jsxA11y.flatConfigs.strict],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      // What the compiler of React asks for is looked at by oxlint, which parses every file once for all of it.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      // A region that scrolls must be reachable by keyboard.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['tabpanel', 'region'] }],
      'max-lines-per-function': ['error', { max: 150 }],
      'no-restricted-syntax': [
        'error',
        ...everywhere,
        noDefaultExport,
        wordsFromTheCatalogue,
        wordsFromTheCatalogueInAttributes,
        noInjectedStyle,
      ],
      'no-restricted-imports': ['error', { paths: [mantineInjectsStyles, victoryInOnePlace] }],
    },
  },
  {
    // IndexedDB has transactions of its own.
    files: ['client/offline/**/*.ts', 'tests/e2e/device-database.ts'],
    rules: { 'no-restricted-syntax': ['error', noEnum, noBarrel, noDefaultExport] },
  },
  {
    files: ['client/ui/chart*.tsx'],
    rules: { 'no-restricted-imports': ['error', { paths: [mantineInjectsStyles] }] },
  },
  {
    files: ['tests/**/*.{ts,tsx}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      // A test states what it knows about its own data.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['*.config.ts', 'codegen.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere] },
  },
);
