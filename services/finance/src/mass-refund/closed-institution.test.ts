import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { LicenseState, LicenseStateChangedSchema } from '@lianguan/proto-events';
import { eventually, publishEvents } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, second, institution, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const slot = (day: string) => ({ day, from: '18:00', attendanceNo: '签到' });
const deliver = async (orderId: string, day: string) => {
  const { lesson, refusal } = await school.act(
    institution,
    'deliverLesson',
    { orderId, ...slot(day) },
    'lesson { id }',
  );
  return lesson?.id ?? refusal.code;
};
const deliverClass = async (day: string) => {
  const input = { courseId: school.courseId, absentOrderIds: [], ...slot(day) };
  return (await school.act(institution, 'deliverClassLesson', input, 'classLesson { delivered refusals { code } }'))
    .classLesson;
};
const recordable = async (orderId: string): Promise<{ day: string }[]> => {
  const { data } = await school.service.graphql(
    institution,
    `{ trainingOrder(id: "${orderId}") { recordableSlots { day } } }`,
  );
  return data.trainingOrder.recordableSlots;
};
const license = randomUUID();
let told = 0;
async function setLicense(state: LicenseState): Promise<void> {
  told += 1;
  const message = { licenseId: license, institutionId: school.institutionId, state, version: BigInt(told) };
  await publishEvents(school.service.eventLog, [
    {
      key: school.institutionId,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, message),
    },
  ]);
  await eventually(async () => {
    const [known] = await school.sql<{ version: number }>(
      `select version from license_standing where license_id = '${license}'`,
    );
    expect(known?.version).toBe(told);
  });
}
const setAccount = (state: string) => school.sql(`update escrow_account set state = '${state}' returning 1`);

it('who is suspended, closed or on a list records no lesson; who is only held does, and it waits', async () => {
  const [one, other] = [await school.paidOrder(), await school.paidOrder({ traineeName: '学员乙' })];
  school.turnTo('2026-03-06T11:00:00Z');
  await setAccount('HELD');
  expect(await deliverClass('2026-03-03')).toEqual({ delivered: 2, refusals: [] });
  await setAccount('ACTIVE');
  expect(await recordable(one)).toHaveLength(3);

  await setLicense(LicenseState.SUSPENDED);
  expect(await deliver(one, '2026-03-04')).toBe('LESSON_INSTITUTION_SUSPENDED');
  await school.sql(`delete from license_standing where license_id <> '${license}' returning 1`);
  await setLicense(LicenseState.REVOKED);
  expect(await deliver(one, '2026-03-04')).toBe('LESSON_LICENSE_NOT_IN_FORCE');
  await setAccount('REFUND_ONLY');
  const closed = { code: 'LESSON_ACCOUNT_REFUNDS_ONLY' };
  expect(await deliverClass('2026-03-04')).toEqual({ delivered: 0, refusals: [closed, closed] });
  expect(await recordable(one)).toEqual([]);

  // What was recorded before is decided; the closed institution adds nothing that the list waits for.
  const lessons = await school.sql<{ id: string }>(`select id from order_lesson where state = 'AWAITING'`);
  for (const { id } of lessons)
    expect(await school.act(guardian, 'confirmLesson', { lessonId: id })).toMatchObject({ ok: true });
  const closing = { accountId: school.accountId, ground: 'DECISION', reason: '停办', documentNo: '示决〔2026〕1号' };
  const { massRefund } = await school.act(finance, 'startMassRefund', closing, 'massRefund { id }');
  await setAccount('HELD');
  await setLicense(LicenseState.ACTIVE);
  for (const order of [one, other]) expect(await deliver(order, '2026-03-04')).toBe('LESSON_ORDER_IN_MASS_REFUND');
  await eventually(async () => {
    const approval = { massRefundId: massRefund.id, documentNo: '示批〔2026〕1号' };
    expect((await school.act(second, 'approveMassRefund', approval)).refusal).toBeNull();
  });
  expect(await deliver(one, '2026-03-04')).not.toMatch(/^\w{8}-/u);
  await eventually(async () => {
    const shares = await school.sql('select state, principal_fen::text as principal from refund');
    expect(shares).toEqual(Array(2).fill({ state: 'PAYING', principal: '6600' }));
  });
});
