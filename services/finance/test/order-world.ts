import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import {
  CourseMode,
  CourseRecordedSchema,
  GuidePriceDecidedSchema,
  LessonMode,
  LicenseState,
  LicenseStateChangedSchema,
  ModelContractKind,
  ModelContractPublishedSchema,
  PricesPostedSchema,
  SYSTEM_KEY,
  type CourseState,
} from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';
import { publishEvents, type TestService, type ToldInstitution } from '@lianguan/testing';

const SLOTS = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];

interface ToldCourse {
  readonly courseId: string;
  readonly institutionId: string;
  readonly state: CourseState;
  readonly version: bigint;
  readonly teacherGaps?: readonly { readonly fromMs: bigint; readonly untilMs: bigint }[];
}

/** A bank's list of the school's account, with a thousand yuan on it. */
export const accountList = ({ name, usccCode, divisionCode }: ToldInstitution, minimum: string): string[] => [
  '监管账户账号,机构名称,统一社会信用代码,开户银行,银行代码,监管模式,账户状态,账户余额（元）,最低余额（元）,余额日期,区划代码',
  `99000000001000,${name},${usccCode},示例银行,DEMO01,银行托管,正常,1000.00,${minimum},2026-02-28,${divisionCode}`,
];

/** Education's word of a course in mathematics with a lesson on four evenings. */
export const courseTold = (course: ToldCourse): EventDraft => ({
  key: course.institutionId,
  schema: CourseRecordedSchema,
  message: create(CourseRecordedSchema, {
    ...course,
    teacherGaps: [...(course.teacherGaps ?? [])],
    title: '数学',
    academic: true,
    compulsory: true,
    mode: CourseMode.OFFLINE,
    pupils: 9,
    slots: SLOTS.map((day) => ({ day, fromMinute: 1_080, toMinute: 1_125 })),
  }),
});

/** What the other departments say of an institution that may charge 33 yuan for a lesson of the course, the most that the guide price allows. */
export const tellOrderFacts = (
  { eventLog }: Pick<TestService, 'eventLog'>,
  { id, divisionCode }: ToldInstitution,
  course: EventDraft,
): Promise<void> =>
  publishEvents(eventLog, [
    {
      key: id,
      schema: LicenseStateChangedSchema,
      message: create(LicenseStateChangedSchema, {
        licenseId: randomUUID(),
        institutionId: id,
        state: LicenseState.ACTIVE,
        version: 1n,
      }),
    },
    course,
    {
      key: id,
      schema: PricesPostedSchema,
      message: create(PricesPostedSchema, {
        postedPriceId: randomUUID(),
        institutionId: id,
        version: 1n,
        effectiveFrom: '2026-01-01',
        courses: [{ course: '数学', priceFen: 3_300n, minutes: 45, lessons: 20, months: 3 }],
      }),
    },
    {
      key: SYSTEM_KEY,
      schema: GuidePriceDecidedSchema,
      message: create(GuidePriceDecidedSchema, {
        guidePriceId: randomUUID(),
        divisionCode,
        effectiveFrom: '2026-01-01',
        upFloatPercent: 10,
        terms: [{ mode: LessonMode.OFFLINE, pupilsFrom: 1, pupilsTo: 9, priceFen: 3_000n, standardMinutes: 45 }],
        version: 5n,
      }),
    },
    {
      key: SYSTEM_KEY,
      schema: ModelContractPublishedSchema,
      message: create(ModelContractPublishedSchema, {
        modelContractId: randomUUID(),
        divisionCode: '341200',
        kind: ModelContractKind.ACADEMIC,
        version: 3n,
        effectiveFrom: '2026-01-01',
        number: 'GF-2021-2604',
      }),
    },
  ]);
