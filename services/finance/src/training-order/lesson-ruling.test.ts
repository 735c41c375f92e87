import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { fromBinary } from '@bufbuild/protobuf';
import { FundNoticeIssuedSchema, FundNoticeStage, OrderLessonRecordedSchema, topicOf } from '@lianguan/proto-events';
import { eventually, readAll, testCaller } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { bank, guardian } = CHARGING;
const education = testCaller();
const RULING = { ruling: 'CONSUMED', reason: '有签到', documentNo: '示裁〔2026〕1号' };
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const lessonsOf = async (orderId: string) => {
  const shown = '{ state protectedAmount lessons { state amount rulingDue decidedBy } }';
  return (await school.ask(guardian, `{ trainingOrder(id: "${orderId}") ${shown} }`)).trainingOrder;
};
const becomes = (orderId: string, state: string) =>
  eventually(async () => expect((await lessonsOf(orderId)).lessons[0].state).toBe(state));
const queue = async (): Promise<readonly unknown[]> => {
  const query = '{ disputedLessons { edges { node { state order { id } } } } }';
  const { disputedLessons } = await school.ask(education, query);
  return disputedLessons.edges.map(({ node }: { node: { state: string; order: { id: string } } }) => [
    node.order.id,
    node.state,
  ]);
};
const disputed = async (orderId: string, day: string): Promise<string> => {
  const lessonId = await school.taught(orderId, day);
  await school.done(guardian, 'disputeLesson', { lessonId, reason: '老师没有来' });
  return lessonId;
};
const rule = (lessonId: string, given: object = {}) =>
  school.refused(education, 'ruleLessonDispute', { lessonId, ...RULING, ...given });
const refundOf = async (orderId: string) => {
  const [refund] = await school.sql<{ id: string; state: string; principal: string }>(
    `select id, state, principal_fen::text as principal from refund where order_id = '${orderId}'`,
  );
  return refund!;
};
const asked = (orderId: string) =>
  school.done(guardian, 'requestRefund', { orderId, fault: 'NEITHER', reason: '搬家' }, 'refund { state principal }');
const notices = async () =>
  (await readAll(school.service.runtime.bus, topicOf(FundNoticeIssuedSchema).name)).map(({ data }) =>
    fromBinary(FundNoticeIssuedSchema, data),
  );

let [late, refunded, waiting, newer] = ['', '', '', ''];
let [lateLesson, refundedLesson] = ['', ''];

it('a ruling is due within its term; until then the lesson holds up its order', async () => {
  late = await school.paidOrder({ traineeName: '学员甲', lessons: 1 });
  refunded = await school.paidOrder({ traineeName: '学员乙' });
  waiting = await school.paidOrder({ traineeName: '学员丙' });
  newer = await school.paidOrder({ traineeName: '学员丁' });
  school.turnTo('2026-03-05T12:00:00Z');
  lateLesson = await disputed(late, '2026-03-03');
  refundedLesson = await disputed(refunded, '2026-03-03');
  await disputed(waiting, '2026-03-03');
  // 15 working days after 5 March.
  expect((await lessonsOf(late)).lessons).toEqual([
    { state: 'DISPUTED', amount: '33.00', rulingDue: '2026-03-26', decidedBy: null },
  ]);
  const end = { orderId: refunded, reason: '搬家' };
  expect(await school.refused(guardian, 'terminateTrainingOrder', end)).toBe('ORDER_LESSONS_UNDECIDED');
  expect((await asked(waiting)).refund.state).toBe('REQUESTED');
  school.turnTo('2026-03-20T12:00:00Z');
  await disputed(newer, '2026-03-03');
  school.turnTo('2026-03-26T15:59:59.998Z');
  expect((await lessonsOf(late)).lessons[0].state).toBe('DISPUTED');
  expect(await notices()).toEqual([]);
});

it('silence decides nothing: the lesson stays protected, comes first in the queue, and the office hears of it', async () => {
  school.turnTo('2026-03-26T16:00:00Z');
  await becomes(late, 'UNRULED');
  expect(await lessonsOf(late)).toMatchObject({ state: 'RUNNING', protectedAmount: '33.00' });
  await becomes(refunded, 'UNRULED');
  // The one whose refund was asked for leaves the queue with it.
  await eventually(async () => {
    const rows = await queue();
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(expect.arrayContaining([[late, 'UNRULED']]));
    expect(rows.at(-1)).toEqual([newer, 'DISPUTED']);
  });
  await eventually(async () => {
    const told = (await notices()).find(({ noticeId }) => noticeId === lateLesson);
    expect(told).toMatchObject({ stage: FundNoticeStage.UNRULED, orders: 1, amountFen: 3_300n, restFen: 3_300n });
  });
  const consumed = await school.sql(`select 1 from order_lesson where state in ('CONSUMED', 'RELEASED')`);
  expect(consumed).toEqual([]);
});

it('a refund asked for before is computed without the lesson once the term has passed', async () => {
  await eventually(async () => expect(await refundOf(waiting)).toMatchObject({ state: 'PAYING', principal: '9900' }));
});

it('an order that waits for no ruling any more is refunded without the lesson, and no later word takes it back', async () => {
  expect((await asked(refunded)).refund).toEqual({ state: 'QUOTED', principal: '99.00' });
  expect(await lessonsOf(refunded)).toMatchObject({ state: 'TERMINATED', protectedAmount: '99.00' });
  expect(await rule(refundedLesson)).toBe('LESSON_RULING_TOO_LATE');
  const { id: refundId } = await refundOf(refunded);
  await school.done(CHARGING.institution, 'acceptRefund', { refundId });
  await eventually(async () => expect(await refundOf(refunded)).toMatchObject({ state: 'PAYING' }));
  const answer = { refundId, paid: true, bankReference: 'T-1', reason: '' };
  await school.done(bank, 'recordRefundPayment', answer);
  expect((await lessonsOf(refunded)).lessons.map(({ state }: { state: string }) => state)).toEqual(
    Array(3).fill('REFUNDED'),
  );
  // Education, which compares what is charged with what is taught, hears that it is not charged.
  await eventually(async () => {
    const told = (await readAll(school.service.runtime.bus, topicOf(OrderLessonRecordedSchema).name)).map(({ data }) =>
      fromBinary(OrderLessonRecordedSchema, data),
    );
    const own = told.filter(({ lessonId }) => lessonId === refundedLesson);
    expect(own.map(({ voided }) => voided)).toEqual([false, true]);
  });
});

it('while the order goes on, a late ruling is as good as any other', async () => {
  expect(await rule(lateLesson)).toBeUndefined();
  expect(await lessonsOf(late)).toMatchObject({ state: 'COMPLETED', lessons: [{ state: 'CONSUMED' }] });
  expect(await queue()).toEqual([[newer, 'DISPUTED']]);
  await eventually(async () => {
    const told = (await notices()).filter(({ noticeId }) => noticeId === lateLesson);
    expect(told.map(({ stage }) => stage)).toEqual([FundNoticeStage.UNRULED, FundNoticeStage.WITHDRAWN]);
  });
});
