import { expect, it } from '@jest/globals';
import { calendarDay, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  decideDelivery,
  decideLesson,
  minuteOf,
  recordableSlots,
  timeOf,
  type DeliverLesson,
  type LessonAct,
  type LessonRefusal,
  type OrderLesson,
  type TaughtOrder,
} from './lesson.rules.js';
import type { LessonStateName } from './order-lifecycle.rules.js';

const day = calendarDay;
const FIRST = { day: day('2026-03-02'), from: 1_080, to: 1_125 };
const SECOND = { day: day('2026-03-03'), from: 1_080, to: 1_125 };
const lesson = (no: number, state: LessonStateName = 'CONTRACTED', slot?: typeof FIRST): OrderLesson => ({
  id: `l${no}`,
  no,
  state,
  day: slot?.day ?? null,
  fromMinute: slot?.from ?? null,
});
const ORDER: TaughtOrder = {
  state: 'RUNNING',
  firstDay: FIRST.day,
  lessonCount: 2,
  lessons: [lesson(1, 'CONSUMED', FIRST), lesson(2)],
  course: { state: 'PUBLISHED', slots: [{ ...FIRST, day: day('2026-02-27') }, FIRST, SECOND], teacherGaps: [] },
  recordedBeside: [],
  standing: { licenses: ['ACTIVE'], accounts: ['ACTIVE'], listed: false, refundAsked: false },
};
const GIVEN: DeliverLesson = { orderId: 'o', day: SECOND.day, from: SECOND.from, attendanceNo: '签到1' };
// 18:45 in China.
const OVER = '2026-03-03T10:45:00Z';
const facts = (role: Role, now = OVER) => ({ caller: { roles: [role] } as never, now: new Date(now) });
const on = (given: Partial<NonNullable<TaughtOrder['course']>>) => ({ course: { ...ORDER.course!, ...given } });
const gap = (from: string, until: string | null = null) => on({ teacherGaps: [{ from, until }] });

// prettier-ignore -- a table
it.each<[string, Partial<TaughtOrder> | null, Partial<DeliverLesson>, LessonRefusal | 'l1' | 'l2']>([
  ['the next of the contract', {}, {}, 'l2'],
  ['the first, which starts the order', { state: 'PAID', lessons: [lesson(1), lesson(2)] }, {}, 'l1'],
  ['one in the place of a void one', { lessons: [lesson(1, 'VOID', FIRST), lesson(2)] }, {}, 'l2'],
  [
    'at the time of a void one',
    { lessons: [lesson(1, 'VOID', FIRST), lesson(2)] },
    { day: FIRST.day },
    'LESSON_ALREADY_RECORDED',
  ],
  ['of an unknown order', null, {}, 'LESSON_ORDER_UNKNOWN'],
  ['without a record of attendance', {}, { attendanceNo: ' ' }, 'LESSON_ATTENDANCE_MISSING'],
  ['with a mobile number', {}, { attendanceNo: '19900001234' }, 'LESSON_TEXT_NAMES_PERSON'],
  ['before it was paid', { state: 'SIGNED', lessons: [] }, {}, 'ACTION_NOT_AVAILABLE'],
  ['after its end', { state: 'TERMINATED' }, {}, 'ACTION_NOT_AVAILABLE'],
  ['beyond the contract', { lessons: [lesson(1, 'CONSUMED', FIRST)] }, {}, 'LESSONS_ALL_DELIVERED'],
  [
    'beyond the contract, one still in dispute',
    { lessons: [lesson(1, 'DISPUTED', FIRST)] },
    {},
    'LESSONS_ALL_DELIVERED',
  ],
  ['of a course that is being changed', on({ state: 'FILED' }), {}, 'LESSON_COURSE_NOT_PUBLISHED'],
  ['of a course that finance was not told of', { course: undefined }, {}, 'LESSON_COURSE_NOT_PUBLISHED'],
  ['at another time than filed', {}, { from: 1_081 }, 'LESSON_NOT_IN_TIMETABLE'],
  ['on another day than filed', {}, { day: day('2026-03-04') }, 'LESSON_NOT_IN_TIMETABLE'],
  // Begun at 18:00 in China.
  ['begun before its teacher was barred', gap('2026-03-03T10:00:00.001Z'), {}, 'l2'],
  ['begun when he was', gap('2026-03-03T10:00:00Z'), {}, 'LESSON_WITHOUT_TEACHER'],
  [
    'begun before another was put in',
    gap('2026-03-01T00:00:00Z', '2026-03-03T10:00:00.001Z'),
    {},
    'LESSON_WITHOUT_TEACHER',
  ],
  ['begun when another was', gap('2026-03-01T00:00:00Z', '2026-03-03T10:00:00Z'), {}, 'l2'],
  ['before the order begins', {}, { day: day('2026-02-27') }, 'LESSON_BEFORE_ORDER'],
  ['that was recorded', {}, { day: FIRST.day }, 'LESSON_ALREADY_RECORDED'],
  [
    'that another order of the trainee has paid for',
    { recordedBeside: [lesson(1, 'AWAITING', SECOND)] },
    {},
    'LESSON_RECORDED_BY_OTHER_ORDER',
  ],
  ['by who is closed', { standing: { ...ORDER.standing, licenses: ['REVOKED'] } }, {}, 'LESSON_LICENSE_NOT_IN_FORCE'],
])('a lesson is recorded: %s', (_name, order, given, expected) => {
  const decided = decideDelivery(
    order === null ? undefined : { ...ORDER, ...order },
    { ...GIVEN, ...given },
    facts('INST'),
  );
  expect(decided.ok ? decided.value.lessonId : decided.refusal.code).toBe(expected);
});

it.each([
  ['INST', OVER, 'ok'],
  ['INST', '2026-03-03T10:44:59.999Z', 'LESSON_NOT_OVER'],
  ['GUARDIAN', OVER, 'ROLE_NOT_ENTITLED'],
] as const)('a lesson is recorded by %s at %s: %s', (role, now, expected) => {
  const decided = decideDelivery(ORDER, GIVEN, facts(role, now));
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('offers for recording what it would take', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('SIGNED', 'PAID', 'RUNNING', 'COMPLETED' as const),
      fc.constantFrom<LessonStateName>('CONTRACTED', 'AWAITING', 'DISPUTED', 'CONSUMED', 'VOID'),
      fc.integer({ min: 0, max: 72 }),
      fc.boolean(),
      (state, first, hours, listed) => {
        const standing = { ...ORDER.standing, listed };
        const order = { ...ORDER, state, standing, lessons: [lesson(1, first, FIRST), lesson(2, 'AWAITING')] };
        const now = new Date(new Date('2026-03-01T00:00:00Z').getTime() + hours * 3_600_000);
        const taken = ORDER.course!.slots.filter(
          (slot) =>
            decideDelivery(order, { ...GIVEN, day: slot.day, from: slot.from }, facts('INST', now.toISOString())).ok,
        );
        expect(recordableSlots(order, now)).toEqual(taken);
      },
    ),
  );
});

const ACT: LessonAct = { act: 'confirmLesson', lessonId: 'l', reason: '', documentNo: '' };
const RULING = {
  act: 'ruleLessonDispute',
  ruling: 'CONSUMED',
  reason: '有签到',
  documentNo: '示裁〔2026〕1号',
} as const;

// prettier-ignore -- a table
it.each<[string, LessonStateName | null, Partial<LessonAct>, Role, LessonRefusal | LessonStateName]>([
  ['the guardian confirms', 'AWAITING', {}, 'GUARDIAN', 'CONSUMED'],
  ['the guardian confirms what was not given', 'CONTRACTED', {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  ['the institution confirms', 'AWAITING', {}, 'INST', 'ROLE_NOT_ENTITLED'],
  ['silence confirms', 'AWAITING', { act: 'confirmLessonBySilence' }, 'SYS', 'CONSUMED'],
  [
    'silence never confirms what is in dispute',
    'DISPUTED',
    { act: 'confirmLessonBySilence' },
    'SYS',
    'ACTION_NOT_AVAILABLE',
  ],
  ['the guardian disputes', 'AWAITING', { act: 'disputeLesson', reason: '没有上课' }, 'GUARDIAN', 'DISPUTED'],
  [
    'the guardian disputes without a reason',
    'AWAITING',
    { act: 'disputeLesson', reason: ' ' },
    'GUARDIAN',
    'LESSON_REASON_MISSING',
  ],
  [
    'the guardian disputes what is consumed',
    'CONSUMED',
    { act: 'disputeLesson', reason: '没有上课' },
    'GUARDIAN',
    'ACTION_NOT_AVAILABLE',
  ],
  [
    'the guardian names a person',
    'AWAITING',
    { act: 'disputeLesson', reason: '19900001234' },
    'GUARDIAN',
    'LESSON_TEXT_NAMES_PERSON',
  ],
  ['education counts it', 'DISPUTED', RULING, 'EDU_SUP', 'CONSUMED'],
  ['its term passes, and decides nothing', 'DISPUTED', { act: 'passLessonRuling' }, 'SYS', 'UNRULED'],
  ['its term passes after the ruling', 'VOID', { act: 'passLessonRuling' }, 'SYS', 'ACTION_NOT_AVAILABLE'],
  ['silence after the term', 'UNRULED', { act: 'confirmLessonBySilence' }, 'SYS', 'ACTION_NOT_AVAILABLE'],
  ['education counts it late', 'UNRULED', RULING, 'EDU_SUP', 'CONSUMED'],
  ['education does not count it, late', 'UNRULED', { ...RULING, ruling: 'VOID' }, 'EDU_SUP', 'VOID'],
  ['education does not count it', 'DISPUTED', { ...RULING, ruling: 'VOID' }, 'EDU_SUP', 'VOID'],
  ['education rules without a reason', 'DISPUTED', { ...RULING, reason: '' }, 'EDU_SUP', 'LESSON_REASON_MISSING'],
  [
    'education rules without a document',
    'DISPUTED',
    { ...RULING, documentNo: ' ' },
    'EDU_SUP',
    'LESSON_DOCUMENT_MISSING',
  ],
  ['the institution rules', 'DISPUTED', RULING, 'INST', 'ROLE_NOT_ENTITLED'],
  ['nobody knows it', null, {}, 'GUARDIAN', 'LESSON_UNKNOWN'],
])('%s', (_name, state, given, role, expected) => {
  const known = state ? { state, orderState: 'RUNNING' as const, last: false, listed: false } : undefined;
  const decided = decideLesson(known, { ...ACT, ...given }, facts(role));
  expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
  if (decided.ok) expect(decided.value.complete).toBeNull();
});

it.each([
  ['GUARDIAN', 'AWAITING', {}, 'COMPLETED'],
  ['SYS', 'AWAITING', { act: 'confirmLessonBySilence' }, 'COMPLETED'],
  ['EDU_SUP', 'DISPUTED', RULING, 'COMPLETED'],
  ['EDU_SUP', 'DISPUTED', { ...RULING, ruling: 'VOID' }, undefined],
] as const)('the last lesson, by the word of %s, completes its order', (role, state, given, expected) => {
  const standing = { state, orderState: 'RUNNING', last: true, listed: false } as const;
  const decided = decideLesson(standing, { ...ACT, ...given }, facts(role));
  expect(decided.ok && decided.value.complete?.to).toBe(expected);
});

it.each([
  ['UNRULED', { orderState: 'TERMINATED' }, 'LESSON_RULING_TOO_LATE'],
  ['UNRULED', { listed: true }, 'LESSON_RULING_TOO_LATE'],
  ['DISPUTED', { listed: true }, 'CONSUMED'],
  ['UNRULED', {}, 'CONSUMED'],
] as const)('a ruling on a lesson that is %s, its order %p: %s', (state, given, expected) => {
  const standing = { state, orderState: 'RUNNING', last: false, listed: false, ...given } as const;
  const decided = decideLesson(standing, { ...ACT, ...RULING }, facts('EDU_SUP'));
  expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
});

it.each([
  ['00:00', 0],
  ['16:30', 990],
  ['23:59', 1_439],
  ['24:00', null],
  ['16:60', null],
  ['4:30', null],
  ['午后', null],
] as const)('%s is minute %s', (time, minute) => {
  expect(minuteOf(time)).toBe(minute);
  if (minute !== null) expect(timeOf(minute)).toBe(time);
});
