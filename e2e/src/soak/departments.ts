import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ArchivedCluster, createDepartmentDatabase, databaseState, type DatabaseState } from '@lianguan/testing';

const NAMES = [
  'education',
  'market_regulation',
  'civil_affairs',
  'finance',
  'public_security',
  'joint_enforcement',
] as const;
export type DepartmentName = (typeof NAMES)[number];

/** A department's own server, with a backup and an archive of its own. */
interface Department {
  readonly name: DepartmentName;
  readonly server: ArchivedCluster;
  /** Superuser's address of its database. */
  readonly url: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The servers of all departments, outside the launcher's. */
export class Departments {
  private constructor(readonly all: readonly Department[]) {}

  static async create(): Promise<Departments> {
    const all: Department[] = [];
    for (const name of NAMES) all.push(await createDepartment(name));
    return new Departments(all);
  }

  get env(): Readonly<Record<string, string>> {
    return Object.assign({}, ...this.all.map(({ env }) => env)) as Record<string, string>;
  }

  get urls(): Readonly<Record<string, string>> {
    return Object.fromEntries(this.all.map(({ name, url }) => [name, url]));
  }

  of(name: DepartmentName): Department {
    return this.all.find((department) => department.name === name)!;
  }

  async states(): Promise<Readonly<Record<string, DatabaseState>>> {
    const states: Record<string, DatabaseState> = {};
    for (const { name, url } of this.all) states[name] = await databaseState(url);
    return states;
  }

  async destroy(): Promise<void> {
    for (const { server } of this.all) await server.destroy();
  }
}

async function createDepartment(name: DepartmentName): Promise<Department> {
  const server = await ArchivedCluster.create(await mkdtemp(join(tmpdir(), `lianguan-${name}-`)));
  const { adminUrl: url, appUrl, migratorUrl } = await createDepartmentDatabase(name, server.adminUrl);
  const key = `DATABASE_URL_${name.toUpperCase()}`;
  return { name, server, url, env: { [key]: appUrl, [`${key}_MIGRATOR`]: migratorUrl } };
}
