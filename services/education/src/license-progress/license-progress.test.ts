import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import { calendarDay, makeCitizenNumber, makeCreditCode, makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  EscrowAccountRecordedSchema,
  EscrowAccountState,
  LicenseState,
  LicenseStateChangedSchema,
  NonProfitRegistrationRecordedSchema,
  NonProfitRegistrationState,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  listCost,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ roles: ['EDU_LIC'], purpose: 'LICENSING' });
const desk = (agency: Caller['agency'], role: Caller['roles'][number]) => testCaller({ agency, roles: [role] });
const fire = desk('FIRE', 'FIRE');
const housing = desk('HOUSING', 'HOUSING');
const DESKS: Readonly<Record<string, Caller>> = {
  FIRE: fire,
  HOUSING: housing,
  CULTURE_SPORT_SCIENCE: desk('CULTURE_SPORT_SCIENCE', 'COMP'),
  CIVIL_AFFAIRS: desk('CIVIL_AFFAIRS', 'CIVIL'),
  NATURAL_RESOURCES: officer,
};

const clock = new TurningClock(new Date('2026-09-29T01:00:00Z'));
let service: TestService;
beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
}, 60_000);
afterAll(() => service?.stop());

const applicant = (): Caller =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: randomUUID(), purpose: undefined });
const person = (serial: number): string =>
  makeCitizenNumber({ division: '341203', birthDay: calendarDay('1873-09-25'), serial });

const PREMISES = { kind: 'COMMERCIAL', areaM2: 300, capacityPerSlot: 100 };
const plan = (serial: number, given: object = {}) => ({
  kind: 'SET_UP',
  mode: 'OFFLINE',
  divisionCode: '341203',
  schoolName: `示例${serial}号艺术培训学校`,
  address: `文化路${serial}号`,
  trainingClass: 'NON_ACADEMIC',
  nonAcademicKind: 'CULTURE_ART',
  stages: ['COMPULSORY'],
  subjects: ['美术'],
  registrar: 'CIVIL_AFFAIRS',
  premises: PREMISES,
  persons: [{ key: 'p1', name: '甲举办', citizenNumber: person(serial), mobile: '19900000001', operator: true }],
  companies: [],
  holdings: [{ owner: 'p1', form: 'EQUITY' }],
  ...given,
});
const ONLINE = {
  kind: 'ONLINE_APPROVAL',
  mode: 'ONLINE',
  trainingClass: 'ACADEMIC',
  nonAcademicKind: null,
  filingNumber: '示备2020001',
  premises: null,
};

const TYPES: Readonly<Record<string, string>> = {
  draftLicenseApplication: 'DraftLicenseApplicationInput',
  withdrawLicenseApplication: 'ReasonedLicenseApplicationInput',
  extendLicenseDecision: 'ReasonedLicenseApplicationInput',
  requestLicenseCorrection: 'RequestCorrectionInput',
  recordSiteCheck: 'RecordSiteCheckInput',
  approveLicenseApplication: 'ApproveLicenseInput',
  refuseLicenseApplication: 'DecideLicenseInput',
  refuseFalseApplication: 'DecideLicenseInput',
  annulLicenseApproval: 'DecideLicenseInput',
  issueLicense: 'IssueLicenseInput',
  activateLicense: 'ActivateLicenseInput',
};

/** The refusal's code, or the state that the application is in now. */
async function act(caller: Caller, mutation: string, applicationId: string | null, said: object = {}): Promise<string> {
  const input = { idempotencyKey: randomUUID(), ...(applicationId && { applicationId }), ...said };
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${TYPES[mutation] ?? 'LicenseApplicationInput'}!) {
       act: ${mutation}(input: $input) { ok refusal { code message basis } application { id state } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.act.ok ? data.act.application.state : data.act.refusal.code;
}

async function drafted(caller: Caller, given: object): Promise<string> {
  expect(await act(caller, 'draftLicenseApplication', null, given)).toBe('DRAFT');
  const { data } = await service.graphql(caller, '{ licenseApplications { edges { node { id } } } }');
  return data.licenseApplications.edges.at(-1).node.id;
}

async function submitted(caller: Caller, given: object): Promise<string> {
  const id = await drafted(caller, given);
  expect(await act(caller, 'submitLicenseApplication', id)).toBe('SUBMITTED');
  return id;
}

async function underReview(caller: Caller, given: object): Promise<string> {
  const id = await submitted(caller, given);
  expect(await act(officer, 'acceptLicenseApplication', id)).toBe('ACCEPTED');
  expect(await act(officer, 'consultOnLicenseApplication', id)).toBe('IN_REVIEW');
  return id;
}

const PROGRESS = `query ($id: ID!) { licenseApplication(id: $id) { state overdue extended availableActions correctionItems
  clocks { name due provisional } papers { id kind owner state number availableActions }
  acts { act agency from to reason refusalCode refusalMessage } persons { name citizenNumber }
  decision { outcome remedies basis } license { number } } }`;

async function progress(caller: Caller, id: string) {
  const { data, errors } = await service.graphql(caller, PROGRESS, { id });
  expect(errors).toBeUndefined();
  return data.licenseApplication;
}

async function answer(caller: Caller, paperId: string, said: object): Promise<string> {
  const input = { idempotencyKey: randomUUID(), paperId, verdict: 'CONSENT', number: '示意见1号', ...said };
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: AnswerLicensePaperInput!) {
       act: answerLicensePaper(input: $input) { ok refusal { code } paper { state } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data.act.ok ? data.act.paper.state : data.act.refusal.code;
}

async function allConsent(id: string): Promise<void> {
  for (const { id: paperId, owner } of (await progress(officer, id)).papers)
    expect(await answer(DESKS[owner]!, paperId, {})).toBe('CONSENTED');
}

const SITE = { checkedOn: '2026-09-29', officers: ['执001', '执002'], premises: PREMISES, note: '与申报一致' };
const DECIDED = { documentNo: '示教许〔2026〕1号', reason: '不符合条件' };
const licensePaper = (serial: number) => ({
  number: makeSchoolLicenseNumber({ division: '341203', level: 7, serial }),
  issuedBy: '示例区教育局',
  validFrom: '2026-10-01',
  validTo: '2029-09-30',
});
const STAFF = { staffDocumentNo: '示公函1号', staffAnsweredOn: '2026-09-29', staffListed: 3, staffClear: 3 };

async function recordTeachers(citizenNumbers: readonly string[]): Promise<void> {
  const input = { idempotencyKey: randomUUID(), list: 'IN_SERVICE_TEACHER', source: '人事科', citizenNumbers };
  const { data } = await service.graphql(
    officer,
    'mutation ($input: RecordConflictListInput!) { recordConflictList(input: $input) { ok persons } }',
    { input },
  );
  expect(data.recordConflictList).toEqual({ ok: true, persons: citizenNumbers.length });
}

it('refuses by the law of the day, with each refusal on record and in the figures', async () => {
  const inst = applicant();
  const id = await drafted(inst, plan(1, { trainingClass: 'ACADEMIC', nonAcademicKind: null }));
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('MORATORIUM_SET_UP');
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('MORATORIUM_SET_UP');
  const dwelling = plan(1, { premises: { ...PREMISES, kind: 'DWELLING' } });
  expect(await act(inst, 'draftLicenseApplication', id, dwelling)).toBe('DRAFT');
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('PREMISES_DWELLING');
  await recordTeachers([person(1), person(900)]);
  expect(await act(inst, 'draftLicenseApplication', id, plan(1))).toBe('DRAFT');
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('OPERATOR_CONFLICT');
  await recordTeachers([person(900)]);
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('SUBMITTED');

  const { acts } = await progress(inst, id);
  expect(acts.at(2)).toMatchObject({ from: 'DRAFT', to: 'DRAFT', refusalMessage: expect.stringContaining('永久关闭') });
  const { data } = await service.graphql(
    officer,
    `{ licenseRefusalFigures(from: "2026-09-29", to: "2026-09-29") { code title basis count }
       operatorConflictLists { list persons source } }`,
  );
  expect(data.licenseRefusalFigures).toMatchObject([
    { code: 'MORATORIUM_SET_UP', title: '停止审批：新设机构', basis: expect.stringContaining('第十三条'), count: 2 },
    { code: 'OPERATOR_CONFLICT', count: 1 },
    { code: 'PREMISES_DWELLING', count: 1 },
  ]);
  expect(data.operatorConflictLists).toEqual([{ list: 'IN_SERVICE_TEACHER', persons: 1, source: '人事科' }]);
  const kept = await asAdmin<{ kept: number }>(service.database.adminUrl, [
    `select count(*)::int as kept from operator_conflict where person_key ~ '^[0-9a-f]{64}$'`,
  ]);
  expect(kept).toEqual([{ kept: 1 }]);
});

it('shows an application to whom it concerns, each his part', async () => {
  const inst = applicant();
  const id = await underReview(inst, plan(2));
  expect(await progress(applicant(), id)).toBeNull();
  const own = await progress(inst, id);
  expect(own).toMatchObject({
    state: 'IN_REVIEW',
    persons: [{ citizenNumber: person(2) }],
    availableActions: ['withdraw'],
  });
  expect(own.papers).toHaveLength(6);
  const { data } = await service.graphql(
    fire,
    `{ licensePapers(state: ASKED) { edges { node { kind owner availableActions
         application { id schoolName papers { kind } acts { act } } } } } }`,
  );
  const paper = data.licensePapers.edges.find(
    ({ node }: { node: { application: { id: string } } }) => node.application.id === id,
  );
  expect(paper.node).toMatchObject({
    kind: 'FIRE_ACCEPTANCE',
    owner: 'FIRE',
    availableActions: ['consent', 'object'],
    application: { papers: [{ kind: 'FIRE_ACCEPTANCE' }], acts: [] },
  });
  const housingPaper = own.papers.find(({ owner }: { owner: string }) => owner === 'HOUSING').id;
  expect(await answer(fire, housingPaper, {})).toBe('PAPER_UNKNOWN');
  expect(await answer(officer, housingPaper, {})).toBe('PAPER_OF_ANOTHER');
});

it('lets one of two officers who decide at once win', async () => {
  const id = await submitted(applicant(), plan(3));
  const both = await Promise.all([
    act(officer, 'acceptLicenseApplication', id),
    act(officer, 'requestLicenseCorrection', id, { items: ['补充房屋权属证明'] }),
  ]);
  expect(both).toContain('ACTION_NOT_AVAILABLE');
  expect(both.filter((said) => said === 'ACCEPTED' || said === 'CORRECTION')).toHaveLength(1);
});

it('lets one of two applications of an institution that are submitted at once win', async () => {
  const inst = applicant();
  const ids = [await drafted(inst, plan(11)), await drafted(inst, plan(11))];
  const both = await Promise.all(ids.map((id) => act(inst, 'submitLicenseApplication', id)));
  expect([...both].sort()).toEqual(['APPLICATION_OPEN', 'SUBMITTED']);
});

it('asks for corrections once, and lets them be made', async () => {
  const inst = applicant();
  const id = await submitted(inst, plan(4));
  expect(await act(officer, 'requestLicenseCorrection', id, { items: ['补充房屋权属证明'] })).toBe('CORRECTION');
  expect(await act(inst, 'draftLicenseApplication', id, plan(4, { address: '文化路40号' }))).toBe('CORRECTION');
  expect(await act(inst, 'resubmitLicenseApplication', id)).toBe('SUBMITTED');
  expect(await act(inst, 'draftLicenseApplication', id, plan(4))).toBe('DRAFT_CLOSED');
  expect(await act(officer, 'requestLicenseCorrection', id, { items: ['再补'] })).toBe('CORRECTION_ONCE');
});

it('recalls the papers of an application that is withdrawn', async () => {
  const inst = applicant();
  const id = await underReview(inst, plan(5));
  const [paper] = (await progress(inst, id)).papers.filter(({ owner }: { owner: string }) => owner === 'FIRE');
  expect(await act(inst, 'withdrawLicenseApplication', id, { reason: '' })).toBe('WITHDRAWN');
  const { papers, clocks } = await progress(inst, id);
  expect(papers.map(({ state }: { state: string }) => state)).toEqual(Array(6).fill('RECALLED'));
  expect(clocks).toEqual([]);
  expect(await answer(fire, paper.id, {})).toBe('ACTION_NOT_AVAILABLE');
  await submitted(inst, plan(5));
});

it('keeps who lied from applying again, under another name too', async () => {
  const inst = applicant();
  const id = await submitted(inst, plan(6));
  expect(await act(officer, 'refuseFalseApplication', id, DECIDED)).toBe('REFUSED');
  expect((await progress(inst, id)).decision).toMatchObject({ outcome: 'REFUSED', basis: '行政许可法 第七十八条' });
  for (const again of [inst, applicant()]) {
    const next = await drafted(again, plan(6));
    expect(await act(again, 'submitLicenseApplication', next)).toBe('OPERATOR_BANNED');
  }
});

it('keeps a banned company from standing behind an applicant until the ban ends', async () => {
  const creditCode = makeCreditCode({ holder: '91', division: '341203', organisation: 'MA0BAN01' });
  const company = { key: 'c1', name: '示例教育咨询有限公司', kind: 'DOMESTIC_COMPANY', creditCode };
  const given = plan(12, {
    companies: [company],
    holdings: [
      { owner: 'p1', owned: 'c1', form: 'EQUITY' },
      { owner: 'c1', form: 'EQUITY' },
    ],
  });
  const ban = { usccCode: creditCode, ground: 'VIOLATION', years: 1, documentNo: '示罚1号', decidedOn: '2025-09-29' };
  const { data } = await service.graphql(
    officer,
    'mutation ($input: ImposeOperatorBanInput!) { imposeOperatorBan(input: $input) { refusal { code } ban { lastDay } } }',
    { input: { ...ban, idempotencyKey: randomUUID() } },
  );
  expect(data.imposeOperatorBan).toEqual({ refusal: null, ban: { lastDay: '2026-09-29' } });
  const inst = applicant();
  const id = await drafted(inst, given);
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('OPERATOR_BANNED');
  clock.turnTo(new Date('2026-09-30T01:00:00Z'));
  expect(await act(inst, 'submitLicenseApplication', id)).toBe('SUBMITTED');
  clock.turnTo(new Date('2026-09-29T01:00:00Z'));
});

it('refers an online school that gets no approval to the communications authority (A7)', async () => {
  const inst = applicant();
  const id = await submitted(inst, plan(7, ONLINE));
  expect(await act(officer, 'acceptLicenseApplication', id)).toBe('ACCEPTED');
  expect((await progress(inst, id)).clocks).toMatchObject([{ name: 'licenseApplication.decide', provisional: false }]);
  const head = testCaller({ roles: ['ORGAN_HEAD'] });
  const before = (await progress(head, id)).clocks[0].due;
  expect(await act(head, 'extendLicenseDecision', id, { reason: '案情复杂' })).toBe('ACCEPTED');
  const after = (await progress(head, id)).clocks[0].due;
  // 20 working days over the national holiday, then 10 more.
  expect([before, after]).toEqual(['2026-11-02T15:59:59.999Z', '2026-11-16T15:59:59.999Z']);
  expect(await act(head, 'extendLicenseDecision', id, { reason: '再延' })).toBe('EXTENSION_NOT_POSSIBLE');
  expect(await act(officer, 'refuseLicenseApplication', id, DECIDED)).toBe('REFUSED');
  const { papers, decision } = await progress(officer, id);
  expect(decision.remedies).toContain('六十日');
  expect(papers).toMatchObject([{ kind: 'ICP_CANCELLATION', owner: 'COMMUNICATIONS', state: 'ASKED' }]);
  expect(await answer(officer, papers[0].id, { number: '示通函1号' })).toBe('CONSENTED');
});

describe('from silence to a license', () => {
  const inst = applicant();
  const institutionId = inst.institutionId!;
  let id: string;

  it('is deemed accepted when education is silent for five working days, over the holiday', async () => {
    id = await submitted(inst, plan(8));
    const { clocks } = await progress(inst, id);
    expect(clocks).toEqual([
      { name: 'licenseApplication.deemAccept', due: '2026-10-12T15:59:59.999Z', provisional: false },
    ]);
    clock.turnTo(new Date('2026-10-12T15:59:59.998Z'));
    service.runtime.deadlineSignal.wake();
    expect((await progress(inst, id)).state).toBe('SUBMITTED');
    clock.advance(2);
    service.runtime.deadlineSignal.wake();
    await eventually(async () => expect((await progress(inst, id)).state).toBe('ACCEPTED'));
    const { acts, clocks: next } = await progress(inst, id);
    expect(acts.at(-1)).toMatchObject({ act: 'deemAccept', agency: 'SYSTEM', from: 'SUBMITTED', to: 'ACCEPTED' });
    expect(next).toMatchObject([{ name: 'licenseApplication.decide', due: '2027-01-13T15:59:59.999Z' }]);
  });

  it('is approved on papers that agree and a place that fits', async () => {
    expect(await act(officer, 'consultOnLicenseApplication', id)).toBe('IN_REVIEW');
    const paper = (await progress(officer, id)).papers.find(({ owner }: { owner: string }) => owner === 'FIRE').id;
    expect(await answer(fire, paper, { verdict: 'OBJECT' })).toBe('OBJECTION_REASON_MISSING');
    expect(await answer(fire, paper, { verdict: 'OBJECT', reason: '疏散通道堵塞' })).toBe('OBJECTED');
    expect(await act(officer, 'recordSiteCheck', id, { ...SITE, officers: ['执001', ' 执001'] })).toBe(
      'OFFICERS_TOO_FEW',
    );
    const basement = { ...SITE, premises: { ...PREMISES, kind: 'BASEMENT' } };
    expect(await act(officer, 'recordSiteCheck', id, basement)).toBe('PREMISES_BANNED');
    expect(await act(officer, 'recordSiteCheck', id, SITE)).toBe('CHECKED');
    expect(await act(officer, 'approveLicenseApplication', id, { documentNo: '示1号' })).toBe('PAPERS_OPEN');
    await allConsent(id);
    expect(await act(officer, 'approveLicenseApplication', id, { documentNo: '示教许〔2026〕2号' })).toBe('APPROVED');
  });

  it('becomes a license when registration, account and staff are there', async () => {
    expect(await act(officer, 'issueLicense', id, licensePaper(8))).toBe('ISSUED');
    expect(await act(officer, 'activateLicense', id, STAFF)).toBe('REGISTRATION_MISSING');
    const registration = create(NonProfitRegistrationRecordedSchema, {
      registrationId: randomUUID(),
      institutionId,
      usccCode: makeCreditCode({ holder: '52', division: '341203', organisation: 'MJ000008' }),
      state: NonProfitRegistrationState.REGISTERED,
      version: 1n,
    });
    await publishEvents(service.eventLog, [
      { key: institutionId, schema: NonProfitRegistrationRecordedSchema, message: registration },
    ]);
    await eventually(async () => expect(await act(officer, 'activateLicense', id, STAFF)).toBe('ACCOUNT_NOT_ACTIVE'));
    // The older word comes late, and changes nothing.
    const account = { accountId: randomUUID(), institutionId };
    await publishEvents(
      service.eventLog,
      [
        { ...account, state: EscrowAccountState.ACTIVE, version: 2n },
        { ...account, state: EscrowAccountState.FROZEN, version: 1n },
      ].map((message) => ({
        key: institutionId,
        schema: EscrowAccountRecordedSchema,
        message: create(EscrowAccountRecordedSchema, message),
      })),
    );
    const oneHit = { ...STAFF, staffClear: 2 };
    await eventually(async () => expect(await act(officer, 'activateLicense', id, oneHit)).toBe('STAFF_NOT_CLEAR'));
    expect(await act(officer, 'activateLicense', id, STAFF)).toBe('ACTIVE');

    const { data } = await service.graphql(
      officer,
      `query ($id: ID!) { institution(id: $id) { name operator { name citizenNumber } license { state number }
         certificateStatus { state } history(kinds: [PREMISES]) { text source documentNo } } }`,
      { id: institutionId },
    );
    expect(data.institution).toEqual({
      name: '示例8号艺术培训学校',
      operator: { name: '甲举办', citizenNumber: person(8) },
      license: { state: 'ACTIVE', number: licensePaper(8).number },
      certificateStatus: { state: 'BOTH' },
      history: [{ text: expect.stringContaining('平方米'), source: 'APPLICATION', documentNo: licensePaper(8).number }],
    });
    await eventually(async () => {
      const told = (await readAll(service.runtime.bus, 'education.license.v1')).filter(
        ({ key }) => key === institutionId,
      );
      expect(told.map(({ data: bytes }) => LicenseState[fromBinary(LicenseStateChangedSchema, bytes).state])).toEqual([
        'ACTIVE',
      ]);
    });
    const again = await drafted(inst, plan(8));
    expect(await act(inst, 'submitLicenseApplication', again)).toBe('LICENSE_STANDS');
  });
});

it('puts on record that a term has passed, and bans for three years who got the approval by fraud', async () => {
  const inst = applicant();
  const id = await underReview(inst, plan(9));
  expect(await act(officer, 'recordSiteCheck', id, SITE)).toBe('CHECKED');
  await allConsent(id);
  expect(await act(officer, 'approveLicenseApplication', id, { documentNo: '示教许〔2026〕3号' })).toBe('APPROVED');
  clock.turnTo(new Date('2026-10-28T01:00:00Z'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => expect((await progress(inst, id)).overdue).toEqual(['licenseApplication.issue']));
  expect(await act(officer, 'annulLicenseApproval', id, DECIDED)).toBe('ANNULLED');
  const { data } = await service.graphql(officer, '{ operatorBans { edges { node { ground decidedOn lastDay } } } }');
  expect(data.operatorBans.edges.at(-1).node).toEqual({
    ground: 'FRAUD',
    decidedOn: '2026-10-28',
    lastDay: '2029-10-28',
  });
});

it('costs as many statements for ten applications or papers as for one', async () => {
  for (const list of ['licenseApplications', 'licensePapers']) {
    const one = await listCost(service, officer, { list, first: 1 });
    const more = await listCost(service, officer, { list, first: 10 });
    expect(more.rows.length).toBeGreaterThan(1);
    expect(more.statements).toBe(one.statements);
  }
});

it('counts a term provisionally where the next year is not known yet', async () => {
  clock.turnTo(new Date('2026-12-23T01:00:00Z'));
  const inst = applicant();
  const id = await submitted(inst, plan(10));
  expect((await progress(inst, id)).clocks).toMatchObject([{ provisional: true }]);
});
