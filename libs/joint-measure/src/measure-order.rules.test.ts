import { describe, expect, it } from '@jest/globals';
import { permit, refuse, type Decision, type MeasureKindName, type MeasureMode, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import { answerMeasure, type AnswerInput } from './answer.commands.js';
import type { DeskState, OrderOutcome } from './desk-state.commands.js';
import { receiveInstruction } from './instruction.commands.js';
import type { MeasureDesk, MeasureEffect } from './measure-desk.js';
import type { InstructionFact } from './measure-order.events.js';
import {
  answerOf,
  beginsAnew,
  checkAnswer,
  followInstruction,
  INSTRUCTIONS,
  measureOrderLifecycle,
  ORDER_STATES,
  type InstructionName,
  type OfficerAct,
  type OfficerAnswer,
  type OrderState,
} from './measure-order.rules.js';

const OFFICER_ACTS = [
  'acknowledge',
  'accept',
  'object',
  'decline',
  'execute',
  'reportFailure',
  'compensate',
  'reportCompensationFailure',
] as const satisfies readonly OfficerAct[];

describe('followInstruction', () => {
  const auto = { execution: 'AUTO', compensation: 'AUTO' } as const;
  const officer = { execution: 'OFFICER', compensation: 'OFFICER' } as const;
  const shown = (
    state: OrderState | '-',
    instruction: InstructionName,
    modes: Record<keyof typeof auto, MeasureMode>,
  ) => {
    const step = followInstruction(state === '-' ? undefined : state, instruction, modes);
    return [step.state, step.act, step.answer, step.code]
      .filter((part) => part !== null && part !== undefined)
      .join(' ');
  };

  // Each line: a state, and what each instruction leads to where an officer decides. `=` is: stays, and the office is told again.
  // prettier-ignore -- a table
  const TABLE: readonly (readonly [OrderState | '-', ...string[]])[] = [
    //                      ORDER               REMIND              OVERRULE            WITHDRAW     RECALL               COMPENSATE
    ['-', 'RECEIVED', 'RECEIVED', 'ACCEPTED ACCEPTED', 'WITHDRAWN', 'RECALLED RECALLED', 'NOTHING'],
    ['RECEIVED', 'RECEIVED', 'RECEIVED', 'ACCEPTED ACCEPTED', 'WITHDRAWN', 'RECALLED RECALLED', 'NOTHING'],
    ['ACKNOWLEDGED', '=', '=', 'ACCEPTED ACCEPTED', 'WITHDRAWN', 'RECALLED RECALLED', 'NOTHING'],
    ['ACCEPTED', '=', '=', 'ACCEPTED ACCEPTED', 'WITHDRAWN', 'RECALLED RECALLED', 'NOTHING'],
    ['OBJECTED', '=', '=', 'ACCEPTED ACCEPTED', 'WITHDRAWN', 'RECALLED RECALLED', 'NOTHING'],
    ['DECLINED', '=', '=', '=', '=', 'RECALLED RECALLED', 'NOTHING'],
    ['WITHDRAWN', '=', '=', '=', '=', 'RECALLED RECALLED', 'NOTHING'],
    ['EXECUTED', '=', '=', '=', '=', '=', 'COMPENSATION_DUE'],
    ['FAILED', '=', '=', '=', '=', 'RECALLED RECALLED', 'NOTHING'],
    ['RECALLED', '=', '=', '=', '=', '=', 'NOTHING'],
    ['COMPENSATION_DUE', '=', '=', '=', '=', '=', 'COMPENSATION_DUE'],
    ['COMPENSATED', '=', '=', '=', '=', '=', '='],
    ['COMPENSATION_FAILED', '=', '=', '=', '=', '=', 'COMPENSATION_DUE'],
  ];

  it('has a line for each state', () => expect(TABLE.map(([state]) => state)).toEqual(['-', ...ORDER_STATES]));

  it.each(TABLE)('%s', (state, ...expected) => {
    const same = state === '-' ? '' : [state, answerOf(state)].filter(Boolean).join(' ');
    expect(INSTRUCTIONS.map((instruction) => shown(state, instruction, officer))).toEqual(
      expected.map((cell) => cell.replace('=', same).replace('NOTHING', 'COMPENSATED COMPENSATED NOTHING_DONE')),
    );
  });

  // prettier-ignore -- a table
  it.each([
    ['-', 'ORDER', 'RECEIVED EXECUTE'],
    ['RECEIVED', 'REMIND', 'RECEIVED EXECUTE'],
    ['OBJECTED', 'OVERRULE', 'ACCEPTED EXECUTE ACCEPTED'],
    ['EXECUTED', 'ORDER', 'EXECUTED EXECUTED'],
    ['EXECUTED', 'COMPENSATE', 'COMPENSATION_DUE COMPENSATE'],
    ['COMPENSATION_DUE', 'COMPENSATE', 'COMPENSATION_DUE COMPENSATE'],
    ['COMPENSATED', 'ORDER', 'COMPENSATED COMPENSATED'],
    ['RECALLED', 'ORDER', 'RECALLED RECALLED'],
  ] as const)('by the service itself: %s, %s', (state, instruction, expected) =>
    expect(shown(state, instruction, auto)).toBe(expected),
  );
});

describe('a new attempt', () => {
  it.each(ORDER_STATES)('begins anew what has failed, and nothing else: %s', (state) => {
    expect(beginsAnew({ state, attempt: 1 }, 2)).toBe(state === 'FAILED');
    expect(beginsAnew({ state, attempt: 2 }, 2)).toBe(false);
  });

  it('of a measure that was never heard of is its first', () => expect(beginsAnew(undefined, 2)).toBe(false));
});

describe('checkAnswer', () => {
  const answer = (act: OfficerAct, given: Partial<OfficerAnswer> = {}): OfficerAnswer => ({
    act,
    reason: '理由',
    documentNo: '示〔2026〕1号',
    evidence: [],
    ground: null,
    confirmed: false,
    ...given,
  });
  const duty = { kind: 'SUSPEND_LICENSE', article: '民办教育促进法 第六十二条' } as const;
  const request = { ...duty, article: null };
  const forGood = { ...duty, kind: 'DEREGISTER_NONPROFIT' } as const;
  // prettier-ignore -- a table
  it.each([
    ['acknowledged without a word', answer('acknowledge', { reason: '', documentNo: '' }), duty, 'ok'],
    ['objected to without a reason', answer('object', { reason: ' ', ground: 'NO_AUTHORITY' }), duty, 'REASON_MISSING'],
    ['failed without a reason', answer('reportFailure', { reason: '' }), duty, 'REASON_MISSING'],
    ['not undone without a reason', answer('reportCompensationFailure', { reason: '' }), duty, 'REASON_MISSING'],
    [
      'a citizen number in the reason',
      answer('reportFailure', { reason: '341203187309258299' }),
      duty,
      'REASON_NAMES_PERSON',
    ],
    [
      'a mobile number in the evidence',
      answer('execute', { evidence: ['电话19900000001'] }),
      duty,
      'REASON_NAMES_PERSON',
    ],
    ['objected to without a ground', answer('object'), duty, 'GROUND_MISSING'],
    ['objected to', answer('object', { ground: 'OTHER_BASIS' }), duty, 'ok'],
    ['a duty declined', answer('decline'), duty, 'DUTY_NOT_DECLINABLE'],
    ['a request declined', answer('decline'), request, 'ok'],
    ['executed without evidence', answer('execute', { documentNo: ' ' }), duty, 'EVIDENCE_MISSING'],
    ['undone without evidence', answer('compensate', { documentNo: '' }), duty, 'EVIDENCE_MISSING'],
    ['executed with evidence', answer('execute', { documentNo: '', evidence: ['照片1'] }), duty, 'ok'],
    ['for good without being aware', answer('execute'), forGood, 'IRREVERSIBLE_NOT_CONFIRMED'],
    ['for good', answer('execute', { confirmed: true }), forGood, 'ok'],
    ['undone, which needs no confirmation', answer('compensate'), forGood, 'ok'],
  ] as const)('%s', (_name, given, order, expected) => {
    const checked = checkAnswer(given, order);
    expect(checked.ok ? 'ok' : checked.refusal.code).toBe(expected);
  });
});

/** What a measure acts on in these tests: how often it was done and undone. */
interface Count {
  readonly done: number;
  readonly undone: number;
}

/** A department whose law now and then refuses. */
function deskOf(mode: MeasureMode, lawful: () => boolean): MeasureDesk<Count> {
  const perform = (target: Count): Decision<MeasureEffect<Count>> =>
    lawful() ? permit({ target, evidence: [] }) : refuse('UNLAWFUL');
  return {
    service: 'education',
    department: 'EDUCATION',
    answer: undefined as never,
    roles: ['EDU_SUP'],
    refusals: { UNLAWFUL: { message: '依法不能办理', basis: null } },
    rules: {
      SUSPEND_LICENSE: {
        mode: () => mode,
        execute: (count) => perform({ ...count!, done: count!.done + 1 }),
        compensationMode: mode,
        compensate: (count) => perform({ ...count!, undone: count!.undone + 1 }),
      },
    },
    load: async () => new Map(),
    save: async () => undefined,
  };
}

const factsOf = (role: Role): Facts =>
  ({ caller: { roles: [role], subject: 's' }, now: new Date('2026-03-02T01:00:00Z') }) as unknown as Facts;

const factOf = (
  instruction: InstructionName,
  version: number,
  given: Partial<InstructionFact> = {},
): InstructionFact => ({
  id: 'm',
  jointActionId: 'j',
  institutionId: 'i',
  divisionCode: '341203',
  department: 'EDUCATION',
  kind: 'SUSPEND_LICENSE' satisfies MeasureKindName,
  trigger: 'LICENSE_REVOKED',
  article: null,
  decisionOrgan: '示例区教育局',
  decisionNumber: '示教罚〔2026〕1号',
  addressee: null,
  instruction,
  liftCause: null,
  officeReason: '',
  dueMs: '0',
  version,
  attempt: 1,
  ...given,
});

const answerInput = (act: OfficerAct): AnswerInput => ({
  id: 'm',
  act,
  reason: '理由',
  documentNo: '示〔2026〕1号',
  evidence: [],
  ground: 'OTHER_BASIS',
  decision: null,
  confirmed: true,
});

/** The measure of one institution, as a department comes to know it message by message. */
function history(desk: MeasureDesk<Count>) {
  const state: DeskState<Count> = { orders: new Map(), targets: new Map([['i', { current: { done: 0, undone: 0 } }]]) };
  const outcomes: OrderOutcome[] = [];
  const keepOf = (decided: Decision<OrderOutcome | null>) => {
    if (decided.ok && decided.value) outcomes.push(decided.value);
    return decided;
  };
  return {
    outcomes,
    count: () => state.targets.get('i')!.current!,
    order: () => state.orders.get('m'),
    told: (fact: InstructionFact) => keepOf(receiveInstruction(desk).decide(state, fact, factsOf('SYS'))),
    answers: (act: OfficerAct) => keepOf(answerMeasure(desk, act).decide(state, answerInput(act), factsOf('EDU_SUP'))),
  };
}

type Event =
  | { readonly told: InstructionName; readonly step: number; readonly again: boolean }
  | { readonly act: OfficerAct };

describe('any course of instructions and acts', () => {
  const events = fc.array(
    fc.oneof(
      fc.record({
        told: fc.constantFrom(...INSTRUCTIONS),
        step: fc.integer({ min: -3, max: 2 }),
        again: fc.boolean(),
      }),
      fc.record({ act: fc.constantFrom(...OFFICER_ACTS) }),
    ) as fc.Arbitrary<Event>,
    { maxLength: 25 },
  );
  const courses = fc.record({
    mode: fc.constantFrom<MeasureMode>('AUTO', 'OFFICER'),
    law: fc.infiniteStream(fc.boolean()),
    events,
  });

  function each(
    check: (course: ReturnType<typeof history>, event: Event, at: { version: number; attempt: number }) => void,
  ): void {
    fc.assert(
      fc.property(courses, ({ mode, law, events: course }) => {
        const measure = history(deskOf(mode, () => law.next().value!));
        // What the office has said so far: an instruction of any version may come, each with the attempt that it belongs to.
        const attempts = [1, 1];
        let version = 1;
        for (const event of course) {
          if ('told' in event) {
            version = Math.max(1, version + event.step);
            while (attempts.length <= version) attempts.push(attempts.at(-1)! + (event.again ? 1 : 0));
          }
          check(measure, event, { version, attempt: attempts[version]! });
        }
      }),
      { numRuns: 500 },
    );
  }

  const happens = (
    measure: ReturnType<typeof history>,
    event: Event,
    { version, attempt }: { version: number; attempt: number },
  ) => ('told' in event ? measure.told(factOf(event.told, version, { attempt })) : measure.answers(event.act));

  it('executes and undoes at most once, and nothing after it was answered as undone or recalled', () => {
    each((measure, event, at) => {
      const before = measure.count();
      const closed = measure.outcomes.some(({ answer }) => answer === 'COMPENSATED' || answer === 'RECALLED');
      happens(measure, event, at);
      const { done, undone } = measure.count();
      if (closed) expect(measure.count()).toEqual(before);
      expect(undone).toBeLessThanOrEqual(done);
      expect(done).toBeLessThanOrEqual(1);
      const answers = measure.outcomes.map(({ answer }) => answer);
      if (answers.at(-1) === 'COMPENSATED') expect(undone).toBe(done);
    });
  });

  it('a version that was passed changes nothing and is not answered', () => {
    each((measure, event, at) => {
      const known = measure.order();
      const before = JSON.stringify([known, measure.count(), measure.outcomes.length]);
      happens(measure, event, at);
      if ('told' in event && known && at.version <= known.version) {
        expect(JSON.stringify([measure.order(), measure.count(), measure.outcomes.length])).toBe(before);
      }
    });
  });

  it('numbers its answers one by one', () => {
    each((measure, event, at) => {
      happens(measure, event, at);
      const numbers = measure.outcomes.filter(({ answer }) => answer).map(({ order }) => order.receiptNo);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    });
  });
});

describe('an officer', () => {
  // prettier-ignore -- a table
  it.each([
    ['answers what was never asked', [], 'accept', 'MEASURE_UNKNOWN'],
    ['undoes what was not executed', ['ORDER'], 'compensate', 'ACTION_NOT_AVAILABLE'],
    ['executes what was recalled', ['ORDER', 'RECALL'], 'execute', 'ACTION_NOT_AVAILABLE'],
    ['executes', ['ORDER'], 'execute', 'EXECUTED'],
    ['accepts what was withdrawn', ['ORDER', 'WITHDRAW'], 'accept', 'ACTION_NOT_AVAILABLE'],
    ['executes after the reminder', ['ORDER', 'REMIND'], 'execute', 'EXECUTED'],
  ] as const)('%s', (_name, instructions, act, expected) => {
    const measure = history(deskOf('OFFICER', () => true));
    instructions.forEach((instruction, index) => measure.told(factOf(instruction, index + 1)));
    const decided = measure.answers(act);
    expect(decided.ok ? decided.value?.order.state : decided.refusal.code).toBe(expected);
  });

  it('of another duty is not entitled', () =>
    expect(measureOrderLifecycle(['EDU_SUP']).fire('RECEIVED', 'accept', { roles: ['FIN'] })).toMatchObject({
      refusal: { code: 'ROLE_NOT_ENTITLED' },
    }));

  it('sees the law’s refusal, and the measure stays as it was', () => {
    const measure = history(deskOf('OFFICER', () => false));
    measure.told(factOf('ORDER', 1));
    expect(measure.answers('execute')).toMatchObject({ refusal: { code: 'UNLAWFUL' } });
    expect(measure.order()?.state).toBe('RECEIVED');
  });
});

describe('a measure that is ordered again', () => {
  const answered = (measure: ReturnType<typeof history>) =>
    measure.outcomes.map(({ answer, order }) => `${answer ?? '-'} ${order.attempt}/${order.receiptNo}`);

  it('is executed by the service once in each attempt, and the answer names the attempt', () => {
    let lawful = false;
    const measure = history(deskOf('AUTO', () => lawful));
    measure.told(factOf('ORDER', 1));
    measure.told(factOf('REMIND', 2));
    lawful = true;
    measure.told(factOf('ORDER', 3, { attempt: 2 }));
    measure.told(factOf('ORDER', 3, { attempt: 2 }));
    measure.told(factOf('REMIND', 4, { attempt: 2 }));
    expect(answered(measure)).toEqual(['FAILED 1/1', 'FAILED 1/2', 'EXECUTED 2/3', 'EXECUTED 2/4']);
    expect(measure.count()).toEqual({ done: 1, undone: 0 });
    expect(measure.order()).toMatchObject({ code: '', reason: '' });
  });

  it('comes back to the officer’s list without the answer to the attempt that failed', () => {
    const measure = history(deskOf('OFFICER', () => true));
    measure.told(factOf('ORDER', 1));
    measure.answers('reportFailure');
    // The order itself was lost; the reminder carries it whole.
    measure.told(factOf('REMIND', 3, { attempt: 2, officeReason: '许可证已找到' }));
    expect(measure.order()).toMatchObject({
      state: 'RECEIVED',
      attempt: 2,
      officeReason: '许可证已找到',
      reason: '',
      answeredAt: null,
      documentNo: '',
    });
    measure.answers('execute');
    expect(answered(measure)).toEqual(['- 1/0', 'FAILED 1/1', '- 2/1', 'EXECUTED 2/2']);
  });

  it('stays executed where it was executed, and is not done twice', () => {
    const measure = history(deskOf('OFFICER', () => true));
    measure.told(factOf('ORDER', 1));
    measure.answers('execute');
    measure.told(factOf('ORDER', 2, { attempt: 2 }));
    expect(answered(measure)).toEqual(['- 1/0', 'EXECUTED 1/1', 'EXECUTED 2/2']);
    expect(measure.count().done).toBe(1);
  });
});

describe('the service itself', () => {
  it('answers the law’s refusal as a failure', () => {
    const measure = history(deskOf('AUTO', () => false));
    expect(measure.told(factOf('ORDER', 1))).toMatchObject({
      value: { answer: 'FAILED', order: { code: 'UNLAWFUL', reason: '依法不能办理' } },
    });
  });

  it('undoes at once what rests on an annulled decision, and waits for the officer after repair', () => {
    for (const [liftCause, state] of [
      ['ANNULLED', 'COMPENSATED'],
      ['REPAIRED', 'COMPENSATION_DUE'],
    ] as const) {
      const measure = history(deskOf('OFFICER', () => true));
      measure.told(factOf('ORDER', 1));
      measure.answers('execute');
      measure.told(factOf('COMPENSATE', 2, { liftCause }));
      expect(measure.order()?.state).toBe(state);
    }
  });

  it('lets one act of a set see what another has done to rows that two institutions share', () => {
    const shared = { current: { done: 0, undone: 0 } };
    const targets = new Map([
      ['i', shared],
      ['merged', shared],
      ['other', { current: { done: 0, undone: 0 } }],
    ]);
    const state: DeskState<Count> = { orders: new Map(), targets };
    const { decide } = receiveInstruction(deskOf('AUTO', () => true));
    decide(state, factOf('ORDER', 1), factsOf('SYS'));
    decide(state, factOf('ORDER', 1, { id: 'n', institutionId: 'merged' }), factsOf('SYS'));
    expect([...targets.values()].map(({ current }) => current.done)).toEqual([2, 2, 0]);
  });
});
