import { chown, copyFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { TestCluster } from './test-cluster.js';

/** What a base backup leaves out: it is made anew, or comes from the archive. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'pg_wal',
  'pg_replslot',
  'pgsql_tmp',
]);
const GONE_AFTER_MS = 1_000;

/** A durable PostgreSQL with an archive of its WAL, which can be backed up while it works, lost, and restored on the same address. */
export class ArchivedCluster {
  private constructor(
    private readonly folder: string,
    private readonly cluster: TestCluster,
  ) {}

  static async create(folder: string): Promise<ArchivedCluster> {
    const archive = join(folder, 'archive');
    await mkdir(archive);
    const cluster = await TestCluster.create(folder, [
      'archive_mode=on',
      `archive_command=test ! -f ${archive}/%f && cp %p ${archive}/%f`,
      `restore_command=cp ${archive}/%f "%p"`,
      // Nobody is let in before the recovery has ended.
      'hot_standby=off',
      'max_connections=100',
      'shared_buffers=32MB',
    ]);
    const { uid, gid } = await stat(join(folder, 'db'));
    await chown(archive, uid, gid);
    return new ArchivedCluster(folder, cluster);
  }

  get adminUrl(): string {
    return this.cluster.adminUrl;
  }

  /** A base backup by PostgreSQL's own functions, as pg_basebackup makes it; the server goes on meanwhile. Returns its size in bytes. */
  async backUp(): Promise<number> {
    const [from, to] = [join(this.folder, 'db'), join(this.folder, 'backup')];
    await rm(to, { recursive: true, force: true });
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      await client.query(`select pg_backup_start('base', true)`);
      const bytes = await copyTree(from, to);
      const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop()');
      await writeOwn(join(to, 'backup_label'), rows[0]!.labelfile);
      return bytes;
    } finally {
      await client.end();
    }
  }

  /** Brings what was committed so far into the archive. */
  async archiveNow(): Promise<void> {
    const client = new pg.Client({ connectionString: this.adminUrl });
    await client.connect();
    try {
      const { rows } = await client.query<{ name: string }>('select pg_walfile_name(pg_switch_wal()) as name');
      while (!(await readdir(join(this.folder, 'archive'))).includes(rows[0]!.name)) await pause(50);
    } finally {
      await client.end();
    }
  }

  /** The server is killed, and its data folder is no more. */
  async lose(): Promise<void> {
    const [pid] = (await readFile(join(this.folder, 'db', 'postmaster.pid'), 'utf8')).split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await pause(GONE_AFTER_MS);
    await rm(join(this.folder, 'lost'), { recursive: true, force: true });
    await rename(join(this.folder, 'db'), join(this.folder, 'lost'));
  }

  /**
   * A fresh server from the backup and the archive, on the old address. `walSurvived`: pg_wal stood on a volume of its own, or was streamed
   * elsewhere; without it, what was committed after the last archived segment is lost.
   */
  async restore({ walSurvived }: { readonly walSurvived: boolean }): Promise<void> {
    const [db, lost] = [join(this.folder, 'db'), join(this.folder, 'lost')];
    await copyTree(join(this.folder, 'backup'), db);
    for (const made of ['pg_replslot', 'pg_wal', 'pg_wal/archive_status', 'pg_wal/summaries'])
      await makeFolder(join(db, made), lost);
    if (walSurvived) await copyTree(join(lost, 'pg_wal'), join(db, 'pg_wal'));
    await writeOwn(join(db, 'recovery.signal'), '');
    await this.cluster.start();
  }

  destroy(): Promise<void> {
    return this.cluster.destroy();
  }
}

/** A file of the owner of its folder. */
async function writeOwn(path: string, text: string): Promise<void> {
  const { uid, gid } = await stat(dirname(path));
  await writeFile(path, text);
  await chown(path, uid, gid);
}

async function makeFolder(path: string, like: string): Promise<void> {
  const { uid, gid } = await stat(like);
  await mkdir(path, { recursive: true, mode: 0o700 });
  await chown(path, uid, gid);
}

/** Copies a tree with its owners, over what is there; what goes away meanwhile is not copied. Returns the bytes. */
async function copyTree(from: string, to: string): Promise<number> {
  await makeFolder(to, from);
  let bytes = 0;
  for (const entry of await readdir(from, { withFileTypes: true })) {
    if (LEFT_OUT.has(entry.name)) continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    bytes += entry.isDirectory() ? await copyTree(source, target) : await copyOne(source, target);
  }
  return bytes;
}

async function copyOne(source: string, target: string): Promise<number> {
  try {
    await copyFile(source, target);
    const { uid, gid, size } = await stat(source);
    await chown(target, uid, gid);
    return size;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw fault;
  }
}
