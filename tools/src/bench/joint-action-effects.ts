import type { EventBus } from '@lianguan/platform';
import { dlqTopic, TOPICS } from '@lianguan/proto-events';
import { DEPARTMENTS } from '../departments.js';
import type { Databases } from './databases.js';
import type { Table } from './figures.js';

/** Of what was to be there once each: how often it is. */
export interface Tally {
  readonly expected: number;
  readonly missing: number;
  readonly repeated: number;
}

export function tally(expected: readonly string[], found: readonly string[]): Tally {
  const times = new Map<string, number>(expected.map((id) => [id, 0]));
  for (const id of found) times.set(id, (times.get(id) ?? 0) + 1);
  const counts = [...times.values()];
  return {
    expected: expected.length,
    missing: counts.filter((count) => count === 0).length,
    repeated: counts.filter((count) => count > 1).length,
  };
}

interface Measure {
  readonly id: string;
  readonly kind: string;
  readonly action: string;
}

/** Where an effect of a measure stands: a query of the ids among $1 that have it, a row each. */
interface Effect {
  readonly database: string;
  readonly what: string;
  /** None: every kind. */
  readonly kind?: string;
  readonly by?: 'action';
  readonly sql: string;
}

const order = (database: string, kind: string): Effect => ({
  database,
  what: 'order executed',
  kind,
  sql: `select id from measure_order where id = any($1::uuid[]) and state = 'EXECUTED'`,
});

const inForce = (table: string, state: string): string =>
  `select force ->> 'measureId' as id from ${table}, jsonb_array_elements(measures) as force
   where force ->> 'measureId' = any($1::text[]) and ${table}.state = '${state}'`;

const EFFECTS: readonly Effect[] = [
  {
    database: 'joint_enforcement',
    what: 'receipt',
    sql: `select id from joint_measure where id = any($1::uuid[]) and state = 'EXECUTED' and answered_at is not null`,
  },
  {
    database: 'joint_enforcement',
    what: 'step to EXECUTED',
    sql: `select measure_id as id from joint_action_step where measure_id = any($1::uuid[]) and to_state = 'EXECUTED'`,
  },
  order('finance', 'PAYMENT_HOLD'),
  {
    database: 'finance',
    what: 'hold on the account',
    kind: 'PAYMENT_HOLD',
    sql: 'select measure_id as id from payment_hold where measure_id = any($1::uuid[]) and released_at is null',
  },
  { database: 'finance', what: 'account held', kind: 'PAYMENT_HOLD', sql: inForce('escrow_account', 'HELD') },
  order('education', 'STOP_ENROLMENT'),
  {
    database: 'education',
    what: 'enrolment stopped',
    kind: 'STOP_ENROLMENT',
    sql: inForce('license', 'ENROLMENT_STOPPED'),
  },
  order('public_security', 'KEEP_ORDER'),
  {
    database: 'public_security',
    what: 'notice to the police',
    kind: 'KEEP_ORDER',
    sql: 'select measure_id as id from police_notice where measure_id = any($1::uuid[]) and lifted_at is null',
  },
  order('joint_enforcement', 'PUBLISH'),
  {
    database: 'joint_enforcement',
    what: 'publication',
    kind: 'PUBLISH',
    by: 'action',
    sql: 'select joint_action_id as id from publication where joint_action_id = any($1::uuid[]) and retracted_on is null',
  },
];

export interface Effects {
  /** Over all departments and effects. */
  readonly wrong: number;
  readonly table: Table;
}

/** Whether every measure of the actions has had its effect in its department's database, and once. */
export async function effectsOf(databases: Databases, actions: readonly string[], title: string): Promise<Effects> {
  const measures = await databases.query<Measure>(
    'joint_enforcement',
    'select id, kind, joint_action_id as action from joint_measure where joint_action_id = any($1::uuid[])',
    [actions],
  );
  const tallies: (readonly [Effect, Tally])[] = [];
  for (const effect of EFFECTS) {
    const concerned = measures.filter(({ kind }) => effect.kind === undefined || kind === effect.kind);
    const ids = concerned.map(({ id, action }) => (effect.by === 'action' ? action : id));
    const found = await databases.query<{ id: string }>(effect.database, effect.sql, [ids]);
    const counted = tally(
      ids,
      found.map(({ id }) => id),
    );
    tallies.push([effect, counted]);
  }
  return {
    wrong: tallies.reduce((sum, [, { missing, repeated }]) => sum + missing + repeated, 0),
    table: {
      title,
      head: ['department', 'effect', 'expected', 'missing', 'more than once'],
      rows: tallies.map(([{ database, what }, { expected, missing, repeated }]) => [
        database.replaceAll('_', '-'),
        what,
        expected,
        missing,
        repeated,
      ]),
    },
  };
}

/** Messages that a department keeps aside, and those in any topic of dead letters. */
export async function setAside(databases: Databases, bus: EventBus): Promise<number> {
  let count = 0;
  for (const { database } of DEPARTMENTS) {
    const [row] = await databases.query<{ n: number }>(database, 'select count(*)::int as n from parked_message');
    count += row!.n;
  }
  for (const topic of Object.keys(TOPICS)) {
    const { first, next } = await bus.bounds(dlqTopic(topic));
    count += Number(next - first);
  }
  return count;
}
