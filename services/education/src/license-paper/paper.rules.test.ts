import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Agency, type Role } from '@lianguan/kernel';
import { papersFor, papersRecalled, placePapersAsked } from './paper-asking.rules.js';
import {
  checkPapers,
  decidePaper,
  PAPER_DESKS,
  paperLifecycle,
  type AnswerPaper,
  type PaperRow,
} from './paper.rules.js';

const today = calendarDay('2026-03-02');
const now = new Date('2026-03-02T01:00:00Z');
const PAPER: PaperRow = {
  id: 'p',
  applicationId: 'a',
  changeId: null,
  institutionId: 'i',
  divisionCode: '341203',
  kind: 'FIRE_ACCEPTANCE',
  owner: 'FIRE',
  state: 'ASKED',
  number: null,
  expiresOn: null,
  reason: null,
  askedAt: now.toISOString(),
  answeredAt: null,
};
const ANSWER: AnswerPaper = { paperId: 'p', verdict: 'CONSENT', number: '示1号', expiresOn: null, reason: null };
const OBJECTION = { verdict: 'OBJECT', reason: '通道堵塞' } as const;

describe('papersFor', () => {
  const offline = { mode: 'OFFLINE', nonAcademicKind: 'SPORT', registrar: 'CIVIL_AFFAIRS' } as const;
  const place = ['HOUSING', 'FIRE', 'HOUSING', 'NATURAL_RESOURCES'];
  // prettier-ignore -- a table
  it.each([
    [{}, [...place, 'CULTURE_SPORT_SCIENCE', 'CIVIL_AFFAIRS']],
    [{ nonAcademicKind: 'VOCATIONAL' }, [...place, 'HUMAN_RESOURCES', 'CIVIL_AFFAIRS']],
    [{ nonAcademicKind: null, registrar: 'MARKET_REGULATION' }, [...place, 'MARKET_REGULATION']],
    [{ nonAcademicKind: null, registrar: 'PUBLIC_INSTITUTION_REGISTRY' }, [...place, 'PUBLIC_INSTITUTION_REGISTRY']],
    [{ mode: 'ONLINE', nonAcademicKind: null }, ['COMMUNICATIONS', 'CIVIL_AFFAIRS']],
  ] as const)('%j: %j', (given, owners) => {
    expect(papersFor({ ...offline, ...given }).map(({ owner }) => owner)).toEqual(owners);
  });
});

it('asks of a new place the same but for the registration', () => {
  const change = { id: 'c', institutionId: 'i', divisionCode: '341203', nonAcademicKind: 'SPORT' } as const;
  let ids = 0;
  const asked = placePapersAsked(change, { newId: () => `n${(ids += 1)}`, now });
  expect(asked.map(({ kind, owner }) => `${kind} ${owner}`)).toEqual([
    'FIRE_DESIGN_REVIEW HOUSING',
    'FIRE_ACCEPTANCE FIRE',
    'BUILDING_SAFETY_REPORT HOUSING',
    'PROPERTY_RIGHT NATURAL_RESOURCES',
    'COMPETENT_CONSENT CULTURE_SPORT_SCIENCE',
  ]);
  expect(asked[0]).toMatchObject({ id: 'n1', applicationId: null, changeId: 'c', state: 'ASKED', number: null });
});

describe('decidePaper', () => {
  const fire = { agency: 'FIRE', role: 'FIRE' } as const;
  // prettier-ignore -- a table
  const cases: [string, Partial<PaperRow>, boolean, { agency: Agency; role: Role }, Partial<AnswerPaper>, string][] = [
    ['its owner consents', {}, true, fire, {}, 'CONSENTED'],
    ['its owner objects', {}, true, fire, OBJECTION, 'OBJECTED'],
    ['its owner objects without a reason', {}, true, fire, { verdict: 'OBJECT' }, 'OBJECTION_REASON_MISSING'],
    ['with a telephone number', {}, true, fire, { ...OBJECTION, reason: '找19900000001' }, 'PERSON_NAMED'],
    ['its owner changes its mind', { state: 'OBJECTED' }, true, fire, {}, 'CONSENTED'],
    ['and back', { state: 'CONSENTED' }, true, fire, OBJECTION, 'OBJECTED'],
    ['consents twice', { state: 'CONSENTED' }, true, fire, {}, 'ACTION_NOT_AVAILABLE'],
    ['after the recall', { state: 'RECALLED' }, false, fire, {}, 'ACTION_NOT_AVAILABLE'],
    ['after the decision', {}, false, fire, {}, 'REVIEW_CLOSED'],
    ['another office', {}, true, { agency: 'HOUSING', role: 'HOUSING' }, {}, 'PAPER_OF_ANOTHER'],
    ['another duty', {}, true, { agency: 'FIRE', role: 'INST' }, {}, 'ROLE_NOT_ENTITLED'],
    ['education for fire', {}, true, { agency: 'EDUCATION', role: 'EDU_LIC' }, {}, 'PAPER_OF_ANOTHER'],
    [
      'education by letter',
      { owner: 'NATURAL_RESOURCES' },
      true,
      { agency: 'EDUCATION', role: 'EDU_LIC' },
      {},
      'CONSENTED',
    ],
    [
      'the referral, after the decision',
      { kind: 'ICP_CANCELLATION', owner: 'COMMUNICATIONS' },
      false,
      { agency: 'EDUCATION', role: 'EDU_LIC' },
      {},
      'CONSENTED',
    ],
    ['without a number', {}, true, fire, { number: ' ' }, 'PAPER_NUMBER_MISSING'],
    ['valid until today', {}, true, fire, { expiresOn: today }, 'CONSENTED'],
    ['valid until yesterday', {}, true, fire, { expiresOn: calendarDay('2026-03-01') }, 'PAPER_EXPIRED_ALREADY'],
  ];
  it.each(cases)('%s', (_name, paper, underReview, { agency, role }, said, expected) => {
    const caller = { agency, roles: [role] };
    const file = { paper: { ...PAPER, ...paper }, underReview };
    const decision = decidePaper(file, { ...ANSWER, ...said }, { caller, today, now });
    expect(decision.ok ? decision.value.state : decision.refusal.code).toBe(expected);
  });

  it('knows no paper that is not there', () => {
    const caller = { agency: 'FIRE', roles: ['FIRE'] } as const;
    expect(decidePaper(undefined, ANSWER, { caller, today, now })).toMatchObject({
      refusal: { code: 'PAPER_UNKNOWN' },
    });
  });
});

describe('checkPapers', () => {
  const given = (...papers: readonly Partial<PaperRow>[]) => {
    const decision = checkPapers(
      papers.map((paper) => ({ ...PAPER, state: 'CONSENTED', ...paper })),
      today,
    );
    return decision.ok ? 'OK' : decision.refusal.code;
  };
  // prettier-ignore -- a table
  it.each([
    [[{}, {}], 'OK'],
    [[{}, { state: 'ASKED' }], 'PAPERS_OPEN'],
    [[{ state: 'OBJECTED' }, {}], 'PAPERS_OBJECTED'],
    [[{ expiresOn: today }], 'OK'],
    [[{ expiresOn: calendarDay('2026-03-01') }], 'PAPERS_EXPIRED'],
  ] as const)('%j: %s', (papers, expected) => {
    expect(given(...papers)).toBe(expected);
  });
});

it('recalls what has not been answered', () => {
  const papers = paperLifecycle.states.map((state) => ({ ...PAPER, state }));
  const recalled = papersRecalled(papers, { caller: { roles: ['INST'] } } as never);
  expect(recalled).toEqual([{ ...PAPER, state: 'RECALLED' }]);
});

it('has every owner at a desk that the table of the lifecycle admits', () => {
  const roles = new Set(
    paperLifecycle.transitions.filter(({ event }) => event !== 'recall').flatMap((line) => line.roles),
  );
  for (const { role } of Object.values(PAPER_DESKS)) expect(roles).toContain(role);
});
