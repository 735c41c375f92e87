import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import type { Caller } from '@lianguan/kernel';
import { OrderLessonRecordedSchema, TrainingOrderPaidSchema } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  listCost,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { actor, publishedCourse, SLOT_DAYS } from '../../test/published-course.js';
import { migrations, name, slices } from '../slices.js';

const [FIRST, SECOND, THIRD] = SLOT_DAYS;
const clock = new TurningClock();
const officer = testCaller();
let service: TestService;
let school: Caller;
let other: Caller;
let courseId: string;
let act: ReturnType<typeof actor>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  act = actor(service);
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  ({ school, other, courseId } = await publishedCourse(service));
  const { id: planId } = await act(school, 'submitTeachingPlan', 'plan { id }', {
    courseId,
    units: [{ title: '一次函数', lessons: 1 }],
  });
  await act(officer, 'approveTeachingPlan', 'plan { id }', { planId, documentNo: '示核〔2026〕1号' });
  await publishEvents(service.eventLog, [
    {
      key: school.institutionId!,
      schema: TrainingOrderPaidSchema,
      message: create(TrainingOrderPaidSchema, {
        orderId: randomUUID(),
        institutionId: school.institutionId!,
        courseId,
        firstDay: SECOND,
        lastDay: THIRD,
        lessons: 2,
        amountFen: 100_000n,
      }),
    },
  ]);
}, 60_000);
afterAll(() => service?.stop());

interface Told {
  readonly lessonId: string;
  readonly day: string;
  readonly voided?: boolean;
}

const tell = (...lessons: readonly Told[]) =>
  publishEvents(
    service.eventLog,
    lessons.map((told) => ({
      key: school.institutionId!,
      schema: OrderLessonRecordedSchema,
      message: create(OrderLessonRecordedSchema, {
        ...told,
        institutionId: school.institutionId!,
        courseId,
        fromMinute: 1080,
      }),
    })),
  );
const record = (day: string, present: number) =>
  act(school, 'recordTaughtLesson', 'lesson { id }', {
    courseId,
    day,
    from: '18:00',
    to: '19:30',
    unit: 1,
    topic: '图像',
    teacherRef: 'T-1',
    present,
    recordNo: '训记 1 号',
  });

const ROW = 'discrepancy { kind day from charged heldAgainst state answer decisionReason documentNo availableActions }';
async function found(caller: Caller = officer, fields = 'id kind day from charged heldAgainst state') {
  const { data } = await service.graphql(caller, `{ rows: lessonDiscrepancies { edges { node { ${fields} } } } }`);
  return data.rows?.edges.map(({ node }: { node: object }) => node) ?? [];
}
const standing = async () =>
  (await found())
    .map(({ kind, day, charged, heldAgainst, state }: Record<string, string>) =>
      [kind, day, `${charged}/${heldAgainst}`, state].join(' '),
    )
    .sort();
const idOf = async (kind: string) => (await found()).find((one: { kind: string }) => one.kind === kind).id;

const [lessonA, lessonB, lessonC] = [randomUUID(), randomUUID(), randomUUID()] as const;

it('a day is compared once its days to record are over: what was charged for nobody, and above who was there', async () => {
  clock.turnTo(new Date('2026-09-03T12:00:00Z'));
  await record(FIRST, 5);
  await record(SECOND, 1);
  await tell({ lessonId: lessonA, day: SECOND }, { lessonId: lessonB, day: SECOND }, { lessonId: lessonC, day: THIRD });
  await eventually(async () =>
    expect(await asAdmin(service.database.adminUrl, ['select id from charged_lesson'])).toHaveLength(3),
  );
  clock.turnTo(new Date('2026-09-06T15:59:00Z'));
  expect(await found()).toEqual([]);
  clock.turnTo(new Date('2026-09-07T16:00:00Z'));
  await eventually(async () =>
    expect(await standing()).toEqual([
      `CHARGED_ABOVE_PRESENT ${SECOND} 2/1 FOUND`,
      `CHARGED_NOT_TAUGHT ${THIRD} 1/null FOUND`,
      // The plan has one lesson, and two times were charged; of the first day no order was paid.
      `CHARGED_OVER_PLAN ${FIRST} 2/1 FOUND`,
      // Filed are three lessons for 1200 yuan.
      `SOLD_ABOVE_FILED ${SECOND} 50000/40000 FOUND`,
    ]),
  );
  expect(await found(school, 'from course { title }')).toContainEqual({ from: '18:00', course: { title: '初二数学' } });
  expect([await found(other), await found(testCaller({ roles: ['EDU_LEGAL'] }))]).toEqual([[], []]);
});

it('what the facts settle is settled, and found again when they differ again; told twice it is one lesson', async () => {
  await tell({ lessonId: lessonC, day: THIRD, voided: true }, { lessonId: lessonA, day: SECOND });
  await eventually(async () =>
    expect(await standing()).toEqual([
      `CHARGED_ABOVE_PRESENT ${SECOND} 2/1 FOUND`,
      `CHARGED_NOT_TAUGHT ${THIRD} 1/null SETTLED`,
      `CHARGED_OVER_PLAN ${FIRST} 2/1 SETTLED`,
      `SOLD_ABOVE_FILED ${SECOND} 50000/40000 FOUND`,
    ]),
  );
  await record(THIRD, 2);
  await eventually(async () => expect(await standing()).toContain(`TAUGHT_NOT_CHARGED ${THIRD} 0/2 FOUND`));
});

it('the institution answers, or lets its time pass; an officer dismisses or confirms', async () => {
  const above = await idOf('CHARGED_ABOVE_PRESENT');
  const answer = { discrepancyId: above, answer: '一人补课，签到表另存' };
  expect(await act(other, 'answerLessonDiscrepancy', ROW, answer)).toEqual({ code: 'DISCREPANCY_UNKNOWN' });
  expect(await act(school, 'answerLessonDiscrepancy', ROW, answer)).toMatchObject({ state: 'ANSWERED' });
  const reason = {
    idempotencyKey: randomUUID(),
    discrepancyId: above,
    reason: '签到表无此人',
    documentNo: '示核 9 号',
  };
  const confirmed = await act(officer, 'confirmLessonDiscrepancy', ROW, reason);
  expect(confirmed).toEqual({
    kind: 'CHARGED_ABOVE_PRESENT',
    day: SECOND,
    from: '18:00',
    charged: 2,
    heldAgainst: 1,
    state: 'CONFIRMED',
    answer: answer.answer,
    decisionReason: '签到表无此人',
    documentNo: '示核 9 号',
    availableActions: [],
  });
  expect(await act(officer, 'confirmLessonDiscrepancy', ROW, reason)).toEqual(confirmed);
  const dismissed = { discrepancyId: await idOf('TAUGHT_NOT_CHARGED'), reason: '试听' };
  expect(await act(officer, 'dismissLessonDiscrepancy', ROW, dismissed)).toEqual({ code: 'ACTION_NOT_AVAILABLE' });
  clock.turnTo(new Date('2026-09-15T16:00:00Z'));
  await eventually(async () =>
    expect(await act(officer, 'dismissLessonDiscrepancy', ROW, dismissed)).toMatchObject({ state: 'DISMISSED' }),
  );
  await tell({ lessonId: randomUUID(), day: THIRD });
  await eventually(async () => expect(await standing()).toContain(`TAUGHT_NOT_CHARGED ${THIRD} 1/2 FOUND`));
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where subject_type = 'LessonDiscrepancy' order by seq`,
  ]);
  expect(acts).toContainEqual({ transition: 'ANSWERED -confirmLessonDiscrepancy-> CONFIRMED' });
});

it('reads three differences with as many statements as two', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'lessonDiscrepancies', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});
