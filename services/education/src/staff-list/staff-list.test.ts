import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { calendarDay, makeCitizenNumber, type Caller } from '@lianguan/kernel';
import { BackgroundCheckAnsweredSchema, BackgroundStanding } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller({ subject: 'first' });
const second = testCaller({ subject: 'second', roles: ['ORGAN_HEAD'] });
const third = testCaller({ subject: 'third', roles: ['EDU_LEGAL'] });
let service: TestService;
let school: Caller;
let other: Caller;

const person = (serial: number) => ({
  staffNo: `T${serial}`,
  staffName: `甲教员${serial}`,
  idNumber: makeCitizenNumber({ division: '341203', birthDay: calendarDay('1880-02-03'), serial }),
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

const INPUTS: Readonly<Record<string, readonly [type: string, shown: string]>> = {
  fileStaffMember: ['FileStaffMemberInput', 'row: staffMember { id state }'],
  admitStaffMember: ['AdmitStaffMemberInput', 'row: staffMember { id state }'],
  proposeStaffListEntry: ['ProposeStaffListEntryInput', 'row: entry { id state availableActions }'],
  recordContentFinding: ['RecordContentFindingInput', 'row: finding { id state }'],
  answerContentFinding: ['AnswerContentFindingInput', 'row: finding { id state }'],
  confirmContentFinding: ['DecideContentFindingInput', 'row: finding { id state }'],
  withdrawContentFinding: ['DecideContentFindingInput', 'row: finding { id state }'],
  objectToBackgroundAnswer: ['StaffCheckActInput', 'row: check { id state }'],
};
const LIST_ACT = ['StaffListActInput', 'row: entry { id state listedUntil due }'] as const;

/** The shown row, or the code of the refusal or of the error. */
async function act(caller: Caller, mutation: string, given: object) {
  const [type, shown] = INPUTS[mutation] ?? LIST_ACT;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  if (errors) return { code: errors[0]!.extensions.code };
  return data.act.row ?? data.act.refusal;
}

const SAID = { reason: '示例理由', documentNo: '示告〔2026〕1号' };
const file = (caller: Caller, serial: number) => act(caller, 'fileStaffMember', { staffMember: person(serial) });
const dutyOf = async (caller: Caller, staffNo: string) => {
  const { data } = await service.graphql(caller, '{ staffMembers(first: 50) { edges { node { staffNo duty } } } }');
  return data.staffMembers.edges.find(({ node }: { node: { staffNo: string } }) => node.staffNo === staffNo).node.duty;
};
const listed = async (caller: Caller): Promise<{ id: string; state: string }[]> => {
  const { data } = await service.graphql(caller, '{ staffListEntries { edges { node { id state ground } } } }');
  return data.staffListEntries.edges.map(({ node }: { node: object }) => node);
};
const stateOf = async (id: string) => (await listed(officer)).find((entry) => entry.id === id)!.state;

async function confirmedFinding(code: string): Promise<string> {
  const { id: findingId } = await act(officer, 'recordContentFinding', {
    institutionId: school.institutionId,
    code,
    subject: 'PLACE',
    place: '文化路1号',
    facts: '示例事实',
    foundOn: '2026-03-02',
    documentNo: '示检〔2026〕1号',
  });
  await act(school, 'answerContentFinding', { findingId, answer: '已改正' });
  expect(await act(officer, 'confirmContentFinding', { findingId, reason: '属实' })).toMatchObject({
    state: 'CONFIRMED',
  });
  return findingId;
}

const propose = (staffId: string, given: object = {}) =>
  act(officer, 'proposeStaffListEntry', {
    staffId,
    ground: 'UNDUE_BENEFIT',
    facts: '多次收受家长财物，情节严重',
    documentNo: '示查〔2026〕1号',
    ...given,
  });

/** Told and heard. */
async function heard(entryId: string): Promise<void> {
  expect(await act(officer, 'notifyStaffListEntry', { entryId, ...SAID })).toMatchObject({ state: 'NOTIFIED' });
  expect(await act(school, 'recordStaffListStatement', { entryId, ...SAID })).toMatchObject({ state: 'HEARD' });
}

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  const rows = [1, 2].map((at) => `L-${at},示例${at}号学校,341203,文化路${at}号,学科类,示例举办${at}`);
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: ['台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名', ...rows],
  });
  [school, other] = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return data.institutions.edges.map(({ node: { id } }: { node: { id: string } }) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: id, institutionId: id }),
    );
  });
}, 60_000);
afterAll(() => service?.stop());

it('lists a person after he was told and heard, so that nobody hires him, until the list is lifted', async () => {
  const { id: staffId } = await file(school, 1);
  const findingId = await confirmedFinding('RANKING');
  const { id: entryId } = await propose(staffId, { findingId });
  expect(await propose(staffId, { findingId })).toEqual({ code: 'LIST_ENTRY_OPEN' });
  expect([await listed(school), await listed(other)]).toEqual([[], []]);
  await heard(entryId);
  expect([await listed(school), await listed(other)]).toEqual([
    [{ id: entryId, state: 'HEARD', ground: 'UNDUE_BENEFIT' }],
    [],
  ]);
  expect(await dutyOf(school, 'T1')).toBe('NOT_CHECKED');
  const decision = { idempotencyKey: randomUUID(), entryId, ...SAID };
  expect(await act(officer, 'imposeStaffListEntry', { entryId, ...SAID })).toEqual({ code: 'LIST_OFFICER_BIASED' });
  const imposed = await act(second, 'imposeStaffListEntry', decision);
  expect(imposed).toMatchObject({ state: 'LISTED', listedUntil: '2029-03-02' });
  expect(await act(second, 'imposeStaffListEntry', decision)).toEqual(imposed);
  expect(await dutyOf(school, 'T1')).toBe('BARRED');
  expect(await file(other, 1)).toEqual({ code: 'STAFF_BARRED' });
  expect(await act(officer, 'admitStaffMember', { staffId })).toEqual({ code: 'STAFF_BARRED' });
  expect(await act(school, 'objectToStaffListEntry', { entryId, ...SAID })).toMatchObject({ state: 'OBJECTED' });
  expect(await dutyOf(school, 'T1')).toBe('BARRED');
  expect(await act(third, 'liftStaffListEntry', { entryId, ...SAID })).toMatchObject({ state: 'REMOVED', due: null });
  expect(await dutyOf(school, 'T1')).toBe('NOT_CHECKED');
  expect(await file(other, 1)).toMatchObject({ state: 'FILED' });
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, basis, document_no from act_record where subject_type = 'StaffListEntry' order by seq`,
  ]);
  expect(acts).toMatchObject([
    { transition: '-proposeStaffListEntry-> PROPOSED', document_no: '示查〔2026〕1号' },
    { transition: 'PROPOSED -notifyStaffListEntry-> NOTIFIED', basis: '行政处罚法 第四十四条' },
    { transition: 'NOTIFIED -recordStaffListStatement-> HEARD' },
    { transition: 'HEARD -imposeStaffListEntry-> LISTED', basis: '教监管厅函〔2021〕9号 禁止情形（七）' },
    { transition: 'LISTED -objectToStaffListEntry-> OBJECTED' },
    { transition: 'OBJECTED -liftStaffListEntry-> REMOVED' },
  ]);
});

it('a record that the police overturn, or a finding that is withdrawn, takes the entry with it', async () => {
  const { id: staffId } = await file(school, 2);
  const [check] = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `insert into staff_check (id, staff_id, institution_id, division_code, person_id, state, verdict_version, listed_on, steps)
     select gen_random_uuid(), id, institution_id, division_code, person_id, 'HIT', 1, '2026-03-01', '[]'
     from staff_member where id = '${staffId}' returning id`,
  ]);
  const checkId = check!.id;
  const byRecord = { ground: 'BACKGROUND_RECORD', checkId };
  expect(await propose(staffId, byRecord)).toEqual({ code: 'LIST_CHECK_NOT_CONFIRMED' });
  await asAdmin(service.database.adminUrl, [`update staff_check set state = 'BARRED' where id = '${checkId}'`]);
  const { id: entryId } = await propose(staffId, byRecord);
  await heard(entryId);
  expect(await act(second, 'imposeStaffListEntry', { entryId, ...SAID })).toMatchObject({ listedUntil: null });
  const findingId = await confirmedFinding('RESULT_GUARANTEE');
  const { id: byFinding } = await propose(staffId, { ground: 'FALSE_VIEWS', findingId });
  const objection = { checkId, documentNo: '示异〔2026〕1号' };
  expect(await act(officer, 'objectToBackgroundAnswer', objection)).toMatchObject({ state: 'REVIEWING' });
  await publishEvents(service.eventLog, [
    {
      key: school.institutionId!,
      schema: BackgroundCheckAnsweredSchema,
      message: create(BackgroundCheckAnsweredSchema, {
        checkId,
        institutionId: school.institutionId!,
        standing: BackgroundStanding.OVERTURNED,
        occurredOn: '2026-03-02',
        version: 2n,
      }),
    },
  ]);
  await eventually(async () => expect(await stateOf(entryId)).toBe('REMOVED'));
  expect(await dutyOf(school, 'T2')).toBe('NOT_ADMITTED');
  expect(await stateOf(byFinding)).toBe('PROPOSED');
  await act(officer, 'withdrawContentFinding', { findingId, reason: '复核有误' });
  await eventually(async () => expect(await stateOf(byFinding)).toBe('REMOVED'));
});

it('runs its clocks: the statement, the review, the term of the list', async () => {
  const { id: staffId } = await file(school, 3);
  const { id: entryId } = await propose(staffId);
  await act(officer, 'notifyStaffListEntry', { entryId, ...SAID });
  clock.turnTo(new Date('2026-03-09T16:00:00Z'));
  await eventually(async () => expect(await stateOf(entryId)).toBe('UNHEARD'));
  expect(await act(second, 'imposeStaffListEntry', { entryId, ...SAID })).toMatchObject({ listedUntil: '2029-03-10' });
  await act(officer, 'objectToStaffListEntry', { entryId, ...SAID });
  clock.turnTo(new Date('2026-03-31T16:00:00Z'));
  await eventually(async () => expect(await stateOf(entryId)).toBe('OBJECTION_OVERDUE'));
  expect(await act(third, 'confirmStaffListEntry', { entryId, ...SAID })).toMatchObject({ state: 'CONFIRMED' });
  clock.turnTo(new Date('2029-03-10T16:00:00Z'));
  await eventually(async () => expect(await stateOf(entryId)).toBe('EXPIRED'));
  expect(await dutyOf(school, 'T3')).toBe('NOT_CHECKED');
});

it('reads three entries with as many statements as two, and is for education and the person’s institution', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'staffListEntries', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
  for (const caller of [
    testCaller({ roles: ['EDU_LIC'] }),
    testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] }),
  ]) {
    const { errors } = await service.graphql(caller, '{ staffListEntries { totalCount } }');
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});
