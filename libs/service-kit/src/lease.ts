import type { Logger } from 'pino';
import type { DataSource, ObjectLiteral, QueryRunner } from 'typeorm';
import { faultText } from './faults.js';
import { Backoff, type Waker } from './waker.js';

/**
 * A session advisory lock and the connection that holds it. Whoever holds it does its own reading and deleting over it:
 * when the connection is lost, the right to go on is lost with it.
 */
export class Lease {
  private constructor(
    private readonly runner: QueryRunner,
    private readonly name: string,
  ) {}

  /** Null while another process, or another part of this one, holds it. */
  static async acquire(dataSource: DataSource, name: string): Promise<Lease | null> {
    const runner = dataSource.createQueryRunner();
    try {
      const rows = (await runner.query(`select pg_try_advisory_lock(hashtext('lianguan'), hashtext($1)) as held`, [
        name,
      ])) as { held: boolean }[];
      if (rows[0]?.held) return new Lease(runner, name);
    } catch (fault) {
      await runner.release();
      throw fault;
    }
    await runner.release();
    return null;
  }

  async query<Row extends ObjectLiteral>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const { records = [] } = await this.runner.query(sql, [...parameters], true);
    return records as Row[];
  }

  async release(): Promise<void> {
    // The lock is the session's: it would go back to the pool with the connection. A lost connection has given it up.
    await this.query(`select pg_advisory_unlock(hashtext('lianguan'), hashtext($1))`, [this.name]).catch(
      () => undefined,
    );
    await this.runner.release().catch(() => undefined);
  }
}

export interface LeaderWork {
  readonly name: string;
  readonly dataSource: DataSource;
  readonly logger: Logger;
  readonly waker: Waker;
  /** Longest sleep without a call. */
  readonly pollMs: number;
  /** One portion; true when there may be more at once. */
  readonly portion: (lease: Lease) => Promise<boolean>;
  readonly onFault?: (fault: unknown) => void;
}

const FOLLOWER_POLL_MS = 500;
const FIRST_PAUSE_MS = 100;
const LAST_PAUSE_MS = 5_000;

/** Works while this process is the service's one leader for `name`; otherwise stands by. Ends after the portion in hand when the waker stops. */
export async function runAsLeader(work: LeaderWork): Promise<void> {
  const { waker, logger, name } = work;
  const backoff = new Backoff(FIRST_PAUSE_MS, LAST_PAUSE_MS);
  let lease: Lease | null = null;
  while (waker.running) {
    try {
      lease ??= await Lease.acquire(work.dataSource, name);
      if (!lease) {
        await waker.rest(FOLLOWER_POLL_MS);
        continue;
      }
      const more = await work.portion(lease);
      backoff.reset();
      if (!more) await waker.wait(work.pollMs);
    } catch (fault) {
      work.onFault?.(fault);
      logger.warn({ part: name, fault: faultText(fault) }, 'a background part failed and tries again');
      // Given up, so that another process may be luckier.
      await lease?.release();
      lease = null;
      await waker.rest(backoff.next());
    }
  }
  await lease?.release();
}
