import pg from 'pg';
import { backoff } from './backoff.js';
import { CONNECTION_LIMITS, WAKE_CHANNEL, type PgEventBusOptions } from './event-log.js';

/** Hears for all readers of a process in which topics there may be something new: PostgreSQL wakes every listening connection at each notification. */
export class PgListener {
  private stopping = false;
  private interrupt: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly options: PgEventBusOptions,
    private readonly onTopics: (topics: readonly string[]) => void,
    /** It listens; what was told before is not known. */
    private readonly onListening: () => void,
  ) {
    this.ended = this.run();
  }

  async stop(): Promise<void> {
    this.stopping = true;
    this.interrupt();
    await this.ended;
  }

  private async run(): Promise<void> {
    for (let failures = 0; !this.stopping; failures += 1) {
      const listening = (): void => {
        failures = 0;
        this.onListening();
      };
      await this.listen(listening).catch((fault: unknown) =>
        this.options.logger?.debug({ err: fault }, 'event log listener lost its connection'),
      );
      await this.pause(backoff(failures + 1));
    }
  }

  /** One connection's life: ends when it is lost or no longer wanted. */
  private async listen(onListening: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.url,
      ...CONNECTION_LIMITS,
      application_name: 'lianguan event listener',
    });
    const over = new Promise<void>((resolve) => {
      this.interrupt = resolve;
      client.on('error', () => resolve());
      client.on('end', () => resolve());
    });
    client.on('notification', ({ payload = '' }) => this.onTopics(payload.split(',')));
    try {
      await client.connect();
      await client.query(`listen ${WAKE_CHANNEL}`);
      onListening();
      if (!this.stopping) await over;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private async pause(ms: number): Promise<void> {
    if (this.stopping) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.interrupt = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
