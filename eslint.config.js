import eslint from '@eslint/js';
import lingui from 'eslint-plugin-lingui';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const DATABASE_NAMES = ['DataSource', 'QueryRunner', 'InjectRepository'];

/** Type-aware lint, and two bans by name: only libs/config reads the environment, only libs/database opens the database. */
export default tseslint.config(
  { ignores: ['dist', 'node_modules', '.data', '.cache', 'apps/web/src/graphql'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.json', './apps/web/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'libs/**/*.ts', 'apps/worker/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/config/**', 'libs/testing/**'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Read settings through libs/config.' },
      ],
    },
  },
  {
    files: ['src/modules/**/*.ts'],
    ignores: ['src/modules/identity/attempts.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: 'typeorm', importNames: DATABASE_NAMES, message: 'Use Db and RunAs of libs/database.' },
          ],
        },
      ],
    },
  },
  {
    files: ['apps/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    // Whatever people read stands in a catalogue.
    files: ['apps/web/src/**/*.{ts,tsx}'],
    ignores: ['apps/web/src/main.tsx'],
    plugins: { lingui },
    rules: {
      'lingui/no-unlocalized-strings': [
        'error',
        {
          useTsTypes: true,
          // Codes, addresses, names of classes and of what is kept; whatever is no words.
          ignore: [
            '^[^A-Za-z]*$',
            '^[a-z][\\w.:/#-]*$',
            '^[A-Z][A-Z0-9_]*$',
            '^/',
            '^TLP:',
            '^CUI',
            '· Liaison$',
            '^Liaison(-Document)?$',
            '^[a-z]+/[a-z]+$',
            '^query ',
            '\\w=',
            '\\?$',
            '^2-digit$',
            '^(Edge?|Firefox|Chrome|Safari|Windows|Android|iPhone|iPad|Mac OS|Linux)$',
            '^(English|Français|Español|العربية)$',
            '\\.po$',
            '^T23:',
            '^Alt\\+[A-Z]$',
          ],
          ignoreNames: [
            { regex: { pattern: 'className|^(data-|aria-(current|live|controls|labelledby|describedby))' } },
            {
              regex: {
                pattern:
                  '^(id|key|href|to|type|role|name|path|rel|style|fetchPolicy|htmlFor|testId|state|kind)$',
              },
            },
            { regex: { pattern: '^[A-Z0-9_]+$' } },
            'method',
            'content-type',
            'endpoint',
            'typename',
          ],
          ignoreFunctions: [
            '*.closest',
            'graphql',
            'Error',
            '*.classList.add',
            'useState',
            '*.get',
            '*.has',
            '*.set',
            '*.startsWith',
            '*.includes',
            '*.getElementById',
            '*.querySelector',
            'matchMedia',
            '*.split',
            '*.join',
            '*.test',
            '*.replace',
            '*.replaceAll',
          ],
        },
      ],
      'lingui/no-single-variables-to-translate': 'error',
      'lingui/no-trans-inside-trans': 'error',
      'lingui/t-call-in-function': 'error',
    },
  },
  {
    // Reminders that a text has grown past what one reads at once; a longer one that reads well says why it is.
    files: ['src/**/*.ts', 'libs/**/*.ts', 'apps/worker/**/*.ts'],
    ignores: ['**/*.spec.ts', 'libs/testing/**'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true, IIFEs: true }],
      'max-params': ['error', 6],
    },
  },
  {
    files: ['tools/**/*.mjs', '**/*.mjs', '*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        Buffer: 'readonly',
        globalThis: 'readonly',
        SharedArrayBuffer: 'readonly',
        Atomics: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
