import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The portal puts each answer's nonce where __NONCE__ stands. In development the portal is on port 4000. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    // The design system's styles take most of the build, and everybody knows.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  css: {
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
