import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DepartmentName } from '../departments.js';

/** What `npm start -- --json` prints and `<data>/running.json` holds while the system runs. URLs are bases: add `/graphql`, `/imports`, `/livez`. */
export interface RunningSystem {
  readonly gateway: { readonly url: string; readonly pid: number };
  readonly dashboard: { readonly url: string };
  readonly issuer: { readonly url: string };
  readonly subgraphs: Readonly<Record<DepartmentName, { readonly url: string; readonly pid: number }>>;
  /** The data folder. */
  readonly data: string;
}

const fileOf = (dataDir: string): string => join(dataDir, 'running.json');

/** Renamed into place, so that a reader never sees half of it. */
export function writeRunningFile(running: RunningSystem): void {
  const file = fileOf(running.data);
  writeFileSync(`${file}.new`, `${JSON.stringify(running)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

export function removeRunningFile(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** Null when no system runs on this data folder. */
export function readRunningFile(dataDir: string): RunningSystem | null {
  const file = fileOf(dataDir);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RunningSystem) : null;
}
