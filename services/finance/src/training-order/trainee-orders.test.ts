import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { addDays, calendarDay, type Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { accountList, courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const outside = { division: '', purpose: undefined } as const;
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01', ...outside });
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: school!.id, ...outside });
const guardian = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: 'person-1', ...outside });
const clock = new TurningClock();
const COURSE = randomUUID();
const TODAY = calendarDay('2026-03-02');
let service: TestService;

const rows = (statement: string) => asAdmin(service.database.adminUrl, [statement]);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  await handIn(service, finance, { mutation: 'importEscrowAccounts', rows: accountList(school!, '0.00') });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  await eventually(async () => {
    const known = await rows(
      `select 1 from escrow_account, license_standing, filed_course, posted_prices, guide_price, model_contract, institution_directory`,
    );
    expect(known).toHaveLength(1);
  });
  // An evening lesson each day from tomorrow on, up to 60 of them paid at once.
  const slots = Array.from({ length: 60 }, (_, at) => ({ day: addDays(TODAY, at + 1), from: 1_080, to: 1_125 }));
  await rows(`update filed_course set slots = '${JSON.stringify(slots)}' returning 1`);
  await rows(
    `update posted_prices set courses = replace(courses::text, '"lessons": 20', '"lessons": 60')::jsonb returning 1`,
  );
}, 60_000);
afterAll(() => service?.stop());

async function act(caller: Caller, mutation: string, input: object, shown = '') {
  const type =
    mutation === 'signTrainingOrder' ? 'TrainingOrderInput' : `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

interface Terms {
  readonly traineeName: string;
  readonly startsOn: string;
  readonly lessons: number;
}
async function offered(terms: Terms): Promise<string> {
  const offer = { courseId: COURSE, guardianId: 'person-1', amount: `${33 * terms.lessons}.00`, ...terms };
  return (await act(institution, 'offerTrainingOrder', offer, 'order { id }')).order.id;
}
const sign = async (orderId: string) => (await act(guardian, 'signTrainingOrder', { orderId })).refusal?.code ?? 'ok';
async function signed(terms: Terms): Promise<string> {
  const orderId = await offered(terms);
  expect(await sign(orderId)).toBe('ok');
  return orderId;
}
async function pay(orderId: string, paidOn = TODAY): Promise<string> {
  const [order] = await asAdmin<{ amount: string }>(service.database.adminUrl, [
    `select (amount_fen / 100)::text || '.00' as amount from training_order where id = '${orderId}'`,
  ]);
  const given = { orderId, bankReference: orderId, paidOn, payerKind: 'GUARDIAN', payerName: '家长' };
  return (await act(bank, 'recordOrderPayment', { ...given, amount: order!.amount })).refusal?.code ?? 'ok';
}

it('the days of a course are paid for once, however many orders of a trainee come at once', async () => {
  const terms = { traineeName: '学员甲', startsOn: '2026-03-03', lessons: 3 };
  const twice = [await signed(terms), await signed({ ...terms, startsOn: '2026-03-05' })];
  const third = await offered({ ...terms, startsOn: '2026-03-05' });
  expect((await Promise.all(twice.map((orderId) => pay(orderId)))).sort()).toEqual(['ORDER_OVERLAPS_ANOTHER', 'ok']);
  expect(await sign(third)).toBe('ORDER_OVERLAPS_ANOTHER');
  // Another child of the same guardian.
  expect(await pay(await signed({ ...terms, traineeName: '学员乙' }))).toBe('ok');
});

it('a class that goes on is paid for when few lessons of it are left to the same trainee', async () => {
  const terms = { traineeName: '学员丙', startsOn: '2026-03-03', lessons: 21 };
  expect(await pay(await signed(terms))).toBe('ok');
  // Within a month of its own first lesson.
  const next = { ...terms, startsOn: '2026-03-30', lessons: 20 };
  const [renewal, siblings] = [await signed(next), await signed({ ...next, traineeName: '学员丁' })];
  expect(await pay(siblings)).toBe('ok');
  expect(await pay(renewal)).toBe('ORDER_RENEWED_EARLY');
  clock.turnTo(new Date('2026-03-03T11:00:00Z'));
  const [first] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from training_order where trainee_name = '学员丙' and state = 'PAID'`,
  ]);
  const given = { orderId: first!.id, day: '2026-03-03', from: '18:00', attendanceNo: '签到' };
  expect(await act(institution, 'deliverLesson', given)).toMatchObject({ ok: true });
  // Given, and not consumed yet.
  expect(await pay(renewal)).toBe('ORDER_RENEWED_EARLY');
  await rows(`update order_lesson set state = 'CONSUMED' where state = 'AWAITING' returning 1`);
  expect(await pay(renewal)).toBe('ok');
});

it('one lesson takes one lesson of one order', async () => {
  const terms = { traineeName: '学员戊', startsOn: '2026-03-04', lessons: 2 };
  const [early, late] = [await signed(terms), await signed({ ...terms, startsOn: '2026-03-06' })];
  const today = calendarDay('2026-03-03');
  expect([await pay(early, today), await pay(late, today)]).toEqual(['ok', 'ok']);
  clock.turnTo(new Date('2026-03-07T11:00:00Z'));
  const given = { day: '2026-03-06', from: '18:00', attendanceNo: '签到' };
  const others = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `select id from training_order where trainee_name <> '学员戊'`,
  ]);
  const absentOrderIds = others.map(({ id }) => id);
  const { classLesson } = await act(
    institution,
    'deliverClassLesson',
    { courseId: COURSE, absentOrderIds, ...given },
    'classLesson { delivered refusals { code } }',
  );
  expect(classLesson).toEqual({ delivered: 1, refusals: [{ code: 'LESSON_RECORDED_BY_OTHER_ORDER' }] });
  const atOnce = await Promise.all(
    [early, late].map((orderId) => act(institution, 'deliverLesson', { ...given, orderId, day: '2026-03-07' })),
  );
  expect(atOnce.filter(({ ok }) => ok)).toHaveLength(1);
  const { data } = await service.graphql(institution, `{ trainingOrder(id: "${late}") { recordableSlots { day } } }`);
  expect(data.trainingOrder.recordableSlots).toEqual([]);
});
