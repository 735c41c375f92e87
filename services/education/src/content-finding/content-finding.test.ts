import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import {
  asAdmin,
  eventually,
  handIn,
  listCost,
  startTestService,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const clock = new TurningClock();
const officer = testCaller();
const head = testCaller({ roles: ['ORGAN_HEAD'], subject: 'edu-head' });
const market = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_AD'] });
let service: TestService;
let school: Caller;
let other: Caller;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  const rows = [1, 2].map((at) => `F-${at},示例${at}号学校,341203,文化路${at}号,学科类,示例举办${at}`);
  await handIn(service, officer, {
    mutation: 'importInstitutions',
    rows: ['台账编号,机构名称,区划代码,办学地址,培训类别,举办者姓名', ...rows],
  });
  [school, other] = await eventually(async () => {
    const { data } = await service.graphql(officer, '{ institutions { edges { node { id } } } }');
    expect(data.institutions.edges).toHaveLength(2);
    return data.institutions.edges.map(({ node: { id } }: { node: { id: string } }) =>
      testCaller({ agency: 'INSTITUTION', roles: ['INST'], division: '', subject: id, institutionId: id }),
    );
  });
}, 60_000);
afterAll(() => service?.stop());

const SHOWN = `id state form answer referredTo availableActions place ban { title basis punishers }
  course { id } material { title } institution { ledgerNo }`;
const INPUTS: Readonly<Record<string, string>> = {
  confirmContentFinding: 'DecideContentFindingInput',
  withdrawContentFinding: 'DecideContentFindingInput',
};

/** The shown finding, or the code of the refusal or of the error. */
async function act(caller: Caller, mutation: string, given: object) {
  const type = INPUTS[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { ok refusal { code } finding { ${SHOWN} } } }`,
    { input: { idempotencyKey: randomUUID(), ...given } },
  );
  if (errors) return { code: errors[0]!.extensions.code };
  return data.act.finding ?? data.act.refusal;
}

const FOUND = {
  code: 'RESULT_GUARANTEE',
  subject: 'PLACE',
  place: '文化路1号',
  facts: '前台张贴“保证提分”',
  foundOn: '2026-03-02',
  documentNo: '示检〔2026〕1号',
};
const record = (given: object = {}) =>
  act(officer, 'recordContentFinding', { institutionId: school.institutionId, ...FOUND, ...given });
const seenBy = async (caller: Caller) => {
  const { data } = await service.graphql(caller, '{ contentFindings { edges { node { id state } } } }');
  return data.contentFindings.edges.map(({ node }: { node: { id: string } }) => node.id);
};

it('is answered by the institution, confirmed by education, and then seen by who may punish it', async () => {
  const found = await record();
  expect(found).toMatchObject({
    state: 'RECORDED',
    ban: { basis: '广告法 第二十四条、第五十八条', punishers: ['MARKET_REGULATION'] },
    availableActions: ['withdrawContentFinding'],
  });
  expect(await record()).toEqual({ code: 'FINDING_OPEN' });
  expect([await seenBy(school), await seenBy(other), await seenBy(market)]).toEqual([[found.id], [], []]);
  const answer = { findingId: found.id, answer: '已撤下' };
  expect(await act(other, 'answerContentFinding', answer)).toEqual({ code: 'FINDING_UNKNOWN' });
  expect(await act(school, 'answerContentFinding', answer)).toMatchObject({ state: 'ANSWERED', answer: '已撤下' });
  const reason = { idempotencyKey: randomUUID(), findingId: found.id, reason: '照片属实' };
  const confirmed = await act(officer, 'confirmContentFinding', reason);
  expect(confirmed).toMatchObject({ state: 'CONFIRMED', referredTo: ['MARKET_REGULATION'] });
  expect(await act(officer, 'confirmContentFinding', reason)).toEqual(confirmed);
  expect([await seenBy(market), await seenBy(testCaller({ agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'] }))]).toEqual([
    [found.id],
    [],
  ]);
  expect(await act(officer, 'withdrawContentFinding', { findingId: found.id, reason: '复核有误' })).toMatchObject({
    state: 'WITHDRAWN',
    referredTo: [],
  });
  expect(await seenBy(market)).toEqual([]);
  const acts = await asAdmin(service.database.adminUrl, [
    `select transition, basis from act_record where subject_type = 'ContentFinding' order by seq`,
  ]);
  expect(acts).toMatchObject([
    { basis: '广告法 第二十四条、第五十八条' },
    { transition: 'RECORDED -answerContentFinding-> ANSWERED', basis: '行政处罚法 第四十五条' },
    { transition: 'ANSWERED -confirmContentFinding-> CONFIRMED' },
    { transition: 'CONFIRMED -withdrawContentFinding-> WITHDRAWN' },
  ]);
});

it('is of the institution’s own material, and of a form where the training is disguised', async () => {
  const { data } = await service.graphql(
    school,
    `mutation ($input: FileMaterialInput!) { act: draftTeachingMaterial(input: $input) { material { id } } }`,
    {
      input: {
        idempotencyKey: randomUUID(),
        material: {
          title: '示例练习',
          subject: 'MATHEMATICS',
          stage: 'COMPULSORY',
          source: 'SELF_COMPILED',
          sha256: 'a'.repeat(64),
          foreignCurriculum: false,
        },
      },
    },
  );
  const pirated = { code: 'PIRACY', subject: 'MATERIAL', subjectId: data.act.material.id, place: null };
  expect(await record(pirated)).toMatchObject({ material: { title: '示例练习' }, course: null, place: null });
  expect(await record({ ...pirated, institutionId: other.institutionId })).toEqual({
    code: 'FINDING_MATERIAL_UNKNOWN',
  });
  expect(await record({ code: 'DISGUISED_TRAINING', form: 'HOUSEKEEPING' })).toMatchObject({ form: 'HOUSEKEEPING' });
});

it('may be confirmed without an answer once its term is over', async () => {
  const { id: findingId } = await record({ code: 'RANKING' });
  const confirm = () => act(officer, 'confirmContentFinding', { findingId, reason: '照片属实' });
  expect(await confirm()).toEqual({ code: 'ACTION_NOT_AVAILABLE' });
  clock.turnTo(new Date('2026-03-09T16:00:00Z'));
  await eventually(async () => expect(await confirm()).toMatchObject({ state: 'CONFIRMED', referredTo: [] }));
});

const proposals = async (caller: Caller) => {
  const { data } = await service.graphql(
    caller,
    `{ educationCaseProposals { edges { node { id source sourceId state facts documentNo availableActions
       grounds { basis penalty fine punishers } institution { ledgerNo } } } } }`,
  );
  return data.educationCaseProposals?.edges.map(({ node }: { node: object }) => node);
};

/** State of the proposal, or the code of the refusal. */
async function onProposal(caller: Caller, mutation: string, proposalId: string) {
  const { data } = await service.graphql(
    caller,
    `mutation ($input: CaseProposalActInput!) { act: ${mutation}(input: $input) { refusal { code } proposal { state } } }`,
    { input: { idempotencyKey: randomUUID(), proposalId, reason: '事实不清', documentNo: '示退〔2026〕1号' } },
  );
  return data.act.proposal?.state ?? data.act.refusal.code;
}

it('is proposed to the head as a case, comes back, is heard again, and is accepted', async () => {
  const { id: findingId } = await record({ code: 'PUPIL_DATA_TO_SCHOOL', facts: '名册写有生源学校' });
  await act(school, 'answerContentFinding', { findingId, answer: '已更正' });
  await act(officer, 'confirmContentFinding', { findingId, reason: '名册属实' });
  const propose = () =>
    act(officer, 'proposeFindingCase', {
      findingId,
      reason: '拟立案',
      penaltyCode: 'PERSONAL_INFORMATION_LAW_66',
      fine: '拟予以警告',
      documentNo: '示建〔2026〕1号',
    });
  expect(await propose()).toMatchObject({
    state: 'CASE_PROPOSED',
    referredTo: ['PUBLIC_SECURITY'],
    availableActions: ['reopenContentFinding'],
  });
  const [first] = await proposals(head);
  expect(first).toMatchObject({
    source: 'CONTENT_FINDING',
    sourceId: findingId,
    facts: '名册写有生源学校\n机构陈述：已更正\n认定：名册属实\n拟立案',
    grounds: [
      { penalty: '个人信息保护法 第六十六条', fine: '拟予以警告', punishers: ['EDUCATION', 'PUBLIC_SECURITY'] },
    ],
    institution: { ledgerNo: 'F-1' },
  });
  const reopen = () =>
    act(officer, 'reopenContentFinding', { findingId, facts: '另有一份名册', documentNo: '示检〔2026〕2号' });
  expect(await reopen()).toEqual({ code: 'FINDING_PROPOSAL_UNDECIDED' });
  expect(await onProposal(head, 'returnEducationCaseProposal', first.id)).toBe('RETURNED');
  expect(await reopen()).toMatchObject({ state: 'RECORDED', answer: null, referredTo: [] });
  expect(await onProposal(officer, 'resubmitEducationCaseProposal', first.id)).toBe('ACTION_NOT_AVAILABLE');
  await act(school, 'answerContentFinding', { findingId, answer: '均已更正' });
  await act(officer, 'confirmContentFinding', { findingId, reason: '两份名册属实' });
  expect(await propose()).toMatchObject({ state: 'CASE_PROPOSED' });
  const [again, withdrawn] = [(await proposals(officer)).at(-1), (await proposals(officer))[0]];
  expect(withdrawn).toMatchObject({ id: first.id, state: 'WITHDRAWN' });
  expect(again.facts).toBe('名册写有生源学校\n另有一份名册\n机构陈述：均已更正\n认定：两份名册属实\n拟立案');
  expect(await onProposal(head, 'acceptEducationCaseProposal', again.id)).toBe('ACCEPTED');
  expect(await reopen()).toEqual({ code: 'FINDING_CASE_ACCEPTED' });
  const { data } = await service.graphql(
    school,
    '{ contentFindings(state: CASE_PROPOSED) { edges { node { steps { act said documentNo } } } } }',
  );
  expect(data.contentFindings.edges[0].node.steps.map(({ act, said }: Record<string, string>) => [act, said])).toEqual([
    ['recordContentFinding', null],
    ['answerContentFinding', '已更正'],
    ['confirmContentFinding', '名册属实'],
    ['proposeFindingCase', null],
    ['reopenContentFinding', '另有一份名册'],
    ['answerContentFinding', '均已更正'],
    ['confirmContentFinding', '两份名册属实'],
    ['proposeFindingCase', null],
  ]);
  expect(await proposals(school)).toBeUndefined();
});

it('what is found of others’ to punish is not proposed here', async () => {
  const { id: findingId } = await record({ code: 'COERCED_PURCHASE' });
  await act(school, 'answerContentFinding', { findingId, answer: '已退还' });
  await act(officer, 'confirmContentFinding', { findingId, reason: '属实' });
  const given = { findingId, reason: '拟立案', penaltyCode: 'CONSUMER_LAW_56', documentNo: '示建〔2026〕2号' };
  expect(await act(officer, 'proposeFindingCase', given)).toEqual({ code: 'FINDING_PUNISHED_ELSEWHERE' });
});

it('reads three findings with as many statements as two', async () => {
  const cost = (first: number) => listCost(service, officer, { list: 'contentFindings', first });
  const [two, three] = [await cost(2), await cost(3)];
  expect(three.rows).toHaveLength(3);
  expect(three.statements).toBe(two.statements);
});

it('the catalogue of codes is public', async () => {
  const { data } = await service.graphql(
    testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '', purpose: undefined }),
    '{ contentBans { code basis punishers penalties { code article range punishers } } }',
  );
  expect(data.contentBans).toContainEqual(
    expect.objectContaining({
      code: 'PIRACY',
      punishers: ['CULTURE_SPORT_SCIENCE'],
      penalties: [
        {
          code: 'COPYRIGHT_LAW_53',
          article: '著作权法 第五十三条',
          range: null,
          punishers: ['CULTURE_SPORT_SCIENCE'],
        },
      ],
    }),
  );
});
