import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import { InstitutionRecordedSchema } from '@lianguan/proto-events';
import {
  eventually,
  handIn,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ roles: ['EDU_LIC'] });
const clock = new TurningClock();
let service: TestService;
let sport: Caller;
let subject: Caller;

const licensed = (serial: number, kind: string): string => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial });
  return `P-${serial},示例${serial}号学校,341203,文化路${serial}号,${kind},甲举办${serial},${number},示例区教育局,2018-03-01,2036-03-31`;
};

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止',
      licensed(1, '体育类'),
      licensed(2, '学科类'),
    ],
  });
  const ids = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return new Map<string, string>(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
  const ofSchool = (ledgerNo: string) =>
    testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: ids.get(ledgerNo)! });
  [sport, subject] = [ofSchool('P-1'), ofSchool('P-2')];
}, 60_000);
afterAll(() => service?.stop());

async function call(caller: Caller, act: string, type: string, input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code } change { id state decisionDue overdue } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return errors ? errors[0]!.extensions.code : (data.act.refusal?.code ?? data.act.change);
}

const PREMISES = { kind: 'COMMERCIAL', areaM2: 120, capacityPerSlot: 40 };
const KINDS = [
  'FIRE_DESIGN_REVIEW',
  'FIRE_ACCEPTANCE',
  'BUILDING_SAFETY_REPORT',
  'PROPERTY_RIGHT',
  'COMPETENT_CONSENT',
];
const request = (caller: Caller, given: object = {}) =>
  call(caller, 'requestPremisesChange', 'RequestPremisesChangeInput', {
    kind: 'MOVE',
    divisionCode: '341203002',
    address: '新华路2号',
    stages: ['COMPULSORY'],
    premises: PREMISES,
    papers: KINDS.map((kind) => ({ kind, number: '示文1号', issuedBy: '示例局' })),
    ...given,
  });
const accept = (changeId: string) => call(officer, 'acceptPremisesChange', 'PremisesChangeInput', { changeId });
const check = (changeId: string, premises = PREMISES) =>
  call(officer, 'recordPremisesCheck', 'RecordPremisesCheckInput', {
    changeId,
    checkedOn: '2026-03-02',
    officers: ['皖K-01', '皖K-02'],
    premises,
    note: '与申请一致',
  });
const approve = (changeId: string, documentNo: string) =>
  call(officer, 'approvePremisesChange', 'ApprovePremisesChangeInput', { changeId, documentNo });

/** Each department gives its own paper; natural resources by letter to education. */
const DESKS: Readonly<Record<string, Caller>> = {
  FIRE: testCaller({ agency: 'FIRE', roles: ['FIRE'] }),
  HOUSING: testCaller({ agency: 'HOUSING', roles: ['HOUSING'] }),
  NATURAL_RESOURCES: officer,
  CULTURE_SPORT_SCIENCE: testCaller({ agency: 'CULTURE_SPORT_SCIENCE', roles: ['COMP'] }),
};
interface Paper {
  readonly id: string;
  readonly owner: string;
  readonly state: string;
}
async function departmentPapers(changeId: string): Promise<Paper[]> {
  const { data } = await service.graphql(
    officer,
    '{ premisesChanges { edges { node { id departmentPapers { id owner state } } } } }',
  );
  const nodes = data.premisesChanges.edges.map(({ node }: { node: { id: string } }) => node);
  return nodes.find(({ id }: { id: string }) => id === changeId).departmentPapers;
}
const answerPaper = ({ id: paperId, owner }: Paper, verdict: 'CONSENT' | 'OBJECT', expiresOn: string | null = null) =>
  service.graphql(
    DESKS[owner]!,
    `mutation ($input: AnswerLicensePaperInput!) { answerLicensePaper(input: $input) { refusal { code }
       paper { state application { id } premisesChange { address } } } }`,
    { input: { paperId, verdict, number: '示意1号', expiresOn, reason: '通道', idempotencyKey: randomUUID() } },
  );
async function consented(changeId: string): Promise<void> {
  for (const paper of await departmentPapers(changeId))
    expect((await answerPaper(paper, 'CONSENT')).data.answerLicensePaper.refusal).toBeNull();
}

async function fileOf({ institutionId }: Caller) {
  const { data } = await service.graphql(
    officer,
    `query ($id: ID!) { institution(id: $id) { address
       approvedPlaces { role address validFrom validTo documentNo }
       history(kinds: [ADDRESS, PREMISES]) { kind text validFrom validTo } } }`,
    { id: institutionId },
  );
  return data.institution;
}

it('a school of sport moves when the new place holds, and the file and the others know', async () => {
  expect(await request(subject)).toBe('MORATORIUM_ADDRESS_CHANGE');
  expect(await request(sport, { premises: { ...PREMISES, kind: 'DWELLING' } })).toBe('PREMISES_DWELLING');
  // What the law forbids is counted, as it is for applications.
  const figures = '{ licenseRefusalFigures(from: "2026-03-02", to: "2026-03-02") { code count } }';
  expect((await service.graphql(officer, figures)).data.licenseRefusalFigures).toEqual([
    { code: 'MORATORIUM_ADDRESS_CHANGE', count: 1 },
    { code: 'PREMISES_DWELLING', count: 1 },
  ]);
  const atOnce = await Promise.all([request(sport), request(sport)]);
  expect(atOnce.filter((answer) => answer === 'CHANGE_OPEN')).toHaveLength(1);
  const { id } = atOnce.find((answer) => answer !== 'CHANGE_OPEN');
  expect(await request(sport, { address: '新华路3号' })).toBe('CHANGE_OPEN');
  expect(await accept(id)).toMatchObject({ state: 'ACCEPTED', decisionDue: '2026-03-30T15:59:59.999Z' });
  expect(await check(id, { ...PREMISES, areaM2: 119 })).toBe('AREA_PER_PUPIL');
  expect(await check(id)).toMatchObject({ state: 'CHECKED' });
  const papers = await departmentPapers(id);
  expect(papers.map(({ owner, state }) => `${owner} ${state}`).sort()).toEqual([
    'CULTURE_SPORT_SCIENCE ASKED',
    'FIRE ASKED',
    'HOUSING ASKED',
    'HOUSING ASKED',
    'NATURAL_RESOURCES ASKED',
  ]);
  expect(await approve(id, '示教许〔2026〕1号')).toBe('PAPERS_OPEN');
  await consented(id);
  const fire = papers.find(({ owner }) => owner === 'FIRE')!;
  expect((await answerPaper(fire, 'OBJECT')).data.answerLicensePaper.paper).toEqual({
    state: 'OBJECTED',
    application: null,
    premisesChange: { address: '新华路2号' },
  });
  expect(await approve(id, '示教许〔2026〕1号')).toBe('PAPERS_OBJECTED');
  expect((await answerPaper(fire, 'CONSENT', '2026-03-02')).data.answerLicensePaper.refusal).toBeNull();
  const decision = { changeId: id, documentNo: '示教许〔2026〕1号', idempotencyKey: randomUUID() };
  for (let time = 0; time < 2; time += 1)
    expect(await call(officer, 'approvePremisesChange', 'ApprovePremisesChangeInput', decision)).toMatchObject({
      state: 'APPROVED',
    });
  expect(await approve(id, '示教许〔2026〕1号')).toBe('ACTION_NOT_AVAILABLE');
  expect((await answerPaper(fire, 'OBJECT')).data.answerLicensePaper.refusal).toEqual({ code: 'REVIEW_CLOSED' });
  const file = await fileOf(sport);
  expect(file.address).toBe('新华路2号');
  expect(file.approvedPlaces.at(-1)).toEqual({
    role: 'MAIN',
    address: '新华路2号',
    validFrom: '2026-03-02',
    validTo: null,
    documentNo: '示教许〔2026〕1号',
  });
  expect(file.history.find(({ kind }: { kind: string }) => kind === 'ADDRESS').text).toBe('新华路2号');
  await eventually(async () => {
    const messages = await readAll(service.runtime.bus, 'education.institution.v1');
    const told = messages.filter(({ key }) => key === sport.institutionId);
    const told2 = told.map(({ data }) => fromBinary(InstitutionRecordedSchema, data));
    expect(told2.map(({ address, version }) => `${address} ${version}`)).toEqual(['文化路1号 1', '新华路2号 2']);
  });
});

it('a teaching point comes beside it; what nobody decides is accepted and overdue by itself', async () => {
  clock.turnTo(new Date('2026-03-03T09:00:00+08:00'));
  const { id } = await request(sport, { kind: 'TEACHING_POINT', address: '新华路9号' });
  clock.turnTo(new Date('2026-03-11T09:00:00+08:00'));
  service.runtime.deadlineSignal.wake();
  const standing = () => list(sport).then((nodes) => nodes.at(-1));
  await eventually(async () => expect(await standing()).toMatchObject({ state: 'ACCEPTED', overdue: false }));
  clock.turnTo(new Date('2026-05-01T09:00:00+08:00'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect(await standing()).toMatchObject({ state: 'ACCEPTED', overdue: true }));
  await check(id);
  await consented(id);
  expect(await approve(id, '示教许〔2026〕2号')).toMatchObject({ state: 'APPROVED' });
  const { address, approvedPlaces, history } = await fileOf(sport);
  expect(address).toBe('新华路2号');
  expect(approvedPlaces.map(({ role, address: at }: Record<string, string>) => `${role} ${at}`)).toEqual([
    expect.stringContaining('MAIN'),
    'MAIN 新华路2号',
    'TEACHING_POINT 新华路9号',
  ]);
  expect(history.find(({ kind, validTo }: Record<string, string>) => kind === 'PREMISES' && !validTo).text).toBe(
    '新华路2号：商业用房，建筑面积120平方米，每时段最多40人；教学点 新华路9号：商业用房，建筑面积120平方米，每时段最多40人',
  );
});

it('a teaching point is closed by the school, and is open through that day', async () => {
  const query = 'query ($id: ID!) { institution(id: $id) { approvedPlaces { id role availableActions } } }';
  const { data } = await service.graphql(sport, query, { id: sport.institutionId });
  const places = data.institution.approvedPlaces as { id: string; role: string; availableActions: string[] }[];
  const [point] = places.filter(({ role }) => role === 'TEACHING_POINT');
  expect(places.flatMap(({ availableActions }) => availableActions)).toEqual(['closeTeachingPoint']);
  const close = (placeId: string, caller = sport) =>
    service.graphql(
      caller,
      `mutation ($input: CloseTeachingPointInput!) { closeTeachingPoint(input: $input) { refusal { code } place { validTo } } }`,
      { input: { idempotencyKey: randomUUID(), placeId, reason: '学员并入办学地址' } },
    );
  expect((await close(point!.id, subject)).data.closeTeachingPoint.refusal.code).toBe('TEACHING_POINT_UNKNOWN');
  expect((await close(point!.id)).data.closeTeachingPoint).toEqual({ refusal: null, place: { validTo: '2026-05-01' } });
  const { history } = await fileOf(sport);
  expect(history.find(({ kind, validTo }: Record<string, string>) => kind === 'PREMISES' && !validTo)).toMatchObject({
    validFrom: '2026-05-02',
    text: '新华路2号：商业用房，建筑面积120平方米，每时段最多40人',
  });
});

async function list(caller: Caller) {
  const query = '{ premisesChanges { edges { node { state overdue availableActions } } } }';
  const { data } = await service.graphql(caller, query);
  return data.premisesChanges.edges.map(({ node }: { node: object }) => node) as object[];
}

it('each sees the changes that are its own', async () => {
  expect(await list(sport)).toHaveLength(2);
  expect(await list(officer)).toHaveLength(2);
  expect(await list(subject)).toEqual([]);
  expect(await list(testCaller({ division: '341202' }))).toEqual([]);
});
