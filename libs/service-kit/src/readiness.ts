/** What a service needs to serve, asked by /readyz. */
export interface Readiness {
  /** True once the service has begun to stop. */
  readonly stopping: boolean;
  /** Names of what fails; empty when the service is ready. */
  failing(): Promise<readonly string[]>;
}

const CHECK_LIMIT_MS = 2_000;

/** Runs the checks together, each for at most 2 s; who asks meanwhile shares the answer, so that asking often costs nothing. */
export class ServiceReadiness implements Readiness {
  stopping = false;
  private asking: Promise<readonly string[]> | undefined;

  constructor(private readonly checks: Readonly<Record<string, () => Promise<unknown>>>) {}

  async failing(): Promise<readonly string[]> {
    if (this.stopping) return ['stopping'];
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<readonly string[]> {
    const names = await Promise.all(
      Object.entries(this.checks).map(([name, check]) =>
        inTime(check()).then(
          () => [],
          () => [name],
        ),
      ),
    );
    return names.flat();
  }
}

async function inTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the check takes too long')), CHECK_LIMIT_MS);
  });
  try {
    await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
