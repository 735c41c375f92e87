import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { calendarDay, makeCitizenNumber, type Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const LEDGER = [
  '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名',
  'S-1,示例一号学校,341203,文化路1号,学科类,甲举办',
];
const HEADER = '身份证号,姓名,名单截止日期,学校标识码';
const REASON = '已与学校人事核对';

const officer = testCaller();
const personnel = testCaller({ roles: ['EDU_PERS'] });
const elsewhere = testCaller({ roles: ['EDU_PERS'], division: '341204' });
const discipline = testCaller({ roles: ['DISCIPLINE'] });
const employer = testCaller({ agency: 'SCHOOL', roles: ['SCHOOL'], division: '', schoolId: 'S-1' });
const clock = new TurningClock();
let service: TestService;
let school: Caller;

const citizen = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay('1880-02-03'), serial });
const person = (serial: number) => ({
  staffNo: `T${serial}`,
  staffName: `甲教员${serial}`,
  idNumber: citizen(serial),
  foreign: false,
  abroad: false,
  post: 'TEACHING',
  subject: 'MATHEMATICS',
  degree: 'BACHELOR',
  major: '数学',
  teacherCertificateNo: `示证${serial}`,
  certificateSubject: 'MATHEMATICS',
  otherEmployer: 'NONE',
  committedOn: '2026-03-01',
});

interface TypedInput {
  readonly type: string;
  readonly [field: string]: unknown;
}

async function act(caller: Caller, mutation: string, { type, ...input }: TypedInput) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const OK = { ok: true, refusal: null };
const file = (serial: number) =>
  act(school, 'fileStaffMember', { type: 'FileStaffMemberInput', staffMember: person(serial) });
const decide = (mutation: string, matchId: string) =>
  act(personnel, mutation, { type: 'DecideInServiceMatchInput', matchId, reason: REASON });

interface Counts {
  readonly created: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Hands a list in, and waits until it is matched. */
async function list(rows: readonly string[], caller = personnel): Promise<Counts> {
  await handIn(service, caller, { mutation: 'importInServiceTeachers', rows: [HEADER, ...rows] });
  return eventually(async () => {
    const { data } = await service.graphql(
      caller,
      '{ educationJobs(first: 1) { edges { node { state result { created unchanged rejected } } } } }',
    );
    const { state, result } = data.educationJobs.edges[0].node;
    expect(state).toBe('SUCCEEDED');
    return result;
  });
}
const row = (serial: number, asOf = '2026-02-01', code = '') => `${citizen(serial)},甲老师${serial},${asOf},${code}`;

interface Match {
  readonly id: string;
  readonly state: string;
  readonly listAsOf: string;
  readonly staffMember: { readonly staffNo: string };
}

async function matches(caller = personnel): Promise<Match[]> {
  const { data } = await service.graphql(
    caller,
    '{ inServiceMatches(first: 50) { edges { node { id state listAsOf staffMember { staffNo } } } } }',
  );
  return data.inServiceMatches.edges.map(({ node }: { node: Match }) => node);
}
const found = async () =>
  (await matches()).map(({ state, listAsOf, staffMember }) => `${staffMember.staffNo} ${state} ${listAsOf}`).sort();
const duties = async () => {
  const { data } = await service.graphql(school, '{ staffMembers(first: 50) { edges { node { id staffNo duty } } } }');
  return new Map<string, { id: string; duty: string }>(
    data.staffMembers.edges.map(({ node }: { node: { staffNo: string } }) => [node.staffNo, node]),
  );
};
const stored = (sql: string) => asAdmin<{ text: string }>(service.database.adminUrl, [sql]);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    const institutionId: string = data.institutions.edges[0].node.id;
    school = testCaller({
      agency: 'INSTITUTION',
      roles: ['INST'],
      division: '',
      subject: institutionId,
      institutionId,
    });
  });
  for (const serial of [1, 2]) expect(await file(serial)).toEqual(OK);
}, 60_000);
afterAll(() => service?.stop());

it('finds whoever is filed, from whatever division his list comes, and keeps no number and no name', async () => {
  expect(await list([row(1), row(1), row(3), '1,甲,2026-02-01,', row(4, '2126-01-01')], elsewhere)).toEqual({
    created: 2,
    unchanged: 1,
    rejected: 2,
  });
  expect(await found()).toEqual(['T1 OPEN 2026-02-01']);
  expect(await matches(elsewhere)).toEqual([]);
  const kept = await stored(
    'select to_jsonb(t)::text as text from in_service_teacher t union all select to_jsonb(l)::text from in_service_list l union all select to_jsonb(m)::text from in_service_match m',
  );
  expect(kept).toHaveLength(4);
  for (const { text } of kept) for (const word of [citizen(1), citizen(3), '甲老师']) expect(text).not.toContain(word);
});

it('finds who is filed later, without the institution learning of it', async () => {
  expect(await file(3)).toEqual(OK);
  expect(await found()).toEqual(['T1 OPEN 2026-02-01', 'T3 OPEN 2026-02-01']);
  expect([...(await duties()).values()].map(({ duty }) => duty)).toEqual(Array(3).fill('NOT_CHECKED'));
  for (const caller of [school, officer, testCaller({ agency: 'JOINT_ENFORCEMENT' })]) {
    const { errors } = await service.graphql(caller, '{ inServiceMatches { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

it('a newer list replaces the older one of the same school or division, an older one is refused', async () => {
  expect(await list([row(5, '2026-02-01', 'S-1'), row(6, '2026-02-01', 'S-2')])).toMatchObject({ created: 2 });
  expect(await list([row(5, '2026-02-01', 'S-1'), row(7, '2026-02-02', 'S-1')])).toMatchObject({
    created: 1,
    unchanged: 1,
  });
  expect(await list([row(8, '2026-02-01', 'S-1')])).toMatchObject({ created: 0, rejected: 1 });
  const kept = await stored(
    'select list_id || as_of as text from in_service_teacher t join in_service_list l on l.id = t.list_id order by 1',
  );
  expect(kept.map(({ text }) => text)).toEqual([
    '341203/S-12026-02-02',
    '341203/S-22026-02-01',
    '3412042026-02-01',
    '3412042026-02-01',
  ]);
});

it('whom personnel confirm is not on duty nor admitted; what they dismiss comes again with a newer list only', async () => {
  const open = new Map((await matches()).map(({ id, staffMember }) => [staffMember.staffNo, id]));
  const [firstId, thirdId] = [open.get('T1')!, open.get('T3')!];
  expect(await decide('confirmInServiceMatch', firstId)).toEqual(OK);
  expect(await decide('dismissInServiceMatch', thirdId)).toEqual(OK);
  const member = (await duties()).get('T1')!;
  expect(member.duty).toBe('IN_SERVICE_TEACHER');
  expect((await duties()).get('T3')!.duty).toBe('NOT_CHECKED');
  const admission = { type: 'AdmitStaffMemberInput', staffId: member.id };
  expect(await act(officer, 'admitStaffMember', admission)).toEqual({
    ok: false,
    refusal: { code: 'STAFF_IN_SERVICE_TEACHER' },
  });
  await list([row(3)], elsewhere);
  expect(await found()).toEqual(['T1 CONFIRMED 2026-02-01', 'T3 DISMISSED 2026-02-01']);
  await list([row(3, '2026-02-20'), row(1, '2026-02-20')], elsewhere);
  expect(await found()).toEqual(['T1 CONFIRMED 2026-02-01', 'T3 DISMISSED 2026-02-01', 'T3 OPEN 2026-02-20']);
  expect(await decide('dismissInServiceMatch', firstId)).toEqual(OK);
  expect((await duties()).get('T1')!.duty).toBe('NOT_CHECKED');
  expect(await act(officer, 'admitStaffMember', admission)).toEqual(OK);
  expect(await found()).toContain('T1 OPEN 2026-02-20');
});

it('whom personnel confirm is not published any more', async () => {
  await stored(
    `insert into staff_check (id, staff_id, institution_id, division_code, person_id, state, verdict_version, listed_on, steps)
     select gen_random_uuid(), id, institution_id, division_code, person_id, 'CLEAR', 1, '2026-03-01', '[]'
     from staff_member where staff_no = 'T1'`,
  );
  const query = `{ publishedStaff(institutionId: "${school.institutionId}") { name } }`;
  const published = async () => (await service.graphql(school, query)).data.publishedStaff;
  expect(await published()).toEqual([{ name: '甲教员1' }]);
  const open = (await matches()).find(({ state, staffMember }) => state === 'OPEN' && staffMember.staffNo === 'T1')!;
  expect(await decide('confirmInServiceMatch', open.id)).toEqual(OK);
  expect(await published()).toEqual([]);
});

interface Referral {
  readonly id: string;
  readonly receiver: string;
  readonly state: string;
  readonly outcome: string | null;
}

async function referrals(caller: Caller): Promise<Referral[]> {
  const { data } = await service.graphql(
    caller,
    '{ teacherReferrals(first: 50) { edges { node { id receiver state outcome } } } }',
  );
  return data.teacherReferrals.edges.map(({ node }: { node: Referral }) => node);
}
const letter = (given: TypedInput): TypedInput => ({ reason: REASON, documentNo: '示函〔2026〕1号', ...given });
const referralAct = (caller: Caller, mutation: string, recordId: string) =>
  act(caller, mutation, letter({ type: 'SchoolRecordActInput', recordId }));

it('a confirmed teacher is told to the school and to discipline, who see their own, answer, and lose it with an error', async () => {
  const matchId = (await matches()).find(
    ({ state, staffMember }) => state === 'CONFIRMED' && staffMember.staffNo === 'T1',
  )!.id;
  const report = () =>
    act(personnel, 'reportInServiceTeacher', letter({ type: 'ReportInServiceTeacherInput', matchId, schoolId: 'S-1' }));
  expect(await report()).toEqual({ ok: false, refusal: { code: 'REFERRAL_SCHOOL_UNKNOWN' } });
  const registered = { schoolId: 'S-1', name: '示例小学', divisionCode: '341203', firstGrade: 1, lastGrade: 6 };
  expect(await act(officer, 'registerSchool', { type: 'RegisterSchoolInput', ...registered })).toEqual(OK);
  expect(await report()).toEqual(OK);
  expect(await report()).toEqual({ ok: false, refusal: { code: 'REFERRAL_ON_FILE' } });
  const [atSchool] = await referrals(employer);
  const [atDiscipline] = await referrals(discipline);
  expect([atSchool, atDiscipline]).toMatchObject([
    { receiver: 'SCHOOL', state: 'SENT' },
    { receiver: 'DISCIPLINE', state: 'SENT' },
  ]);
  expect(await referrals(personnel)).toHaveLength(2);
  expect(await referrals({ ...employer, schoolId: 'S-2' })).toEqual([]);
  for (const caller of [officer, school]) {
    const { errors } = await service.graphql(caller, '{ teacherReferrals { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
  expect(await referralAct(employer, 'receiveTeacherReferral', atDiscipline!.id)).toMatchObject({
    refusal: { code: 'RECORD_UNKNOWN' },
  });
  expect(await referralAct(employer, 'receiveTeacherReferral', atSchool!.id)).toEqual(OK);
  const answer = { type: 'AnswerTeacherReferralInput', recordId: atSchool!.id, outcome: 'AWARDS_SUSPENDED' };
  expect(await act(employer, 'answerTeacherReferral', letter(answer))).toEqual(OK);
  expect(await referrals(employer)).toMatchObject([{ state: 'ANSWERED', outcome: 'AWARDS_SUSPENDED' }]);
  clock.turnTo(new Date('2026-03-23T16:00:00Z'));
  await eventually(async () => expect(await referrals(discipline)).toMatchObject([{ state: 'OVERDUE' }]));
  expect(await decide('dismissInServiceMatch', matchId)).toEqual(OK);
  await eventually(async () =>
    expect((await referrals(personnel)).map(({ state }) => state)).toEqual(['WITHDRAWN', 'WITHDRAWN']),
  );
});
