import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import { CourseState, LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  publishEvents,
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
const second = { ...finance, subject: 'test-finance-2' };
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], bankId: 'DEMO01', ...outside });
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: school!.id, ...outside });
const guardian = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], person: 'person-1', ...outside });
const clock = new TurningClock();
const COURSE = randomUUID();
let service: TestService;
let accountId = '';

const rows = <Row extends object>(statement: string) =>
  asAdmin<Row & Record<string, unknown>>(service.database.adminUrl, [statement]);

async function act(caller: Caller, mutation: string, input: object, shown = '') {
  const types: Readonly<Record<string, string>> = {
    signTrainingOrder: 'TrainingOrderInput',
    confirmLesson: 'OrderLessonInput',
  };
  const type = types[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

async function paidOrder(traineeName: string): Promise<string> {
  const [startsOn, amount] = ['2026-03-02', '99.00'];
  const offer = { courseId: COURSE, guardianId: 'person-1', traineeName, lessons: 3, startsOn, amount };
  const orderId: string = (await act(institution, 'offerTrainingOrder', offer, 'order { id }')).order.id;
  await act(guardian, 'signTrainingOrder', { orderId });
  const payment = { orderId, amount, bankReference: orderId, paidOn: startsOn, payerKind: 'GUARDIAN' };
  expect(await act(bank, 'recordOrderPayment', { ...payment, payerName: '家长' })).toMatchObject({ ok: true });
  return orderId;
}

const slot = (day: string) => ({ day, from: '18:00', attendanceNo: '签到' });
const deliver = async (orderId: string, day: string) => {
  const { lesson, refusal } = await act(institution, 'deliverLesson', { orderId, ...slot(day) }, 'lesson { id }');
  return lesson?.id ?? refusal.code;
};
const deliverClass = async (day: string) => {
  const input = { courseId: COURSE, absentOrderIds: [], ...slot(day) };
  return (await act(institution, 'deliverClassLesson', input, 'classLesson { delivered refusals { code } }'))
    .classLesson;
};
const recordable = async (orderId: string): Promise<{ day: string }[]> => {
  const { data } = await service.graphql(
    institution,
    `{ trainingOrder(id: "${orderId}") { recordableSlots { day } } }`,
  );
  return data.trainingOrder.recordableSlots;
};
const license = randomUUID();
let told = 0;
async function setLicense(state: LicenseState): Promise<void> {
  told += 1;
  const message = { licenseId: license, institutionId: school!.id, state, version: BigInt(told) };
  await publishEvents(service.eventLog, [
    { key: school!.id, schema: LicenseStateChangedSchema, message: create(LicenseStateChangedSchema, message) },
  ]);
  await eventually(async () => {
    const [known] = await rows<{ version: number }>(
      `select version from license_standing where license_id = '${license}'`,
    );
    expect(known?.version).toBe(told);
  });
}
const setAccount = (state: string) => rows(`update escrow_account set state = '${state}' returning 1`);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  await handIn(service, finance, { mutation: 'importEscrowAccounts', rows: accountList(school!, '0.00') });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  accountId = await eventually(async () => {
    const [known] = await rows<{ id: string }>(
      `select a.id from escrow_account a, license_standing, filed_course, posted_prices, guide_price, model_contract, institution_directory`,
    );
    return known!.id;
  });
}, 60_000);
afterAll(() => service?.stop());

it('who is suspended, closed or on a list records no lesson; who is only held does, and it waits', async () => {
  const [one, other] = [await paidOrder('学员甲'), await paidOrder('学员乙')];
  clock.turnTo(new Date('2026-03-06T11:00:00Z'));
  await setAccount('HELD');
  expect(await deliverClass('2026-03-03')).toEqual({ delivered: 2, refusals: [] });
  await setAccount('ACTIVE');
  expect(await recordable(one)).toHaveLength(3);

  await setLicense(LicenseState.SUSPENDED);
  expect(await deliver(one, '2026-03-04')).toBe('LESSON_INSTITUTION_SUSPENDED');
  await rows(`delete from license_standing where license_id <> '${license}' returning 1`);
  await setLicense(LicenseState.REVOKED);
  expect(await deliver(one, '2026-03-04')).toBe('LESSON_LICENSE_NOT_IN_FORCE');
  await setAccount('REFUND_ONLY');
  const closed = { code: 'LESSON_ACCOUNT_REFUNDS_ONLY' };
  expect(await deliverClass('2026-03-04')).toEqual({ delivered: 0, refusals: [closed, closed] });
  expect(await recordable(one)).toEqual([]);

  // What was recorded before is decided; the closed institution adds nothing that the list waits for.
  const lessons = await rows<{ id: string }>(`select id from order_lesson where state = 'AWAITING'`);
  for (const { id } of lessons)
    expect(await act(guardian, 'confirmLesson', { lessonId: id })).toMatchObject({ ok: true });
  const closing = { accountId, ground: 'DECISION', reason: '停办', documentNo: '示决〔2026〕1号' };
  const { massRefund } = await act(finance, 'startMassRefund', closing, 'massRefund { id }');
  await setAccount('HELD');
  await setLicense(LicenseState.ACTIVE);
  for (const order of [one, other]) expect(await deliver(order, '2026-03-04')).toBe('LESSON_ORDER_IN_MASS_REFUND');
  await eventually(async () => {
    const approval = { massRefundId: massRefund.id, documentNo: '示批〔2026〕1号' };
    expect((await act(second, 'approveMassRefund', approval)).refusal).toBeNull();
  });
  expect(await deliver(one, '2026-03-04')).not.toMatch(/^\w{8}-/u);
  await eventually(async () => {
    const shares = await rows('select state, principal_fen::text as principal from refund');
    expect(shares).toEqual(Array(2).fill({ state: 'PAYING', principal: '6600' }));
  });
});
