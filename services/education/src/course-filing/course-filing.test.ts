import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import { CourseMode, CourseRecordedSchema, CourseState, topicOf } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { putOnDuty } from '../../test/on-duty-teachers.js';
import { migrations, name, slices } from '../slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const ROWS = [1, 2].map((school) => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: school });
  return `C-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school},${number},示例区教育局,2024-01-01,2028-12-31`;
});

const officer = testCaller();
const cityOfficer = testCaller({ division: '341200' });
const nobody = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const clock = new TurningClock();
let service: TestService;
let school: Caller;
let otherSchool: Caller;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    const ids = data.institutions.edges.map(({ node }: { node: { id: string } }) => node.id);
    const account = (institutionId: string) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: institutionId, institutionId });
    [school, otherSchool] = ids.map(account);
  });
  await putOnDuty(service, school.institutionId!, { 'T-1': 'MATHEMATICS', 'T-2': 'ART' });
}, 60_000);
afterAll(() => service?.stop());

const COURSE = `id title state price roomName teacherRef publishedOn decisionReason availableActions
  slots { day from to } institution { name operator { name } } titleCandidates { id form word state }`;

async function act(caller: Caller, mutation: string, input: Record<string, unknown>) {
  const type = /schoolYear/iu.test(mutation) ? 'schoolYear { version }' : `course { ${COURSE} }`;
  const noun = /Candidate/u.test(mutation) ? 'candidate { state reason }' : type;
  const inputs: Readonly<Record<string, string>> = {
    returnCourse: 'CourseActInput',
    retractCourse: 'CourseActInput',
    withdrawCourse: 'CourseActInput',
    confirmCourseTitleCandidate: 'DecideTitleCandidateInput',
    dismissCourseTitleCandidate: 'DecideTitleCandidateInput',
  };
  const inputType = inputs[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${inputType}!) { act: ${mutation}(input: $input) { ok refusal { code message basis } ${noun} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const YEAR = {
  divisionCode: '341200',
  from: '2026-08-01',
  to: '2027-07-31',
  vacations: [
    { kind: 'SUMMER', from: '2026-08-01', to: '2026-08-31' },
    { kind: 'WINTER', from: '2027-01-25', to: '2027-02-20' },
  ],
  schoolFrom: '08:00',
  schoolTo: '16:30',
  daysOff: [],
  daysWorked: [],
  documentNo: '示教〔2026〕8号',
};
const MATHS = {
  title: '初二数学',
  content: '函数',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  mode: 'OFFLINE',
  pupils: 10,
  teacherRef: 'T-1',
  roomName: '101',
  roomAreaM2: 30,
  price: '1200.00',
  homework: false,
  slots: [
    { day: '2026-09-02', from: '18:00', to: '19:30' },
    { day: '2026-09-03', from: '18:00', to: '19:30' },
  ],
};

const CHECK = `query ($course: CourseInput!, $courseId: ID) { timetableCheck(course: $course, courseId: $courseId) {
  slot { day from to } refusal { code message basis } } }`;
const listed = async (caller: Caller, query: string) => {
  const { data, errors } = await service.graphql(caller, query);
  return errors ?? Object.values<any>(data)[0].edges.map(({ node }: { node: unknown }) => node); // eslint-disable-line @typescript-eslint/no-explicit-any
};
const published = (division = '341203') =>
  listed(nobody, `{ publishedCourses(divisionCode: "${division}") { edges { node { ${COURSE} } } } }`);

it('waits for the county’s or the city’s school year, which has versions', async () => {
  const early = await act(school, 'fileCourse', { course: MATHS });
  expect(early).toMatchObject({ ok: false, refusal: { code: 'SCHOOL_YEAR_UNKNOWN' } });
  expect(await act(officer, 'recordSchoolYear', YEAR)).toMatchObject({ refusal: { code: 'DIVISION_NOT_OWN' } });
  expect(await act(cityOfficer, 'recordSchoolYear', YEAR)).toMatchObject({ schoolYear: { version: 1 } });
  expect(await act(cityOfficer, 'recordSchoolYear', { ...YEAR, schoolTo: '17:00' })).toMatchObject({
    schoolYear: { version: 2 },
  });
  const { data } = await service.graphql(
    nobody,
    '{ schoolYears(divisionCode: "341203") { version schoolTo replacedOn } }',
  );
  expect(data.schoolYears).toEqual([
    { version: 2, schoolTo: '17:00', replacedOn: null },
    { version: 1, schoolTo: '16:30', replacedOn: '2026-09-01' },
  ]);
});

it('is filed by the institution, checked slot by slot, and public once education has published it', async () => {
  const late = { ...MATHS, slots: [MATHS.slots[0], { day: '2026-09-05', from: '09:00', to: '10:00' }] };
  const checked = await service.graphql(school, CHECK, { course: late });
  expect(checked.data.timetableCheck).toMatchObject([
    { slot: { day: '2026-09-02', from: '18:00', to: '19:30' }, refusal: null },
    {
      refusal: {
        code: 'SUBJECT_ON_REST_DAY',
        message: expect.stringContaining('最早可排：2026-09-07 17:00–18:00'),
        basis: expect.stringContaining('第十五条'),
      },
    },
  ]);
  const refused = await act(school, 'fileCourse', { course: late });
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'SUBJECT_ON_REST_DAY' }, course: null });

  const key = { idempotencyKey: randomUUID(), course: MATHS };
  const { course } = await act(school, 'fileCourse', key);
  expect(course).toMatchObject({
    state: 'FILED',
    price: '1200.00',
    slots: MATHS.slots,
    availableActions: ['revise', 'withdraw'],
  });
  expect((await act(school, 'fileCourse', key)).course.id).toBe(course.id);
  expect(await published()).toEqual([]);
  const theirs = `{ courseFilings { edges { node { id } } } }`;
  expect(await listed(otherSchool, theirs)).toEqual([]);
  expect(await listed(school, theirs)).toEqual([{ id: course.id }]);
  expect(await listed(nobody, theirs)).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(await act(otherSchool, 'withdrawCourse', { courseId: course.id, reason: '误' })).toMatchObject({
    refusal: { code: 'COURSE_UNKNOWN' },
  });

  expect((await act(officer, 'publishCourse', { courseId: course.id })).course).toMatchObject({
    state: 'PUBLISHED',
    publishedOn: '2026-09-01',
  });
  const [shown, ...more] = await published();
  expect(more).toEqual([]);
  expect(shown).toMatchObject({
    title: '初二数学',
    institution: { operator: { name: '甲举办1' } },
    availableActions: [],
  });
  expect(await published('341204')).toEqual([]);
  expect(await published('341200')).toHaveLength(1);
  expect(await published('')).toEqual([]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select command, transition from act_record where subject_type = 'CourseFiling' order by seq`,
  ]);
  expect(acts).toEqual([
    { command: 'fileCourse', transition: 'FILED' },
    { command: 'publishCourse', transition: 'FILED -publish-> PUBLISHED' },
  ]);
});

it('shows the officer what a new school year has made unlawful', async () => {
  const found = '{ edges { node { unlawfulSlots { slot { day } refusal { code } } } } }';
  const unlawful = () => listed(officer, `{ courseFilings ${found} }`);
  expect(await unlawful()).toEqual([{ unlawfulSlots: [] }]);
  const holiday = { kind: 'WINTER', from: '2026-09-03', to: '2026-09-03' };
  await act(cityOfficer, 'recordSchoolYear', { ...YEAR, vacations: [...YEAR.vacations, holiday] });
  expect(await unlawful()).toEqual([
    { unlawfulSlots: [{ slot: { day: '2026-09-03' }, refusal: { code: 'SUBJECT_IN_VACATION' } }] },
  ]);
  expect(await listed(nobody, `{ publishedCourses(divisionCode: "341203") ${found} }`)).toEqual([
    { unlawfulSlots: [] },
  ]);
  expect((await act(cityOfficer, 'recordSchoolYear', { ...YEAR, schoolTo: '17:00' })).ok).toBe(true);
});

it('heeds what is filed already, lets it be moved, and takes it off the public list until it is published anew', async () => {
  const [{ id }] = await published();
  const second = { ...MATHS, title: '初二数学二班', roomName: '102', slots: [MATHS.slots[0]] };
  expect(await act(school, 'fileCourse', { course: second })).toMatchObject({
    refusal: { code: 'TEACHER_TAKEN', message: expect.stringContaining('2026-09-04 17:00–18:30') },
  });
  const moved = { ...MATHS, slots: [{ day: '2026-09-02', from: '19:00', to: '20:30' }] };
  expect((await service.graphql(school, CHECK, { course: moved, courseId: id })).data.timetableCheck).toEqual([
    { slot: moved.slots[0], refusal: null },
  ]);
  expect((await act(school, 'reviseCourse', { courseId: id, course: moved })).course).toMatchObject({
    id,
    state: 'FILED',
    slots: moved.slots,
  });
  expect(await published()).toEqual([]);
  expect((await act(officer, 'returnCourse', { courseId: id, reason: '请补充内容' })).course).toMatchObject({
    state: 'RETURNED',
    decisionReason: '请补充内容',
  });
  expect((await act(school, 'withdrawCourse', { courseId: id, reason: '不再开班' })).course.state).toBe('WITHDRAWN');
  await eventually(async () => {
    const told = await readAll(service.runtime.bus, topicOf(CourseRecordedSchema).name);
    const steps = told
      .map(({ data }) => fromBinary(CourseRecordedSchema, data))
      .filter(({ courseId }) => courseId === id);
    expect(steps.map(({ state, version }) => [CourseState[state], version])).toEqual([
      ['FILED', 1n],
      ['PUBLISHED', 2n],
      ['FILED', 3n],
      ['RETURNED', 4n],
      ['WITHDRAWN', 5n],
    ]);
    expect(steps[1]).toMatchObject({
      institutionId: school.institutionId,
      title: '初二数学',
      academic: true,
      compulsory: true,
      mode: CourseMode.OFFLINE,
      pupils: 10,
      slots: [
        { day: '2026-09-02', fromMinute: 1_080, toMinute: 1_170 },
        { day: '2026-09-03', fromMinute: 1_080, toMinute: 1_170 },
      ],
    });
    expect(steps[2]!.slots).toMatchObject([{ day: '2026-09-02', fromMinute: 1_140, toMinute: 1_230 }]);
  });
  expect((await act(school, 'fileCourse', { course: second })).ok).toBe(true);
});

it('waits for an officer where its title hints at pre-school subject teaching', async () => {
  const hinted = {
    ...MATHS,
    title: '幼小衔接 绘本',
    subject: 'ART',
    stage: 'PRESCHOOL',
    teacherRef: 'T-2',
    roomName: '201',
    slots: [{ day: '2026-09-05', from: '09:00', to: '10:00' }],
  };
  const { course } = await act(school, 'fileCourse', { course: hinted });
  expect(course).toMatchObject({ state: 'FILED', titleCandidates: [] });
  const queue =
    '{ courseTitleCandidates(state: OPEN) { edges { node { id word course { title } availableActions } } } }';
  const [candidate] = await listed(officer, queue);
  expect(candidate).toMatchObject({
    word: '幼小衔接',
    course: { title: '幼小衔接 绘本' },
    availableActions: ['confirm', 'dismiss'],
  });
  expect(await listed(testCaller({ division: '341204' }), queue)).toEqual([]);
  const publish = () => act(officer, 'publishCourse', { courseId: course.id });
  expect(await publish()).toMatchObject({ refusal: { code: 'TITLE_UNDECIDED' } });
  const decided = { candidateId: candidate.id, reason: '内容为绘本阅读' };
  expect((await act(officer, 'dismissCourseTitleCandidate', decided)).candidate).toMatchObject({ state: 'DISMISSED' });
  // What was decided of the same title stands when the course is changed.
  await act(school, 'reviseCourse', { courseId: course.id, course: { ...hinted, content: '绘本' } });
  expect((await publish()).course).toMatchObject({ state: 'PUBLISHED', titleCandidates: [{ state: 'DISMISSED' }] });

  await act(school, 'reviseCourse', { courseId: course.id, course: { ...hinted, title: '学前班' } });
  const [again] = await listed(officer, queue);
  expect((await act(officer, 'confirmCourseTitleCandidate', { candidateId: again.id, reason: '属实' })).ok).toBe(true);
  expect(await publish()).toMatchObject({ refusal: { code: 'TITLE_CONFIRMED' } });
});

it('is taught by nobody but the institution’s own teachers on duty, as long as they are', async () => {
  const physics = {
    ...MATHS,
    title: '初二物理',
    subject: 'PHYSICS',
    slots: [{ ...MATHS.slots[0], day: '2026-09-07' }],
  };
  const refused = (code: string) => ({ ok: false, refusal: { code } });
  expect(await act(school, 'fileCourse', { course: physics })).toMatchObject(refused('TEACHER_NOT_OF_SUBJECT'));
  expect(await act(otherSchool, 'fileCourse', { course: MATHS })).toMatchObject(refused('TEACHER_UNKNOWN'));

  const another = { ...MATHS, title: '初二数学三班', slots: [{ ...MATHS.slots[0], day: '2026-09-07' }] };
  const { course: filed } = await act(school, 'fileCourse', { course: another });
  const [second] = await listed(school, '{ courseFilings(state: FILED) { edges { node { id } } } }');
  expect((await act(officer, 'publishCourse', { courseId: second.id })).course.state).toBe('PUBLISHED');
  const faults = (caller: Caller) =>
    listed(caller, '{ publishedCourses(divisionCode: "341203") { edges { node { teacherFault { code } } } } }');
  expect(await faults(officer)).toEqual([{ teacherFault: null }]);
  const RATIO = `{ staffMembers(first: 1) { edges { node { institution { staffRatio {
    staff teaching leastSharePercent shareReached shortClasses { id } basis } } } } } }`;
  const ratio = { staff: 2, teaching: 2, leastSharePercent: 50, shareReached: true, shortClasses: [] };
  for (const caller of [officer, school])
    expect(await listed(caller, RATIO)).toEqual([
      { institution: { staffRatio: { ...ratio, basis: '教监管厅函〔2021〕9号' } } },
    ]);
  const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
  expect(await listed(office, RATIO)).toEqual([{ institution: { staffRatio: null } }]);
  const { data } = await service.graphql(school, '{ staffMembers { edges { node { id staffNo } } } }');
  const staff = data.staffMembers.edges.map(({ node }: { node: object }) => node);
  const { id: staffId } = staff.find(({ staffNo }: { staffNo: string }) => staffNo === 'T-1');
  const left = await service.graphql(
    school,
    'mutation ($input: StaffActInput!) { endStaffEmployment(input: $input) { ok } }',
    { input: { idempotencyKey: randomUUID(), staffId, reason: '解除聘用' } },
  );
  expect(left.data.endStaffEmployment).toEqual({ ok: true });
  for (const caller of [officer, cityOfficer, school])
    expect(await faults(caller)).toEqual([{ teacherFault: { code: 'TEACHER_UNKNOWN' } }]);
  expect(await faults(nobody)).toEqual([{ teacherFault: null }]);
  expect(await act(officer, 'publishCourse', { courseId: filed.id })).toMatchObject(refused('TEACHER_UNKNOWN'));
});

it('reads three courses with as many statements as two', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'courseFilings', first });
  // The first was withdrawn: nothing of it is judged any more.
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});
