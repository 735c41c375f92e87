import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCreditCode } from '@lianguan/kernel';
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

const CODE = makeCreditCode({ holder: '12', division: '341203', organisation: '12345678' });
const officer = testCaller({ roles: ['EDU_LIC'] });
const clock = new TurningClock();
let service: TestService;
let institutionId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号',
      `G-1,示例区青少年活动中心,341203,文化路1号,艺术类,${CODE},示例区教育局,`,
    ],
  });
  institutionId = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(1);
    return data.institutions.edges[0].node.id as string;
  });
}, 60_000);
afterAll(() => service?.stop());

const TERM = { validFrom: '2024-03-02', validTo: '2029-03-01', source: 'REGISTRY_WEBSITE', seenOn: '2026-03-02' };

async function act(name: string, given: object) {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: ${type}!) { act: ${name}(input: $input) {
       ok refusal { code } certificate { id state validTo usccCode steps { act documentNo } } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const record = (given: object = {}) =>
  act('recordPublicInstitutionCertificate', {
    institutionId,
    usccCode: CODE,
    unitName: '示例区青少年活动中心',
    organiser: '示例区教育局',
    registrar: '示例区事业单位登记管理局',
    ...TERM,
    ...given,
  });

async function file() {
  const { data, errors } = await service.graphql(
    officer,
    `query ($id: ID!) { institution(id: $id) {
       certificateStatus { state legalPersonPaper } publicInstitutionCertificate { state validTo }
       history(kinds: [PUBLIC_INSTITUTION_CERTIFICATE]) { text validFrom validTo source documentNo } } }`,
    { id: institutionId },
  );
  expect(errors).toBeUndefined();
  return data.institution;
}

it('makes the unit one with a legal-person paper, once, until the day after its last one', async () => {
  expect(await file()).toMatchObject({ certificateStatus: { state: 'NONE' }, publicInstitutionCertificate: null });

  const key = randomUUID();
  const first = await record({ idempotencyKey: key });
  expect(first).toMatchObject({ ok: true, certificate: { state: 'VALID', usccCode: CODE } });
  expect(await record({ idempotencyKey: key })).toEqual(first);
  expect((await record()).refusal.code).toBe('PUBLIC_CERTIFICATE_ON_FILE');
  expect(await file()).toMatchObject({
    certificateStatus: { state: 'REGISTERED_ONLY', legalPersonPaper: 'PUBLIC_INSTITUTION_CERTIFICATE' },
    history: [{ text: CODE, validFrom: '2024-03-02', validTo: null, source: 'OFFICER', documentNo: CODE }],
  });

  clock.turnTo(new Date('2029-03-01T15:59:59Z'));
  service.runtime.deadlineSignal.wake();
  expect(await file()).toMatchObject({ publicInstitutionCertificate: { state: 'VALID' } });
  clock.turnTo(new Date('2029-03-01T16:00:00Z'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () =>
    expect(await file()).toMatchObject({
      certificateStatus: { state: 'NONE', legalPersonPaper: null },
      publicInstitutionCertificate: { state: 'EXPIRED' },
      history: [{ text: CODE, validTo: '2029-03-01' }],
    }),
  );
});

it('is renewed, and cancelled on the registrar’s notice, on record', async () => {
  const { data } = await service.graphql(
    officer,
    '{ publicInstitutionCertificates(state: EXPIRED) { edges { node { id availableActions institution { ledgerNo } } } } }',
  );
  const [{ node }] = data.publicInstitutionCertificates.edges;
  expect(node).toMatchObject({
    availableActions: ['renewPublicInstitutionCertificate', 'cancelPublicInstitutionCertificate'],
    institution: { ledgerNo: 'G-1' },
  });
  const certificateId = node.id;
  const renewed = await act('renewPublicInstitutionCertificate', {
    certificateId,
    ...TERM,
    validFrom: '2029-03-02',
    validTo: '2034-03-01',
  });
  expect(renewed).toMatchObject({ ok: true, certificate: { state: 'VALID', validTo: '2034-03-01' } });
  expect(await file()).toMatchObject({ certificateStatus: { state: 'REGISTERED_ONLY' } });

  const cancelled = await act('cancelPublicInstitutionCertificate', {
    certificateId,
    cancelledOn: '2029-03-02',
    documentNo: ' 示事登〔2029〕1号 ',
  });
  expect(cancelled).toMatchObject({ ok: true, certificate: { state: 'CANCELLED' } });
  expect(await file()).toMatchObject({ certificateStatus: { state: 'NONE' } });

  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, document_no from act_record where command like '%PublicInstitutionCertificate' order by id`,
  ]);
  expect(acts).toEqual([
    { transition: null, document_no: CODE },
    { transition: 'VALID -expire-> EXPIRED', document_no: null },
    { transition: 'EXPIRED -renewPublicInstitutionCertificate-> VALID', document_no: null },
    { transition: 'VALID -cancelPublicInstitutionCertificate-> CANCELLED', document_no: '示事登〔2029〕1号' },
  ]);
  const due = await asAdmin(service.database.adminUrl, [
    `select 1 from deadline where name = 'publicInstitutionCertificate.expiry'`,
  ]);
  expect(due).toEqual([]);
});
