import { getConfig } from '@lingui/conf';
import { lingui } from '@lingui/vite-plugin';
import babel from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import rightToLeft from 'postcss-rtlcss';
import { defineConfig } from 'vite';

const languages = { configPath: `${import.meta.dirname}/lingui.config.ts` };

/** The portal puts each answer's nonce where __NONCE__ stands. In development the portal is on port 4000. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    // Its own transformer comes as a program that not every Node.js which installs the project gets.
    babel({
      include: /apps\/web\/src\/.*\.tsx?$/,
      plugins: [['@lingui/babel-plugin-lingui-macro', { linguiConfig: getConfig(languages) }]],
    }),
    react(),
    lingui({ ...languages, failOnMissing: true }),
  ],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      // Importing one of these does nothing by itself: what a page does not use stays out of its load.
      treeshake: {
        moduleSideEffects: [
          { test: /apps.web.src.(features|graphql|ui)|node_modules.@trussworks/, sideEffects: false },
        ],
      },
      // The design system's styles take most of the build, and everybody knows.
      checks: { bundlerTimings: false },
    },
  },
  css: {
    // The design system is written for left to right; our own styles are logical.
    postcss: { plugins: [rightToLeft()] },
    preprocessorOptions: {
      scss: {
        loadPaths: ['node_modules/@uswds/uswds/packages'],
        quietDeps: true,
        silenceDeprecations: ['if-function'],
      },
    },
  },
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/auth', '/uploads', '/files', '/exports'].map((path) => [
        path,
        { target: 'http://localhost:4000', ws: path === '/graphql' },
      ]),
    ),
  },
});
