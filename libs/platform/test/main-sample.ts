// A process for run-main.test.ts; its environment says how it behaves.
import { loadConfig, port, runMain } from '../src/index.js';
import { z } from 'zod';

const schema = z.object({
  PORT: port,
  BEHAVIOUR: z.enum(['good', 'start-fault', 'later-fault', 'later-rejection', 'stop-fault', 'slow-start']),
});

await runMain(async () => {
  const { BEHAVIOUR } = loadConfig(schema);
  const alive = setInterval(() => undefined, 1_000);
  if (BEHAVIOUR === 'start-fault') throw new Error('the database is away');
  if (BEHAVIOUR === 'later-fault')
    setTimeout(() => {
      throw new Error('broken');
    }, 50);
  if (BEHAVIOUR === 'later-rejection') setTimeout(() => void Promise.reject(new Error('broken')), 50);
  if (BEHAVIOUR === 'slow-start') {
    process.stderr.write('starting\n');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  return {
    url: 'http://127.0.0.1:1',
    metricsUrl: 'http://127.0.0.1:2/metrics',
    async stop() {
      process.stderr.write('stopping\n');
      await new Promise((resolve) => setTimeout(resolve, 100));
      if (BEHAVIOUR === 'stop-fault') throw new Error('cannot stop');
      clearInterval(alive);
      process.stderr.write('stopped\n');
    },
  };
});
