import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { create, fromBinary } from '@bufbuild/protobuf';
import {
  makeCitizenNumber,
  makeCreditCode,
  makeSchoolLicenseNumber,
  type CalendarDay,
  type Caller,
} from '@lianguan/kernel';
import {
  CivilAffairsReRegistrationAnsweredSchema,
  FinanceReRegistrationAnsweredSchema,
  MarketRegulationReRegistrationAnsweredSchema,
  ReRegistrationStep,
  ReRegistrationSteppedSchema,
  type ReRegistrationStepped,
} from '@lianguan/proto-events';
import {
  eventually,
  handIn,
  publishEvents,
  readAll,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

export const code = (holder: string, serial: number) =>
  makeCreditCode({ holder, division: '341203', organisation: `MX8${String(serial).padStart(5, '0')}` });
const operator = (serial: number) =>
  makeCitizenNumber({ division: '341203', birthDay: '1873-09-25' as CalendarDay, serial });
const license = (serial: number) =>
  `${makeSchoolLicenseNumber({ division: '341203', level: 7, serial })},示例区教育局,2018-03-01,2038-03-31`;
const HEADER =
  '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号,办学许可证号,发证机关,许可证有效期起,许可证有效期止';

/** are licensed, academic and for profit; are one school, as are; the others are none of the campaign's. */
const operatorsSerial: Readonly<Record<number, number>> = { 3: 2 };
const school = (serial: number) =>
  `R-${serial},示例${serial}号培训有限公司,341203,文化路${serial}号,学科类,${code('91', serial)},举办${serial},${operator(operatorsSerial[serial] ?? serial)},${license(serial)}`;
const SCHOOLS = Array.from({ length: 12 }, (_, index) => school(index + 1));
export const LEDGER = [
  HEADER,
  ...SCHOOLS,
  `X-1,示例4号东校区,341203,人民路1号,学科类,,举办4,${operator(4)},,,,`,
  `X-2,示例艺术学校,341203,人民路2号,艺术类,${code('91', 92)},举办92,,${license(92)}`,
  `X-3,示例非营利学校,341203,人民路3号,学科类,${code('52', 93)},举办93,,${license(93)}`,
  `X-4,示例无证学校,341203,人民路4号,学科类,${code('91', 94)},举办94,,,,,`,
];

const clock = new TurningClock(new Date());
export const turnTo = (day: string) => clock.turnTo(new Date(`${day}T01:00:00Z`));
export const supervisor = testCaller();
export const licensing = testCaller({ roles: ['EDU_LIC'] });
export const office = testCaller({ agency: 'JOINT_ENFORCEMENT', roles: ['JEO'] });
export const township = testCaller({ agency: 'TOWNSHIP', roles: ['TOWNSHIP'] });
export const culture = testCaller({ agency: 'CULTURE_SPORT_SCIENCE', roles: ['COMP'] });
export let service: TestService;
export let ids: ReadonlyMap<string, string>;
export const campaign = { id: '' };
export const records = new Map<string, string>();
export const institution = (no: string) =>
  testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: ids.get(no)! });

/** Education alone, with its ledger: the other departments are what they tell. */
export async function startWorld(): Promise<void> {
  turnTo('2021-09-28');
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, supervisor, { mutation: 'importInstitutions', rows: LEDGER });
  ids = await eventually(async () => {
    const { data } = await service.graphql(
      supervisor,
      '{ institutions(first: 50) { edges { node { id ledgerNo } } } }',
    );
    expect(data.institutions.edges).toHaveLength(LEDGER.length - 1);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
}

const INPUTS = {
  recordReRegistrationInterview: 'RecordReRegistrationInterviewInput',
  chooseReRegistration: 'ChooseReRegistrationInput',
  changeReRegistrationChoice: 'ChooseReRegistrationInput',
  cancelLicenseOnReRegistration: 'ReRegistrationDocumentInput',
  approveReRegistration: 'ReRegistrationDocumentInput',
  reissueLicense: 'ReissueLicenseInput',
  adoptReRegistrationAppraisal: 'AdoptReRegistrationAppraisalInput',
  receiveReRegistration: 'ReceiveReRegistrationInput',
  terminateReRegistration: 'TerminateReRegistrationInput',
} as const;

/** The state that the act led to, or the code of its refusal. */
export async function act(
  caller: Caller,
  mutation: keyof typeof INPUTS,
  no: string,
  given: object = {},
): Promise<string> {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${INPUTS[mutation]}!) { act: ${mutation}(input: $input) { ok refusal { code } reRegistration { state } } }`,
    { input: { idempotencyKey: randomUUID(), reRegistrationId: records.get(no), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act.ok ? data.act.reRegistration.state : data.act.refusal.code;
}
export const choose = (no: string, choice: string) => act(institution(no), 'chooseReRegistration', no, { choice });

export async function shown(no: string, fields: string, caller = supervisor) {
  const { data, errors } = await service.graphql(caller, `query ($id: ID!) { reRegistration(id: $id) { ${fields} } }`, {
    id: records.get(no),
  });
  expect(errors).toBeUndefined();
  return data.reRegistration;
}

const ANSWERS = {
  SETTLE_REFUNDS: FinanceReRegistrationAnsweredSchema,
  OPEN_ACCOUNT: FinanceReRegistrationAnsweredSchema,
  REGISTER_NON_PROFIT: CivilAffairsReRegistrationAnsweredSchema,
  CHANGE_BUSINESS: MarketRegulationReRegistrationAnsweredSchema,
  CHANGE_SCOPE: MarketRegulationReRegistrationAnsweredSchema,
} as const;

/** As the department would answer; `key`: where the answer is about another registration of the institution. */
export function answer(no: string, step: keyof typeof ANSWERS, given: object = {}) {
  const schema = ANSWERS[step];
  const institutionId = ids.get(no)!;
  const message = create(schema, {
    answerId: randomUUID(),
    reRegistrationId: records.get(no)!,
    institutionId,
    step: ReRegistrationStep[step],
    documentNumber: `示答〔2021〕${no}号`,
    decidedOn: '2021-09-29',
    agencyDivision: '341203',
    ...given,
  });
  return { key: institutionId, schema, message } as never;
}
export const tell = (...answers: never[]) => publishEvents(service.eventLog, answers);
export const reaches = (no: string, state: string) =>
  eventually(async () => expect(await shown(no, 'state')).toEqual({ state }));

export async function told(no: string): Promise<ReRegistrationStepped[]> {
  const messages = await readAll(service.runtime.bus, 'education.re-registration.v1');
  return messages
    .map(({ data }) => fromBinary(ReRegistrationSteppedSchema, data))
    .filter(({ reRegistrationId }) => reRegistrationId === records.get(no));
}

interface Count {
  readonly outcome: string;
  readonly state: string;
  readonly choice: string | null;
  readonly count: number;
}

/** The partition by outcome: it sums to the total, and each of its numbers opens its records. */
export async function partition(): Promise<Record<string, number>> {
  const { data, errors } = await service.graphql(
    office,
    `query ($id: ID!) { reRegistrationCampaign(id: $id) { partition { total counts { outcome state choice count } } } }`,
    { id: campaign.id },
  );
  expect(errors).toBeUndefined();
  const { total, counts } = data.reRegistrationCampaign.partition as { total: number; counts: Count[] };
  expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
  const byOutcome: Record<string, number> = {};
  for (const { outcome, state, choice, count } of counts) {
    byOutcome[outcome] = (byOutcome[outcome] ?? 0) + count;
    expect(await listed({ campaignId: campaign.id, outcome, state, choice })).toHaveLength(count);
  }
  expect(await listed({ campaignId: campaign.id })).toHaveLength(total);
  return { ...byOutcome, total };
}

async function listed(filter: object): Promise<string[]> {
  const { data, errors } = await service.graphql(
    office,
    `query ($filter: ReRegistrationFilter) { reRegistrations(first: 200, filter: $filter) {
       totalCount edges { node { id choice institution { ledgerNo } } } } }`,
    { filter },
  );
  expect(errors).toBeUndefined();
  const nodes = data.reRegistrations.edges.map(({ node }: { node: unknown }) => node) as {
    choice: string | null;
    institution: { ledgerNo: string };
  }[];
  expect(data.reRegistrations.totalCount).toBe(nodes.length);
  const wanted = (filter as { choice?: string | null }).choice;
  return nodes.filter((node) => wanted !== null || node.choice === null).map((node) => node.institution.ledgerNo);
}

const appraise = (mutation: string, type: string, caller: Caller, given: object) =>
  service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } appraisal { id state } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );

/** A course of the institution, found by a panel to be no subject; the term for a review runs. */
export async function appraised(no: string): Promise<string> {
  for (let at = 1; at <= 3; at += 1)
    await service.graphql(
      supervisor,
      'mutation ($input: RegisterExpertInput!) { registerExpert(input: $input) { ok } }',
      {
        input: {
          idempotencyKey: randomUUID(),
          registerNo: `Z-${at}`,
          name: `示例专家${at}`,
          citizenNumber: operator(800 + at),
          personId: `expert-${at}`,
          workplace: '示例小学',
          subjects: ['ART'],
          divisionCode: '341203',
        },
      },
    );
  const asked = await appraise('requestAppraisal', 'RequestAppraisalInput', supervisor, {
    institutionId: ids.get(no),
    courseName: '书法练习',
    subjects: ['ART'],
    grounds: '以书写为内容',
  });
  const appraisalId: string = asked.data.act.appraisal.id;
  const documents = ['COURSE_REVIEW_FORM', 'TEACHING_MATERIAL'].map((kind) => ({
    kind,
    title: kind,
    sha256: 'a'.repeat(64),
  }));
  await appraise('submitAppraisalMaterials', 'SubmitAppraisalMaterialsInput', supervisor, { appraisalId, documents });
  await appraise('drawAppraisalPanel', 'DrawAppraisalPanelInput', supervisor, { appraisalId });
  const opinion = { purpose: '兴趣', content: '书法', method: '练习', evaluation: '作品' };
  for (let at = 1; at <= 3; at += 1)
    await appraise(
      'giveOpinion',
      'GiveOpinionInput',
      testCaller({ agency: 'EXPERT', roles: ['EXPERT'], person: `expert-${at}` }),
      {
        appraisalId,
        finding: 'NON_ACADEMIC',
        ...opinion,
      },
    );
  const confirmed = await appraise('confirmAppraisal', 'ConfirmAppraisalInput', supervisor, {
    appraisalId,
    finding: 'NON_ACADEMIC',
  });
  expect(confirmed.data.act).toMatchObject({ ok: true, appraisal: { state: 'CONFIRMED' } });
  return appraisalId;
}
