import { register } from 'node:module';

// In each process that runs tests, before their first module: sources are compiled while they load, and `@jest/globals` is what the runner puts up.
register('@swc-node/register/esm', import.meta.url);
register('./hooks.mjs', import.meta.url);

// Jest has ended, or was ended: whatever a test has left open.
process.once('disconnect', () => process.exit());

// What a test starts runs as anybody would start it.
delete process.env.NODE_OPTIONS;
