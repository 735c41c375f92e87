import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: '../gateway/schema.graphql',
  documents: ['src/**/*.graphql'],
  generates: {
    './src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        enumsAsTypes: true,
        useTypeImports: true,
        // Money is a decimal string of yuan; a number would lose fen.
        scalars: { Money: 'string', CalendarDay: 'string', DateTime: 'string' },
        strictScalars: true,
      },
    },
  },
};
export default config;
