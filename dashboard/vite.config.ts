import react from '@vitejs/plugin-react';
import { defineConfig, loadEnv, type Plugin, type ProxyOptions } from 'vite';
import { sandbox } from './sandbox.js';

// Every supported browser reads woff2; without this the older copies double the font files of the build.
const woff2Only: Plugin = {
  name: 'woff2-only',
  enforce: 'pre',
  transform: {
    filter: { id: /@fontsource.*\.css/ },
    handler: (code) => code.replaceAll(/,\s*url\([^)]+\.woff\) format\('woff'\)/g, ''),
  },
};

const proxyTo = (target: string): Record<string, ProxyOptions> => ({
  '/graphql': { target, ws: true },
  '/config.json': { target },
  '/files': { target },
  // The page and the upload share this path: a browser that navigates wants the page.
  '/imports': { target, bypass: ({ headers }) => (headers.accept?.includes('text/html') ? '/index.html' : undefined) },
});

export default defineConfig(({ mode }) => ({
  plugins: [woff2Only, react(), sandbox],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // Nothing as data: URL, so that the gateway's content security policy needs no exception.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: proxyTo(loadEnv(mode, import.meta.dirname, 'GATEWAY_')['GATEWAY_URL'] ?? 'http://127.0.0.1:4000') },
}));
