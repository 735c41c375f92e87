import { describe, expect, it } from '@jest/globals';
import { calendarDay, deadlineFrom, ROLES, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { differencesOn, type ComparedCourse, type ComparedPlan } from './comparison.rules.js';
import {
  DISCREPANCY_CONSTANTS,
  DISCREPANCY_STATES,
  discrepancyLifecycle,
  UNDECIDED_STATES,
  type DiscrepancyActName,
  type DiscrepancyStateName,
} from './discrepancy-lifecycle.rules.js';
import {
  decideComparison,
  decideDiscrepancy,
  type Compared,
  type DiscrepancyAct,
  type DiscrepancyRow,
} from './discrepancy.rules.js';

const before = calendarDay('2026-09-13');
const day = calendarDay('2026-09-14');
const after = calendarDay('2026-09-15');
const AT = 1080;
const PLAN: ComparedPlan = { inForceFrom: before, inForceTo: null, lessons: 2 };
const at = (count: number, on = day, from = AT) => ({ day: on, from, count });
const taught = (present: number, on = day, from = AT) => ({ day: on, from, present });

const NOTHING: ComparedCourse = { chargedFrom: day, soldFen: 5_000, filedFen: 5_000, charged: [], taught: [] };
const shown = (course: Partial<ComparedCourse>, plan: ComparedPlan | null = null) =>
  differencesOn(day, { ...NOTHING, ...course }, plan).map(
    ({ kind, charged, heldAgainst }) => `${kind} ${String(charged)}/${String(heldAgainst)}`,
  );

// prettier-ignore -- a table
it.each<[string, Partial<ComparedCourse>, ComparedPlan | null, string[]]>([
  ['as many as were there', { charged: [at(3)], taught: [taught(3)] }, null, []],
  ['without a record', { charged: [at(3)] }, null, ['CHARGED_NOT_TAUGHT 3/null']],
  [
    'with a record of another time',
    { charged: [at(3)], taught: [taught(3, day, AT + 1)] },
    null,
    ['CHARGED_NOT_TAUGHT 3/null', 'TAUGHT_NOT_CHARGED 0/3'],
  ],
  ['for one who was not there', { charged: [at(3)], taught: [taught(2)] }, null, ['CHARGED_ABOVE_PRESENT 3/2']],
  ['with nobody there', { charged: [at(1)], taught: [taught(0)] }, null, ['CHARGED_ABOVE_PRESENT 1/0']],
  ['for one fewer than were there', { charged: [at(2)], taught: [taught(3)] }, null, ['TAUGHT_NOT_CHARGED 2/3']],
  ['for nobody', { taught: [taught(3)] }, null, ['TAUGHT_NOT_CHARGED 0/3']],
  ['for nobody, with nobody there', { taught: [taught(0)] }, null, []],
  ['for nobody, before the first order', { chargedFrom: after, taught: [taught(3)] }, null, []],
  ['for nobody, of a course without orders', { chargedFrom: null, taught: [taught(3)] }, null, []],
  ['on another day', { charged: [at(3, after)], taught: [taught(9, before)] }, null, []],
  ['as often as planned', { charged: [at(1, before), at(1, after)] }, PLAN, []],
  [
    'once more than planned',
    { charged: [at(1, before), at(9, after), at(9, after, 0)] },
    PLAN,
    ['CHARGED_OVER_PLAN 3/2'],
  ],
  ['before the plan', { charged: [at(1, calendarDay('2026-09-12')), at(1, before), at(1, after)] }, PLAN, []],
  ['a fen more than filed', { soldFen: 5_001 }, null, ['SOLD_ABOVE_FILED 5001/5000']],
  ['less than filed', { soldFen: 4_999 }, null, []],
  ['of a course without times', { soldFen: 5_001, filedFen: null }, null, []],
  ['without a sale', { chargedFrom: null, soldFen: null }, null, []],
  [
    'to the last day of the plan',
    { charged: [at(1, before), at(1, before, 0), at(1, before, 1), at(1, after)] },
    { ...PLAN, inForceTo: before },
    ['CHARGED_OVER_PLAN 3/2'],
  ],
])('charged %s', (_name, course, plan, expected) => {
  expect(shown(course, plan)).toEqual(expected);
});

const constants = { get: <T>(key: string) => DISCREPANCY_CONSTANTS.find((one) => one.key === key)!.value as T };
const timer = { roles: ['SYS'] } as never;
const facts = { today: after, constantsIn: () => constants, newId: () => 'new', caller: timer };
const DIFFERENCE = { kind: 'CHARGED_NOT_TAUGHT', day, from: AT, charged: 3, heldAgainst: null } as const;
const OWNER = { courseId: 'c', institutionId: 'i', divisionCode: '341203' };
const row = (given: Partial<DiscrepancyRow> = {}): DiscrepancyRow => ({
  ...OWNER,
  ...DIFFERENCE,
  id: 'd',
  state: 'FOUND',
  foundOn: day,
  answerUntil: '2026-09-21T16:00:00.000Z',
  answer: null,
  decisionReason: null,
  documentNo: null,
  ...given,
});
const compared = (given: Partial<Compared>) =>
  decideComparison({ owner: OWNER, day, plan: null, differences: [], known: [], ...given }, facts);
const stateAfter = (given: Partial<Compared>) => compared(given).map(({ row: { state } }) => state);

describe('a comparison', () => {
  it('finds what is new, and gives the institution its time', () => {
    expect(compared({ differences: [DIFFERENCE] })).toMatchObject([
      { moved: true, row: { id: 'new', state: 'FOUND', answerUntil: deadlineFrom(after, '5wd').due.toISOString() } },
    ]);
  });

  it.each(DISCREPANCY_STATES)('of what is %s and differs as before', (state) => {
    const known = [row({ state })];
    expect(stateAfter({ differences: [DIFFERENCE], known })).toEqual(state === 'SETTLED' ? ['FOUND'] : []);
  });

  it.each(DISCREPANCY_STATES)('of what is %s and differs by other numbers', (state) => {
    const changes = compared({ differences: [{ ...DIFFERENCE, charged: 4 }], known: [row({ state })] });
    const undecided = (UNDECIDED_STATES as readonly string[]).includes(state);
    const again = state === 'SETTLED' || state === 'DISMISSED';
    expect(changes.map(({ moved, row: { state: to, charged } }) => [moved, to, charged])).toEqual(
      undecided ? [[false, state, 4]] : again ? [[true, 'FOUND', 4]] : [],
    );
  });

  it.each(DISCREPANCY_STATES)('of what is %s and differs no more', (state) => {
    const undecided = (UNDECIDED_STATES as readonly string[]).includes(state);
    expect(stateAfter({ known: [row({ state })] })).toEqual(undecided ? ['SETTLED'] : []);
  });

  it('leaves other days and other plans alone', () => {
    const ofPlan = row({ id: 'p', kind: 'CHARGED_OVER_PLAN', from: null, day: before, heldAgainst: 2 });
    const known = [row({ day: after }), ofPlan];
    expect(stateAfter({ known })).toEqual([]);
    expect(stateAfter({ known, plan: { ...PLAN, inForceFrom: after } })).toEqual([]);
    expect(stateAfter({ known, plan: PLAN })).toEqual(['SETTLED']);
  });

  it('has one of what a course is sold for, until it is sold as filed', () => {
    const sold = { kind: 'SOLD_ABOVE_FILED', day: after, from: null, charged: 6_000, heldAgainst: 5_000 } as const;
    const known = [row({ ...sold, day: before })];
    expect(stateAfter({ differences: [sold], known })).toEqual([]);
    expect(stateAfter({ differences: [{ ...sold, charged: 7_000 }], known })).toEqual(['FOUND']);
    expect(stateAfter({ known })).toEqual(['SETTLED']);
  });

  it('made twice says nothing new, whatever was told', () => {
    const time = fc.record({ from: fc.integer({ min: 0, max: 3 }), on: fc.constantFrom(before, day) });
    const told = fc.uniqueArray(fc.tuple(time, fc.integer({ min: 0, max: 3 })), {
      selector: ([{ from, on }]) => `${on} ${String(from)}`,
    });
    const known = fc.array(
      fc.record({ from: fc.integer({ min: 0, max: 3 }), state: fc.constantFrom(...DISCREPANCY_STATES) }),
    );
    fc.assert(
      fc.property(told, told, known, (charges, records, rows) => {
        const charged = charges.flatMap(([{ from, on }, count]) => (count > 0 ? at(count, on, from) : []));
        const present = records.map(([{ from, on }, pupils]) => taught(pupils, on, from));
        const differences = differencesOn(day, { ...NOTHING, charged, taught: present, chargedFrom: before }, PLAN);
        const standing = new Map(
          rows.map(({ from, state }) => [`old ${String(from)}`, row({ id: `old ${String(from)}`, from, state })]),
        );
        let made = 0;
        const numbered = { ...facts, newId: () => `made ${String((made += 1))}` };
        const once = { owner: OWNER, day, plan: PLAN, differences };
        for (const { row: changed } of decideComparison({ ...once, known: [...standing.values()] }, numbered))
          standing.set(changed.id, changed);
        expect(decideComparison({ ...once, known: [...standing.values()] }, numbered)).toEqual([]);
        const open = [...standing.values()].filter(({ state }) =>
          (UNDECIDED_STATES as readonly string[]).includes(state),
        );
        expect(open.every(({ kind, from }) => differences.some((one) => one.kind === kind && one.from === from))).toBe(
          true,
        );
      }),
    );
  });
});

const now = new Date(row().answerUntil);
const act = (
  given: Partial<DiscrepancyAct> & { act: DiscrepancyActName },
  state: DiscrepancyStateName,
  role: Role,
  when = now,
) =>
  decideDiscrepancy(
    row({ state }),
    { text: '示例理由', documentNo: '示核〔2026〕1号', ...given },
    {
      caller: { roles: [role] } as never,
      now: when,
    },
  );
const outcome = (decided: ReturnType<typeof act>): string =>
  decided.ok ? decided.value.row.state : decided.refusal.code;

it('each step is for its state and its role, and for no other', () => {
  for (const line of discrepancyLifecycle.transitions)
    for (const state of DISCREPANCY_STATES)
      for (const role of ROLES) {
        const step = discrepancyLifecycle.step(state, line.event, { roles: [role] }, { answerTermOver: true });
        const fits = (line.from as readonly string[]).includes(state);
        const entitled = (line.roles as readonly Role[]).includes(role);
        expect(step.ok ? step.value.to : step.refusal.code).toBe(
          fits ? (entitled ? line.to : 'ROLE_NOT_ENTITLED') : 'ACTION_NOT_AVAILABLE',
        );
      }
});

// prettier-ignore -- a table
it.each<[string, ReturnType<typeof act>, string]>([
  ['answered', act({ act: 'answerLessonDiscrepancy' }, 'FOUND', 'INST'), 'ANSWERED'],
  ['answered late', act({ act: 'answerLessonDiscrepancy' }, 'UNANSWERED', 'INST'), 'ANSWERED'],
  ['dismissed', act({ act: 'dismissLessonDiscrepancy', documentNo: '' }, 'ANSWERED', 'EDU_SUP'), 'DISMISSED'],
  [
    'dismissed before the institution is heard',
    act({ act: 'dismissLessonDiscrepancy' }, 'FOUND', 'EDU_SUP'),
    'ACTION_NOT_AVAILABLE',
  ],
  ['confirmed', act({ act: 'confirmLessonDiscrepancy' }, 'UNANSWERED', 'EDU_SUP'), 'CONFIRMED'],
  ['confirmed by the institution', act({ act: 'confirmLessonDiscrepancy' }, 'ANSWERED', 'INST'), 'ROLE_NOT_ENTITLED'],
  [
    'confirmed without a word',
    act({ act: 'confirmLessonDiscrepancy', text: ' ' }, 'ANSWERED', 'EDU_SUP'),
    'DISCREPANCY_TEXT_MISSING',
  ],
  [
    'confirmed without a record',
    act({ act: 'confirmLessonDiscrepancy', documentNo: ' ' }, 'ANSWERED', 'EDU_SUP'),
    'DISCREPANCY_DOCUMENT_MISSING',
  ],
  [
    'answered with a person’s number',
    act({ act: 'answerLessonDiscrepancy', text: '19900001234' }, 'FOUND', 'INST'),
    'DISCREPANCY_TEXT_NAMES_PERSON',
  ],
  ['closed in time', act({ act: 'closeDiscrepancyAnswer', text: '' }, 'FOUND', 'SYS'), 'UNANSWERED'],
  [
    'closed a moment too early',
    act({ act: 'closeDiscrepancyAnswer' }, 'FOUND', 'SYS', new Date(now.getTime() - 1)),
    'DISCREPANCY_ANSWER_TERM_RUNNING',
  ],
])('a discrepancy is %s', (_name, decided, expected) => expect(outcome(decided)).toBe(expected));

it('what is said is kept beside what was said before; of nothing there is nothing', () => {
  const answered = { ...row({ state: 'ANSWERED' }), answer: '补登记遗漏' };
  const given = { act: 'confirmLessonDiscrepancy', text: ' 签到表无此课 ', documentNo: ' 示核 1 ' } as const;
  expect(decideDiscrepancy(answered, given, { caller: { roles: ['EDU_SUP'] } as never, now })).toMatchObject({
    value: { row: { answer: '补登记遗漏', decisionReason: '签到表无此课', documentNo: '示核 1' } },
  });
  expect(decideDiscrepancy(undefined, given, { caller: timer, now })).toMatchObject({
    refusal: { code: 'DISCREPANCY_UNKNOWN' },
  });
});
