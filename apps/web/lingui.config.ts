import { defineConfig } from '@lingui/cli';
import { formatter } from '@lingui/format-po';

/** The texts of the pages: English stands in the components, the others beside it, a catalogue each. */
export default defineConfig({
  rootDir: import.meta.dirname,
  sourceLocale: 'en',
  locales: ['en', 'fr', 'es', 'ar'],
  catalogs: [
    {
      path: '<rootDir>/src/languages/{locale}',
      include: ['<rootDir>/src'],
      exclude: ['<rootDir>/src/graphql'],
    },
  ],
  format: formatter({ lineNumbers: false, origins: false }),
  orderBy: 'message',
});
