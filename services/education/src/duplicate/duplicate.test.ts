import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { asAdmin, eventually, handIn, startTestService, testCaller, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const HEADER = '台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名,举办者身份证号';
const LEDGER = [
  HEADER,
  'T-1,示例甲培训学校,341203,文化路1号,学科类,甲举办,341203187309258299',
  'T-2,示例甲培训学校（东校区）,341203,人民路2号,学科类,甲举办,341203187309258299',
  'T-3,示例乙培训学校,341203,建设路3号,艺术类,乙举办,',
];

const officer = testCaller();
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations });
  await handIn(service, officer, { mutation: 'importInstitutions', rows: LEDGER });
  await eventually(async () => expect(await candidates()).toHaveLength(1));
});
afterAll(() => service?.stop());

async function candidates(): Promise<Candidate[]> {
  const { data } = await service.graphql(
    officer,
    `{ duplicateCandidates(state: OPEN) { edges { node {
       id score reasons { kind } availableActions institutions { id ledgerNo certificateStatus { state } } } } } }`,
  );
  return data.duplicateCandidates.edges.map((edge: { node: Candidate }) => edge.node);
}

interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly reasons: readonly { readonly kind: string }[];
  readonly availableActions: readonly string[];
  readonly institutions: readonly { readonly id: string; readonly ledgerNo: string }[];
}

async function ledger(): Promise<{ totalCount: number; numbers: string[] }> {
  const { data } = await service.graphql(officer, '{ institutions { totalCount edges { node { ledgerNo } } } }');
  const numbers = data.institutions.edges.map((edge: { node: { ledgerNo: string } }) => edge.node.ledgerNo);
  return { totalCount: data.institutions.totalCount, numbers };
}

const MERGE = `mutation ($input: MergeInstitutionsInput!) { mergeInstitutions(input: $input) {
  ok refusal { code message basis } candidate { state decision { reason } } institution { ledgerNo addresses mergedFrom { ledgerNo } } } }`;

describe('mergeInstitutions', () => {
  it('is refused to another agency, and nothing of the work list is shown to it', async () => {
    const market = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_REG'] });
    const answer = await service.graphql(market, '{ duplicateCandidates { totalCount } }');
    expect(answer.data).toEqual({ duplicateCandidates: null });
    expect(answer.errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is refused without a reason', async () => {
    const [candidate] = await candidates();
    const input = {
      idempotencyKey: randomUUID(),
      candidateId: candidate!.id,
      survivingId: candidate!.institutions[0]!.id,
      reason: ' ',
    };
    const { data } = await service.graphql(officer, MERGE, { input });
    expect(data.mergeInstitutions).toMatchObject({
      ok: false,
      refusal: { code: 'REASON_MISSING', message: '请填写理由' },
    });
  });

  it('makes one institution of two, once, on record, told to the others, and is taken back', async () => {
    const [candidate] = await candidates();
    expect(candidate).toMatchObject({
      score: 70,
      reasons: [{ kind: 'OPERATOR' }, { kind: 'NAME' }],
      availableActions: ['mergeInstitutions', 'dismissDuplicateCandidate'],
    });
    expect(await ledger()).toEqual({ totalCount: 3, numbers: ['T-1', 'T-2', 'T-3'] });

    const survivor = candidate!.institutions.find((institution) => institution.ledgerNo === 'T-1')!;
    const input = {
      idempotencyKey: randomUUID(),
      candidateId: candidate!.id,
      survivingId: survivor.id,
      reason: '一校多址',
    };
    const first = await service.graphql(officer, MERGE, { input });
    expect(first.data.mergeInstitutions).toEqual({
      ok: true,
      refusal: null,
      candidate: { state: 'MERGED', decision: { reason: '一校多址' } },
      institution: { ledgerNo: 'T-1', addresses: ['文化路1号', '人民路2号'], mergedFrom: [{ ledgerNo: 'T-2' }] },
    });
    expect((await service.graphql(officer, MERGE, { input })).data).toEqual(first.data);
    expect(await ledger()).toEqual({ totalCount: 2, numbers: ['T-1', 'T-3'] });
    const lineage = async () => {
      const { data } = await service.graphql(
        officer,
        `{ institution(id: "${survivor.id}") { lineage { kind predecessor { ledgerNo } successor { ledgerNo } } } }`,
      );
      return data.institution.lineage;
    };
    expect(await lineage()).toEqual([
      { kind: 'MERGE', predecessor: { ledgerNo: 'T-2' }, successor: { ledgerNo: 'T-1' } },
    ]);

    const merged = await service.graphql(
      officer,
      '{ duplicateCandidates(state: MERGED) { edges { node { institutions { certificateStatus { state } } } } } }',
    );
    expect(merged.errors).toBeUndefined();

    const acts = await asAdmin(service.database.adminUrl, [
      `select command, reason from act_record where command = 'mergeInstitutions'`,
    ]);
    expect(acts).toEqual([{ command: 'mergeInstitutions', reason: '一校多址' }]);
    await eventually(async () => {
      const told = await asAdmin(service.eventLog.adminUrl, [
        `select 1 from message where headers->>'ce_type' = 'lianguan.education.v1.InstitutionsMerged'`,
      ]);
      expect(told).toHaveLength(1);
    });

    const undo = { idempotencyKey: randomUUID(), candidateId: candidate!.id, reason: '经核实为两家' };
    const undone = await service.graphql(
      officer,
      `mutation ($input: DecideDuplicateInput!) { unmergeInstitutions(input: $input) { ok candidate { state } } }`,
      { input: undo },
    );
    expect(undone.data.unmergeInstitutions).toEqual({ ok: true, candidate: { state: 'OPEN' } });
    expect(await ledger()).toEqual({ totalCount: 3, numbers: ['T-1', 'T-2', 'T-3'] });
    expect(await lineage()).toEqual([]);
  });
});
