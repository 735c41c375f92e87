import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  asAdmin,
  eventually,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { AdCaseProposal1765900000620 } from '../migrations/ad-case-proposal-1765900000620.js';
import { migrations, name, slices } from '../slices.js';

const officer = testCaller({ agency: 'MARKET_REGULATION', roles: ['SAMR_AD'] });
const head = testCaller({ agency: 'MARKET_REGULATION', roles: ['ORGAN_HEAD'], subject: 'head-1' });
const education = testCaller({ agency: 'EDUCATION', roles: ['EDU_SUP'] });
const guardian = testCaller({ agency: 'GUARDIAN', roles: ['GUARDIAN'], division: '', subject: 'guardian-1' });
const anyone = testCaller({ agency: 'PUBLIC', roles: ['PUBLIC'], division: '' });
const [own, other] = madeInstitutions(2);
const instOf = (institutionId: string) => testCaller({ agency: 'INSTITUTION', roles: ['INST'], institutionId });
const institution = instOf(own!.id);
const clock = new TurningClock();
const TODAY = '2026-03-02';
let service: TestService;

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [own!, other!]);
  await eventually(async () => {
    const known = await asAdmin(service.database.adminUrl, [`select 1 from institution_directory`]);
    expect(known).toHaveLength(2);
  });
}, 60_000);
afterAll(() => service?.stop());

async function send(caller: typeof officer, [act, type, shown]: readonly [string, string, string], input: object) {
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${act}(input: $input) { ok refusal { code message basis } ${shown} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const ask = async (caller: typeof officer, query: string) => {
  const { data, errors } = await service.graphql(caller, query);
  expect(errors).toBeUndefined();
  return data;
};

const FILED = 'filedAd { id state endReason passages { kind passage from to } availableActions }';
const file = (given: object = {}, caller = institution) =>
  send(caller, ['fileAd', 'FileAdInput', FILED], {
    kind: 'ADVERTISEMENT',
    text: '书法班招生，小班教学。',
    channel: 'OWN_PREMISES',
    place: '一楼大厅',
    startsOn: TODAY,
    endsOn: '2026-12-31',
    documentNo: '简章〔2026〕1号',
    ...given,
  });

const VIOLATION = `violation { id state match channelBan checkDue stopDue kinds repeatCount source availableActions
  filedAd { text } comparison { kind text } candidates { id kind basis passage state } steps { act by } }`;
const see = (given: object = {}) =>
  send(officer, ['recordSeenAd', 'RecordSeenAdInput', VIOLATION], {
    institutionId: own!.id,
    channel: 'OWN_PREMISES',
    place: '一楼大厅',
    seenOn: TODAY,
    text: '书法班招生，全县第一，小班教学。',
    source: 'PATROL',
    documentNo: '照片〔2026〕1号',
    ...given,
  });
const actOf =
  (violationId: string) =>
  (act: string, given: object = {}, { caller = officer, type = 'AdViolationActInput' } = {}) =>
    send(caller, [act, type, VIOLATION], {
      violationId,
      reason: '事实清楚',
      documentNo: `示广〔2026〕${act}号`,
      ...given,
    });
const confirming = { type: 'ConfirmAdViolationInput' };
const ordering = { type: 'OrderAdStopInput' };

it('what an institution files is published; education cancels it, nobody else sees why', async () => {
  expect((await file({ channel: 'NEW_MEDIA' })).refusal).toEqual({
    code: 'AD_CHANNEL_BANNED',
    message: '本机构的校外培训广告不得在此渠道发布；请另选渠道',
    basis: '“双减”意见',
  });
  const key = randomUUID();
  const { filedAd } = await file({ idempotencyKey: key, text: '书法班招生，包过。' });
  expect(filedAd).toMatchObject({
    state: 'FILED',
    passages: [{ kind: 'RESULT_PROMISE', passage: '包过', from: 6, to: 8 }],
    availableActions: ['withdrawFiledAd'],
  });
  expect((await file({ idempotencyKey: key, text: '书法班招生，包过。' })).filedAd.id).toBe(filedAd.id);
  const cancelled = await send(education, ['cancelFiledAd', 'FiledAdActInput', FILED], {
    filedAdId: filedAd.id,
    reason: '内容不实',
    documentNo: '示教〔2026〕1号',
  });
  expect(cancelled.filedAd).toMatchObject({ state: 'CANCELLED', endReason: '内容不实', availableActions: [] });
  const published = '{ filedAds { edges { node { id text endReason passages { kind } } } } }';
  expect((await ask(anyone, published)).filedAds.edges).toEqual([
    { node: { id: filedAd.id, text: '书法班招生，包过。', endReason: null, passages: [] } },
  ]);
  expect((await ask(instOf(other!.id), '{ filedAds { totalCount } }')).filedAds.totalCount).toBe(0);
  const count = async (division: string, state = 'CANCELLED') =>
    (await ask(anyone, `{ filedAds(divisionCode: "${division}", state: ${state}) { totalCount } }`)).filedAds
      .totalCount;
  const counts = [await count('341203'), await count('340000'), await count('341202'), await count('县')];
  expect([...counts, await count('341203', 'FILED')]).toEqual([1, 1, 0, 0, 0]);
});

async function photoOf(caller: typeof officer): Promise<string> {
  const body = Buffer.from(`%PDF-1.7 ${randomUUID()}`);
  const response = await service.fetch('/files', caller, { method: 'POST', headers: { 'x-file-name': 'a.pdf' }, body });
  return ((await response.json()) as { id: string }).id;
}

it('a changed ad is found, ordered to stop, removed with a photo, and the first time ends with guidance', async () => {
  await file();
  const { violation } = await see();
  expect(violation).toMatchObject({
    state: 'SEEN',
    match: 'CHANGED',
    channelBan: null,
    checkDue: '2026-03-23',
    comparison: [
      { kind: 'SAME', text: '书法班招生，' },
      { kind: 'ADDED', text: '全县第一，' },
      { kind: 'SAME', text: '小班教学。' },
    ],
    candidates: [{ kind: 'SUPERLATIVE', passage: '全县第一', basis: '广告法 第九条第三项', state: 'OPEN' }],
  });
  const act = actOf(violation.id);
  const find = (kinds: string[]) => act('confirmAdViolation', { kinds }, confirming);
  expect((await find(['UNFILED'])).refusal).toMatchObject({
    code: 'AD_CANDIDATES_OPEN',
    message: '还有1处疑似内容没有核实，请逐处核实后再认定',
  });
  const verdict = await send(
    officer,
    ['confirmAdCandidate', 'AdCandidateActInput', 'candidate { state reason availableActions }'],
    { candidateId: violation.candidates[0].id, reason: '没有排名的依据' },
  );
  expect(verdict.candidate).toEqual({ state: 'CONFIRMED', reason: '没有排名的依据', availableActions: [] });
  expect((await act('reportAdRemoval', {}, { caller: institution })).refusal.code).toBe('AD_VIOLATION_UNKNOWN');
  const shownTo = async (caller: typeof officer) =>
    await ask(caller, `{ adViolations { totalCount } adViolation(id: "${violation.id}") { state } }`);
  const hidden = { adViolations: { totalCount: 0 }, adViolation: null };
  expect([await shownTo(institution), await shownTo(education)]).toEqual([hidden, hidden]);
  expect((await find(['UNFILED', 'BANNED_CONTENT'])).violation).toMatchObject({ state: 'FOUND', repeatCount: 0 });
  const ordered = await act('orderAdStop', { lastDay: TODAY }, ordering);
  expect(ordered.violation).toMatchObject({ state: 'STOP_ORDERED', stopDue: TODAY });
  const seen = { adViolations: { totalCount: 1 }, adViolation: { state: 'STOP_ORDERED' } };
  expect([await shownTo(institution), await shownTo(education)]).toEqual([seen, seen]);
  expect(await shownTo(instOf(other!.id))).toEqual(hidden);
  const served = await act(
    'reportAdRemoval',
    { documentNo: '照片〔2026〕2号', fileIds: [await photoOf(institution)] },
    { caller: institution },
  );
  expect(served.violation).toMatchObject({
    state: 'REMOVED',
    source: null,
    candidates: [{ state: 'CONFIRMED' }],
    steps: [{ act: 'orderAdStop' }, { act: 'reportAdRemoval' }],
  });
  expect((await act('refuseAdRemoval')).violation.state).toBe('STOP_ORDERED');
  await act('reportAdRemoval', { fileIds: [await photoOf(institution)] }, { caller: institution });
  await act('confirmAdRemoval');
  expect((await act('guideAdvertiser')).violation).toMatchObject({ state: 'EDUCATED', availableActions: [] });
});

it('a citizen’s report runs by the clock; the second violation becomes a case before the organ’s head', async () => {
  const { receipt } = await send(guardian, ['reportSeenAd', 'ReportSeenAdInput', 'receipt { id checkDue }'], {
    institutionId: own!.id,
    channel: 'CAMPUS',
    place: '校门口',
    seenOn: TODAY,
    text: '数学班，命题组老师授课',
  });
  expect(receipt.checkDue).toBe('2026-03-23');
  const act = actOf(receipt.id);
  expect((await act('extendAdCheck')).violation).toMatchObject({ state: 'SEEN', checkDue: '2026-04-14' });
  clock.turnTo(new Date('2026-04-14T01:00:00Z'));
  const shown = async () =>
    (await ask(officer, `{ adViolation(id: "${receipt.id}") { ${VIOLATION.slice(12, -1)} } }`)).adViolation;
  expect(await shown()).toMatchObject({
    state: 'SEEN',
    source: 'REPORT',
    steps: [{ by: null }, { act: 'extendAdCheck' }],
  });
  clock.turnTo(new Date('2026-04-14T16:00:01Z'));
  await eventually(async () => expect((await shown()).state).toBe('CHECK_OVERDUE'));
  const [candidate] = (await shown()).candidates;
  await send(officer, ['confirmAdCandidate', 'AdCandidateActInput', 'candidate { state }'], {
    candidateId: candidate.id,
    reason: '没有命题人员参与',
  });
  const kinds = ['UNFILED', 'BANNED_CHANNEL', 'BANNED_CONTENT'];
  expect((await act('confirmAdViolation', { kinds }, confirming)).violation).toMatchObject({ repeatCount: 1, kinds });
  const order = { lastDay: '2026-04-20' };
  expect((await act('orderAdStop', order, ordering)).refusal.code).toBe('AD_SCHOOL_NOTICE_MISSING');
  await act('orderAdStop', { ...order, schoolNoticeNo: '示函〔2026〕1号' }, ordering);
  clock.turnTo(new Date('2026-04-20T16:00:01Z'));
  await eventually(async () => expect((await shown()).state).toBe('STOP_OVERDUE'));
  expect((await act('proposeAdCase', { reason: '逾期没有停止' })).violation.state).toBe('CASE_PROPOSED');
  const { adCaseProposals } = await ask(
    head,
    `{ adCaseProposals { edges { node {
       facts repeatCount documentNo institution { id } violation { state } grounds { kind basis penalty fine } } } } }`,
  );
  expect(adCaseProposals.edges).toHaveLength(1);
  expect(adCaseProposals.edges[0].node).toMatchObject({
    facts: '逾期没有停止',
    repeatCount: 1,
    institution: { id: own!.id },
    violation: { state: 'CASE_PROPOSED' },
    grounds: [
      { kind: 'UNFILED', penalty: null },
      { kind: 'BANNED_CHANNEL', basis: '广告法 第三十九条', penalty: '广告法 第五十八条' },
      { kind: 'BANNED_CONTENT', basis: '广告法 第二十四条第二项', penalty: '广告法 第五十八条' },
    ],
  });
});

it('its case is decided by the head in time, returned and proposed again with more facts', async () => {
  const listed = async (caller = head) =>
    (
      await ask(
        caller,
        `{ marketRegulationCaseProposals { edges { node {
           id source state facts due availableActions grounds { basis } institution { id } steps { act by reason } } } } }`,
      )
    ).marketRegulationCaseProposals.edges.map(({ node }: { node: { id: string; state: string } }) => node);
  const [proposed] = await listed();
  expect(proposed).toMatchObject({
    source: 'AD_VIOLATION',
    state: 'PROPOSED',
    facts: '逾期没有停止',
    institution: { id: own!.id },
    availableActions: ['acceptCaseProposal', 'returnCaseProposal'],
  });
  const decide = (caller: typeof officer, name: string, reason: string) =>
    send(caller, [`${name}MarketRegulationCaseProposal`, 'CaseProposalActInput', 'proposal { state facts due }'], {
      proposalId: proposed!.id,
      reason,
      documentNo: '示审〔2026〕1号',
    });
  clock.turnTo(new Date('2026-04-30T16:00:01Z'));
  await eventually(async () => expect(await listed()).toMatchObject([{ state: 'OVERDUE' }]));
  expect((await decide(head, 'return', '缺少送达回证')).proposal).toMatchObject({ state: 'RETURNED', due: null });
  expect((await decide(officer, 'resubmit', '已补充送达回证')).proposal).toMatchObject({
    state: 'PROPOSED',
    facts: '逾期没有停止\n已补充送达回证',
  });
  expect((await decide(head, 'accept', '事实清楚')).proposal).toMatchObject({ state: 'ACCEPTED', due: null });
  expect((await decide(head, 'accept', '事实清楚')).refusal.code).toBe('ACTION_NOT_AVAILABLE');
  expect(await listed(testCaller({ ...head, division: '341202' }))).toEqual([]);
  const { errors } = await service.graphql(education, '{ marketRegulationCaseProposals { totalCount } }');
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

it('keeps the record, and each place to itself', async () => {
  const acts = await asAdmin(service.database.adminUrl, [
    `select command, transition from act_record where command in ('passAdCheckDue', 'passAdStopDue', 'proposeAdCase') order by command`,
  ]);
  expect(acts).toEqual([
    { command: 'passAdCheckDue', transition: 'SEEN -passAdCheckDue-> CHECK_OVERDUE' },
    { command: 'passAdStopDue', transition: 'STOP_ORDERED -passAdStopDue-> STOP_OVERDUE' },
    { command: 'proposeAdCase', transition: 'STOP_OVERDUE -proposeAdCase-> CASE_PROPOSED' },
  ]);
  const stored = await asAdmin(service.database.adminUrl, [
    `select 1 from ad_violation where steps::text like '%guardian-1%'`,
  ]);
  expect(stored).toEqual([]);
  const neighbour = testCaller({ ...officer, division: '341202' });
  expect((await ask(neighbour, '{ adViolations { totalCount } }')).adViolations.totalCount).toBe(0);
  expect((await ask(officer, '{ adViolations { totalCount } }')).adViolations.totalCount).toBe(2);
});

it('what was proposed before there was one list comes into it, and nothing of what it said is lost', async () => {
  const [proposal] = await asAdmin<{ source_id: string }>(service.database.adminUrl, [
    'select source_id from case_proposal',
  ]);
  const [unlisted, grounds] = [
    randomUUID(),
    JSON.stringify([{ kind: 'UNFILED', basis: '甲条', penalty: null, fine: null }]),
  ];
  const row = (violationId: string) =>
    `('${randomUUID()}', '${violationId}', '${own!.id}', '341203', '旧案', '${grounds}', '示立〔2025〕1号', 'officer', '2025-12-01T02:00:00.5Z')`;
  class Fold extends AdCaseProposal1765900000620 {
    readonly sql = this.statements();
  }
  const folded = await asAdmin(service.database.adminUrl, [
    `create table ad_case_proposal (id uuid, violation_id uuid, institution_id uuid, division_code text, facts text, grounds jsonb,
       document_no text, proposed_by text, proposed_at timestamptz)`,
    `insert into ad_case_proposal values ${row(unlisted)}, ${row(proposal!.source_id)}`,
    ...new Fold().sql,
    'select source_id, state, facts, grounds, document_no, proposed_by, due, steps from case_proposal order by proposed_at',
  ]);
  expect(folded).toMatchObject([
    {
      source_id: unlisted,
      state: 'PROPOSED',
      facts: '旧案',
      grounds: JSON.parse(grounds),
      document_no: '示立〔2025〕1号',
      proposed_by: 'officer',
      due: null,
      steps: [{ act: 'proposeCase', at: '2025-12-01T02:00:00.500Z', by: 'officer', reason: '旧案' }],
    },
    { source_id: proposal!.source_id, state: 'ACCEPTED', grounds: JSON.parse(grounds) },
  ]);
});
