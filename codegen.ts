import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: ['client/**/*.{ts,tsx}', 'tests/server/**/*.ts', '!client/graphql/generated/**'],
  ignoreNoDocuments: true,
  generates: {
    'client/graphql/generated/': {
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
    },
  },
};

export default config;
