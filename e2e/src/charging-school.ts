import { expect } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import type { Who } from './harness.js';
import { citizenNumber, DIVISION, type Office } from './st1-world.js';

const STATION = 'S-02';
const WAIT_MS = 60_000;

/** Who decides that a school may teach and what it may charge. */
export const CHARGING_CALLERS = {
  education: { agency: 'EDUCATION', role: 'EDU_SUP' },
  planner: { agency: 'JOINT_ENFORCEMENT', role: 'DRC' },
  market: { agency: 'MARKET_REGULATION', role: 'SAMR_PRICE' },
  station: { agency: 'PUBLIC_SECURITY', role: 'POL_STATION', station: STATION, person: 'station-officer' },
} as const satisfies Record<string, Who>;
export type ChargingOffices = Readonly<Record<keyof typeof CHARGING_CALLERS, Office>>;

/** As the school itself comes to the gateway. */
export const schoolCaller = (institutionId: string) =>
  ({ agency: 'INSTITUTION', role: 'INST', institution: institutionId, person: institutionId }) as const satisfies Who;

export interface School {
  readonly institutionId: string;
  readonly office: Office;
}

export interface Slot {
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

interface Named {
  readonly id: string;
}

const TEACHER = {
  staffNo: 'T-1',
  staffName: '甲教员',
  idNumber: citizenNumber(1),
  foreign: false,
  abroad: false,
  post: 'TEACHING',
  subject: 'MATHEMATICS',
  degree: 'BACHELOR',
  major: '数学',
  teacherCertificateNo: '示证1',
  certificateSubject: 'MATHEMATICS',
  otherEmployer: 'NONE',
  committedOn: '2031-09-01',
};
const COURSE = {
  title: '数学',
  content: '函数',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils: 9,
  teacherRef: 'T-1',
  roomName: '101',
  roomAreaM2: 40,
  price: '99.00',
  homework: false,
};
const SCHOOL_YEAR = {
  divisionCode: DIVISION,
  from: '2031-08-01',
  to: '2032-07-31',
  vacations: [
    { kind: 'SUMMER', from: '2031-08-01', to: '2031-08-31' },
    { kind: 'WINTER', from: '2032-01-25', to: '2032-02-20' },
  ],
  schoolFrom: '08:00',
  schoolTo: '16:30',
  daysOff: ['2031-10-01', '2031-10-02', '2031-10-03'],
  daysWorked: [],
  holidaysKnownTo: '2031-12-31',
  documentNo: '示教〔2031〕8号',
};

/** An act that the law allows. */

export async function act(office: Office, mutation: string, input: object, type?: string): Promise<void> {
  const inputType = type ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  expect(await office.actAll(mutation, inputType, [input])).toEqual([]);
}

export async function only<Node>(office: Office, field: string, node: string): Promise<Node> {
  const nodes = await office.all<Node>(field, { args: '', node });
  expect(nodes).toHaveLength(1);
  return nodes[0]!;
}

/** What may be charged in the county, from 2031-09-22 on, and when its schools teach. */
export async function setPrices({ planner, market, education }: ChargingOffices): Promise<void> {
  const lines = ['SMALL', 'MEDIUM', 'LARGE'].map((band) => ({ band, mode: 'OFFLINE', price: '30.00' }));
  await act(planner, 'draftGuidePrice', { lines, upFloatPercent: 10, documentNo: '示价〔2031〕1号' });
  const { id: guidePriceId } = await only<Named>(planner, 'guidePrices', 'id');
  const paper = { guidePriceId, documentNo: '示价〔2031〕2号' };
  await act(planner, 'submitGuidePrice', paper, 'GuidePriceActInput');
  await act(market, 'passGuidePriceReview', paper, 'GuidePriceActInput');
  await act(planner, 'decideGuidePrice', { ...paper, effectiveOn: '2031-09-22' }, 'GuidePriceActInput');
  await act(market, 'publishModelContract', {
    kind: 'GENERAL',
    title: '中小学生校外培训服务合同',
    number: 'GF-2021-2604',
    effectiveFrom: '2031-09-22',
    text: '第一条 退费\n乙方可以随时退课。',
    documentNo: '示发〔2031〕1号',
  });
  await act(education, 'recordSchoolYear', SCHOOL_YEAR);
}

/** Whoever teaches is admitted and has no record. */
export async function putTeacherOnDuty({ education, station }: ChargingOffices, school: School): Promise<void> {
  const { institutionId, office } = school;
  await act(office, 'fileStaffMember', { staffMember: TEACHER });
  const { id: staffId } = await only<Named>(office, 'staffMembers', 'id');
  await act(education, 'admitStaffMember', { staffId });
  await act(education, 'recordPoliceStation', { institutionId, stationId: STATION });
  await act(office, 'listStaffForCheck', { staffIds: [staffId] });
  const { id: checkId } = await only<Named>(office, 'staffChecks', 'id');
  await act(office, 'recordCheckConsent', { checkIds: [checkId], consentedOn: '2031-09-22', consentNo: '同意书1号' });
  const inquiries = () => station.all<Named>('backgroundInquiries', { args: '', node: 'id' });
  const before = new Set((await inquiries()).map(({ id }) => id));
  await act(education, 'requestBackgroundChecks', { checkIds: [checkId], letterNo: `示函${institutionId}` });
  const inquiryId = await eventually(async () => {
    const came = (await inquiries()).filter(({ id }) => !before.has(id));
    expect(came).toHaveLength(1);
    return came[0]!.id;
  }, WAIT_MS);
  await act(station, 'receiveBackgroundInquiries', { inquiryIds: [inquiryId] });
  const answers = [{ inquiryId, hasRecord: false }];
  await act(station, 'answerBackgroundInquiries', { answers, documentNo: `示复${inquiryId}` });
  await eventually(
    async () => expect(await only(office, 'staffMembers', 'duty')).toEqual({ duty: 'ON_DUTY' }),
    WAIT_MS,
  );
}

/** The school's course with its price, until it may be offered; its id. */
export async function publishCourse(
  { education }: ChargingOffices,
  { office }: School,
  slots: readonly Slot[],
): Promise<string> {
  const posted = { course: COURSE.title, subject: true, mode: 'OFFLINE', pupils: 9, minutes: 45 };
  await act(office, 'postPrices', {
    effectiveFrom: '2031-09-22',
    paymentChannel: '存入资金监管账户',
    courses: [{ ...posted, lessons: 20, months: 3, price: '33.00' }],
  });
  await act(office, 'fileCourse', { course: { ...COURSE, slots } });
  const { id: filedId } = await only<Named>(office, 'courseFilings', 'id');
  await act(education, 'publishCourse', { courseId: filedId });
  return eventually(async () => {
    const { offerableCourses } = await office.ask('{ offerableCourses { courseId title lessonPrice } }');
    expect(offerableCourses).toEqual([{ courseId: expect.any(String), title: COURSE.title, lessonPrice: '33.00' }]);
    return offerableCourses[0].courseId as string;
  }, WAIT_MS);
}
