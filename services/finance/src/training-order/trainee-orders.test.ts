import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { addDays, calendarDay } from '@lianguan/kernel';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { institution, guardian, bank } = CHARGING;
const TODAY = calendarDay('2026-03-02');
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
  // An evening lesson each day from tomorrow on, up to 60 of them paid at once.
  const slots = Array.from({ length: 60 }, (_, at) => ({ day: addDays(TODAY, at + 1), from: 1_080, to: 1_125 }));
  await school.sql(`update filed_course set slots = '${JSON.stringify(slots)}' returning 1`);
  await school.sql(
    `update posted_prices set courses = replace(courses::text, '"lessons": 20', '"lessons": 60')::jsonb returning 1`,
  );
}, 60_000);
afterAll(() => school?.stop());

const sign = async (orderId: string) => (await school.refused(guardian, 'signTrainingOrder', { orderId })) ?? 'ok';
const pay = async (orderId: string, paidOn: string = TODAY) =>
  (await school.pay(orderId, { paidOn })).refusal?.code ?? 'ok';

it('the days of a course are paid for once, however many orders of a trainee come at once', async () => {
  const terms = { traineeName: '学员甲', startsOn: '2026-03-03', lessons: 3 };
  const twice = [await school.signed(terms), await school.signed({ ...terms, startsOn: '2026-03-05' })];
  const third = await school.offered({ ...terms, startsOn: '2026-03-05' });
  expect((await Promise.all(twice.map((orderId) => pay(orderId)))).sort()).toEqual(['ORDER_OVERLAPS_ANOTHER', 'ok']);
  expect(await sign(third)).toBe('ORDER_OVERLAPS_ANOTHER');
  // Another child of the same guardian.
  expect(await pay(await school.signed({ ...terms, traineeName: '学员乙' }))).toBe('ok');
});

it('a class that goes on is paid for when few lessons of it are left to the same trainee', async () => {
  const terms = { traineeName: '学员丙', startsOn: '2026-03-03', lessons: 21 };
  expect(await pay(await school.signed(terms))).toBe('ok');
  // Within a month of its own first lesson.
  const next = { ...terms, startsOn: '2026-03-30', lessons: 20 };
  const [renewal, siblings] = [await school.signed(next), await school.signed({ ...next, traineeName: '学员丁' })];
  expect(await pay(siblings)).toBe('ok');
  expect(await pay(renewal)).toBe('ORDER_RENEWED_EARLY');
  school.turnTo('2026-03-03T11:00:00Z');
  const [first] = await school.sql<{ id: string }>(
    `select id from training_order where trainee_name = '学员丙' and state = 'PAID'`,
  );
  const given = { orderId: first!.id, day: '2026-03-03', from: '18:00', attendanceNo: '签到' };
  expect(await school.act(institution, 'deliverLesson', given)).toMatchObject({ ok: true });
  // Given, and not consumed yet.
  expect(await pay(renewal)).toBe('ORDER_RENEWED_EARLY');
  await school.sql(`update order_lesson set state = 'CONSUMED' where state = 'AWAITING' returning 1`);
  expect(await pay(renewal)).toBe('ok');
});

it('one lesson takes one lesson of one order', async () => {
  const terms = { traineeName: '学员戊', startsOn: '2026-03-04', lessons: 2 };
  const [early, late] = [await school.signed(terms), await school.signed({ ...terms, startsOn: '2026-03-06' })];
  const today = calendarDay('2026-03-03');
  expect([await pay(early, today), await pay(late, today)]).toEqual(['ok', 'ok']);
  school.turnTo('2026-03-07T11:00:00Z');
  const given = { day: '2026-03-06', from: '18:00', attendanceNo: '签到' };
  const others = await school.sql<{ id: string }>(`select id from training_order where trainee_name <> '学员戊'`);
  const absentOrderIds = others.map(({ id }) => id);
  const { classLesson } = await school.act(
    institution,
    'deliverClassLesson',
    { courseId: school.courseId, absentOrderIds, ...given },
    'classLesson { delivered refusals { code } }',
  );
  expect(classLesson).toEqual({ delivered: 1, refusals: [{ code: 'LESSON_RECORDED_BY_OTHER_ORDER' }] });
  const atOnce = await Promise.all(
    [early, late].map((orderId) => school.act(institution, 'deliverLesson', { ...given, orderId, day: '2026-03-07' })),
  );
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1);
  const { data } = await school.service.graphql(
    institution,
    `{ trainingOrder(id: "${late}") { recordableSlots { day } } }`,
  );
  expect(data.trainingOrder.recordableSlots).toEqual([]);
});

it('an order that is paid at the bank of before stands beside one that is paid at the bank of now', async () => {
  const terms = { traineeName: '学员己', startsOn: '2026-03-10', lessons: 3 };
  const before = await school.signed(terms);
  // Another account has taken the place of the first, at another bank.
  await school.sql(
    `insert into escrow_account select r.* from escrow_account a, jsonb_populate_record(a, jsonb_build_object(
       'id', '${randomUUID()}', 'account_no', '99000000001088', 'bank_code', 'DEMO02', 'replaces_id', a.id)) r returning 1`,
  );
  const [same, later, sibling] = [
    await school.signed({ ...terms, startsOn: '2026-03-11' }),
    await school.signed({ ...terms, startsOn: '2026-03-20' }),
    await school.signed({ ...terms, traineeName: '学员庚' }),
  ];
  expect(await pay(before, school.clock.now().toISOString().slice(0, 10))).toBe('ok');
  const otherBank = { ...bank, bankId: 'DEMO02' };
  const payThere = async (orderId: string) => {
    const payer = { payerKind: 'GUARDIAN', payerName: '家长甲' };
    const payment = { orderId, amount: '99.00', paidOn: '2026-03-07', bankReference: orderId, ...payer };
    return (await school.refused(otherBank, 'recordOrderPayment', payment)) ?? 'ok';
  };
  const atOnce = await Promise.all([payThere(same), payThere(sibling)]);
  expect(atOnce).toEqual(['ORDER_OVERLAPS_ANOTHER', 'ok']);
  expect(await payThere(later)).toBe('ok');
  // A lesson whose ruling is overdue is owed as any other.
  await school.sql(`update order_lesson set state = 'UNRULED' where order_id = '${before}' and no = 1 returning 1`);
  const elsewhere = `select lessons_left as left from orders_at_other_banks(array['${later}']::uuid[]) where id = '${before}'`;
  expect(await school.sql(elsewhere)).toEqual([{ left: 3 }]);
});
