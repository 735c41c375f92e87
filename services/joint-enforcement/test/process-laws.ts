import fc from 'fast-check';
import type {
  ActionStatus,
  Answer,
  LiftCause,
  MeasureStatus,
  Message,
  Output,
  Reduced,
} from '../src/action-process/index.js';
import { jointActionLifecycle, jointMeasureLifecycle } from '../src/joint-action/index.js';

export type Reduce = (status: ActionStatus, message: Message) => Reduced;

type Kind = MeasureStatus['kind'];

const KINDS: readonly (readonly [Kind, number, boolean])[] = [
  ['PAYMENT_HOLD', 1, false],
  ['POLICE_INTAKE', 1, true],
  ['SUSPEND_LICENSE', 2, false],
  ['SCOPE_CHANGE_CLOCK', 2, true],
  ['REFERRAL', 3, false],
  ['PUBLISH', 4, false],
];

export const measure = (index: number): MeasureStatus => {
  const [kind, rank, duty] = KINDS[index]!;
  const blank = {
    state: 'PENDING',
    version: 0,
    attempt: 1,
    receiptNo: 0,
    executedAs: null,
    lateFor: null,
    compensationLate: false,
  } as const;
  return { ...blank, id: `m${index}`, kind, rank, duty };
};

export const action = (indexes: readonly number[], state: ActionStatus['state'] = 'CONSULTED'): ActionStatus => ({
  state,
  cause: null,
  executions: 0,
  measures: indexes.map(measure),
});

const ANSWERS: readonly Answer[] = [
  'ACKNOWLEDGED',
  'ACCEPTED',
  'OBJECTED',
  'DECLINED',
  'EXECUTED',
  'FAILED',
  'RECALLED',
  'COMPENSATED',
  'COMPENSATION_FAILED',
];

export const subset = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
// Few measures, so that one of them meets several messages.
const anyMeasure = fc
  .oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(5) })
  .map((index) => `m${index}`);
const anyMessage: fc.Arbitrary<Message> = fc.oneof(
  {
    weight: 24,
    arbitrary: fc.record({
      type: fc.constant('RECEIPT' as const),
      measureId: anyMeasure,
      attempt: fc.constantFrom(1, 1, 2, 3),
      // Around the place of the message in the course: most are new, some late or doubled.
      receiptNo: fc.integer({ min: -8, max: 2 }),
      answer: fc.constantFrom(...ANSWERS, 'EXECUTED' as const, 'OBJECTED' as const),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      type: fc.constant('DUE' as const),
      measureId: anyMeasure,
      term: fc.constantFrom(
        'ACK' as const,
        'EXECUTE' as const,
        'ESCALATE' as const,
        'DECIDE' as const,
        'RECALL' as const,
        'COMPENSATE' as const,
      ),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({ type: fc.constant('DECIDE' as const), measureId: anyMeasure, upheld: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constantFrom('ORDER_AGAIN' as const, 'ORDER_AGAIN' as const, 'GIVE_UP' as const),
      measureId: anyMeasure,
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('RETRY' as const), measureId: anyMeasure }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('LIFT' as const),
      cause: fc.constantFrom<LiftCause>('ANNULLED', 'REPAIRED'),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Message>({ type: 'ISSUE' }, { type: 'CONSULT' }, { type: 'DROP' }) },
);

const UNDONE = ['RECALLED', 'COMPENSATED', 'WITHDRAWN', 'DECLINED', 'FAILED', 'GIVEN_UP'];
const OPEN = ['PENDING', 'SENT', 'ACKNOWLEDGED', 'ACCEPTED', 'OVERDUE', 'ESCALATED', 'OBJECTED'];
const ENDED = ['EXECUTED', 'FAILED', 'GIVEN_UP', 'WITHDRAWN', 'DECLINED', 'COMPENSATED'];

export function must(holds: boolean, law: string, context: unknown): void {
  if (!holds) throw new Error(`${law}: ${JSON.stringify(context)}`);
}

const isLine = (
  lifecycle: typeof jointActionLifecycle | typeof jointMeasureLifecycle,
  from: string,
  to: string,
): boolean => lifecycle.transitions.some((line) => (line.from as readonly string[]).includes(from) && line.to === to);

/** Every step goes on from where the last one ended, along a line of the lifecycle's table. */
export function checkSteps(before: ActionStatus, { status, outputs }: Reduced): void {
  const at = new Map<string | null, string>([
    [null, before.state],
    ...before.measures.map(({ id, state }) => [id, state] as const),
  ]);
  for (const output of outputs) {
    if (output.type !== 'STEP') continue;
    const { measureId, from, to } = output;
    must(at.get(measureId) === from, 'a step begins where the last one ended', output);
    must(
      isLine(measureId === null ? jointActionLifecycle : jointMeasureLifecycle, from, to),
      'a step is a line of its table',
      output,
    );
    at.set(measureId, to);
  }
  must(at.get(null) === status.state, 'the action is where its steps lead', status);
  for (const { id, state } of status.measures)
    must(at.get(id) === state, 'a measure is where its steps lead', { id, state });
}

function checkInstructions(before: ActionStatus, { status, outputs }: Reduced): void {
  for (const { id, version } of before.measures) {
    const versions = outputs.flatMap((output) =>
      output.type === 'INSTRUCT' && output.measureId === id ? output.version : [],
    );
    must(
      versions.every((given, index) => given === version + index + 1),
      'versions grow by one',
      { id, version, versions },
    );
    must(
      status.measures.find((one) => one.id === id)!.version === version + versions.length,
      'the last version is kept',
      { id, versions },
    );
  }
  for (const output of outputs) {
    if (output.type !== 'STEP' || output.to !== 'RECALLING') continue;
    const { measureId: id } = output;
    const told = outputs.some((one) => one.type === 'INSTRUCT' && one.measureId === id && one.instruction === 'RECALL');
    must(told, 'what is to be recalled is recalled at once', output);
  }
  if (status.state === 'LIFTING' || status.state === 'LIFTED') {
    const forward = outputs.some(
      (output) => output.type === 'INSTRUCT' && ['ORDER', 'REMIND', 'OVERRULE'].includes(output.instruction),
    );
    must(!forward || before.state !== status.state, 'nothing is asked for once the action is lifted', outputs);
  }
}

export function checkWhole(status: ActionStatus): void {
  const { state, measures } = status;
  if (['ISSUED', 'COMPLETED', 'PARTIAL'].includes(state)) {
    const ended = measures.every((one) => ENDED.includes(one.state));
    must(!ended || state !== 'ISSUED', 'when all have ended, the action has', status);
    must(
      state === 'ISSUED' || !measures.some((one) => OPEN.includes(one.state)),
      'an action that has ended waits for no department',
      status,
    );
    must(
      state !== 'COMPLETED' || measures.every((one) => one.state === 'EXECUTED'),
      'completed means all executed',
      status,
    );
    must(
      state !== 'PARTIAL' || measures.some((one) => one.state !== 'EXECUTED'),
      'partial means not all executed',
      status,
    );
  }
  if (state === 'LIFTED')
    must(
      measures.every((one) => UNDONE.includes(one.state)),
      'lifted means nothing half undone',
      status,
    );
  if (state === 'LIFTING')
    must(
      measures.some((one) => !UNDONE.includes(one.state)),
      'lifting has something to undo',
      status,
    );
}

function checkMeasures({ state, measures }: ActionStatus): void {
  for (const one of measures) {
    must(!one.duty || one.state !== 'DECLINED', 'a duty is not declined', one);
    must(['OVERDUE', 'ESCALATED'].includes(one.state) === (one.lateFor !== null), 'silence says about what', one);
    if (state === 'LIFTING' || state === 'LIFTED')
      must(!OPEN.includes(one.state), 'nothing is left open once the action is lifted', { state, one });
  }
}

/** What is executed although it was withdrawn, or after the end of the lift, is undone. */
function checkUnwanted(before: ActionStatus, { status }: Reduced, message: Message): void {
  if (message.type !== 'RECEIPT' || message.answer !== 'EXECUTED') return;
  const was = before.measures.find(({ id }) => id === message.measureId);
  const is = status.measures.find(({ id }) => id === message.measureId);
  if (!was || was.receiptNo >= message.receiptNo || was.attempt > message.attempt || was.version === 0) return;
  if (['WITHDRAWN', 'GIVEN_UP'].includes(was.state) && before.state !== 'LIFTING')
    must(is!.state === 'COMPENSATING', 'unwanted is undone', is);
}

/** What failed is tried again under a new number or given up, on the lead's word alone, and is off the lead's list; no answer to an earlier attempt counts. */
export function checkAttempts(before: ActionStatus, { status, outputs }: Reduced, message: Message): void {
  for (const was of before.measures) {
    const is = status.measures.find(({ id }) => id === was.id)!;
    const steps = outputs.flatMap((output) =>
      output.type === 'STEP' && output.measureId === was.id ? `${output.from} -> ${output.to}` : [],
    );
    const again = steps.includes('FAILED -> PENDING');
    must(is.attempt === was.attempt + (again ? 1 : 0), 'each order begins one attempt', { was, is });
    const left = again || steps.includes('FAILED -> GIVEN_UP');
    must(!left || ['ORDER_AGAIN', 'GIVE_UP'].includes(message.type), 'the lead alone decides on a failure', message);
    const settled = outputs.some((output) => output.type === 'SETTLED' && output.measureId === was.id);
    must(!left || settled, 'what is decided is off the list', { was, outputs });
    if (message.type === 'RECEIPT' && message.measureId === was.id && message.attempt < was.attempt)
      must(outputs.length === 0 && is.receiptNo === was.receiptNo, 'no answer to an earlier attempt counts', message);
  }
}

/** PUBLISH goes out only when ranks 1 and 2 are answered; no rank before the lower ones are answered or have let their term pass. */
export function checkOrder(before: ActionStatus, { status, outputs }: Reduced): void {
  for (const output of outputs) {
    if (output.type !== 'INSTRUCT' || output.instruction !== 'ORDER') continue;
    const sent = status.measures.find(({ id }) => id === output.measureId)!;
    const lower = status.measures.filter(({ rank }) => (sent.kind === 'PUBLISH' ? rank <= 2 : rank < sent.rank));
    const passed = (one: MeasureStatus) =>
      ENDED.includes(one.state) ||
      (sent.kind !== 'PUBLISH' && one.lateFor === 'EXECUTE' && ['OVERDUE', 'ESCALATED'].includes(one.state));
    must(lower.every(passed), 'lower ranks go first', { sent, before: before.measures });
  }
}

/** Terms that run are those that began and have neither ended nor been reached. */
export class RunningTerms {
  private readonly running = new Set<string>();

  take(message: Message, outputs: readonly Output[]): void {
    if (message.type === 'DUE') this.running.delete(`${message.measureId}/${message.term}`);
    for (const output of outputs) {
      if (output.type !== 'TERM') continue;
      const name = `${output.measureId}/${output.term}`;
      if (output.begins) this.running.add(name);
      else this.running.delete(name);
    }
  }

  /** Somebody must move next: an unanswered measure has a term that will fire, or waits for who was told of it. */
  check(status: ActionStatus): void {
    for (const one of status.measures) {
      const term = { SENT: 'EXECUTE', ACKNOWLEDGED: 'EXECUTE', ACCEPTED: 'EXECUTE' }[one.state as 'SENT'];
      if (term) must(this.running.has(`${one.id}/${term}`), 'an open measure has a running term', one);
      const silent = [
        'EXECUTED',
        'WITHDRAWN',
        'DECLINED',
        'FAILED',
        'RECALLED',
        'COMPENSATED',
        'PENDING',
        'COMP_FAILED',
      ];
      if (silent.includes(one.state))
        must(![...this.running].some((name) => name.startsWith(`${one.id}/`)), 'no term outlives its state', {
          one,
          running: [...this.running],
        });
    }
  }
}

const numbered = (message: Message, index: number): Message =>
  message.type === 'RECEIPT' ? { ...message, receiptNo: Math.max(1, index + message.receiptNo) } : message;

/** Lifted to its end before anything was executed. */
const recalled = (indexes: readonly number[]): Message[] => [
  { type: 'LIFT', cause: 'ANNULLED' },
  ...indexes.map((index): Message => ({
    type: 'RECEIPT',
    measureId: `m${index}`,
    attempt: 1,
    receiptNo: 1,
    answer: 'RECALLED',
  })),
];

/** Laws that hold over any messages in any order: duplicates, losses, impossible answers, terms, annulment at every point. */
export function checkAnyMessages(reduce: Reduce, runs: number, seed?: number): void {
  fc.assert(
    fc.property(
      subset,
      fc.boolean(),
      fc.array(anyMessage, { maxLength: 60, size: 'max' }),
      (indexes, lifted, messages) => {
        let status = action(indexes, 'PROPOSED');
        const terms = new RunningTerms();
        const passed = new PassedAnswers();
        const begun = [{ type: 'CONSULT' } as const, { type: 'ISSUE' } as const, ...(lifted ? recalled(indexes) : [])];
        for (const message of [...begun, ...messages.map(numbered)]) {
          const running = message.type !== 'DUE' || status.measures.some(({ id }) => id === message.measureId);
          if (!running) continue;
          const reduced = reduce(status, message);
          checkSteps(status, reduced);
          checkInstructions(status, reduced);
          checkOrder(status, reduced);
          terms.take(message, reduced.outputs);
          checkWhole(reduced.status);
          checkMeasures(reduced.status);
          checkUnwanted(status, reduced, message);
          checkAttempts(status, reduced, message);
          passed.check(status, reduced, message);
          status = reduced.status;
        }
      },
    ),
    { numRuns: runs, ...(seed === undefined ? {} : { seed }) },
  );
}

/** An answer whose number is passed changes nothing: neither the same again, nor an older one that comes late. */
class PassedAnswers {
  private readonly highest = new Map<string, number>();

  check(before: ActionStatus, { outputs }: Reduced, message: Message): void {
    if (message.type !== 'RECEIPT') return;
    const { measureId, attempt, receiptNo } = message;
    const highest = this.highest.get(measureId) ?? 0;
    if (receiptNo <= highest)
      return must(outputs.length === 0, 'a passed answer changes nothing', { message, outputs });
    const was = before.measures.find(({ id }) => id === measureId);
    if (was && was.version > 0 && was.state !== 'PENDING' && attempt >= was.attempt)
      this.highest.set(measureId, receiptNo);
  }
}
