import type { CodegenConfig } from '@graphql-codegen/cli';

/** Typed documents for the web client, from the committed schema and the operations in the components. */
const config: CodegenConfig = {
  schema: 'src/schema.graphql',
  documents: ['apps/web/src/**/*.{ts,tsx}', '!apps/web/src/graphql/**'],
  generates: {
    'apps/web/src/graphql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { DateTime: 'string', ID: 'string' },
        strictScalars: true,
      },
    },
  },
};
export default config;
