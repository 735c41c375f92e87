import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { ModelContractKind, ModelContractPublishedSchema, topicOf } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  readAll,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_PRICE'] });
const city = testCaller({ ...officer, division: '341200' });
const neighbour = testCaller({ ...officer, division: '341202' });
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' });
const [own, other] = madeInstitutions(2);
const institution = testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId: own!.id });
const clock = new TurningClock();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [own!, other!]);
  await eventually(async () => {
    expect(await asAdmin(service.database.adminUrl, [`select 1 from institution_directory`])).toHaveLength(2);
  });
}, 60_000);
afterAll(() => service?.stop());

type Asker = typeof officer;
const FILING = `filing { id version state correctionDue availableActions model { number version }
  differences { kind clause removed added } unfairTerms { no kind state basis } }`;

async function send(caller: Asker, [act, type, shown]: readonly [string, string, string], input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code message } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const publish = (caller: Asker, text: string, key: string = randomUUID()) =>
  send(caller, ['publishModelContract', 'PublishModelContractInput', 'modelContract { version }'], {
    idempotencyKey: key,
    kind: 'GENERAL',
    title: '中小学生校外培训服务合同',
    number: 'GF-2021-2604',
    effectiveFrom: '2026-03-02',
    text,
    documentNo: '示发〔2026〕1号',
  });
const file = (text: string, caller = institution) =>
  send(caller, ['fileContract', 'FileContractInput', FILING], { title: '服务合同', text });
const act = (name: string, type: string, given: object, caller = officer) =>
  send(caller, [name, type, FILING], { reason: '经审查', ...given });

const MODEL = '第一条 退费\n乙方可以随时退课。\n第二条 地点\n上课地点为____。';

it('a contract is held against the model of its place; what is unfair is ordered out of it within a term', async () => {
  const key = randomUUID();
  expect((await publish(city, MODEL, key)).modelContract.version).toBe(1);
  expect((await publish(city, MODEL, key)).modelContract.version).toBe(1);
  expect((await publish(city, MODEL)).modelContract.version).toBe(2);
  const { data } = await service.graphql(anyone, '{ modelContracts { totalCount } contractFilings { totalCount } }');
  expect(data).toEqual({ modelContracts: { totalCount: 2 }, contractFilings: null });
  await eventually(async () => {
    const told = await readAll(service.runtime.bus, topicOf(ModelContractPublishedSchema).name);
    const model = { divisionCode: '341200', kind: ModelContractKind.GENERAL, number: 'GF-2021-2604' };
    expect(told.map((message) => fromBinary(ModelContractPublishedSchema, message.data))).toMatchObject([
      { ...model, version: 1n, effectiveFrom: '2026-03-02' },
      { ...model, version: 2n },
    ]);
  });

  const text = '第一条 退费\n费用概不退还。\n第二条 地点\n上课地点为文化路1号。\n第三条 其他\n最终解释权归甲方。';
  const { filing } = await file(text);
  expect(filing).toMatchObject({
    version: 1,
    state: 'FILED',
    availableActions: ['fileContract'],
    model: { number: 'GF-2021-2604', version: 2 },
    differences: [
      { kind: 'CHANGED', clause: '第一条 退费', removed: ['乙方可以随时退课'], added: ['费用概不退还'] },
      { kind: 'ADDED', clause: '第三条 其他', removed: [], added: ['最终解释权归甲方'] },
    ],
    unfairTerms: [
      { no: 1, kind: 'NO_REFUND', state: 'OPEN', basis: '合同行政监督管理办法 第七条' },
      { no: 2, kind: 'EXCLUSIVE_INTERPRETATION', state: 'OPEN', basis: '合同行政监督管理办法 第八条' },
    ],
  });
  const filingId = filing.id;
  const confirm = (termNo: number, caller = officer) =>
    act('confirmUnfairTerm', 'UnfairTermInput', { filingId, termNo }, caller);
  expect((await confirm(1, neighbour)).refusal.code).toBe('CONTRACT_UNKNOWN');
  expect((await confirm(1)).filing.unfairTerms[0].state).toBe('CONFIRMED');
  const order = () =>
    act('orderContractCorrection', 'OrderContractCorrectionInput', {
      filingId,
      documentNo: '示责〔2026〕1号',
      lastDay: '2026-03-09',
    });
  expect((await order()).refusal).toMatchObject({
    code: 'UNFAIR_TERMS_OPEN',
    message: '还有1条疑似条款没有办理，请先逐条认定或排除',
  });
  await act('dismissUnfairTerm', 'UnfairTermInput', { filingId, termNo: 2 });
  const sentence = '上课地点为文化路1号';
  await act('recordUnfairTerm', 'RecordUnfairTermInput', { filingId, kind: 'UNILATERAL_CHANGE', sentence });
  expect((await order()).filing).toMatchObject({ state: 'CORRECTION_ORDERED', correctionDue: '2026-03-09' });
  clock.turnTo(new Date('2026-03-10T01:00:00Z'));
  const states = async (caller: Asker) => {
    const asked = await service.graphql(caller, '{ contractFilings { edges { node { version state } } } }');
    return asked.data.contractFilings.edges.map(({ node }: { node: object }) => node);
  };
  await eventually(async () => {
    expect(await states(institution)).toEqual([{ version: 1, state: 'CORRECTION_OVERDUE' }]);
  });
  expect((await file(`${text}\n以上。`)).refusal).toEqual({
    code: 'CONTRACT_STILL_UNFAIR',
    message: '“费用概不退还”已认定为不公平条款，请删除或修改后再提交',
  });
  const propose = { filingId, documentNo: '示立〔2026〕1号' };
  expect((await act('proposeContractCase', 'AcceptContractInput', propose)).filing.state).toBe('CASE_PROPOSED');
  const reopened = await act('reopenContractFiling', 'AcceptContractInput', propose);
  expect(reopened.refusal.code).toBe('CONTRACT_PROPOSAL_OPEN');
  const proposals = await asAdmin(service.database.adminUrl, ['select source, facts, grounds from case_proposal']);
  expect(proposals).toMatchObject([
    {
      source: 'CONTRACT_FILING',
      facts: '经审查\n合同文本“服务合同”\n第一条 退费：“费用概不退还”\n第二条 地点：“上课地点为文化路1号”',
      grounds: [
        { basis: '合同行政监督管理办法 第七条', penalty: '合同行政监督管理办法 第十八条' },
        { basis: '消费者权益保护法 第二十六条' },
      ],
    },
  ]);
  const corrected = await file(`${MODEL.replace('____', '文化路')}\n第三条 其他\n最终解释权归甲方。`);
  expect(corrected.filing).toMatchObject({ version: 2, unfairTerms: [{ no: 1, state: 'DISMISSED' }] });
  const accepted = await act('acceptContract', 'AcceptContractInput', {
    filingId: corrected.filing.id,
    documentNo: '示备〔2026〕1号',
  });
  expect(accepted.filing).toMatchObject({ state: 'ACCEPTED', availableActions: [] });
  expect(await states(institution)).toEqual([
    { version: 1, state: 'SUPERSEDED' },
    { version: 2, state: 'ACCEPTED' },
  ]);
  expect(await states(testCaller({ ...institution, institutionId: other!.id }))).toEqual([]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition from act_record where command = 'passContractCorrectionDue'`,
  ]);
  expect(acts).toEqual([{ transition: 'CORRECTION_ORDERED -passCorrectionDue-> CORRECTION_OVERDUE' }]);
});
