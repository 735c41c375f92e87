import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, deadlineFrom, ROLES, type Role } from '@lianguan/kernel';
import { CONTENT_BANS, punishersElsewhere } from '../content-ban/index.js';
import {
  FINDING_STATES,
  findingConstants,
  findingLifecycle,
  OPEN_STATES,
  type FindingActName,
  type FindingStateName,
} from './finding-lifecycle.rules.js';
import {
  decideFinding,
  decideRecorded,
  type FindingContext,
  type FindingRow,
  type GivenFinding,
} from './finding.rules.js';

const codeOf = (decision: { ok: boolean; refusal?: { code: string } }): string => decision.refusal?.code ?? 'ok';
const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => findingConstants.find((one) => one.key === key)!.value as T };
const facts = { now: new Date('2026-03-02T04:00:00Z'), today, constantsIn: () => constants, newId: () => 'f-1' };

const AT_PLACE: GivenFinding = {
  institutionId: 'i',
  code: 'RANKING',
  form: null,
  subject: 'PLACE',
  subjectId: null,
  place: ' 文化路1号 ',
  facts: '墙上张贴成绩排名',
  foundOn: today,
  documentNo: '示检〔2026〕1号',
};
const record = (given: GivenFinding, context: Partial<FindingContext> = {}) =>
  decideRecorded(given, { ...CONTEXT, law: CONTENT_BANS[given.code], ...context }, facts);
const IN_COURSE: GivenFinding = { ...AT_PLACE, code: 'OVER_STANDARD', subject: 'COURSE', subjectId: 'c', place: null };
const IN_MATERIAL: GivenFinding = { ...IN_COURSE, code: 'PIRACY', subject: 'MATERIAL', subjectId: 'm' };
const DISGUISED: GivenFinding = { ...AT_PLACE, code: 'DISGUISED_TRAINING', form: 'HOUSEKEEPING' };
const earlier = (state: FindingStateName) => [
  { code: 'RANKING', subject: 'PLACE', subjectId: null, place: '文化路1号', state } as const,
];
const CONTEXT: Omit<FindingContext, 'law'> = {
  institution: { institutionId: 'i', divisionCode: '341203' },
  courses: ['c'],
  materials: ['m'],
  earlier: [],
};

// prettier-ignore -- a table
it.each<[string, GivenFinding, Partial<GivenFinding>, Partial<FindingContext>, string]>([
  ['at a place', AT_PLACE, {}, {}, 'ok'],
  ['in a course', IN_COURSE, {}, {}, 'ok'],
  ['in a material', IN_MATERIAL, {}, {}, 'ok'],
  ['of disguised training', DISGUISED, {}, {}, 'ok'],
  ['of nobody', AT_PLACE, {}, { institution: undefined }, 'FINDING_INSTITUTION_UNKNOWN'],
  ['of piracy in a course', IN_COURSE, { code: 'PIRACY' }, {}, 'FINDING_SUBJECT_WRONG'],
  ['of disguise without its form', DISGUISED, { form: null }, {}, 'FINDING_FORM_MISSING'],
  ['of ranking with a form', AT_PLACE, { form: 'CONSULTING' }, {}, 'FINDING_FORM_UNEXPECTED'],
  ['in no course', IN_COURSE, { subjectId: null }, {}, 'FINDING_COURSE_UNKNOWN'],
  ['in another’s course', IN_COURSE, {}, { courses: [] }, 'FINDING_COURSE_UNKNOWN'],
  ['in another’s material', IN_MATERIAL, { subjectId: 'c' }, {}, 'FINDING_MATERIAL_UNKNOWN'],
  ['at no place', AT_PLACE, { place: ' ' }, {}, 'FINDING_PLACE_MISSING'],
  ['of tomorrow', AT_PLACE, { foundOn: addDays(today, 1) }, {}, 'FINDING_DAY_FUTURE'],
  ['of yesterday', AT_PLACE, { foundOn: addDays(today, -1) }, {}, 'ok'],
  ['without facts', AT_PLACE, { facts: ' ' }, {}, 'FINDING_FACTS_MISSING'],
  ['without a record', AT_PLACE, { documentNo: '' }, {}, 'FINDING_DOCUMENT_MISSING'],
  ['that names a person', AT_PLACE, { facts: '19900001234' }, {}, 'FINDING_TEXT_NAMES_PERSON'],
  ['beside one of another code', AT_PLACE, { code: 'SCOPE_BREACH' }, { earlier: earlier('RECORDED') }, 'ok'],
  ['beside one at another place', AT_PLACE, { place: '文化路2号' }, { earlier: earlier('RECORDED') }, 'ok'],
])('a finding %s', (_name, given, change, context, expected) => {
  expect(codeOf(record({ ...given, ...change }, context))).toBe(expected);
});

it.each(FINDING_STATES)('the same one again beside one that is %s', (state) => {
  const again = record(AT_PLACE, { earlier: earlier(state) });
  expect(codeOf(again)).toBe(OPEN_STATES.includes(state) ? 'FINDING_OPEN' : 'ok');
});

it('gives the institution five working days to answer, and keeps what belongs to its subject alone', () => {
  expect(record({ ...AT_PLACE, subjectId: 'c' })).toMatchObject({
    value: {
      state: 'RECORDED',
      subjectId: null,
      place: '文化路1号',
      referredTo: [],
      answerUntil: deadlineFrom(today, '5wd').due.toISOString(),
    },
  });
});

const ROW: FindingRow = {
  ...AT_PLACE,
  id: 'f',
  divisionCode: '341203',
  state: 'RECORDED',
  answerUntil: '2026-03-09T16:00:00.000Z',
  answer: null,
  decisionReason: null,
  referredTo: [],
  steps: [],
};
const now = new Date(ROW.answerUntil);
const act = (
  name: FindingActName,
  row: FindingRow | undefined,
  { text = '示例理由', role = 'EDU_SUP', at = now } = {},
) =>
  decideFinding(
    row,
    { act: name, text, elsewhere: row ? punishersElsewhere(row.code) : [] },
    { caller: { roles: [role] } as never, now: at },
  );

it('each step is for its state and its role, and for no other', () => {
  const events = [...new Set(findingLifecycle.transitions.map(({ event }) => event))].filter(
    (event) => event !== 'proposeFindingCase' && event !== 'reopenContentFinding',
  );
  for (const state of FINDING_STATES)
    for (const event of events)
      for (const role of ROLES) {
        const line = findingLifecycle.transitions.find(
          (one) => one.event === event && (one.from as readonly string[]).includes(state),
        );
        const expected = line
          ? (line.roles as readonly Role[]).includes(role)
            ? line.to
            : 'ROLE_NOT_ENTITLED'
          : 'ACTION_NOT_AVAILABLE';
        const decided = act(event, { ...ROW, state }, { role });
        expect([event, role, decided.ok ? decided.value.row.state : codeOf(decided)]).toEqual([event, role, expected]);
      }
});

describe('what is said', () => {
  // prettier-ignore -- a table
  it.each([
    ['of nothing', act('confirmContentFinding', undefined), 'FINDING_UNKNOWN'],
    [
      'without a word',
      act('confirmContentFinding', { ...ROW, state: 'ANSWERED' }, { text: ' ' }),
      'FINDING_TEXT_MISSING',
    ],
    [
      'that names a person',
      act('answerContentFinding', ROW, { text: '19900001234', role: 'INST' }),
      'FINDING_TEXT_NAMES_PERSON',
    ],
    [
      'by the timer a moment too early',
      act('closeFindingAnswer', ROW, { text: '', role: 'SYS', at: new Date(now.getTime() - 1) }),
      'FINDING_ANSWER_TERM_RUNNING',
    ],
    ['by the timer in time', act('closeFindingAnswer', ROW, { text: '', role: 'SYS' }), 'ok'],
  ])('%s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  it('is kept beside what was said before', () => {
    expect(act('answerContentFinding', ROW, { role: 'INST', text: ' 已清除 ' })).toMatchObject({
      value: { row: { answer: '已清除', decisionReason: null, state: 'ANSWERED' } },
    });
    const answered = { ...ROW, state: 'ANSWERED', answer: '已清除' } as const;
    expect(act('confirmContentFinding', answered)).toMatchObject({
      value: {
        row: {
          answer: '已清除',
          decisionReason: '示例理由',
          steps: [{ act: 'confirmContentFinding', said: '示例理由' }],
        },
      },
    });
  });

  it('once confirmed says who else may punish; once withdrawn nobody', () => {
    const confirmed = act('confirmContentFinding', { ...ROW, code: 'RESULT_GUARANTEE', state: 'UNANSWERED' });
    expect(confirmed).toMatchObject({ value: { row: { referredTo: ['MARKET_REGULATION'] } } });
    expect(act('confirmContentFinding', { ...ROW, state: 'UNANSWERED' })).toMatchObject({
      value: { row: { referredTo: [] } },
    });
    const row = confirmed.ok ? confirmed.value.row : ROW;
    expect(act('withdrawContentFinding', row)).toMatchObject({
      value: { row: { state: 'WITHDRAWN', referredTo: [] } },
    });
  });
});
