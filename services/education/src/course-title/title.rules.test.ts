import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES } from '@lianguan/kernel';
import {
  CANDIDATE_STATES,
  decideCandidate,
  TITLE_CONSTANTS,
  titleCandidateLifecycle,
  titleHints,
  type CandidateAct,
  type CandidateRow,
} from './title.rules.js';

const constants = { get: <T>() => TITLE_CONSTANTS[0]!.value as T };
const hints = (title: string, trainingClass: 'ACADEMIC' | 'NON_ACADEMIC' = 'NON_ACADEMIC') =>
  titleHints({ title, trainingClass }, ['语文', '数学'], constants).map(({ form, word }) => `${form} ${word}`);

// prettier-ignore -- a table
it.each([
  ['少儿书法基础班', []],
  ['周末学前班', ['PRESCHOOL_BRIDGING 学前班']],
  ['幼小 · 衔接 体验', ['PRESCHOOL_BRIDGING 幼小衔接']],
  ['（思维-训练）营', ['PRESCHOOL_BRIDGING 思维训练']],
  ['创意数学', ['SUBJECT_NAME 数学']],
  ['英 语 戏剧', ['SUBJECT_NAME 英语']],
  ['作文与朗诵', ['SUBJECT_NAME 作文']],
  ['思维训练之奥数', ['PRESCHOOL_BRIDGING 思维训练', 'SUBJECT_NAME 奥数']],
  ['一对一陪练', ['HOME_TUTORING 一对一']],
  ['住家教师、家教', ['HOME_TUTORING 家教']],
  ['高端家政', ['HOUSEKEEPING 家政']],
  ['自然研学', ['STUDY_TOUR 研学']],
  ['升学咨询', ['CONSULTING 咨询']],
])('%s hints at %j', (title, expected) => expect(hints(title)).toEqual(expected));

it('a subject’s own course may bear its name', () => expect(hints('初二数学、奥数', 'ACADEMIC')).toEqual([]));

describe('the officer’s verdict', () => {
  const row = (state: CandidateRow['state'] = 'OPEN'): CandidateRow => ({
    id: 'c',
    courseId: 'k',
    institutionId: 'i',
    divisionCode: '341203',
    title: '学前班',
    form: 'PRESCHOOL_BRIDGING',
    word: '学前班',
    state,
    foundOn: calendarDay('2026-09-01'),
    reason: null,
    decidedOn: null,
  });
  const decide = (candidate: CandidateRow | undefined, given: Partial<CandidateAct> = {}, role = 'EDU_SUP') => {
    const input = { act: 'confirm', candidateId: 'c', reason: '实为学前识字', ...given } as const;
    const facts = { caller: { roles: [role as 'EDU_SUP'] }, today: calendarDay('2026-09-02') };
    const decision = decideCandidate(candidate, input, facts);
    return decision.ok ? decision.value.candidate.state : decision.refusal.code;
  };

  it.each([
    ['unknown', undefined, {}, 'CANDIDATE_UNKNOWN'],
    ['without a reason', row(), { reason: ' ' }, 'REASON_MISSING'],
    ['with a person in it', row(), { reason: '见19900000001' }, 'PERSON_NAMED'],
    ['confirmed', row(), {}, 'CONFIRMED'],
    ['dismissed', row(), { act: 'dismiss' }, 'DISMISSED'],
  ] as const)('%s', (_name, candidate, given, expected) => {
    expect(decide(candidate, given)).toBe(expected);
  });

  it('is of the table’s states and roles alone', () => {
    for (const { event, to, from, roles } of titleCandidateLifecycle.transitions)
      for (const state of CANDIDATE_STATES)
        for (const role of ROLES) {
          const may = from.includes(state) && roles.includes(role as 'EDU_SUP');
          const is = decide(row(state), { act: event }, role);
          if (may) expect(is).toBe(to);
          else expect(is).toBe(from.includes(state) ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE');
        }
  });
});
