import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create } from '@bufbuild/protobuf';
import { makeSchoolLicenseNumber, type Caller } from '@lianguan/kernel';
import {
  BusinessRegistrationRecordedSchema,
  BusinessRegistrationState,
  RiskCodeRecordedSchema,
  RiskCodeValue,
} from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  madeInstitutions,
  publishEvents,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,办学许可证号,发证机关,许可证有效期起,许可证有效期止';
const [drawing, chess, maths] = madeInstitutions(3);
const CLASSES = ['艺术类', '艺术类', '学科类'];
const ROWS = [drawing!, chess!, maths!].map(({ name: called, usccCode }, at) => {
  const number = makeSchoolLicenseNumber({ division: '341203', level: 7, serial: at + 1 });
  return `C-${at},${called},341203,文化路${at}号,${CLASSES[at]!},${usccCode},甲举办${at},${number},示例区教育局,2024-01-01,2027-12-31`;
});

const officer = testCaller();
const school = testCaller({ agency: 'SCHOOL', roles: ['SCHOOL'], schoolId: 'S-1' });
const otherSchool = testCaller({ agency: 'SCHOOL', roles: ['SCHOOL'], schoolId: 'S-2' });
const clock = new TurningClock();
let service: TestService;
let ids: string[];
let accounts: Caller[];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  clock.turnTo(new Date('2026-09-01T01:00:00Z'));
  await handIn(service, officer, { mutation: 'importInstitutions', rows: [HEADER, ...ROWS] });
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id ledgerNo } } } }');
    ids = data.institutions.edges.map(({ node }: { node: { id: string } }) => node.id);
    expect(ids).toHaveLength(3);
  });
  accounts = ids.map((institutionId) =>
    testCaller({ agency: 'INSTITUTION', roles: ['INST'], subject: institutionId, institutionId }),
  );
}, 60_000);
afterAll(() => service?.stop());

interface Sent {
  readonly act: string;
  /** Its input type: that of the act's own name where it is not said. */
  readonly type?: string;
  readonly shown: string;
}

async function send(caller: Caller, { act, type, shown }: Sent, input: object) {
  const inputType = type ?? `${act[0]!.toUpperCase()}${act.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${inputType}!) { act: ${act}(input: $input) { ok refusal { code message basis } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const texts = { reason: '情况属实', documentNo: '示教〔2026〕9号' };
const onRecord =
  (caller: Caller, act: string, shown: string) =>
  (recordId: string, more: object = {}) =>
    send(caller, { act, type: 'SchoolRecordActInput', shown }, { recordId, ...texts, ...more });

/** Reads one field of the root. */
async function read(caller: Caller, query: string) {
  const { data, errors } = await service.graphql(caller, query);
  expect(errors).toBeUndefined();
  return Object.values<any>(data)[0]; // eslint-disable-line @typescript-eslint/no-explicit-any
}
const nodes = async (caller: Caller, query: string) =>
  (await read(caller, query)).edges.map(({ node }: { node: unknown }) => node);

it('registers schools of the county, each code once; a school sees itself', async () => {
  const register = (schoolId: string, given: object = {}) =>
    send(
      officer,
      { act: 'registerSchool', shown: 'school { id name }' },
      { schoolId, name: `示例小学${schoolId}`, divisionCode: '341203', firstGrade: 1, lastGrade: 6, ...given },
    );
  expect((await register('S-1')).school).toEqual({ id: 'S-1', name: '示例小学S-1' });
  await register('S-2');
  expect((await register('S-2')).refusal.code).toBe('SCHOOL_ON_FILE');
  expect((await register('S-3', { divisionCode: '341204' })).refusal.code).toBe('SCHOOL_NOT_OF_DIVISION');
  expect(await nodes(school, '{ schools { edges { node { id } } } }')).toEqual([{ id: 'S-1' }]);
  expect(await nodes(officer, '{ schools { edges { node { id } } } }')).toHaveLength(2);
});

it('a provider is selected by education, agreed with by a school, supervised, and made to leave', async () => {
  const opened = await send(
    officer,
    { act: 'openProviderSelection', shown: 'selection { id state }' },
    {
      title: '秋季课后服务遴选',
      method: 'REVIEW',
      kinds: ['CULTURE_ART'],
      applyUntil: '2026-09-05',
      serviceFrom: '2026-09-14',
      serviceTo: '2027-01-15',
      documentNo: '示教〔2026〕8号',
    },
  );
  const selectionId = opened.selection.id;
  const PROVIDER = 'provider { id state price ineligibility { code } availableActions steps { act reason } }';
  const offer = (account: Caller, price = '20.00') =>
    send(
      account,
      { act: 'applyToSelection', shown: PROVIDER },
      { selectionId, plan: '每周两次绘画，专职教师', price, offCampusPrice: '40.00' },
    );
  expect((await offer(accounts[2]!)).refusal.code).toBe('PROVIDER_ACADEMIC');
  expect((await offer(accounts[0]!)).refusal).toMatchObject({
    code: 'PROVIDER_PAPERS_INCOMPLETE',
    basis: '民办教育促进法实施条例 第二十四条',
  });
  await publishEvents(
    service.eventLog,
    [drawing!, chess!].map(({ usccCode }, at) => ({
      key: ids[at]!,
      schema: BusinessRegistrationRecordedSchema,
      message: create(BusinessRegistrationRecordedSchema, {
        registrationId: randomUUID(),
        institutionId: ids[at]!,
        usccCode,
        state: BusinessRegistrationState.REGISTERED,
        version: 1n,
      }),
    })),
  );
  await eventually(async () =>
    expect((await offer(accounts[0]!, '40.00')).refusal.code).toBe('OFFER_NOT_BELOW_OFF_CAMPUS'),
  );
  const { provider } = await offer(accounts[0]!);
  expect(provider).toMatchObject({ state: 'APPLIED', price: '20.00', ineligibility: null });
  expect((await offer(accounts[0]!)).refusal.code).toBe('OFFER_ON_FILE');
  await eventually(async () => expect((await offer(accounts[1]!)).ok).toBe(true));

  const choose = onRecord(officer, 'chooseServiceProvider', PROVIDER);
  expect((await choose(provider.id)).refusal.code).toBe('SELECTION_NOT_REVIEWING');
  clock.turnTo(new Date('2026-09-06T01:00:00Z'));
  await eventually(async () => expect((await choose(provider.id)).provider?.state).toBe('CHOSEN'));
  const finish = onRecord(officer, 'finishProviderSelection', 'selection { state }');
  expect((await finish(selectionId)).refusal).toMatchObject({ code: 'SELECTION_UNDECIDED' });
  const applied = await nodes(officer, '{ serviceProviders(state: APPLIED) { edges { node { id } } } }');
  await publishEvents(service.eventLog, [
    {
      key: ids[1]!,
      schema: RiskCodeRecordedSchema,
      message: create(RiskCodeRecordedSchema, {
        riskCodeRecordId: randomUUID(),
        institutionId: ids[1]!,
        value: RiskCodeValue.RED,
        since: '2026-09-06',
        until: '2026-12-31',
        version: 1n,
      }),
    },
  ]);
  await eventually(async () =>
    expect(
      await nodes(officer, '{ serviceProviders(state: APPLIED) { edges { node { ineligibility { code } } } } }'),
    ).toEqual([{ ineligibility: { code: 'PROVIDER_RISK_RED' } }]),
  );
  expect((await choose(applied[0].id)).refusal.code).toBe('PROVIDER_RISK_RED');
  expect((await onRecord(officer, 'declineServiceProvider', PROVIDER)(applied[0].id)).provider.state).toBe('DECLINED');
  expect((await finish(selectionId)).selection.state).toBe('FINISHED');
  expect(await nodes(school, '{ serviceProviders { edges { node { id institution { name } } } } }')).toEqual([
    { id: provider.id, institution: { name: drawing!.name } },
  ]);

  const AGREEMENT = 'agreement { id state checks { finding } availableActions }';
  const agree = (given: object) =>
    send(
      school,
      { act: 'concludeServiceAgreement', shown: AGREEMENT },
      {
        providerId: provider.id,
        course: '国画',
        from: '2026-09-14',
        to: '2026-12-31',
        pupils: 30,
        lessons: 16,
        price: '20.00',
        ...texts,
        ...given,
      },
    );
  expect((await agree({ price: '20.01' })).refusal.code).toBe('AGREEMENT_ABOVE_OFFER');
  const { agreement } = await agree({});
  expect(agreement).toMatchObject({ state: 'IN_FORCE', availableActions: ['endServiceAgreement'] });
  const short = await agree({ course: '书法', to: '2026-09-20' });
  expect(await nodes(otherSchool, '{ serviceAgreements { edges { node { id } } } }')).toEqual([]);

  clock.turnTo(new Date('2026-09-21T01:00:00Z'));
  await eventually(async () => {
    const done = await nodes(school, '{ serviceAgreements(state: COMPLETED) { edges { node { id } } } }');
    expect(done).toEqual([{ id: short.agreement.id }]);
  });
  const leave = (ground: string) =>
    send(officer, { act: 'endServiceProvider', shown: PROVIDER }, { recordId: provider.id, ground, ...texts });
  expect((await leave('INELIGIBLE')).refusal.code).toBe('EXIT_STILL_ELIGIBLE');
  expect((await leave('SOLICITING')).refusal.code).toBe('EXIT_NOT_RECORDED');
  const checked = await send(
    school,
    { act: 'recordServiceCheck', shown: AGREEMENT },
    { recordId: agreement.id, checkedOn: '2026-09-21', finding: 'SOLICITING', ...texts },
  );
  expect(checked.agreement.checks).toEqual([{ finding: 'SOLICITING' }]);
  expect((await leave('SOLICITING')).provider).toMatchObject({
    state: 'EXITED',
    steps: expect.arrayContaining([{ act: 'endServiceProvider', reason: '恶意在校招揽生源：情况属实' }]),
  });
  expect(await nodes(school, '{ serviceAgreements(state: STOPPED) { edges { node { id } } } }')).toEqual([
    { id: agreement.id },
  ]);
  expect((await agree({ from: '2026-09-22' })).refusal.code).toBe('AGREEMENT_PROVIDER_NOT_CHOSEN');
});

it('tells each school its own counts of a weekend class, and nobody a name', async () => {
  const report = (day: string) =>
    send(
      officer,
      { act: 'reportWeekendFinding', shown: 'feedbacks { id school { id } grades { grade pupils } state }' },
      {
        institutionId: ids[2],
        day,
        subject: 'MATHEMATICS',
        schools: [
          { schoolId: 'S-2', grades: [{ grade: 5, pupils: 1 }] },
          {
            schoolId: 'S-1',
            grades: [
              { grade: 6, pupils: 2 },
              { grade: 4, pupils: 3 },
            ],
          },
        ],
        ...texts,
      },
    );
  const { feedbacks } = await report('2026-09-19');
  expect(feedbacks).toMatchObject([
    {
      school: { id: 'S-1' },
      grades: [
        { grade: 4, pupils: 3 },
        { grade: 6, pupils: 2 },
      ],
    },
    { school: { id: 'S-2' }, grades: [{ grade: 5, pupils: 1 }] },
  ]);
  expect((await report('2026-09-19')).refusal.code).toBe('FINDING_ON_FILE');
  // Without a school year nobody knows whether a Sunday that is worked lies in the vacation.
  expect((await report('2026-09-20')).refusal.code).toBe('FINDING_DAY_UNKNOWN');
  const SEEN = '{ weekendFeedbacks { edges { node { id school { id } availableActions } } } }';
  const [own, ...others] = await nodes(school, SEEN);
  expect(own).toMatchObject({ school: { id: 'S-1' }, availableActions: ['receiveWeekendFeedback'] });
  expect(others).toEqual([]);
  const shown = 'feedback { state }';
  expect((await onRecord(otherSchool, 'receiveWeekendFeedback', shown)(own.id)).refusal.code).toBe('RECORD_UNKNOWN');
  await onRecord(school, 'receiveWeekendFeedback', shown)(own.id);
  expect((await onRecord(school, 'answerWeekendFeedback', shown)(own.id)).feedback.state).toBe('ANSWERED');
  expect((await onRecord(officer, 'withdrawWeekendFeedback', shown)(own.id)).feedback.state).toBe('WITHDRAWN');
});

it('a survey is entered by class, closed by the clock, and shown without small figures', async () => {
  const { survey } = await send(
    officer,
    { act: 'openTrainingSurvey', shown: 'survey { id table { hiddenBelow } }' },
    { title: '九月摸底', asOf: '2026-09-15', entryUntil: '2026-09-22', documentNo: '示教〔2026〕10号' },
  );
  const enter = (caller: Caller, classNo: number, counts: object) =>
    send(
      caller,
      { act: 'recordSurveyClasses', shown: 'survey { ownClasses { grade classNo both } }' },
      {
        surveyId: survey.id,
        classes: [{ grade: 3, classNo, none: 20, academicOnly: 8, nonAcademicOnly: 9, both: 7, ...counts }],
      },
    );
  await enter(school, 1, { both: 6 });
  expect((await enter(school, 1, { both: 2 })).survey.ownClasses).toEqual([{ grade: 3, classNo: 1, both: 2 }]);
  await enter(school, 2, {});
  expect((await enter(otherSchool, 1, {})).survey.ownClasses).toHaveLength(1);
  clock.turnTo(new Date('2026-09-23T01:00:00Z'));
  const FIGURES = 'pupils none academicOnly nonAcademicOnly both';
  const TABLE = `{ trainingSurveys { edges { node { state table { hiddenBelow total { ${FIGURES} }
    schools { school { id } ${FIGURES} classes { grade classNo ${FIGURES} } } } } } } }`;
  await eventually(async () => expect((await nodes(officer, TABLE))[0].state).toBe('CLOSED'));
  const [{ table }] = await nodes(officer, TABLE);
  expect(table).toMatchObject({
    hiddenBelow: 5,
    total: { pupils: 127, none: 60, academicOnly: 24, nonAcademicOnly: 27, both: 16 },
  });
  expect(table.schools[0]).toMatchObject({ school: { id: 'S-1' }, pupils: 83, both: 9 });
  expect(table.schools[0].classes).toMatchObject([
    { pupils: 39, none: 20, academicOnly: null, nonAcademicOnly: 9, both: null },
    { pupils: 44, none: 20, academicOnly: null, nonAcademicOnly: 9, both: null },
  ]);
  expect((await nodes(school, TABLE))[0].table).toBeNull();
  expect((await enter(school, 3, {})).refusal.code).toBe('ACTION_NOT_AVAILABLE');
});

it('a school takes back what it has let, and education sees to it', async () => {
  const shown = 'lease { id state availableActions }';
  const { lease } = await send(
    officer,
    { act: 'recordSchoolLease', shown },
    { schoolId: 'S-1', institutionId: ids[2], place: '综合楼二层', areaM2: 120, foundOn: '2026-09-20', ...texts },
  );
  await onRecord(officer, 'orderPremisesReturn', shown)(lease.id);
  const report = onRecord(school, 'reportPremisesReturn', shown);
  expect((await report(lease.id)).lease.state).toBe('REPORTED');
  expect((await onRecord(officer, 'refusePremisesReturn', shown)(lease.id)).lease.state).toBe('ORDERED');
  await report(lease.id);
  expect((await onRecord(officer, 'confirmPremisesReturn', shown)(lease.id)).lease).toMatchObject({
    state: 'RETURNED',
    availableActions: [],
  });
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where subject_id = '${lease.id}' and transition is not null`,
  ]);
  expect(acts).toHaveLength(5);
});

it('all providers cost as many statements as one', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'serviceProviders', first });
  const [one, all] = [await cost(1), await cost(50)];
  expect(all.rows).toHaveLength(2);
  expect(all.statements).toBe(one.statements);
});
