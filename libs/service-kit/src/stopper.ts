import type { Logger } from '@lianguan/platform';
import { faultSummary } from './graph-errors.js';

const STOP_LIMIT_MS = 9_000;

/** Gives back what was started, last first, so that nothing outlives what it stands on. A part that fails or hangs does not keep the others. */
export class Stopper {
  private readonly parts: { readonly name: string; readonly stop: () => Promise<unknown> }[] = [];
  private stopping: Promise<void> | undefined;

  onStop(name: string, stop: () => Promise<unknown>): void {
    this.parts.push({ name, stop });
  }

  /** The same promise for everyone who asks; resolves within 9 s. */
  stop(logger?: Logger): Promise<void> {
    this.stopping ??= this.stopAll(logger);
    return this.stopping;
  }

  private async stopAll(logger?: Logger): Promise<void> {
    const until = performance.now() + STOP_LIMIT_MS;
    for (const { name, stop } of this.parts.toReversed()) {
      await before(until, stop()).catch((fault: unknown) =>
        logger?.warn({ part: name, fault: faultSummary(fault) }, 'a part did not stop cleanly'),
      );
    }
  }
}

async function before(until: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('out of time')), Math.max(0, until - performance.now()));
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
