import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { calendarDay, makeCitizenNumber, type Caller } from '@lianguan/kernel';
import { BackgroundCheckAnsweredSchema, BackgroundStanding } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER = '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名';
const ROWS = [1, 2].map((school) => `S-${school},示例${school}号学校,341203,文化路${school}号,学科类,甲举办${school}`);
const STAFF_ACTS = new Set(['fileStaffMember', 'admitStaffMember', 'endStaffEmployment']);

const officer = testCaller();
const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
const admin = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['SYSTEM_ADMIN'] });
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined });
const station = testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_STATION'], stationId: 'S-01' });
const otherStation = testCaller({ ...station, stationId: 'S-02' });
const clock = new TurningClock();
let service: TestService;
let school: Caller;
let otherSchool: Caller;
/** The ninety, and the ninety-first. */
let staffIds: string[];
let lastId: string;

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

async function act(caller: Caller, mutation: string, input: object) {
  const inputs: Readonly<Record<string, string>> = {
    endStaffEmployment: 'StaffActInput',
    objectToBackgroundAnswer: 'StaffCheckActInput',
    imposeStaffBar: 'StaffCheckActInput',
  };
  const type = inputs[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const shown = STAFF_ACTS.has(mutation) ? 'staffMember { id state }' : '';
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const OK = { ok: true, refusal: null };
const refused = (code: string) => expect.objectContaining({ ok: false, refusal: { code } });
const file = (caller: Caller, serial: number) => act(caller, 'fileStaffMember', { staffMember: person(serial) });

async function hire(caller: Caller, serial: number): Promise<string> {
  const { staffMember } = await file(caller, serial);
  await act(officer, 'admitStaffMember', { staffId: staffMember.id });
  return staffMember.id;
}

/** More rows like the given one: ninety acts would only take longer. */
const hireLike = async (staffId: string, serials: readonly number[]): Promise<string[]> => {
  const numbers = serials.map((serial) => `(${serial}, '${citizen(serial)}')`).join(', ');
  const rows = await asAdmin<{ id: string }>(service.database.adminUrl, [
    `insert into staff_member select r.* from staff_member m, (values ${numbers}) as p(serial, number), operator_keys(array[p.number]) k,
       jsonb_populate_record(m, jsonb_build_object('id', gen_random_uuid(), 'person_id', gen_random_uuid(), 'person_key', k.key,
         'staff_no', 'T' || p.serial, 'staff_name', '甲教员' || p.serial, 'id_number', p.number,
         'teacher_certificate_no', '示证' || p.serial)) r
     where m.id = '${staffId}' returning id`,
  ]);
  return rows.map(({ id }) => id);
};

async function checksIn(state: string): Promise<string[]> {
  const { data } = await service.graphql(
    officer,
    `{ staffChecks(first: 200, state: ${state}) { edges { node { id } } } }`,
  );
  return data.staffChecks.edges.map(({ node }: { node: { id: string } }) => node.id);
}

/** By the institution, up to the point where education may write. */
async function agreed(caller: Caller, ids: readonly string[]): Promise<string[]> {
  expect(await act(caller, 'listStaffForCheck', { staffIds: ids })).toEqual(OK);
  const consent = { checkIds: await checksIn('LISTED'), consentedOn: '2026-03-01', consentNo: '同意书1号' };
  expect(await act(caller, 'recordCheckConsent', consent)).toEqual(OK);
  return checksIn('CONSENTED');
}

const send = (checkIds: readonly string[], letterNo: string) =>
  act(officer, 'requestBackgroundChecks', { checkIds, letterNo });

async function asked(caller: Caller, ids: readonly string[]): Promise<string[]> {
  const checkIds = await agreed(caller, ids);
  expect(await send(checkIds, `示函${randomUUID()}`)).toEqual(OK);
  return checkIds;
}

/** The police's word. */
const answer = (checkIds: readonly string[], standing: keyof typeof BackgroundStanding, version: number) =>
  publishEvents(
    service.eventLog,
    checkIds.map((checkId) => ({
      key: school.institutionId!,
      schema: BackgroundCheckAnsweredSchema,
      message: create(BackgroundCheckAnsweredSchema, {
        checkId,
        institutionId: school.institutionId!,
        standing: BackgroundStanding[standing],
        occurredOn: '2026-03-02',
        version: BigInt(version),
      }),
    })),
  );

async function memberOf(caller: Caller, staffId: string) {
  const { data } = await service.graphql(
    caller,
    '{ staffMembers(first: 200) { edges { node { id duty checks { state validUntil availableActions } } } } }',
  );
  return data.staffMembers.edges
    .map(({ node }: { node: object }) => node)
    .find(({ id }: { id: string }) => id === staffId);
}
const standsAt = (staffId: string, duty: string, caller = officer) =>
  eventually(async () => expect((await memberOf(caller, staffId)).duty).toBe(duty));

const figures = async (caller: Caller) =>
  (await service.graphql(caller, '{ backgroundBatches { edges { node { figures { listed clear hit pending } } } } }'))
    .data.backgroundBatches.edges;
const published = async () =>
  (await service.graphql(anyone, `{ publishedStaff(institutionId: "${school.institutionId}") { name certificateNo } }`))
    .data.publishedStaff;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    const ids = data.institutions.edges.map(({ node }: { node: { id: string } }) => node.id);
    const account = (institutionId: string) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: institutionId, institutionId });
    [school, otherSchool] = ids.map(account);
  });
  const firstId = await hire(school, 1);
  const others = await hireLike(
    firstId,
    Array.from({ length: 89 }, (_, index) => index + 2),
  );
  staffIds = [firstId, ...others];
  lastId = await hire(school, 91);
}, 60_000);
afterAll(() => service?.stop());

it('keeps each institution’s staff for itself and the duties that need them', async () => {
  expect(await file(school, 1)).toEqual(refused('STAFF_ALREADY_FILED'));
  expect(
    await act(school, 'fileStaffMember', {
      staffMember: { ...person(99), abroad: true, foreign: true, idNumber: 'E12345' },
    }),
  ).toEqual(refused('STAFF_FOREIGNER_ABROAD'));
  const read = (caller: Caller) =>
    service.graphql(caller, '{ staffMembers(first: 1) { totalCount edges { node { staffName idNumber duty } } } }');
  expect((await read(otherSchool)).data.staffMembers.totalCount).toBe(0);
  const own = (await read(school)).data.staffMembers;
  expect(own).toMatchObject({ totalCount: 91, edges: [{ node: { duty: 'NOT_CHECKED' } }] });
  const { data, errors } = await read(office);
  expect(data.staffMembers.edges).toEqual([
    { node: { staffName: '甲*', idNumber: expect.stringMatching(/^341203\*{8}\d{3}[\dX]$/), duty: null } },
  ]);
  expect(errors).toMatchObject([{ extensions: { code: 'FIELD_FORBIDDEN' } }]);
  const unsaid = await read(testCaller({ purpose: undefined }));
  expect(unsaid.errors!.map(({ extensions }) => extensions.code)).toContain('PURPOSE_REQUIRED');
  expect((await read(station)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('asks about ninety in one letter, whom only the station of the premises reads: 90 = 90 + 0 (E2)', async () => {
  const checkIds = await agreed(school, staffIds);
  expect(checkIds).toHaveLength(90);
  expect(await send(checkIds, '示函1号')).toEqual(refused('CHECK_STATION_UNKNOWN'));
  for (const { institutionId } of [school, otherSchool])
    await act(officer, 'recordPoliceStation', { institutionId, stationId: 'S-01' });
  // Before the letter nothing can be answered: the word is kept aside, and heard once the letter has gone.
  await answer(checkIds.slice(0, 1), 'CLEAR', 2);
  const parked = async () =>
    (await service.graphql(admin, '{ educationParkedMessages { edges { node { key reason } } } }')).data
      .educationParkedMessages.edges;
  await eventually(async () => expect(await parked()).toHaveLength(1));
  expect(await send(checkIds, '示函1号')).toEqual(OK);
  expect(await figures(office)).toEqual([{ node: { figures: { listed: 90, clear: 0, hit: 0, pending: 90 } } }]);

  const seen = async (caller: Caller) =>
    (
      await service.graphql(
        caller,
        'query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on StaffCheck { id staffName idNumber } } }',
        { refs: checkIds.slice(1).map((id) => ({ __typename: 'StaffCheck', id })) },
      )
    ).data._entities;
  const numbers = (await seen(station)).map(({ idNumber }: { idNumber: string }) => idNumber);
  expect(numbers.sort()).toEqual(expect.arrayContaining([citizen(50), citizen(90)]));
  expect(new Set(await seen(otherStation))).toEqual(new Set([null]));
  expect(new Set(await seen(testCaller({ ...station, roles: ['POL_CASE'] })))).toEqual(new Set([null]));
  const requests = await eventually(async () => {
    const messages = await readAll(service.runtime.bus, 'education.background-request.v1');
    expect(messages).toHaveLength(90);
    return Buffer.concat(messages.map(({ data }) => Buffer.from(data))).toString();
  });
  expect(requests).not.toMatch(/1880|教员/);

  const replayed = await service.graphql(
    admin,
    'mutation ($input: ReplayEducationParkedMessagesInput!) { act: replayEducationParkedMessages(input: $input) { handled } }',
    { input: { idempotencyKey: randomUUID(), key: school.institutionId } },
  );
  expect(replayed.data.act).toEqual({ handled: 1 });
  await answer(checkIds, 'CLEAR', 2);
  await answer(checkIds, 'RECEIVED', 1);
  await answer(checkIds, 'CLEAR', 2);
  await eventually(async () =>
    expect(await figures(officer)).toEqual([{ node: { figures: { listed: 90, clear: 90, hit: 0, pending: 0 } } }]),
  );
  expect(await memberOf(school, staffIds[0]!)).toMatchObject({
    duty: 'ON_DUTY',
    checks: [{ state: 'CLEAR', validUntil: '2027-03-02' }],
  });
  expect(await parked()).toEqual([]);
  // What was answered is nobody's to read at the station any more; the public reads who teaches.
  expect(new Set(await seen(station))).toEqual(new Set([null]));
  expect(await published()).toHaveLength(90);
  expect((await published())[0]).toEqual({ name: '甲教员1', certificateNo: '示证1' });
});

it('clears a teacher of two institutions at both', async () => {
  const there = await hire(otherSchool, 1);
  expect((await memberOf(otherSchool, there)).duty).toBe('NOT_CHECKED');
  await answer(await asked(otherSchool, [there]), 'CLEAR', 2);
  await standsAt(there, 'ON_DUTY', otherSchool);
  expect((await memberOf(school, staffIds[0]!)).duty).toBe('ON_DUTY');
});

it('bars the ninety-first everywhere, until the objection is upheld', async () => {
  const [checkId] = await asked(school, [lastId]);
  await answer([checkId!], 'HIT', 2);
  await standsAt(lastId, 'NOT_CLEAR');
  expect((await memberOf(school, lastId)).checks[0].availableActions).toEqual(['objectToBackgroundAnswer']);
  const documented = { checkId, documentNo: '示禁〔2026〕1号' };
  expect(await act(officer, 'imposeStaffBar', documented)).toEqual(OK);
  expect((await memberOf(school, lastId)).duty).toBe('BARRED');
  expect(await file(otherSchool, 91)).toEqual(refused('STAFF_BARRED'));
  expect(await act(otherSchool, 'objectToBackgroundAnswer', documented)).toEqual(refused('CHECK_UNKNOWN'));
  expect(await act(school, 'objectToBackgroundAnswer', documented)).toEqual(OK);
  expect((await memberOf(school, lastId)).duty).toBe('BARRED');
  expect(await published()).toHaveLength(90);
  await answer([checkId!], 'OVERTURNED', 4);
  await standsAt(lastId, 'ON_DUTY');
  expect(await published()).toHaveLength(91);
  expect(await file(otherSchool, 91)).toMatchObject(OK);
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where subject_id = '${checkId}' order by seq`,
  ]);
  expect(acts.map(({ transition }) => transition)).toEqual([
    'REQUESTED -answerHit-> HIT',
    'HIT -imposeStaffBar-> BARRED',
    'BARRED -objectToBackgroundAnswer-> REVIEWING',
    'REVIEWING -overturn-> CLEAR',
  ]);
});

it('is over after a year, and begins anew', async () => {
  clock.turnTo(new Date('2027-03-02T01:00:00Z'));
  expect((await memberOf(school, lastId)).duty).toBe('ON_DUTY');
  clock.turnTo(new Date('2027-03-02T16:00:01Z'));
  await standsAt(lastId, 'NOT_CHECKED');
  expect((await memberOf(school, lastId)).checks).toMatchObject([{ state: 'EXPIRED' }]);
  expect(await published()).toEqual([]);
  await answer(await asked(school, [lastId]), 'HIT', 2);
  await standsAt(lastId, 'NOT_CLEAR');
  const left = await act(school, 'endStaffEmployment', { staffId: lastId, reason: '解除聘用' });
  expect(left).toMatchObject({ staffMember: { state: 'LEFT' } });
});
