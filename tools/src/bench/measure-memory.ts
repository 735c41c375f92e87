import { pause, rounded, type Section } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';
import { probeProcess } from './live-memory.js';
import { untilCaughtUp } from './metrics.js';
import { memoryOf, systemProcesses, type ProcessMemory } from './process-table.js';

const SETTLE_MS = 10_000;
const CAUGHT_UP_LIMIT_MS = 5 * 60_000;

/** Memory by process name, all processes of PostgreSQL as one. */
export type Snapshot = ReadonlyMap<string, ProcessMemory>;

export interface NamedSnapshot {
  readonly when: string;
  readonly memory: Snapshot;
  /** What gateway and departments still hold when their garbage is collected, by name. */
  readonly liveMb: ReadonlyMap<string, number>;
}

/** The system at rest: events worked off, and some seconds more. */
export async function takeSnapshot(system: LaunchedSystem, when: string): Promise<NamedSnapshot> {
  await untilCaughtUp(system.running(), CAUGHT_UP_LIMIT_MS);
  await pause(SETTLE_MS);
  const memory = new Map<string, ProcessMemory>();
  for (const { pid, name } of systemProcesses(system.running().data)) add(memory, name, pid);
  return { when, memory, liveMb: await liveOf(system) };
}

async function liveOf(system: LaunchedSystem): Promise<ReadonlyMap<string, number>> {
  const { gateway, subgraphs } = system.running();
  const live = new Map<string, number>();
  for (const [name, { pid }] of Object.entries({ ...subgraphs, gateway })) {
    const probe = await probeProcess(pid);
    live.set(name, (await probe.collect()).liveMb);
    await probe.close();
  }
  return live;
}

function add(memory: Map<string, ProcessMemory>, name: string, pid: number): void {
  const known = memory.get(name) ?? { rssMb: 0, pssMb: 0 };
  try {
    const { rssMb, pssMb } = memoryOf(pid);
    memory.set(name, { rssMb: known.rssMb + rssMb, pssMb: known.pssMb + pssMb });
  } catch {
    // A backend of PostgreSQL that has ended meanwhile holds nothing.
  }
}

export function memorySection(snapshots: readonly NamedSnapshot[]): Section {
  const names = [...new Set(snapshots.flatMap(({ memory }) => [...memory.keys()]))].sort();
  const cells = (of: (memory: Snapshot) => ProcessMemory): number[] =>
    snapshots.flatMap(({ memory }) => [rounded(of(memory).rssMb), rounded(of(memory).pssMb)]);
  return {
    name: 'memory',
    title: 'Resident memory of the whole system',
    how: [
      `The launcher and every process that descends from it, ${SETTLE_MS / 1000} s after the last event was worked off, nobody asking.`,
      "RSS is VmRSS of /proc/PID/status; summed over processes it counts shared pages (node's own code, PostgreSQL's shared buffers) once per process. PSS divides a shared page by those who share it: its sum is what the system really holds.",
      'Live is what gateway and departments hold after that in heap and buffers when their garbage is collected. The rest of what they have grown is heap that V8 has not given back. Those collections, and the ones within the import, leave the second resident figures lower than those of an undisturbed system.',
    ],
    figures: snapshots.flatMap(({ when, memory }) => [
      { what: `${when}: sum of PSS`, value: sum(memory).pssMb, unit: 'MB' },
      { what: `${when}: sum of RSS, shared pages counted again`, value: sum(memory).rssMb, unit: 'MB' },
    ]),
    tables: [
      {
        title: 'By process, MB',
        head: ['process', ...snapshots.flatMap(({ when }) => [`${when}: RSS`, `${when}: PSS`])],
        rows: [
          ...names.map((name) => [name, ...cells((memory) => memory.get(name) ?? { rssMb: 0, pssMb: 0 })]),
          ['all', ...cells(sum)],
        ],
      },
      {
        title: 'Live by process, MB',
        head: ['process', ...snapshots.map(({ when }) => when)],
        rows: [...snapshots[0]!.liveMb.keys()].map((name) => [
          name,
          ...snapshots.map(({ liveMb }) => rounded(liveMb.get(name)!)),
        ]),
      },
    ],
  };
}

function sum(memory: Snapshot): ProcessMemory {
  const all = [...memory.values()];
  return {
    rssMb: all.reduce((total, { rssMb }) => total + rssMb, 0),
    pssMb: all.reduce((total, { pssMb }) => total + pssMb, 0),
  };
}
