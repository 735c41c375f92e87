import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock(new Date('2026-07-01T01:00:00Z'));
const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const [institution] = madeInstitutions(1);
let service: TestService;
let registrationId: string;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [institution!]);
  await handIn(service, officer, {
    mutation: 'importBusinessLicenses',
    rows: [
      '统一社会信用代码,企业名称,主体类型,经营范围,住所,法定代表人,成立日期,登记状态,区划代码',
      `${institution!.usccCode},${institution!.name},企业,教育咨询,文化路1号,甲,2018-01-02,在营,341203`,
    ],
  });
  await eventually(async () => {
    const rows = await candidates();
    expect(rows).toHaveLength(1);
    expect(rows[0].scopeFindings).toEqual(['NO_TRAINING', 'ACADEMIC_FOR_PROFIT']);
    registrationId = rows[0].id;
  });
}, 60_000);
afterAll(() => service?.stop());

/** Those whose report of 2025 has not come. */
async function candidates() {
  const { data } = await service.graphql(
    officer,
    '{ enterpriseRegister(withoutReportOf: 2025) { edges { node { id scopeFindings availableActions } } } }',
  );
  return data.enterpriseRegister.edges.map(({ node }: { node: unknown }) => node);
}

async function act(mutation: string, given: Record<string, unknown> = {}) {
  const type = INPUTS[mutation] ?? 'EnterpriseActInput';
  const { data, errors } = await service.graphql(
    officer,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } businessRegistration { state } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        registrationId,
        documentNo: '示市监〔2026〕1号',
        reason: '依规定',
        ...given,
      },
    },
  );
  expect(errors).toBeUndefined();
  return data.act;
}
const INPUTS: Readonly<Record<string, string>> = {
  listAbnormalOperation: 'ListAbnormalOperationInput',
  recordEnterpriseAnnualReport: 'EnterpriseAnnualReportInput',
  closeScopeFinding: 'CloseScopeFindingInput',
  reopenScopeFinding: 'ScopeFindingActInput',
};

it('a finding on the scope is closed with its outcome, once, on record, and is opened again', async () => {
  const finding = { finding: 'ACADEMIC_FOR_PROFIT' };
  const key = { idempotencyKey: randomUUID() };
  const closed = await act('closeScopeFinding', { ...finding, ...key, outcome: 'WARNED' });
  expect(closed).toMatchObject({ ok: true, refusal: null });
  expect(await act('closeScopeFinding', { ...finding, ...key, outcome: 'WARNED' })).toEqual(closed);
  const file = async () =>
    (
      await service.graphql(
        officer,
        'query ($id: ID!) { enterpriseRegistration(id: $id) { scopeFindings closedScopeFindings { finding outcome reason } } }',
        { id: registrationId },
      )
    ).data.enterpriseRegistration;
  expect(await file()).toEqual({
    scopeFindings: ['NO_TRAINING'],
    closedScopeFindings: [{ finding: 'ACADEMIC_FOR_PROFIT', outcome: 'WARNED', reason: '依规定' }],
  });
  expect((await act('closeScopeFinding', { ...finding, outcome: 'WARNED' })).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  expect(await act('reopenScopeFinding', finding)).toMatchObject({ ok: true });
  expect(await file()).toMatchObject({ scopeFindings: ['NO_TRAINING', 'ACADEMIC_FOR_PROFIT'] });
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, reason from act_record where subject_type = 'ScopeFinding' order by seq`,
  ]);
  expect(acts).toEqual([
    { transition: 'OPEN -closeScopeFinding-> CLOSED', reason: '依规定' },
    { transition: 'CLOSED -reopenScopeFinding-> OPEN', reason: '依规定' },
  ]);
});

it('silence over the annual report: one of two officers lists, the report comes, and the enterprise is removed', async () => {
  expect((await candidates())[0].availableActions).toContain('listAbnormalOperation');
  const silent = { cause: 'ANNUAL_REPORT', year: 2025 };
  const both = await Promise.all([act('listAbnormalOperation', silent), act('listAbnormalOperation', silent)]);
  expect(both.map(({ ok, refusal }) => (ok ? 'ok' : refusal.code)).sort()).toEqual(['ACTION_NOT_AVAILABLE', 'ok']);
  expect((await act('removeAbnormalOperation')).refusal.code).toBe('REPORT_STILL_MISSING');
  expect(await act('recordEnterpriseAnnualReport', { year: 2025, on: '2026-07-01' })).toMatchObject({
    businessRegistration: { state: 'ABNORMAL' },
  });
  const key = { idempotencyKey: randomUUID() };
  const removed = await act('removeAbnormalOperation', key);
  expect(removed.businessRegistration.state).toBe('REGISTERED');
  expect(await act('removeAbnormalOperation', key)).toEqual(removed);
});

it('a license revoked by decision is told, on record with its article, and can still be cancelled', async () => {
  const before = (await readAll(service.runtime.bus, 'market-regulation.registration.v1')).length;
  expect((await act('revokeBusinessLicense')).businessRegistration.state).toBe('LICENSE_REVOKED');
  expect((await act('cancelBusinessRegistration')).businessRegistration.state).toBe('CANCELLED');
  await eventually(async () =>
    expect(await readAll(service.runtime.bus, 'market-regulation.registration.v1')).toHaveLength(before + 2),
  );
  const { data } = await service.graphql(
    officer,
    'query ($id: ID!) { enterpriseRegistration(id: $id) { availableActions history { act late } } }',
    { id: registrationId },
  );
  expect(data.enterpriseRegistration).toEqual({
    availableActions: [],
    history: [
      { act: 'cancelBusinessRegistration', late: null },
      { act: 'revokeBusinessLicense', late: null },
      { act: 'removeAbnormalOperation', late: null },
      { act: 'recordEnterpriseAnnualReport', late: true },
      { act: 'listAbnormalOperation', late: null },
    ],
  });
  const record = await asAdmin(service.database.adminUrl, [
    `select command, transition, document_no from act_record where subject_id = '${registrationId}' order by seq desc limit 1`,
  ]);
  expect(record).toEqual([
    {
      command: 'cancelBusinessRegistration',
      transition: 'LICENSE_REVOKED -cancelBusinessRegistration-> CANCELLED',
      document_no: '示市监〔2026〕1号',
    },
  ]);
});
