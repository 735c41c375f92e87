import pg from 'pg';
import { backoff } from './backoff.js';
import { CONNECTION_LIMITS, WAKE_CHANNEL, type PgEventBusOptions } from './event-log.js';

// Of the processes that listen now, each has a place of its own: the least that is free. A lock of the session.
const TAKE_PLACE = `
  select place from generate_series(0, 63) as places(place)
   where pg_try_advisory_lock(hashtext('lianguan event listener'), place) limit 1`;

/** Hears for all readers of a process in which topics there may be something new: PostgreSQL wakes every listening connection at each notification. */
export class PgListener {
  private stopping = false;
  private interrupt: () => void = () => undefined;
  private readonly ended: Promise<void>;

  constructor(
    private readonly options: PgEventBusOptions,
    private readonly onTopics: (topics: readonly string[]) => void,
    /** It listens, at its place among the processes that do; what was told before is not known. */
    private readonly onListening: (place: number | undefined) => void,
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
      const listening = (place: number | undefined): void => {
        failures = 0;
        this.onListening(place);
      };
      await this.listen(listening).catch((fault: unknown) =>
        this.options.logger?.debug({ err: fault }, 'event log listener lost its connection'),
      );
      await this.pause(backoff(failures + 1));
    }
  }

  /** One connection's life: ends when it is lost or no longer wanted. */
  private async listen(onListening: (place: number | undefined) => void): Promise<void> {
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
      const { rows } = await client.query<{ place: number }>(TAKE_PLACE);
      onListening(rows[0]?.place);
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
