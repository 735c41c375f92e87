import type { CodegenConfig } from '@graphql-codegen/cli';
import { departmentDocuments } from './department-documents.js';

const config: CodegenConfig = {
  schema: '../gateway/schema.graphql',
  documents: ['src/**/*.graphql', ...departmentDocuments()],
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
