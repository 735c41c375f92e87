import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, permit, refuse, ROLES, type Role } from '@lianguan/kernel';
import fc from 'fast-check';
import { LESSON_STATES, lessonLifecycle, ORDER_STATES, orderLifecycle } from './order-lifecycle.rules.js';
import {
  decideEnd,
  decideOffer,
  decidePayment,
  decideSigning,
  lessonShares,
  unconsumedOf,
  type JudgedOrder,
  type JudgedPayment,
  type OfferTrainingOrder,
  type OrderAct,
  type OrderLessonStanding,
  type OrderPayment,
  type OrderRefusal,
  type OrderStanding,
} from './order.rules.js';

const TODAY = calendarDay('2026-03-02');
const facts = (role: Role) => ({ caller: { roles: [role] } as never, today: TODAY });
const codeOf = (decided: { ok: boolean; refusal?: { code: string } }) => decided.refusal?.code ?? 'ok';

describe.each([
  [orderLifecycle, ORDER_STATES],
  [lessonLifecycle, LESSON_STATES],
])('each step is for its state, its role and its guard', (lifecycle, states) => {
  const table = lifecycle as typeof orderLifecycle;
  const events = [...new Set(table.transitions.map(({ event }) => event))];
  const guards = table.transitions.flatMap(({ guard }) => guard ?? []);
  const answered = (answer: true | { code: 'NO' }) => Object.fromEntries(guards.map((guard) => [guard, answer]));
  it.each(states.flatMap((state) => events.map((event) => [state, event] as const)))('%s -%s', (state, event) => {
    for (const role of ROLES) {
      const lines = table.transitions.filter(
        (line) => line.event === event && (line.from as readonly string[]).includes(state),
      );
      const line = lines.find(({ roles }) => (roles as readonly Role[]).includes(role));
      const fire = (answer: true | { code: 'NO' }) => {
        const step = table.step(state as 'OFFERED', event, { roles: [role] }, answered(answer));
        return step.ok ? step.value.to : step.refusal.code;
      };
      const refused = lines.length > 0 ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
      expect([role, fire(true)]).toEqual([role, line?.to ?? refused]);
      expect([role, fire({ code: 'NO' })]).toEqual([role, line ? (line.guard ? 'NO' : line.to) : refused]);
    }
  });
});

it('a lesson waits for the guardian’s word for a period, which ends with any word', () => {
  const given = lessonLifecycle.step('CONTRACTED', 'deliverLesson', { roles: ['INST'] }, { taught: true });
  expect(given.ok && given.value.begins).toEqual({ name: 'lesson.autoConfirm', term: 'lesson.autoConfirm' });
  for (const [event, role] of [
    ['confirmLesson', 'GUARDIAN'],
    ['disputeLesson', 'GUARDIAN'],
    ['confirmLessonBySilence', 'SYS'],
  ] as const) {
    const step = lessonLifecycle.step('AWAITING', event, { roles: [role] });
    expect(step.ok && step.value.ends).toEqual(['lesson.autoConfirm']);
  }
});

const CHARGE = { firstDay: addDays(TODAY, 7), lastDay: addDays(TODAY, 30), postedPriceId: 'p' };
const JUDGED: JudgedOrder = {
  course: { title: '数学', institutionId: 'i', state: 'PUBLISHED' },
  standing: permit(null),
  charge: permit(CHARGE),
  modelContractId: 'm',
  running: [],
};
const BESIDE = (from: number, to: number) => ({
  running: [{ firstDay: addDays(TODAY, from), lastDay: addDays(TODAY, to), lessonsLeft: 2 }],
});
const LOCKED = refuse('LOCKED_BY_RE_REGISTRATION', { reason: '转登记' });
const DEAR = refuse('ORDER_ABOVE_GUIDE');
const of = (given: Partial<JudgedOrder['course']>) => ({ course: { ...JUDGED.course, ...given } });
const OFFER: OfferTrainingOrder = {
  institutionId: 'i',
  courseId: 'c',
  guardianId: 'person-1',
  traineeName: '学员甲',
  lessons: 10,
  amount: 30_000n,
  startsOn: TODAY,
};

// prettier-ignore -- a table
it.each<[string, Partial<JudgedOrder> | null, Partial<OfferTrainingOrder>, OrderRefusal | 'ok']>([
  ['a published course', {}, {}, 'ok'],
  ['a course that finance was not told of', null, {}, 'ORDER_COURSE_UNKNOWN'],
  ['another institution’s course', of({ institutionId: 'other' }), {}, 'ORDER_COURSE_UNKNOWN'],
  ['by an account without an institution', {}, { institutionId: null }, 'ORDER_COURSE_UNKNOWN'],
  ['to nobody', {}, { guardianId: ' ' }, 'ORDER_GUARDIAN_MISSING'],
  ['for nobody', {}, { traineeName: ' ' }, 'ORDER_TRAINEE_MISSING'],
  ['with a mobile number', {}, { traineeName: '学员19900001234' }, 'ORDER_TEXT_NAMES_PERSON'],
  ['from yesterday', {}, { startsOn: addDays(TODAY, -1) }, 'ORDER_STARTS_IN_PAST'],
  ['a course that is only filed', of({ state: 'FILED' }), {}, 'ORDER_COURSE_NOT_PUBLISHED'],
  ['a course that was retracted', of({ state: 'RETRACTED' }), {}, 'ORDER_COURSE_NOT_PUBLISHED'],
  ['while locked', { standing: LOCKED }, {}, 'LOCKED_BY_RE_REGISTRATION'],
  ['without a model contract', { modelContractId: null }, {}, 'ORDER_MODEL_MISSING'],
  ['beyond what may be charged', { charge: DEAR }, {}, 'ORDER_ABOVE_GUIDE'],
  ['while locked, and dear', { standing: LOCKED, charge: DEAR }, {}, 'LOCKED_BY_RE_REGISTRATION'],
])('an offer of %s', (_name, judged, given, expected) => {
  const decided = decideOffer(
    judged === null ? undefined : { ...JUDGED, ...judged },
    { ...OFFER, ...given },
    facts('INST'),
  );
  expect(codeOf(decided)).toBe(expected);
  if (decided.ok) expect(decided.value).toEqual({ ...CHARGE, modelContractId: 'm' });
});

const OFFERED: OrderStanding = {
  state: 'OFFERED',
  lessons: 10,
  amount: 30_000n,
  startsOn: TODAY,
  firstDay: CHARGE.firstDay,
  modelContractId: 'm',
  signedOn: null,
};

// prettier-ignore -- a table
it.each<[string, OrderStanding | undefined, Partial<JudgedOrder> | null, Role, OrderRefusal | 'ok']>([
  ['by the guardian', OFFERED, {}, 'GUARDIAN', 'ok'],
  ['by the institution', OFFERED, {}, 'INST', 'ROLE_NOT_ENTITLED'],
  ['on the day of the first lesson', { ...OFFERED, firstDay: TODAY }, {}, 'GUARDIAN', 'ok'],
  ['after it', { ...OFFERED, firstDay: addDays(TODAY, -1) }, {}, 'GUARDIAN', 'ORDER_STARTS_IN_PAST'],
  ['of an unknown order', undefined, {}, 'GUARDIAN', 'ORDER_UNKNOWN'],
  ['twice', { ...OFFERED, state: 'SIGNED' }, {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  ['of a course that is gone', OFFERED, null, 'GUARDIAN', 'ORDER_COURSE_UNKNOWN'],
  ['of a course that is being changed', OFFERED, of({ state: 'FILED' }), 'GUARDIAN', 'ORDER_COURSE_NOT_PUBLISHED'],
  ['while locked', OFFERED, { standing: LOCKED }, 'GUARDIAN', 'LOCKED_BY_RE_REGISTRATION'],
  ['at a price that is no longer lawful', OFFERED, { charge: DEAR }, 'GUARDIAN', 'ORDER_ABOVE_GUIDE'],
  ['after another order of the trainee', OFFERED, BESIDE(0, 6), 'GUARDIAN', 'ok'],
  ['before another', OFFERED, BESIDE(31, 60), 'GUARDIAN', 'ok'],
  ['on the last day of another', OFFERED, BESIDE(0, 7), 'GUARDIAN', 'ORDER_OVERLAPS_ANOTHER'],
  ['to the first day of another', OFFERED, BESIDE(30, 60), 'GUARDIAN', 'ORDER_OVERLAPS_ANOTHER'],
  ['of an old text', OFFERED, { modelContractId: 'm2' }, 'GUARDIAN', 'ORDER_MODEL_REPLACED'],
])('signing %s', (_name, order, judged, role, expected) => {
  expect(codeOf(decideSigning(order, judged === null ? undefined : { ...JUDGED, ...judged }, facts(role)))).toBe(
    expected,
  );
});

const SIGNED: OrderStanding = { ...OFFERED, state: 'SIGNED', signedOn: addDays(TODAY, -1) };
const TAKING: JudgedPayment = {
  standing: permit(null),
  charge: permit(CHARGE),
  paymentFault: null,
  referenceTaken: false,
  running: [],
};
const PAYMENT: OrderPayment = {
  orderId: 'o',
  amount: 30_000n,
  bankReference: 'B-1',
  paidOn: TODAY,
  payerKind: 'GUARDIAN',
  payerName: '家长甲',
};

// prettier-ignore -- a table
it.each<[string, OrderStanding | undefined, Partial<JudgedPayment> | null, Partial<OrderPayment>, OrderRefusal | 'ok']>(
  [
    ['of the signed amount', SIGNED, {}, {}, 'ok'],
    ['of an unknown order', undefined, {}, {}, 'ORDER_UNKNOWN'],
    ['before the signing', OFFERED, {}, {}, 'ACTION_NOT_AVAILABLE'],
    ['a second time', { ...SIGNED, state: 'PAID' }, {}, {}, 'ACTION_NOT_AVAILABLE'],
    ['without a reference', SIGNED, {}, { bankReference: ' ' }, 'PAYMENT_REFERENCE_MISSING'],
    ['with a citizen number', SIGNED, {}, { payerName: '110105189912310025' }, 'ORDER_TEXT_NAMES_PERSON'],
    ['of tomorrow', SIGNED, {}, { paidOn: addDays(TODAY, 1) }, 'PAYMENT_DAY_AHEAD'],
    ['on the day of signing', SIGNED, {}, { paidOn: addDays(TODAY, -1) }, 'ok'],
    ['of the day before the signing', SIGNED, {}, { paidOn: addDays(TODAY, -2) }, 'PAYMENT_BEFORE_SIGNING'],
    ['a fen short', SIGNED, {}, { amount: 29_999n }, 'PAYMENT_AMOUNT_DIFFERS'],
    ['a fen over', SIGNED, {}, { amount: 30_001n }, 'PAYMENT_AMOUNT_DIFFERS'],
    ['for a course that is gone', SIGNED, null, {}, 'ORDER_COURSE_UNKNOWN'],
    ['by another order’s reference', SIGNED, { referenceTaken: true }, {}, 'PAYMENT_REFERENCE_REPEATED'],
    ['while locked', SIGNED, { standing: LOCKED }, {}, 'LOCKED_BY_RE_REGISTRATION'],
    ['for days that another order has paid for', SIGNED, BESIDE(30, 60), {}, 'ORDER_OVERLAPS_ANOTHER'],
    ['by a loan', SIGNED, { paymentFault: refuse('ORDER_PAID_BY_LOAN').refusal }, {}, 'ORDER_PAID_BY_LOAN'],
    ['above the guide price of the day', SIGNED, { charge: DEAR }, {}, 'ORDER_ABOVE_GUIDE'],
  ],
)('a payment %s', (_name, order, judged, given, expected) => {
  const payment = { ...PAYMENT, ...given };
  const taking = judged === null ? undefined : { ...TAKING, ...judged };
  expect(codeOf(decidePayment(order, taking, { payment, facts: facts('BANK') }))).toBe(expected);
});

const lesson = (state: OrderLessonStanding['state'], amount = 3_000n): OrderLessonStanding => ({ state, amount });
const RUNNING = {
  state: 'RUNNING' as const,
  lessons: [lesson('CONSUMED'), lesson('VOID'), lesson('CONTRACTED'), lesson('CONTRACTED', 3_001n)],
};
const END: OrderAct = { act: 'terminateTrainingOrder', orderId: 'o', reason: '搬家' };

// prettier-ignore -- a table
it.each<[string, Parameters<typeof decideEnd>[0], Partial<OrderAct>, Role, OrderRefusal | bigint]>([
  ['what is not consumed stays protected', RUNNING, {}, 'GUARDIAN', 6_001n],
  ['by the institution', RUNNING, {}, 'INST', 6_001n],
  ['by an officer', RUNNING, {}, 'FIN', 'ROLE_NOT_ENTITLED'],
  ['before it was paid', { state: 'SIGNED', lessons: [] }, {}, 'GUARDIAN', 0n],
  ['before it was signed', { state: 'OFFERED', lessons: [] }, {}, 'GUARDIAN', 'ACTION_NOT_AVAILABLE'],
  [
    'an offer is withdrawn',
    { state: 'OFFERED', lessons: [] },
    { act: 'withdrawTrainingOrder', reason: '' },
    'INST',
    0n,
  ],
  [
    'a signed one is withdrawn',
    { state: 'SIGNED', lessons: [] },
    { act: 'withdrawTrainingOrder' },
    'INST',
    'ACTION_NOT_AVAILABLE',
  ],
  ['an unknown one', undefined, {}, 'GUARDIAN', 'ORDER_UNKNOWN'],
  ['without a reason', RUNNING, { reason: ' ' }, 'GUARDIAN', 'ORDER_REASON_MISSING'],
  ['with a mobile number', RUNNING, { reason: '19900001234' }, 'GUARDIAN', 'ORDER_TEXT_NAMES_PERSON'],
  ['while a lesson waits', { ...RUNNING, lessons: [lesson('AWAITING')] }, {}, 'GUARDIAN', 'ORDER_LESSONS_UNDECIDED'],
  ['while a lesson is disputed', { ...RUNNING, lessons: [lesson('DISPUTED')] }, {}, 'INST', 'ORDER_LESSONS_UNDECIDED'],
])('an end: %s', (_name, order, given, role, expected) => {
  const decided = decideEnd(order, { ...END, ...given }, facts(role));
  expect(decided.ok ? decided.value.unconsumed : decided.refusal.code).toBe(expected);
});

it('shares sum up to the fen, are alike but the last, and the last takes what is left over', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 12n), fc.integer({ min: 1, max: 60 }), (amount, count) => {
      const shares = lessonShares(amount, count);
      const [share] = shares.length > 1 ? shares : [amount];
      expect(shares).toHaveLength(count);
      expect(shares.reduce((sum, one) => sum + one, 0n)).toBe(amount);
      expect(shares.slice(0, -1).every((one) => one === share)).toBe(true);
      expect(shares.at(-1)! - share!).toBeGreaterThanOrEqual(0n);
      expect(shares.at(-1)! - share!).toBeLessThan(BigInt(count));
    }),
  );
});

it('what is consumed, refunded, and neither is the amount, whatever becomes of each lesson and however often it was void', () => {
  const LIVE = LESSON_STATES.filter((state) => state !== 'VOID');
  const fates = fc.array(fc.tuple(fc.constantFrom(...LIVE), fc.nat({ max: 2 })), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 6n), fates, (amount, lessons) => {
      const rows = lessonShares(amount, lessons.length).flatMap((share, at) => {
        const [state, voided] = lessons[at]!;
        return [...Array.from({ length: voided }, () => lesson('VOID', share)), lesson(state, share)];
      });
      const over = rows.reduce(
        (sum, row) => (['CONSUMED', 'RELEASED', 'REFUNDED'].includes(row.state) ? sum + row.amount : sum),
        0n,
      );
      expect(unconsumedOf(rows) + over).toBe(amount);
    }),
  );
});
