import { defineConfig } from 'vitest/config';
import { fileURLToPath } from 'node:url';

const libs = fileURLToPath(new URL('../../libs', import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  resolve: { alias: [{ find: /^@liaison\/([^/]+)$/, replacement: `${libs}/$1/index.ts` }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: true } },
  test: {
    globals: true,
    include: ['src/modules/*/*.policy.spec.ts', 'libs/access/*.spec.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
