import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import { getDistDirectory, renderAltair } from 'altair-static';
import type { Plugin } from 'vite';

const PATH = '/sandbox/';
const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A GraphQL client at /sandbox/ of the development server, from files of the package: it works without a network, and is never built. */
export const sandbox: Plugin = {
  name: 'sandbox',
  apply: 'serve',
  configureServer({ middlewares }) {
    middlewares.use(PATH, (request, response, next) => {
      const path = normalize(new URL(request.url ?? '/', 'http://sandbox').pathname);
      if (path === '/') {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.end(renderAltair({ baseURL: PATH, endpointURL: '/graphql' }));
        return;
      }
      const file = join(getDistDirectory(), path);
      if (!existsSync(file) || !statSync(file).isFile()) return next();
      response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
      createReadStream(file).pipe(response);
    });
  },
};
