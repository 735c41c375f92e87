import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

const KB_PER_MB = 1024;
const LISTENING = '0A';

// proc(5), /proc/PID/stat, counted from the state on: the parent; own and inherited time in user and system mode, in ticks.
const PARENT = 1;
const USER_TIME = 11;
const TIMES = 4;
const TICKS_PER_SECOND = 100;

export interface SystemProcess {
  readonly pid: number;
  /** `education`, `gateway`, `issuer`, `launcher`, `postgres`… */
  readonly name: string;
}

export interface ProcessMemory {
  readonly rssMb: number;
  /** Shared pages divided by those who share them: sums over processes count no page twice. */
  readonly pssMb: number;
}

/** VmRSS in MB. Linux only, like everything here. */
export const rssMb = (pid: number): number => kilobytes(`/proc/${pid}/status`, 'VmRSS') / KB_PER_MB;

export const memoryOf = (pid: number): ProcessMemory => ({
  rssMb: rssMb(pid),
  pssMb: kilobytes(`/proc/${pid}/smaps_rollup`, 'Pss') / KB_PER_MB,
});

/** The launcher of a data folder and all that descends from it. */
export function systemProcesses(dataDir: string): SystemProcess[] {
  const launcher = Number(readFileSync(join(dataDir, 'launcher.pid'), 'utf8'));
  const children = childrenByParent();
  const found: SystemProcess[] = [{ pid: launcher, name: 'launcher' }];
  for (const { pid } of found) {
    for (const child of children.get(pid) ?? []) found.push({ pid: child, name: nameOf(child) });
  }
  return found;
}

/** Processor seconds that a system has used so far, by process name, processes that have ended included: their parents have inherited them. */
export function processorSecondsByName(dataDir: string): ReadonlyMap<string, number> {
  const seconds = new Map<string, number>();
  for (const { pid, name } of systemProcesses(dataDir)) {
    const times = afterCommand(pid).slice(USER_TIME, USER_TIME + TIMES);
    const ticks = times.reduce((sum, each) => sum + Number(each), 0);
    seconds.set(name, (seconds.get(name) ?? 0) + ticks / TICKS_PER_SECOND);
  }
  return seconds;
}

export const processorSeconds = (dataDir: string): number =>
  [...processorSecondsByName(dataDir).values()].reduce((sum, each) => sum + each, 0);

/** Ports on which a process listens on IPv4. */
export function listeningPorts(pid: number): number[] {
  const sockets = new Set(readdirSync(`/proc/${pid}/fd`).map((fd) => target(`/proc/${pid}/fd/${fd}`)));
  return readFileSync(`/proc/${pid}/net/tcp`, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state, , , , , , inode]) => state === LISTENING && sockets.has(`socket:[${inode}]`))
    .map(([, address]) => Number.parseInt(address!.split(':')[1]!, 16));
}

function kilobytes(file: string, key: string): number {
  const match = new RegExp(`^${key}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'));
  if (!match) throw new Error(`${file} does not say ${key}`);
  return Number(match[1]);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const parent = Number(afterCommand(Number(entry))[PARENT]);
    children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

/** The words of /proc/PID/stat after the command, which stands in parentheses and may hold spaces. */
const afterCommand = (pid: number): string[] => textOf(`/proc/${pid}/stat`).split(') ').pop()!.split(' ');

function nameOf(pid: number): string {
  const line = textOf(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  const main = /([^/ ]+)\/(?:dist\/)?main\.js/.exec(line)?.[1];
  if (main) return main;
  return line.includes('postgres') ? 'postgres' : 'helper';
}

/** Empty for a process that has ended meanwhile. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function target(link: string): string {
  try {
    return readlinkSync(link);
  } catch {
    return '';
  }
}
