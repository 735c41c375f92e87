import { CALLERS, issue, KINDS, type Office } from './joint-action-acts.js';
import { withCallers } from './callers.js';
import type { Databases } from './databases.js';
import { pause } from './figures.js';
import type { LaunchedSystem } from './launched-system.js';
import { processorSeconds } from './process-table.js';

const POLL_MS = 50;
const LIMIT_MS = 10 * 60_000;

export interface Batch {
  readonly measures: number;
  /** From the first issue to the answer of the last. */
  readonly issuing: number;
  /** From the first issue until every action is COMPLETED: each measure has its receipt. */
  readonly seconds: number;
  readonly processor: number;
}

export interface Progress {
  /** Orders that finance's database holds. */
  readonly held: number;
  readonly completed: number;
}

export interface BatchPlan {
  readonly office: Office;
  readonly databases: Databases;
  readonly actions: readonly string[];
  /** Told of every look at the databases. */
  readonly onProgress?: (progress: Progress) => void;
}

/** Issues the actions as fast as the callers can, and waits for the last receipt. */
export async function runBatch(system: LaunchedSystem, plan: BatchPlan): Promise<Batch> {
  const { data } = system.running();
  const processorBefore = processorSeconds(data);
  const from = performance.now();
  const since = (): number => (performance.now() - from) / 1000;
  const issued = withCallers(CALLERS, plan.actions, (id) => issue(plan.office, id)).then(since);
  const [issuing, seconds] = await Promise.all([issued, completed(plan).then(since)]);
  return {
    measures: plan.actions.length * KINDS.length,
    issuing,
    seconds,
    processor: processorSeconds(data) - processorBefore,
  };
}

async function completed({ databases, actions, onProgress }: BatchPlan): Promise<void> {
  const end = performance.now() + LIMIT_MS;
  for (;;) {
    const progress = await progressOf(databases, actions);
    onProgress?.(progress);
    if (progress.completed === actions.length) return;
    if (performance.now() > end)
      throw new Error(
        `${progress.completed} of ${actions.length} actions are completed after ${LIMIT_MS / 60_000} min`,
      );
    await pause(POLL_MS);
  }
}

async function progressOf(databases: Databases, actions: readonly string[]): Promise<Progress> {
  const [office] = await databases.query<{ n: number }>(
    'joint_enforcement',
    `select count(*)::int as n from joint_action where id = any($1::uuid[]) and state = 'COMPLETED'`,
    [actions],
  );
  const [finance] = await databases.query<{ n: number }>(
    'finance',
    'select count(*)::int as n from measure_order where joint_action_id = any($1::uuid[])',
    [actions],
  );
  return { completed: office!.n, held: finance!.n };
}
