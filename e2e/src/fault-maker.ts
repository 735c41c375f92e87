import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { eventually, type OwnKafka } from '@lianguan/testing';
import type { System } from './harness.js';

// A service that dies while it starts waits up to 15 s for its next try, and a start takes long where everything starts again.
const BACK_LIMIT_MS = 180_000;
const SOME = 3;
const LAST_LINES = 20;

/** Ends what a running system consists of, and counts it. The launcher starts its processes again. */
export class FaultMaker {
  readonly kills: Record<string, number> = {};
  readonly outages: string[] = [];
  private readonly killed = new Set<number>();
  private turn = 0;

  constructor(
    private readonly system: System,
    private readonly broker: OwnKafka | undefined,
  ) {}

  /** The six services and the gateway. */
  get names(): readonly string[] {
    return [...Object.keys(this.system.running().subgraphs), 'gateway'];
  }

  /** SIGKILL, as soon as it serves again after an earlier one. */
  async kill(name: string): Promise<void> {
    const pid = await this.living(name);
    this.killed.add(pid);
    try {
      process.kill(pid, 'SIGKILL');
      this.kills[name] = (this.kills[name] ?? 0) + 1;
    } catch {
      // It is between two lives.
    }
  }

  /** The next ones in turn, so that each dies at least once in three calls. */
  async killSome(between: () => number): Promise<void> {
    for (let count = 0; count < SOME; count += 1) {
      const names = this.names;
      await this.kill(names[this.turn++ % names.length]!);
      await pause(between());
    }
  }

  async killAny(): Promise<void> {
    const names = this.names;
    await this.kill(names[Math.floor(Math.random() * names.length)]!);
  }

  async restartPostgres(): Promise<void> {
    process.kill(await this.postmaster(), 'SIGINT');
    this.outages.push('PostgreSQL 停止后启动');
  }

  /** The server with everything that it consists of, as when the machine loses its power: nobody writes a last word. */
  async killPostgres(): Promise<void> {
    const postmaster = await this.postmaster();
    // Stopped, it forks nobody while its children are looked for.
    process.kill(postmaster, 'SIGSTOP');
    for (const pid of [postmaster, ...(await childrenOf(postmaster))])
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    this.outages.push('PostgreSQL 全部进程被 SIGKILL 后启动');
  }

  /** The broker is away for a while, then killed where it stands. */
  async takeBroker(awayMs: number): Promise<void> {
    if (!this.broker) return;
    await this.broker.stop();
    await pause(awayMs);
    await this.broker.start();
    this.outages.push(`Kafka 停止 ${awayMs / 1_000} 秒`);
  }

  /** It comes back when what is done meanwhile is done. */
  async killBroker(meanwhile: () => Promise<void> = async () => undefined): Promise<void> {
    if (!this.broker) return;
    await this.broker.kill();
    try {
      await meanwhile();
    } finally {
      await this.broker.start();
    }
    this.outages.push('Kafka 被 SIGKILL 后启动');
  }

  /** Waits until it serves, again if it was killed; its process. */
  living(name: string): Promise<number> {
    return eventually(() => {
      const { gateway, subgraphs } = this.system.running();
      const now = (name === 'gateway' ? gateway : subgraphs[name]!).pid;
      if (this.killed.has(now)) throw new Error(`${name} has not come back: ${this.lastWordsOf(name)}`);
      return now;
    }, BACK_LIMIT_MS);
  }

  private async postmaster(): Promise<number> {
    const file = join(this.system.running().data, 'postgres', 'postmaster.pid');
    const [pid] = (await readFile(file, 'utf8')).split('\n');
    return Number(pid);
  }

  private lastWordsOf(name: string): string {
    return this.system.log(name).split('\n').slice(-LAST_LINES).join('\n');
  }
}

async function childrenOf(parent: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=', '-o', 'ppid=']);
  const pairs = stdout.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  return pairs.flatMap(([pid, ppid]) => (ppid === parent ? [pid!] : []));
}
