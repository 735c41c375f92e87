import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CourseState } from '@lianguan/proto-events';
import { eventually, publishEvents } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';
import { courseTold } from '../../test/order-world.js';

const { institution, guardian } = CHARGING;
const BARRED = '2026-03-04T02:00:00Z';
const REPLACED = '2026-03-05T02:00:00Z';
let school: ChargingSchool;
let [paid, signed, offered] = ['', '', ''];

beforeAll(async () => {
  school = await ChargingSchool.open();
  paid = await school.paidOrder({ traineeName: '学员甲' });
  signed = await school.signed({ traineeName: '学员乙', startsOn: '2026-03-05', lessons: 2 });
  offered = await school.offered({ traineeName: '学员丙', startsOn: '2026-03-05', lessons: 2 });
}, 60_000);
afterAll(() => school?.stop());

/** Education's word that nobody may teach the course. */
async function tellGap(version: number, until: string | null): Promise<void> {
  const { courseId, institutionId, service } = school;
  const gap = { fromMs: BigInt(Date.parse(BARRED)), untilMs: until === null ? 0n : BigInt(Date.parse(until)) };
  const course = { courseId, institutionId, state: CourseState.PUBLISHED, version: BigInt(version) };
  await publishEvents(service.eventLog, [courseTold({ ...course, teacherGaps: [gap] })]);
  await eventually(async () => expect(await school.sql('select version from filed_course')).toEqual([{ version }]));
}
const offer = (traineeName: string) => ({
  courseId: school.courseId,
  guardianId: 'person-1',
  traineeName,
  lessons: 2,
  startsOn: '2026-03-05',
  amount: '66.00',
});
const record = (day: string) =>
  school.refused(institution, 'deliverLesson', { orderId: paid, day, from: '18:00', attendanceNo: '签到1' });
const recordable = async () => {
  const query = `{ trainingOrder(id: "${paid}") { recordableSlots { day } } }`;
  const { recordableSlots } = (await school.ask(institution, query)).trainingOrder;
  return recordableSlots.map(({ day }: { day: string }) => day);
};

it('while nobody may teach a course, it is neither offered, signed, paid for nor taught', async () => {
  school.turnTo(BARRED);
  await tellGap(2, null);
  expect(await school.refused(institution, 'offerTrainingOrder', offer('学员丁'))).toBe('ORDER_COURSE_WITHOUT_TEACHER');
  const sign = { orderId: offered };
  expect(await school.refused(guardian, 'signTrainingOrder', sign)).toBe('ORDER_COURSE_WITHOUT_TEACHER');
  expect((await school.pay(signed)).refusal.code).toBe('ORDER_COURSE_WITHOUT_TEACHER');
  school.turnTo('2026-03-04T12:00:00Z');
  expect(await recordable()).toEqual(['2026-03-03']);
  expect(await record('2026-03-04')).toBe('LESSON_WITHOUT_TEACHER');
  // Begun by a teacher who still might.
  expect(await record('2026-03-03')).toBeUndefined();
  const rows = await school.sql(`select 1 from order_lesson where state = 'AWAITING'`);
  expect(rows).toHaveLength(1);
});

it('another teacher restores it from then on; what nobody might teach is never recorded', async () => {
  school.turnTo('2026-03-05T03:00:00Z');
  await tellGap(3, REPLACED);
  expect(await school.refused(institution, 'offerTrainingOrder', offer('学员丁'))).toBeUndefined();
  expect(await school.refused(guardian, 'signTrainingOrder', { orderId: offered })).toBeUndefined();
  expect((await school.pay(signed)).order.state).toBe('PAID');
  school.turnTo('2026-03-05T12:00:00Z');
  expect(await recordable()).toEqual(['2026-03-05']);
  expect(await record('2026-03-04')).toBe('LESSON_WITHOUT_TEACHER');
  expect(await record('2026-03-05')).toBeUndefined();
});
