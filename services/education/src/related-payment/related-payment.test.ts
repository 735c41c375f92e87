import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCreditCode } from '@lianguan/kernel';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const NUMBER = '341203187309258299';
const codeOf = (holder: string, organisation: string) => makeCreditCode({ holder, division: '341203', organisation });
const [NON_PROFIT, SISTER, STRANGER] = [
  codeOf('52', '12345678'),
  codeOf('91', '23456789'),
  codeOf('91', '34567890'),
] as const;

const civil = testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'] });
const supervisor = testCaller();
let service: TestService;
let ids: ReadonlyMap<string, string>;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, supervisor, {
    mutation: 'importInstitutions',
    rows: [
      '台账编号,机构名称,区划代码,办学地址,培训类别,统一社会信用代码,举办者姓名,举办者身份证号',
      `R-1,示例甲培训学校,341203,文化路1号,学科类,${NON_PROFIT},甲举办,${NUMBER}`,
      `R-2,示例乙艺术培训有限公司,341203,人民路2号,艺术类,${SISTER},甲举办,${NUMBER}`,
    ],
  });
  ids = await eventually(async () => {
    const { data } = await service.graphql(supervisor, '{ institutions { edges { node { id ledgerNo } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return new Map(
      data.institutions.edges.map(({ node }: { node: { id: string; ledgerNo: string } }) => [node.ledgerNo, node.id]),
    );
  });
  await asAdmin(service.database.adminUrl, [
    `insert into legal_person_paper (institution_id, kind, registration_id, uscc_code, valid, division_code, version) values
       ('${ids.get('R-1')}', 'NON_PROFIT_REGISTRATION', '${randomUUID()}', '${NON_PROFIT}', true, '341203', 1)`,
  ]);
}, 60_000);
afterAll(() => service?.stop());

const PAYMENT = {
  payeeCode: STRANGER,
  payeeName: '示例物业有限公司',
  amount: '120000.50',
  paidOn: '2026-02-02',
  purpose: 'RENT',
  source: 'AUDIT_REPORT',
  documentNo: '示审〔2026〕1号',
};
const SHOWN = 'id state flags amount payeeCode payeeName availableActions steps { act reason }';

async function send(name: string, type: string, input: object, caller = civil) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${name}(input: $input) { ok refusal { code } payment { ${SHOWN} } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const record = (given: object = {}, caller = civil) =>
  send(
    'recordInstitutionPayment',
    'RecordInstitutionPaymentInput',
    { institutionId: ids.get('R-1'), ...PAYMENT, ...given },
    caller,
  );
const toOperator = (given: object = {}, caller = civil) =>
  record({ payeeCode: null, payeeName: '', payeeCitizenNumber: NUMBER, purpose: 'SERVICE', ...given }, caller);

it('tells a payment to the operator or to his other institution from one to a stranger', async () => {
  expect(await record()).toMatchObject({ ok: true, payment: { state: 'UNRELATED', flags: [], amount: '120000.50' } });
  expect((await record()).refusal.code).toBe('PAYMENT_ON_FILE');
  expect(await record({ payeeCode: SISTER, payeeName: '示例乙艺术培训有限公司' })).toMatchObject({
    payment: { state: 'CANDIDATE', flags: ['AFFILIATE'] },
  });
  expect(await toOperator({}, supervisor)).toMatchObject({
    payment: { state: 'CANDIDATE', flags: ['OPERATOR'], payeeCode: null, payeeName: null },
  });
  expect((await record({ institutionId: ids.get('R-2') })).refusal.code).toBe('PAYMENT_NOT_OF_NON_PROFIT');
});

it('keeps the payee’s number as a keyed hash alone', async () => {
  const rows = await asAdmin<{ row: string }>(service.database.adminUrl, [
    `select row::text from (select p::text as row from institution_payment p
       union all select a::text from act_record a where command = 'recordInstitutionPayment') rows`,
  ]);
  expect(rows.length).toBeGreaterThan(3);
  for (const { row } of rows) expect(row).not.toContain(NUMBER);
});

it('is what an officer says that it is, on record, once', async () => {
  const { payment } = await toOperator({ documentNo: '示审〔2026〕2号' });
  const input = {
    idempotencyKey: randomUUID(),
    paymentId: payment.id,
    reason: ' 无服务内容 ',
    documentNo: '示核〔2026〕1号',
  };
  const act = (name: string, given: object = {}) => send(name, 'PaymentActInput', { ...input, ...given });
  const confirmed = await act('confirmProfitDistribution');
  expect(confirmed).toMatchObject({
    ok: true,
    payment: { state: 'CONFIRMED', availableActions: ['recordPaymentReturn', 'reopenInstitutionPayment'] },
  });
  expect(await act('confirmProfitDistribution')).toEqual(confirmed);
  const returned = await act('recordPaymentReturn', { idempotencyKey: randomUUID(), reason: '已退回账户' });
  expect(returned.payment).toMatchObject({
    state: 'RETURNED',
    availableActions: [],
    steps: [{ act: 'recordInstitutionPayment' }, { reason: '无服务内容' }, { reason: '已退回账户' }],
  });
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, basis from act_record where command = 'confirmProfitDistribution'`,
  ]);
  expect(acts).toEqual([
    {
      transition: 'CANDIDATE -confirmProfitDistribution-> CONFIRMED',
      basis: '民办教育促进法 第十九条；民办非企业单位登记管理暂行条例 第四条',
    },
  ]);
});

it('is summed by institution and year', async () => {
  const query = `query ($year: Int!) { institutionPaymentTotals(year: $year) {
    institution { ledgerNo } year count total related candidate confirmed returned } }`;
  const totals = async (year: number) => (await service.graphql(civil, query, { year })).data;
  // Four payments of R-1, each of the same amount: to a stranger, a sister, and twice to the operator, once paid back.
  expect((await totals(2026)).institutionPaymentTotals).toEqual([
    {
      institution: { ledgerNo: 'R-1' },
      year: 2026,
      count: 4,
      total: '480002.00',
      related: '360001.50',
      candidate: '240001.00',
      confirmed: '0.00',
      returned: '120000.50',
    },
  ]);
  expect((await totals(2025)).institutionPaymentTotals).toEqual([]);
});

it('is listed by institution, state and year to the officers, and to nobody else', async () => {
  const query = `query ($filter: PaymentFilter) { institutionPayments(filter: $filter) {
    totalCount edges { node { state institution { ledgerNo } } } } }`;
  const count = async (filter: object, caller = civil) =>
    (await service.graphql(caller, query, { filter })).data.institutionPayments?.totalCount;
  expect(await count({ institutionId: ids.get('R-1'), year: 2026 })).toBe(4);
  expect(await count({ state: 'CANDIDATE' })).toBe(2);
  expect(await count({ year: 2025 })).toBe(0);
  expect(await count({ institutionId: ids.get('R-2') })).toBe(0);
  expect(await count({}, testCaller({ agency: 'CIVIL_AFFAIRS', roles: ['CIVIL'], division: '341202' }))).toBe(0);
  expect(await count({}, testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] }))).toBeUndefined();
});
