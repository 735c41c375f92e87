import type { EventBus, EventBusConfig } from '@lianguan/platform';
import { Problem } from '../start/problem.js';
import { loadSecrets } from '../start/secrets.js';
import type { BenchArguments } from './arguments.js';
import { BUS_TITLES, withBus, type BusName } from './bus.js';
import { withDatabases, type Databases } from './databases.js';
import { rounded, type Figure, type Section } from './figures.js';
import { CALLERS, consultedActions, KINDS, officeOf, type Office } from './joint-action-acts.js';
import { runBatch, type Batch, type BatchPlan } from './joint-action-batch.js';
import { effectsOf, setAside, type Effects } from './joint-action-effects.js';
import { launchSystem, withFolder, type LaunchedSystem } from './launched-system.js';
import { HELD, measureHold } from './measure-hold.js';
import { measureRevocation } from './measure-revocation.js';
import { measureSubscription, WATCHED } from './measure-subscription.js';
import { untilCaughtUp } from './metrics.js';

type Say = (line: string) => void;

const TARGET_S = 60;
const TARGET_ACTIONS = 1_250;
const CAUGHT_UP_LIMIT_MS = 5 * 60_000;
const VICTIM = 'finance';

interface Scene {
  readonly system: LaunchedSystem;
  readonly office: Office;
  readonly databases: Databases;
  readonly bus: EventBus;
  readonly say: Say;
}

interface Outcome {
  readonly batch: Batch;
  readonly effects: Effects;
  readonly aside: number;
}

/** What needs joint actions that are consulted on: on a system of its own without demonstration ledgers, since all need the same preparation. */
export function measureJointActions(options: BenchArguments, on: BusName, say: Say): Promise<Section[]> {
  return withFolder(async (dataDir) => {
    if (on === 'kafka') await refuseUsedBroker(options.kafkaBrokers);
    const system = await launchSystem({ dataDir, command: 'launcher', empty: true, bus: on });
    try {
      return await withDatabases(dataDir, (databases) =>
        withBus(busOf(on, dataDir, options), (bus) =>
          measureScene({ system, office: officeOf(system), databases, bus, say }, options, on),
        ),
      );
    } finally {
      await system.stop();
    }
  });
}

async function measureScene(scene: Scene, { only, actions, rate }: BenchArguments, on: BusName): Promise<Section[]> {
  const { system, office, say } = scene;
  const issuing = only.includes('joint-action');
  const watched = only.includes('subscription') ? Math.min(WATCHED, actions) : 0;
  const held = only.includes('hold') ? Math.min(HELD, actions) : 0;
  const over = BUS_TITLES[on];
  const wanted = held + watched + (issuing ? actions + Math.ceil(actions / 2) : 0);
  const consulted = wanted > 0 ? await consultedActions(system, office, wanted) : [];
  say(`joint actions over ${over}: ${wanted} consulted on`);
  const ids = consulted.slice(held);
  const sections: Section[] = [];
  if (held > 0) sections.push(await measureHold(scene, { ids: consulted.slice(0, held), over }));
  if (only.includes('revocation')) sections.push(await measureRevocation(system, { over, say }));
  if (watched > 0) sections.push(await measureSubscription(scene, { ids: ids.slice(0, watched), over, rate }));
  if (!issuing) return sections;
  const whole = await issueAll(scene, { actions: ids.slice(watched, watched + actions), title: 'Effects' });
  const { pid } = system.running().subgraphs[VICTIM];
  const killed = await issueAll(scene, killing(scene, ids.slice(watched + actions)));
  if (system.running().subgraphs[VICTIM].pid === pid) throw new Error(`${VICTIM} was not killed`);
  return [...sections, section({ on, whole, killed })];
}

async function issueAll(
  scene: Scene,
  plan: Pick<BatchPlan, 'actions' | 'onProgress'> & { readonly title: string },
): Promise<Outcome> {
  const { system, databases, bus, say } = scene;
  const batch = await runBatch(system, { ...scene, ...plan });
  say(`joint actions: ${batch.measures} measures have their receipts after ${rounded(batch.seconds)} s`);
  await untilCaughtUp(system.running(), CAUGHT_UP_LIMIT_MS);
  const outcome = {
    batch,
    effects: await effectsOf(databases, plan.actions, plan.title),
    aside: await setAside(databases, bus),
  };
  say(`joint actions: ${outcome.effects.wrong} effects missing or doubled, ${outcome.aside} messages set aside`);
  return outcome;
}

/** Kills the department without a chance to end anything, once it holds half of its orders. */
function killing({ system, say }: Scene, actions: readonly string[]) {
  let done = false;
  return {
    actions,
    title: `Effects, ${VICTIM} killed`,
    onProgress({ held, completed }: { readonly held: number; readonly completed: number }): void {
      if (done || held < actions.length / 2) return;
      done = true;
      process.kill(system.running().subgraphs[VICTIM].pid, 'SIGKILL');
      say(`${VICTIM} killed: it held ${held} of ${actions.length} orders, ${completed} actions were completed`);
    },
  };
}

function section({ on, whole, killed }: { on: BusName; whole: Outcome; killed: Outcome }): Section {
  const [all, half] = [whole.batch.measures, killed.batch.measures];
  return {
    name: 'joint-action',
    title: `Joint actions over ${BUS_TITLES[on]}`,
    how: [
      `${all / KINDS.length} made institutions, each with license, business registration and an account whose agreement has the clause, and on each a joint action (SUSPENDED_FOR_SAFETY) with ${KINDS.join(', ')}: the measures that go by themselves. No trigger of the matrix has five of them, so ${TARGET_ACTIONS} actions of four stand for 1000 of five.`,
      `Ledgers through \`POST /imports\`; decisions, proposals and consultations beforehand. Measured: \`issueJointAction\` through the gateway by ${CALLERS} callers, from the first call until the last action is COMPLETED, which is when each of its measures has its receipt and after the publication, which waits for the others.`,
      `"${VICTIM} killed": ${half / KINDS.length} further actions, SIGKILL for ${VICTIM}'s process once its database holds half of its orders; the launcher starts it again after half a second.`,
      "Effects are counted in the departments' databases by measure: missing or more than once. Set aside: parked messages in all departments and dead letters in all topics.",
    ],
    figures: [...figuresOf('', whole), ...figuresOf(`${VICTIM} killed: `, killed)],
    tables: [whole.effects.table, killed.effects.table],
  };
}

function figuresOf(prefix: string, { batch, effects, aside }: Outcome): Figure[] {
  const { measures, seconds, issuing, processor } = batch;
  // The target is for 5,000 measures; few of them prove nothing by being fast.
  const target = measures >= (TARGET_ACTIONS * KINDS.length) / 2 ? { atMost: TARGET_S } : {};
  return [
    { what: `${prefix}${measures} measures, all receipts`, value: seconds, unit: 's', ...target },
    { what: `${prefix}measures per second`, value: measures / seconds, unit: 'measures/s' },
    { what: `${prefix}all issued`, value: issuing, unit: 's' },
    { what: `${prefix}processor time of the whole system`, value: processor, unit: 's' },
    { what: `${prefix}effects missing or doubled`, value: effects.wrong, unit: '', atMost: 0 },
    { what: `${prefix}messages set aside`, value: aside, unit: '', atMost: 0 },
  ];
}

function busOf(on: BusName, dataDir: string, { kafkaBrokers }: BenchArguments): EventBusConfig {
  if (on === 'kafka') return { kind: 'kafka', brokers: kafkaBrokers };
  const { postgresPort, rolePasswords } = loadSecrets(dataDir);
  const role = 'event_log_app';
  return { kind: 'log', url: `postgres://${role}:${rolePasswords[role]}@127.0.0.1:${postgresPort}/event_log` };
}

/** A fresh system would read another one's past as its own. */
function refuseUsedBroker(brokers: readonly string[]): Promise<void> {
  return withBus({ kind: 'kafka', brokers }, async (bus) => {
    const { next } = await bus.bounds('education.institution.v1');
    if (next > 0n) throw new Problem('KAFKA_BROKERS: the broker holds the events of another system; give a fresh one');
  });
}
