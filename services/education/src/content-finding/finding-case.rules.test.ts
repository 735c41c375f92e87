import { describe, expect, it } from '@jest/globals';
import { calendarDay, deadlineFrom, ROLES, type Role } from '@lianguan/kernel';
import { caseFacts, decideCase, decideReopening, type ReopeningContext } from './finding-case.rules.js';
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
const LAW = { title: '对学生进行排名', punishers: ['EDUCATION'] } as const;
const CASE = { reason: '屡次发现', documentNo: '示建〔2026〕1号', penalty: '示例办法 第一条', fine: null };
const FOUND = { facts: '另有两班张贴', documentNo: '示检〔2026〕2号' };
const RETURNED: ReopeningContext = { proposal: 'RETURNED', again: false };

const outcome = (decision: { ok: boolean; value?: { row: FindingRow }; refusal?: { code: string } }): string =>
  decision.value?.row.state ?? decision.refusal!.code;

describe.each([
  [
    'proposeFindingCase',
    'CONFIRMED',
    'CASE_PROPOSED',
    (row: FindingRow, role: Role) => decideCase(row, CASE, { ...factsOf(role), law: LAW }),
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
it.each<[string, Partial<typeof CASE>, readonly ('EDUCATION' | 'PUBLIC_SECURITY' | 'MARKET_REGULATION')[], string]>([
  ['of what education punishes alone', {}, ['EDUCATION'], 'CASE_PROPOSED'],
  ['of what education punishes beside others', {}, ['MARKET_REGULATION', 'EDUCATION'], 'CASE_PROPOSED'],
  ['of what others punish', {}, ['MARKET_REGULATION'], 'FINDING_PUNISHED_ELSEWHERE'],
  ['without a reason', { reason: ' ' }, ['EDUCATION'], 'FINDING_TEXT_MISSING'],
  ['without the article that threatens', { penalty: '' }, ['EDUCATION'], 'FINDING_PENALTY_MISSING'],
  ['without a paper', { documentNo: ' ' }, ['EDUCATION'], 'FINDING_PROPOSAL_NO_MISSING'],
  ['that names a person', { reason: '19900001234' }, ['EDUCATION'], 'FINDING_TEXT_NAMES_PERSON'],
])('a proposal %s', (_name, given, punishers, expected) => {
  expect(outcome(decideCase(ROW, { ...CASE, ...given }, { ...factsOf(), law: { ...LAW, punishers } }))).toBe(expected);
});

it('a proposal says all that was established; the finding stays with whom it was referred to', () => {
  expect(caseFacts(ROW, ' 屡次发现 ')).toBe('墙上张贴成绩排名\n机构陈述：已撤下\n认定：照片属实\n屡次发现');
  expect(caseFacts({ ...ROW, answer: null }, '屡次发现')).toBe('墙上张贴成绩排名\n认定：照片属实\n屡次发现');
  expect(decideCase(ROW, CASE, { ...factsOf(), law: LAW })).toMatchObject({
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
  expect(outcome(decideCase(undefined, CASE, { ...factsOf(), law: LAW }))).toBe('FINDING_UNKNOWN');
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
