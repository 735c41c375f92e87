import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats `check` until it holds; after `timeoutMs` its last failure is the test's. For what follows from an event. */
export async function eventually<T>(check: () => Promise<T> | T, timeoutMs = 15_000): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      return await check();
    } catch (failure) {
      if (Date.now() >= end) throw failure;
      await sleep(50);
    }
  }
}
