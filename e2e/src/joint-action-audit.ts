import type { EventBus } from '@lianguan/platform';
import type { System } from './harness.js';
import { readTopics } from './joint-action-topics.js';
import { rowsOf } from './own-databases.js';

/** An act that was acknowledged to the officer who did it. */
export interface Acknowledged {
  readonly jointActionId: string;
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly annulled: boolean;
}

interface OfficeMeasure {
  readonly id: string;
  readonly action: string;
  readonly kind: string;
  readonly department: string;
  readonly state: string;
  readonly version: number;
  readonly receipt_no: number;
}

interface DepartmentMeasure {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly receipt_no: number;
}

export const OFFICE = 'joint_enforcement';
const DATABASES = ['education', 'market_regulation', 'civil_affairs', 'finance', 'public_security', OFFICE];

const MEASURES_OVER = (table: string) =>
  `select measure->>'measureId' as id from ${table} cross join jsonb_array_elements(measures) as measure`;

/** Where a measure shows in the department's own rows as long as it is in force; each of them has to agree. */
const IN_FORCE: Readonly<Record<string, readonly string[]>> = {
  finance: ['select measure_id as id from payment_hold where released_at is null', MEASURES_OVER('escrow_account')],
  education: [MEASURES_OVER('license')],
  public_security: ['select measure_id as id from police_notice where lifted_at is null'],
  [OFFICE]: ['select id from publication where retracted_on is null'],
};

const countsOf = <Key extends string>(rows: readonly { readonly id: Key; readonly count: number }[]) =>
  new Map(rows.map(({ id, count }) => [id, count]));

/** Where office, departments and bus do not say the same, in words; none when all is as it should be. */
export async function auditJointActions(
  system: System,
  bus: EventBus,
  acknowledged: readonly Acknowledged[],
): Promise<{ readonly findings: readonly string[]; readonly doubled: number; readonly measures: number }> {
  const measures = await rowsOf<OfficeMeasure>(
    system,
    OFFICE,
    'select id, joint_action_id as action, kind, lower(department) as department, state, version, receipt_no from joint_measure',
  );
  const carried = await readTopics(bus);
  const findings = [
    ...(await auditActs(system, acknowledged)),
    ...(await auditActions(system, carried.steps)),
    ...(await auditDepartments(system, measures)),
    ...(await auditRest(system)),
    ...carried.findings,
    ...measures.flatMap(({ id, version, receipt_no }) => [
      ...differ(`instructions on the bus about ${id}`, carried.instructions.get(id) ?? 0, version),
      ...differ(`answers on the bus about ${id}`, carried.answers.get(id) ?? 0, receipt_no),
    ]),
  ];
  return { findings, doubled: carried.doubled, measures: measures.length };
}

const differ = (what: string, is: unknown, should: unknown): string[] =>
  is === should ? [] : [`${what}: ${String(is)}, not ${String(should)}`];

/** Each acknowledged act is there, once. */
async function auditActs(system: System, acknowledged: readonly Acknowledged[]): Promise<string[]> {
  const acts = await rowsOf<{ command: string; subject_id: string; count: number }>(
    system,
    OFFICE,
    `select command, subject_id, count(*)::int as count from act_record
     where command in ('recordServedDecision', 'proposeJointAction', 'consultJointAction', 'issueJointAction', 'recordAnnulment') group by 1, 2`,
  );
  const found = new Map(acts.map(({ command, subject_id, count }) => [`${command} ${subject_id}`, count]));
  const expected = acknowledged.flatMap(({ jointActionId, decisionId, annulled }) => [
    `recordServedDecision ${decisionId}`,
    ...['proposeJointAction', 'consultJointAction', 'issueJointAction'].map((command) => `${command} ${jointActionId}`),
    ...(annulled ? [`recordAnnulment ${decisionId}`] : []),
  ]);
  const unasked = [...found.keys()].filter((act) => !expected.includes(act));
  const rows = await rowsOf<{ id: string; decision_id: string; number: string }>(
    system,
    OFFICE,
    'select a.id, a.decision_id, d.number from joint_action a join served_decision d on d.id = a.decision_id',
  );
  const named = new Map(rows.map(({ id, decision_id, number }) => [id, `${decision_id} ${number}`]));
  return [
    ...expected.flatMap((act) => differ(`acknowledged ${act}`, found.get(act) ?? 0, 1)),
    ...unasked.map((act) => `nobody was told of ${act}`),
    ...acknowledged.flatMap(({ jointActionId, decisionId, decisionNumber }) =>
      differ(`decision of ${jointActionId}`, named.get(jointActionId), `${decisionId} ${decisionNumber}`),
    ),
  ];
}

/** The history is without a gap: each step begins where the one before it ended. */
async function auditActions(system: System, onBus: ReadonlyMap<string, number>): Promise<string[]> {
  const actions = await rowsOf<{ id: string; state: string; steps: number; decision: string }>(
    system,
    OFFICE,
    'select a.id, a.state, a.steps, d.state as decision from joint_action a join served_decision d on d.id = a.decision_id',
  );
  const gaps = await rowsOf<{ id: string; step: number }>(
    system,
    OFFICE,
    `select joint_action_id as id, step from (
       select *, row_number() over (partition by joint_action_id order by step) as place,
         lag(to_state) over (partition by joint_action_id, measure_id order by step) as was
       from joint_action_step) as history
     where step <> place or from_state <> coalesce(was, from_state)`,
  );
  const counted = countsOf(
    await rowsOf<{ id: string; count: number }>(
      system,
      OFFICE,
      'select joint_action_id as id, count(*)::int as count from joint_action_step group by 1',
    ),
  );
  return [
    ...gaps.map(({ id, step }) => `step ${step} of ${id} does not follow the one before it`),
    ...actions.flatMap(({ id, state, steps, decision }) => [
      ...differ(`state of ${id}`, state, decision === 'ANNULLED' ? 'LIFTED' : 'COMPLETED'),
      ...differ(`steps on record of ${id}`, counted.get(id), steps),
      ...differ(`steps on the bus of ${id}`, onBus.get(id), steps),
    ]),
  ];
}

const IN_FORCE_STATES: Readonly<Record<string, boolean>> = { EXECUTED: true, COMPENSATED: false, RECALLED: false };

async function auditDepartments(system: System, measures: readonly OfficeMeasure[]): Promise<string[]> {
  const findings: string[] = [];
  const receipts = await actsOn(system, OFFICE, 'recordReceipt');
  for (const [department, queries] of Object.entries(IN_FORCE)) {
    const asked = measures.filter((measure) => measure.department === department);
    const rows = await rowsOf<DepartmentMeasure>(
      system,
      department,
      'select id, state, version, receipt_no from measure_order',
    );
    const known = new Map(rows.map((row) => [row.id, row]));
    const received = await actsOn(system, department, 'receiveInstruction');
    const shown = await Promise.all(queries.map((sql) => rowsOf<{ id: string }>(system, department, sql)));
    for (const measure of asked) {
      const name = `${measure.kind} ${measure.id}`;
      findings.push(
        ...compare(measure, known.get(measure.id)),
        ...differ(`instructions carried out of ${name}`, received.get(measure.id) ?? 0, measure.version),
        ...differ(`receipts taken of ${name}`, receipts.get(measure.id) ?? 0, measure.receipt_no),
        ...shown.flatMap((ids, index) =>
          differ(
            `${measure.state} ${name} in force (${queries[index]!})`,
            ids.filter(({ id }) => id === measure.id).length,
            IN_FORCE_STATES[measure.state] ? 1 : 0,
          ),
        ),
      );
    }
    const ids = new Set(asked.map(({ id }) => id));
    findings.push(...rows.flatMap(({ id }) => (ids.has(id) ? [] : [`${department} knows ${id}, the office does not`])));
  }
  return findings;
}

function compare(office: OfficeMeasure, department: DepartmentMeasure | undefined): string[] {
  const { id, kind, state, version, receipt_no } = office;
  if (!(state in IN_FORCE_STATES)) return [`${kind} ${id} has not ended: ${state}`];
  // Lifted before its turn: the department never heard of it.
  if (!department) return version === 0 && state === 'RECALLED' ? [] : [`${kind} ${id} is unknown to its department`];
  return [
    ...differ(`state of ${kind} ${id} in its department`, department.state, state),
    ...differ(`version of ${kind} ${id} in its department`, department.version, version),
    ...differ(`receipts of ${kind} ${id} in its department`, department.receipt_no, receipt_no),
  ];
}

const actsOn = async (system: System, database: string, command: string): Promise<ReadonlyMap<string, number>> =>
  countsOf(
    await rowsOf<{ id: string; count: number }>(
      system,
      database,
      `select subject_id as id, count(*)::int as count from act_record where command = '${command}' group by 1`,
    ),
  );

/** Nothing is parked, nothing waits to be published. */
export async function auditRest(system: System): Promise<string[]> {
  const findings: string[] = [];
  for (const database of DATABASES) {
    const [left] = await rowsOf<{ parked: number; keys: number; waiting: number }>(
      system,
      database,
      `select (select count(*)::int from parked_message) as parked, (select count(*)::int from parked_key) as keys,
         (select count(*)::int from outbox) as waiting`,
    );
    for (const [what, count] of Object.entries(left!)) findings.push(...differ(`${what} in ${database}`, count, 0));
  }
  return findings;
}
