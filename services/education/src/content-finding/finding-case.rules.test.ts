import { describe, expect, it } from '@jest/globals';
import { calendarDay, deadlineFrom, ROLES, type Role } from '@lianguan/kernel';
import { CONTENT_BANS, PENALTY_ARTICLES } from '../content-ban/index.js';
import {
  caseFacts,
  caseGround,
  decideCase,
  decideReopening,
  type GivenCase,
  type ReopeningContext,
} from './finding-case.rules.js';
import { FINDING_STATES, findingConstants, type FindingStateName } from './finding-lifecycle.rules.js';
import type { FindingRow } from './finding.rules.js';

const today = calendarDay('2026-03-20');
const constants = { get: <T>(key: string) => findingConstants.find((one) => one.key === key)!.value as T };
const factsOf = (role: Role = 'EDU_SUP') => ({
  caller: { roles: [role] } as never,
  now: new Date('2026-03-20T04:00:00Z'),
  today,
  constantsIn: () => constants as never,
});

const ROW: FindingRow = {
  id: 'f',
  institutionId: 'i',
  divisionCode: '341203',
  code: 'RANKING',
  form: null,
  subject: 'PLACE',
  subjectId: null,
  place: '文化路1号',
  facts: '墙上张贴成绩排名',
  foundOn: calendarDay('2026-03-02'),
  documentNo: '示检〔2026〕1号',
  state: 'CONFIRMED',
  answerUntil: '2026-03-09T16:00:00.000Z',
  answer: '已撤下',
  decisionReason: '照片属实',
  referredTo: ['PUBLIC_SECURITY'],
  steps: [{ act: 'confirmContentFinding', at: '2026-03-10T04:00:00.000Z', said: '照片属实', documentNo: null }],
};
const RANKING = { law: CONTENT_BANS.RANKING, articles: PENALTY_ARTICLES };
const CASE: Omit<GivenCase, 'findingId'> = {
  reason: '屡次发现',
  documentNo: '示建〔2026〕1号',
  penaltyCode: 'PROMOTION_LAW_62',
  penalty: null,
  fine: null,
};
const FOUND = { facts: '另有两班张贴', documentNo: '示检〔2026〕2号' };
const RETURNED: ReopeningContext = { proposal: 'RETURNED', again: false };

const outcome = (decision: { ok: boolean; value?: { row: FindingRow }; refusal?: { code: string } }): string =>
  decision.value?.row.state ?? decision.refusal!.code;

describe.each([
  [
    'proposeFindingCase',
    'CONFIRMED',
    'CASE_PROPOSED',
    (row: FindingRow, role: Role) => decideCase(row, CASE, { ...factsOf(role), ...RANKING }),
  ],
  [
    'reopenContentFinding',
    'CASE_PROPOSED',
    'RECORDED',
    (row: FindingRow, role: Role) => decideReopening(row, FOUND, { ...factsOf(role), ...RETURNED }),
  ],
] as const)('%s', (_name, from, to, decide) => {
  it.each(FINDING_STATES)('of one that is %s is for education where the table says so', (state: FindingStateName) => {
    for (const role of ROLES) {
      const refused = state === from ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
      expect([role, outcome(decide({ ...ROW, state }, role))]).toEqual([
        role,
        state === from && role === 'EDU_SUP' ? to : refused,
      ]);
    }
  });
});

// prettier-ignore -- a table
it.each<[string, Partial<typeof CASE>, keyof typeof CONTENT_BANS, string]>([
  ['of what education punishes alone', {}, 'RANKING', 'CASE_PROPOSED'],
  ['of what education punishes beside others', {}, 'FORCED_COLLECTION', 'CASE_PROPOSED'],
  [
    'by an article that is others’ too',
    { penaltyCode: 'PERSONAL_INFORMATION_LAW_66' },
    'PUPIL_DATA_TO_SCHOOL',
    'CASE_PROPOSED',
  ],
  ['of what others punish', { penaltyCode: 'CONSUMER_LAW_56' }, 'COERCED_PURCHASE', 'FINDING_PUNISHED_ELSEWHERE'],
  ['without a reason', { reason: ' ' }, 'RANKING', 'FINDING_TEXT_MISSING'],
  [
    'without the article that threatens',
    { penaltyCode: null, penalty: '示例办法 第一条' },
    'RANKING',
    'FINDING_PENALTY_MISSING',
  ],
  ['by an article of something else', { penaltyCode: 'DISGUISED_TRAINING' }, 'RANKING', 'FINDING_PENALTY_UNFIT'],
  [
    'by an article of another department',
    { penaltyCode: 'PRICE_LAW_42' },
    'FORCED_COLLECTION',
    'FINDING_PENALTY_POWERLESS',
  ],
  ['without a paper', { documentNo: ' ' }, 'RANKING', 'FINDING_PROPOSAL_NO_MISSING'],
  ['that names a person', { reason: '19900001234' }, 'RANKING', 'FINDING_TEXT_NAMES_PERSON'],
  ['that adds a person', { fine: '19900001234' }, 'RANKING', 'FINDING_TEXT_NAMES_PERSON'],
])('a proposal %s', (_name, given, code, expected) => {
  const context = { ...factsOf(), law: CONTENT_BANS[code], articles: PENALTY_ARTICLES };
  expect(outcome(decideCase(ROW, { ...CASE, ...given }, context))).toBe(expected);
});

it('the ground has what the table says, and behind it what the officer adds', () => {
  const { DISGUISED_TRAINING: disguised, PERSONAL_INFORMATION_LAW_66: personal } = PENALTY_ARTICLES;
  expect(caseGround('依据', disguised, { penalty: ' 示例条例 第二条 ', fine: '拟罚款二万元' })).toEqual({
    basis: '依据',
    penalty: `${disguised.article}；示例条例 第二条`,
    fine: `${disguised.range}；拟罚款二万元`,
    punishers: ['EDUCATION'],
  });
  expect(caseGround('依据', personal, { penalty: null, fine: ' ' })).toMatchObject({
    penalty: personal.article,
    fine: null,
  });
});

it('a proposal says all that was established; the finding stays with whom it was referred to', () => {
  expect(caseFacts(ROW, ' 屡次发现 ')).toBe('墙上张贴成绩排名\n机构陈述：已撤下\n认定：照片属实\n屡次发现');
  expect(caseFacts({ ...ROW, answer: null }, '屡次发现')).toBe('墙上张贴成绩排名\n认定：照片属实\n屡次发现');
  expect(decideCase(ROW, CASE, { ...factsOf(), ...RANKING })).toMatchObject({
    value: { row: { referredTo: ['PUBLIC_SECURITY'], steps: [{}, { act: 'proposeFindingCase', said: null }] } },
  });
});

// prettier-ignore -- a table
it.each<[string, Partial<typeof FOUND>, Partial<ReopeningContext>, string]>([
  ['whose proposal was returned', {}, {}, 'RECORDED'],
  ['whose proposal was withdrawn', {}, { proposal: null }, 'RECORDED'],
  ['whose proposal waits', {}, { proposal: 'PROPOSED' }, 'FINDING_PROPOSAL_UNDECIDED'],
  ['whose proposal waits too long', {}, { proposal: 'OVERDUE' }, 'FINDING_PROPOSAL_UNDECIDED'],
  ['whose proposal was accepted', {}, { proposal: 'ACCEPTED' }, 'FINDING_CASE_ACCEPTED'],
  ['without new facts', { facts: ' ' }, {}, 'FINDING_FACTS_MISSING'],
  ['without a record', { documentNo: '' }, {}, 'FINDING_DOCUMENT_MISSING'],
  ['that names a person', { facts: '19900001234' }, {}, 'FINDING_TEXT_NAMES_PERSON'],
  ['beside the same matter found again', {}, { again: true }, 'FINDING_OPEN'],
])('taking up a finding %s', (_name, given, context, expected) => {
  const row: FindingRow = { ...ROW, state: 'CASE_PROPOSED' };
  expect(outcome(decideReopening(row, { ...FOUND, ...given }, { ...factsOf(), ...RETURNED, ...context }))).toBe(
    expected,
  );
});

it('of nothing is nothing', () => {
  expect(outcome(decideCase(undefined, CASE, { ...factsOf(), ...RANKING }))).toBe('FINDING_UNKNOWN');
  expect(outcome(decideReopening(undefined, FOUND, { ...factsOf(), ...RETURNED }))).toBe('FINDING_UNKNOWN');
});

it('what is taken up again is heard anew, and keeps what was said', () => {
  expect(decideReopening({ ...ROW, state: 'CASE_PROPOSED' }, FOUND, { ...factsOf(), ...RETURNED })).toMatchObject({
    value: {
      row: {
        facts: '墙上张贴成绩排名\n另有两班张贴',
        answerUntil: deadlineFrom(today, '5wd').due.toISOString(),
        answer: null,
        decisionReason: null,
        referredTo: [],
        steps: [
          { act: 'confirmContentFinding', said: '照片属实' },
          { act: 'reopenContentFinding', said: '另有两班张贴', documentNo: '示检〔2026〕2号' },
        ],
      },
    },
  });
});
