import { register } from 'node:module';

// In each process that runs tests, before their first module: sources are compiled while they load, and `@jest/globals` is what the runner puts up.
register('@swc-node/register/esm', import.meta.url);
register('./hooks.mjs', import.meta.url);

// The runner (jest-light-runner 0.8.2) answers all processes when the first one asks for its settings: one that does not listen yet would wait for ever.
let settings;
const keep = (message) => {
  if (message?.type === 'jest-light-runner-worker-data') settings = message;
};
process.on('newListener', (event, listener) => {
  if (event !== 'message' || listener === keep) return;
  if (settings) process.nextTick(listener, settings);
  else if (!process.listeners('message').includes(keep)) process.on('message', keep);
});

// Jest has ended, or was ended: whatever a test has left open.
process.once('disconnect', () => process.exit());

// What a test starts runs as anybody would start it.
delete process.env.NODE_OPTIONS;
