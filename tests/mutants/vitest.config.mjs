import { transform } from '@swc/core';
import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';
import jest from '../../jest.config.js';
import { PARTS } from './parts.mjs';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

const [, options] = Object.values(jest.transform)[0];

/** What Vite would use writes other types of parameters into the metadata of decorators than the compiler does. */
const swc = {
  name: 'swc',
  enforce: 'pre',
  transform: (code, id) => (/\.tsx?$/.test(id) ? transform(code, { ...options, filename: id }) : null),
};

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: {
    alias: [
      { find: /^@liaison\/([^/]+)$/, replacement: `${libs}/$1/index.ts` },
      // The same of its two builds that Nest and Apollo load.
      {
        find: /^graphql$/,
        replacement: fileURLToPath(new URL('../../node_modules/graphql/index.js', import.meta.url)),
      },
    ],
  },
  oxc: false,
  plugins: [swc],
  test: {
    globals: true,
    include: PARTS[process.env['LIAISON_MUTANTS']].tests,
    testTimeout: 10_000,
    hookTimeout: 20_000,
  },
});
