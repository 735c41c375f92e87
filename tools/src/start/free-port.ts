import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

// Below the range that systems hand out to outgoing connections, so that a port stays ours between the look and the bind.
const LOWEST = 20_000;
const HIGHEST = 30_000;
const TRIES = 200;

const taken = new Set<number>();

/** A port on 127.0.0.1 that nobody listens on; `wished` if it is free. Never the same one twice in a process. */
export async function freePort(wished?: number): Promise<number> {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const port = attempt === 0 && wished ? wished : randomInt(LOWEST, HIGHEST);
    if (taken.has(port) || !(await isFree(port))) continue;
    taken.add(port);
    return port;
  }
  throw new Error('no free port found');
}

export function isFree(port: number): Promise<boolean> {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', () => done(false));
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => done(true)));
  });
}
