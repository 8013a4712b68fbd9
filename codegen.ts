import type { CodegenConfig } from '@graphql-codegen/cli';

const typedDocuments = {
  preset: 'client',
  presetConfig: { fragmentMasking: { unmaskFunctionName: 'readFragment' } },
  config: {
    useTypeImports: true,
    enumsAsTypes: true,
    enumType: 'string-literal',
    strictScalars: true,
    importExtension: '.ts',
    emitLegacyCommonJSImports: false,
    immutableTypes: true,
    scalars: {
      Instant: 'string',
      LocalDate: 'string',
      LocalTime: 'string',
      CellValue: 'string | number | boolean | null',
      Parameters: 'Record<string, string | number | boolean | null>',
      ID: 'string',
    },
  },
} as const;

const config: CodegenConfig = {
  schema: 'schema.graphql',
  ignoreNoDocuments: true,
  generates: {
    'client/graphql/generated/': {
      ...typedDocuments,
      documents: ['client/**/*.{ts,tsx}', '!client/graphql/generated/**'],
    },
    // Documents of tests stay out of what browsers load.
    'tests/support/generated/': {
      ...typedDocuments,
      documents: ['tests/{server,offline}/**/*.ts'],
    },
  },
};

export default config;
