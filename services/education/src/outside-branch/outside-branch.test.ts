import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { makeCreditCode, type Caller } from '@lianguan/kernel';
import { asAdmin, eventually, startTestService, testCaller, TurningClock, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller();
const registrar = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
}, 60_000);
afterAll(() => service?.stop());

async function call(caller: Caller, act: string, type: string, input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code }
       branch { id state obstacles { code basis } inquiryDue } } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  return errors ? errors[0]!.extensions.code : (data.act.refusal?.code ?? data.act.branch);
}

const FOUND = {
  name: '示例咨询公司甲市分公司',
  divisionCode: '341203001',
  address: '文化路8号',
  trainingClass: 'NON_ACADEMIC',
  stages: ['COMPULSORY'],
  premises: { kind: 'COMMERCIAL', areaM2: 120, capacityPerSlot: 40 },
  companyName: '示例咨询公司',
  companyCode: makeCreditCode({ holder: '91', division: '350802', organisation: 'MA0ABCD2' }),
  homeDivision: '350802',
  homeLicenseNo: '教民135080270000011',
};
const record = (given: object = {}, caller = officer) =>
  call(caller, 'recordOutsideBranch', 'RecordOutsideBranchInput', { ...FOUND, ...given });
const act = (name_: string, branchId: string, given: object = {}, type = 'OutsideBranchActInput') =>
  call(officer, name_, type, { branchId, documentNo: '示教函〔2026〕1号', note: '核实总公司许可', ...given });

it('a branch of another city’s company shows its papers, its seat is asked, and the term of the answer runs out by itself', async () => {
  const idempotencyKey = randomUUID();
  const { id, obstacles } = await record({ idempotencyKey }, registrar);
  expect(await record({ idempotencyKey }, registrar)).toMatchObject({ id });
  expect(obstacles).toEqual([{ code: 'BRANCH_NOT_REGISTERED', basis: '市场主体登记管理条例 第二十三条' }]);
  expect(await record({ name: ' 示例咨询公司 甲市分公司' })).toBe('BRANCH_ON_FILE');
  expect(await record({ homeDivision: '341202' })).toBe('COMPANY_OF_SAME_CITY');
  expect(await act('inquireHomeDepartment', id)).toMatchObject({
    state: 'INQUIRED',
    inquiryDue: '2026-03-23T15:59:59.999Z',
  });
  clock.turnTo(new Date('2026-03-24T00:00:00+08:00'));
  service.runtime.deadlineSignal.wake();
  await eventually(async () => {
    const { data } = await service.graphql(officer, '{ outsideBranches(state: UNANSWERED) { totalCount } }');
    expect(data.outsideBranches.totalCount).toBe(1);
  });
  expect(await act('recordHomeAnswer', id, { homeLicensed: false }, 'RecordHomeAnswerInput')).toMatchObject({
    state: 'ANSWERED',
    obstacles: [{ code: 'HOME_LICENSE_DENIED' }, { code: 'BRANCH_NOT_REGISTERED' }],
  });
  expect(await act('guideOutsideBranch', id)).toBe('HOME_LICENSE_DENIED');
  expect(await act('stopOutsideBranch', id)).toMatchObject({ state: 'STOPPED', inquiryDue: null });
  const rows = await asAdmin<{ transition: string | null }>(service.database.adminUrl, [
    `select transition from act_record where subject_id = '${id}' order by seq`,
  ]);
  expect(rows.map(({ transition }) => transition?.split(' ').at(-1) ?? null)).toEqual([
    null,
    'INQUIRED',
    'UNANSWERED',
    'ANSWERED',
    'STOPPED',
  ]);
});

it('one whose papers are in order is guided to apply here, and seen by its county alone', async () => {
  const branchCode = makeCreditCode({ holder: '91', division: '341203', organisation: 'MA0ABCD3' });
  const { id, obstacles } = await record({ name: '示例体育公司甲市分公司', branchCode });
  expect(obstacles).toEqual([]);
  await act('inquireHomeDepartment', id);
  await act('recordHomeAnswer', id, { homeLicensed: true }, 'RecordHomeAnswerInput');
  expect(await act('guideOutsideBranch', id)).toMatchObject({ state: 'GUIDED' });
  const list = async (caller: Caller) =>
    (
      await service.graphql(
        caller,
        '{ outsideBranches(search: "体育") { edges { node { state premises { areaM2 } availableActions } } } }',
      )
    ).data.outsideBranches.edges;
  expect(await list(testCaller({ roles: ['EDU_LIC'] }))).toEqual([
    { node: { state: 'GUIDED', premises: { areaM2: 120 }, availableActions: ['admitOutsideBranch'] } },
  ]);
  expect(await list(testCaller({ division: '341202' }))).toEqual([]);
});
