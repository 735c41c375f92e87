import { DEPARTMENTS, type DepartmentName } from '../departments.js';
import type { RunningSystem } from '../start/running-file.js';
import { until } from './figures.js';
import { listeningPorts } from './process-table.js';

/** Samples of one service's Prometheus page. */
export interface Samples {
  /** Sum of the samples of a metric whose labels are the given ones. */
  sum(metric: string, labels?: Readonly<Record<string, string>>): number;
}

export type SystemSamples = Readonly<Record<DepartmentName, Samples>>;

/** The metrics of all departments at one moment. */
export async function readMetrics(running: RunningSystem): Promise<SystemSamples> {
  const read = DEPARTMENTS.map(async ({ name }) => [name, await samplesOf(running.subgraphs[name])] as const);
  return Object.fromEntries(await Promise.all(read)) as Record<DepartmentName, Samples>;
}

export interface CaughtUp {
  readonly events: number;
  /** `performance.now()` when the last event had its effect. */
  readonly at: number;
}

const CATCH_UP_POLL_MS = 1_000;
const CALM_POLLS = 4;

/** Waits until no outbox holds an event and no consumer has had one for some seconds. */
export function untilCaughtUp(running: RunningSystem, limitMs: number): Promise<CaughtUp> {
  let events = -1;
  let at = 0;
  let calm = 0;
  const ask = async (): Promise<CaughtUp | undefined> => {
    const samples = Object.values(await readMetrics(running));
    const consumed = total(samples, 'lianguan_events_consumed_total');
    if (consumed !== events || total(samples, 'lianguan_outbox_depth') > 0) {
      events = consumed;
      at = performance.now();
      calm = 0;
    }
    calm += 1;
    return calm > CALM_POLLS ? { events, at } : undefined;
  };
  return until('the departments have caught up with the events', ask, { limitMs, everyMs: CATCH_UP_POLL_MS });
}

const total = (samples: readonly Samples[], metric: string): number =>
  samples.reduce((sum, each) => sum + each.sum(metric), 0);

// A service listens on two ports, that of the graph, which the launcher tells, and that of its metrics.
async function samplesOf({ url, pid }: { readonly url: string; readonly pid: number }): Promise<Samples> {
  const port = listeningPorts(pid).find((candidate) => candidate !== Number(new URL(url).port));
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  const lines = (await response.text()).split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return { sum: (metric, labels = {}) => sumOf(lines, metric, labels) };
}

function sumOf(lines: readonly string[], metric: string, labels: Readonly<Record<string, string>>): number {
  const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  return lines
    .filter((line) => line.startsWith(`${metric}{`) || line.startsWith(`${metric} `))
    .filter((line) => wanted.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}
