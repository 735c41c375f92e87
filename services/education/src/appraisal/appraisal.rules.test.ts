import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  APPRAISAL_KEYS,
  APPRAISAL_STATES,
  appraisalConstants,
  appraisalLifecycle,
  type AppraisalAct,
  type AppraisalState,
} from './appraisal-lifecycle.rules.js';
import {
  actionsFor,
  confirmAppraisal,
  decideRequest,
  fileAppraisal,
  foundFile,
  missingMaterials,
  requestReview,
  submitMaterials,
  type ActFacts,
  type AppraisalFile,
  type AppraisalRow,
  type Material,
  type RequestAppraisal,
  type RequestContext,
} from './appraisal.rules.js';
import { drawPanel, giveOpinion, recuseExpert, redrawPanel } from './panel-acts.rules.js';
import { drawOrder, type Candidate, type Finding, type PanelLevel, type Seat } from './panel.rules.js';

const SEED = '0190a000-0000-7000-8000-000000000001';
const UNTIL = '2026-03-16T15:59:59.999Z';
const ROW: AppraisalRow = {
  id: 'a',
  institutionId: 'i',
  divisionCode: '341203',
  courseName: '思维训练',
  courseKey: '思维训练',
  subjects: ['MATHEMATICS'],
  grounds: '内容涉及数学',
  newEvidence: null,
  previousId: null,
  requestedBy: 'EDUCATION',
  requestedAt: '2026-03-02T01:00:00.000Z',
  competentDepartment: 'SCIENCE_TECHNOLOGY',
  state: 'REQUESTED',
  outstanding: 0,
  finding: null,
  findingReason: null,
  reviewUntil: UNTIL,
  reviewReason: null,
  finalFinding: null,
  finalReason: null,
  version: 1,
};

const constants = { get: <T>(key: string) => appraisalConstants.find((one) => one.key === key)!.value as T };
let id = 0;
const facts = (role: Role, given: Partial<ActFacts['caller']> & { now?: string } = {}): ActFacts => ({
  caller: {
    agency: role === 'COMP' ? 'CULTURE_SPORT_SCIENCE' : 'EDUCATION',
    roles: [role],
    division: '341203',
    subject: 's',
    operationId: 'o',
    ...given,
  },
  now: new Date(given.now ?? '2026-03-02T01:00:00Z'),
  today: calendarDay('2026-03-02'),
  constantsIn: () => constants,
  newId: () => `0190a000-0000-7000-8000-${String((id += 1)).padStart(12, '0')}`,
});

const candidate = (expertId: string, divisionCode = '341203', conflicted = false): Candidate => ({
  expertId,
  personId: `person-${expertId}`,
  divisionCode,
  subjects: ['MATHEMATICS'],
  conflicted,
});
const seat = (expertId: string, level: PanelLevel, state: Seat['state'] = 'SEATED'): Seat => ({
  id: `seat-${expertId}`,
  appraisalId: 'a',
  divisionCode: '341203',
  level,
  expertId,
  personId: `person-${expertId}`,
  state,
  recusalReason: null,
});

/** A file in which every guard of its state's acts holds. */
function fileIn(state: AppraisalState, given: Partial<AppraisalFile> = {}): AppraisalFile {
  const level = state.startsWith('HIGHER') ? 'HIGHER' : 'FIRST';
  const division = level === 'HIGHER' ? '341200' : '341203';
  const pool = ['e1', 'e2', 'e3', 'e4', 'e5'];
  const panel = drawOrder({ seed: SEED, pool }).slice(0, 3);
  const panelled = state.endsWith('PANELLED');
  return {
    row: { ...ROW, state, outstanding: panelled ? 3 : 0 },
    competent: { agency: 'CULTURE_SPORT_SCIENCE', title: '科技部门' },
    materials: [],
    draws: panelled ? [{ level, seed: SEED, pool, size: 3 }] : [],
    seats: panelled ? panel.map((expert) => seat(expert, level)) : [],
    findings: (['ACADEMIC', 'ACADEMIC', 'MIXED'] as const).map((finding) => ({ level, finding })),
    candidates: pool.map((expert) => candidate(expert, division)),
    ...given,
  };
}

const FORM: Material = {
  kind: 'COURSE_REVIEW_FORM',
  title: '课程内容审核表',
  documentNo: null,
  sha256: 'a'.repeat(64),
};
const BOOK: Material = { ...FORM, kind: 'TEACHING_MATERIAL', title: '讲义' };
const OPINION = { finding: 'ACADEMIC', purpose: '提分', content: '数学', method: '讲授', evaluation: '考试' } as const;

type Actor = (file: AppraisalFile, facts: ActFacts) => ReturnType<typeof submitMaterials>;
const ACTS: Record<AppraisalAct, Actor> = {
  submitAppraisalMaterials: (file, by) => submitMaterials(file, { documents: [FORM, BOOK] }, by),
  drawAppraisalPanel: (file, by) => drawPanel(file, { size: null }, by),
  recuseExpert: (file, by) => recuseExpert(file, { seatId: file.seats[0]?.id ?? '', reason: '近亲属' }, by),
  redrawAppraisalPanel: (file, by) => {
    const [first, ...others] = file.seats;
    return redrawPanel(first ? { ...file, seats: [{ ...first, state: 'RECUSED' }, ...others] } : file, {}, by);
  },
  giveOpinion: (file, by) => giveOpinion(file, OPINION, by),
  confirmAppraisal: (file, by) => confirmAppraisal(file, { finding: 'ACADEMIC', reason: null }, by),
  fileAppraisal: (file, by) => fileAppraisal(file, {}, { ...by, now: new Date(UNTIL) }),
  requestAppraisalReview: (file, by) => requestReview(file, { reason: '不服' }, by),
};

const outcomeOf = (decision: ReturnType<Actor>): string =>
  decision.ok ? decision.value.step.to : decision.refusal.code;

/** Who does it: an expert of the panel; a city's officer, whose rights include the county's. */
const actor = (role: Role, file: AppraisalFile): ActFacts =>
  facts(role, {
    division: role === 'EDU_SUP' ? '341200' : '341203',
    ...(role === 'EXPERT' && { agency: 'EXPERT', ...(file.seats[0] && { person: file.seats[0].personId }) }),
  });

describe('lifecycle 18, each act in each state by each role', () => {
  const acts = Object.keys(ACTS) as AppraisalAct[];
  const trials = acts.flatMap((act) => APPRAISAL_STATES.map((state) => [act, state] as const));
  it.each(trials)('%s in %s', (act, state) => {
    const lines = appraisalLifecycle.transitions.filter((line) => line.event === act && line.from.includes(state));
    const may = new Set(lines.flatMap(({ roles }) => roles));
    for (const role of ROLES) {
      const file = fileIn(state);
      const expected =
        lines.length === 0
          ? ['ACTION_NOT_AVAILABLE']
          : may.has(role)
            ? lines.map(({ to }) => to)
            : ['ROLE_NOT_ENTITLED'];
      expect(expected).toContain(outcomeOf(ACTS[act](file, actor(role, file))));
    }
  });
});

it('is unknown where row security hides it', () => {
  expect(foundFile(undefined)).toMatchObject({ refusal: { code: 'APPRAISAL_UNKNOWN' } });
  const file = fileIn('REQUESTED');
  expect(foundFile(file)).toEqual({ ok: true, value: file });
});

describe('a request', () => {
  const INPUT: RequestAppraisal = {
    institutionId: 'i',
    courseName: '思维训练',
    subjects: ['MATHEMATICS'],
    grounds: '内容涉及数学',
    newEvidence: null,
  };
  const CONTEXT: RequestContext = {
    institution: { competent: { agency: 'CULTURE_SPORT_SCIENCE', title: '科技部门' } },
    caller: { roles: ['COMP'], agency: 'CULTURE_SPORT_SCIENCE' },
    clearSubject: null,
    previous: null,
  };
  const education = { competent: { agency: 'EDUCATION', title: '教育部门' } } as const;
  // prettier-ignore -- a table
  it.each<[string, Partial<RequestAppraisal>, Partial<RequestContext>, string]>([
    ['by the competent department', {}, {}, 'ok'],
    ['by another department', {}, { institution: education }, 'NOT_COMPETENT'],
    ['by education, of any institution', {}, { caller: { roles: ['EDU_SUP'], agency: 'EDUCATION' } }, 'ok'],
    ['about nobody', {}, { institution: undefined }, 'INSTITUTION_UNKNOWN'],
    ['without a course', { courseName: ' ' }, {}, 'COURSE_UNNAMED'],
    ['of a subject of the catalogue', {}, { clearSubject: '数学' }, 'COURSE_CLEAR'],
    ['without a subject', { subjects: [] }, {}, 'SUBJECTS_MISSING'],
    ['without grounds', { grounds: '' }, {}, 'GROUNDS_MISSING'],
    ['with a mobile in it', { grounds: '19900001234' }, {}, 'TEXT_NAMES_PERSON'],
    ['while one is open', { newEvidence: '新讲义' }, { previous: 'CONFIRMED' }, 'APPRAISAL_OPEN'],
    ['of an appraised course', {}, { previous: 'FILED' }, 'EVIDENCE_MISSING'],
    ['of an appraised course, with blank evidence', { newEvidence: ' ' }, { previous: 'FINAL' }, 'EVIDENCE_MISSING'],
    ['of an appraised course, with new evidence', { newEvidence: '新讲义' }, { previous: 'FINAL' }, 'ok'],
  ])('%s', (_name, input, context, expected) => {
    const decision = decideRequest({ ...INPUT, ...input }, { ...CONTEXT, ...context });
    expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected);
  });
});

describe('materials', () => {
  const file = fileIn('REQUESTED');
  // prettier-ignore -- a table
  it.each<[string, Material[], Partial<AppraisalFile>, string]>([
    ['all at once', [FORM, BOOK], {}, 'COMPLETE'],
    ['the form alone', [FORM], {}, 'REQUESTED'],
    ['the rest later', [BOOK], { materials: ['COURSE_REVIEW_FORM'] }, 'COMPLETE'],
    ['another paper', [{ ...FORM, kind: 'OTHER' }], { materials: ['TEACHING_MATERIAL'] }, 'REQUESTED'],
    ['none', [], { materials: ['COURSE_REVIEW_FORM', 'TEACHING_MATERIAL'] }, 'MATERIALS_MISSING'],
    ['without a title', [{ ...FORM, title: ' ' }], {}, 'MATERIAL_INCOMPLETE'],
    ['with half a hash', [{ ...FORM, sha256: 'a'.repeat(63) }], {}, 'MATERIAL_INCOMPLETE'],
    ['with a mobile in the title', [{ ...FORM, title: '19900001234' }], {}, 'TEXT_NAMES_PERSON'],
    [
      'of a department not competent',
      [FORM],
      { competent: { agency: 'EDUCATION', title: '教育部门' } },
      'NOT_COMPETENT',
    ],
  ])('%s', (_name, documents, given, expected) => {
    expect(outcomeOf(submitMaterials({ ...file, ...given }, { documents }, facts('COMP')))).toBe(expected);
  });
  it('says what is missing', () =>
    expect(missingMaterials(['OTHER'])).toEqual(['COURSE_REVIEW_FORM', 'TEACHING_MATERIAL']));
});

describe('a panel', () => {
  it('is drawn of three by the constant; seed, pool and seats go together', () => {
    const decision = drawPanel(fileIn('COMPLETE'), { size: null }, facts('EDU_SUP'));
    if (!decision.ok) throw new Error(decision.refusal.code);
    const { draw, seats, row } = decision.value;
    expect(row.outstanding).toBe(3);
    expect(draw).toMatchObject({ level: 'FIRST', size: constants.get(APPRAISAL_KEYS.QUORUM) });
    expect(seats!.map(({ expertId }) => expertId)).toEqual(drawOrder(draw!).slice(0, 3));
  });
  // prettier-ignore -- a table
  it.each<[string, AppraisalState, number | null, Partial<AppraisalFile>, string, string]>([
    ['of five', 'COMPLETE', 5, {}, '341203', 'PANELLED'],
    ['of four', 'COMPLETE', 4, {}, '341203', 'PANEL_EVEN'],
    ['of one', 'COMPLETE', 1, {}, '341203', 'PANEL_TOO_SMALL'],
    ['of seven out of five', 'COMPLETE', 7, {}, '341203', 'NOT_ENOUGH_EXPERTS'],
    ['of the city by the county', 'HIGHER_REVIEW', null, {}, '341203', 'HIGHER_LEVEL_REQUIRED'],
    ['of the city by the city', 'HIGHER_REVIEW', null, {}, '341200', 'HIGHER_PANELLED'],
  ])('%s', (_name, state, size, given, division, expected) => {
    expect(outcomeOf(drawPanel(fileIn(state, given), { size }, facts('EDU_SUP', { division })))).toBe(expected);
  });
});

describe('a recusal', () => {
  const file = fileIn('PANELLED');
  const [first, second] = file.seats as [Seat, Seat, Seat];
  const own = { agency: 'EXPERT', person: first.personId } as const;
  const recused = { ...file, seats: [{ ...first, state: 'RECUSED' as const }] };
  const given = { ...file, seats: [{ ...first, state: 'GIVEN' as const }] };
  // prettier-ignore -- a table
  it.each<[string, AppraisalFile, Role, Partial<ActFacts['caller']>, string, string, string]>([
    ['by oneself', file, 'EXPERT', own, first.id, '近亲属', 'PANELLED'],
    ['of another by an expert', file, 'EXPERT', own, second.id, '近亲属', 'SEAT_UNKNOWN'],
    ['by who is no person', file, 'EXPERT', { agency: 'EXPERT' }, first.id, '近亲属', 'SEAT_UNKNOWN'],
    ['by the office', file, 'EDU_SUP', {}, first.id, '机构申请', 'PANELLED'],
    ['of no seat', file, 'EDU_SUP', {}, 'x', '机构申请', 'SEAT_UNKNOWN'],
    ['twice', recused, 'EDU_SUP', {}, first.id, '机构申请', 'SEAT_UNKNOWN'],
    ['after the opinion', given, 'EXPERT', own, first.id, '近亲属', 'OPINION_GIVEN'],
    ['without a reason', file, 'EDU_SUP', {}, first.id, ' ', 'REASON_MISSING'],
    ['with a mobile in it', file, 'EDU_SUP', {}, first.id, '19900001234', 'TEXT_NAMES_PERSON'],
    [
      'of the city by the county',
      fileIn('HIGHER_PANELLED'),
      'EDU_SUP',
      {},
      first.id,
      '机构申请',
      'HIGHER_LEVEL_REQUIRED',
    ],
  ])('%s', (_name, target, role, caller, seatId, reason, expected) => {
    expect(outcomeOf(recuseExpert(target, { seatId, reason }, facts(role, caller)))).toBe(expected);
  });
  it('leaves a seat that is drawn again, by who may', () => {
    expect(outcomeOf(redrawPanel(file, {}, facts('EDU_SUP')))).toBe('NO_VACANCY');
    const higher = fileIn('HIGHER_PANELLED', { seats: [] });
    expect(outcomeOf(redrawPanel(higher, {}, facts('EDU_SUP')))).toBe('HIGHER_LEVEL_REQUIRED');
    const decision = redrawPanel({ ...file, seats: file.seats.slice(1) }, {}, facts('EDU_SUP'));
    expect(decision.ok && decision.value.seats).toHaveLength(1);
  });
});

describe('an opinion', () => {
  const file = fileIn('PANELLED');
  const [first] = file.seats as [Seat];
  const own = { agency: 'EXPERT', person: first.personId } as const;
  const lone = (given: Partial<AppraisalFile> = {}, outstanding = 3): AppraisalFile => ({
    ...file,
    row: { ...file.row, outstanding },
    ...given,
  });
  // prettier-ignore -- a table
  it.each<[string, AppraisalFile, object, Partial<ActFacts['caller']>, string]>([
    ['one of three', lone(), {}, own, 'PANELLED'],
    ['the last', lone({}, 1), {}, own, 'REPORTED'],
    [
      'the last of the higher panel',
      { ...fileIn('HIGHER_PANELLED'), row: { ...fileIn('HIGHER_PANELLED').row, outstanding: 1 } },
      {},
      own,
      'HIGHER_REPORTED',
    ],
    ['without a purpose', lone(), { purpose: ' ' }, own, 'DIMENSION_MISSING'],
    ['without a content', lone(), { content: '' }, own, 'DIMENSION_MISSING'],
    ['without a method', lone(), { method: '' }, own, 'DIMENSION_MISSING'],
    ['the last without an evaluation', lone({}, 1), { evaluation: '' }, own, 'DIMENSION_MISSING'],
    ['with a mobile in it', lone(), { method: '19900001234' }, own, 'TEXT_NAMES_PERSON'],
    ['of who does not sit', lone(), {}, { agency: 'EXPERT', person: 'x' }, 'SEAT_UNKNOWN'],
    ['of who is no person', lone(), {}, { agency: 'EXPERT' }, 'SEAT_UNKNOWN'],
    ['twice', lone({ seats: [{ ...first, state: 'GIVEN' }] }), {}, own, 'OPINION_GIVEN'],
    [
      'of who took a post since',
      lone({ candidates: [candidate(first.expertId, '341203', true)] }),
      {},
      own,
      'EXPERT_CONFLICTED',
    ],
  ])('%s', (_name, target, given, caller, expected) => {
    expect(outcomeOf(giveOpinion(target, { ...OPINION, ...given }, facts('EXPERT', caller)))).toBe(expected);
  });
});

describe('a confirmation', () => {
  const split = (['ACADEMIC', 'NON_ACADEMIC', 'NON_ACADEMIC', 'MIXED', 'MIXED'] as const).slice();
  const unanimous: Finding[] = ['MIXED', 'MIXED', 'MIXED'];
  const two: Finding[] = ['ACADEMIC', 'ACADEMIC', 'NON_ACADEMIC', 'NON_ACADEMIC'];
  // prettier-ignore -- a table
  it.each<[string, AppraisalState, Finding[], Finding, string | null, string, string]>([
    ['of the majority', 'REPORTED', unanimous, 'MIXED', null, '341203', 'CONFIRMED'],
    ['of something else', 'REPORTED', unanimous, 'ACADEMIC', '理由', '341203', 'DEVIATES_FROM_PANEL'],
    ['without a majority, with a reason', 'REPORTED', split, 'ACADEMIC', '理由', '341203', 'CONFIRMED'],
    ['without a majority, without a reason', 'REPORTED', split, 'MIXED', ' ', '341203', 'REASON_MISSING'],
    ['of what nobody found', 'REPORTED', two, 'MIXED', '理由', '341203', 'FINDING_NOT_GIVEN'],
    ['with a mobile in it', 'REPORTED', split, 'MIXED', '19900001234', '341203', 'TEXT_NAMES_PERSON'],
    ['of the review by the county', 'HIGHER_REPORTED', unanimous, 'MIXED', null, '341203', 'HIGHER_LEVEL_REQUIRED'],
    ['of the review by the city', 'HIGHER_REPORTED', unanimous, 'MIXED', null, '341200', 'FINAL'],
  ])('%s', (_name, state, found, finding, reason, division, expected) => {
    const level = state === 'REPORTED' ? 'FIRST' : 'HIGHER';
    const findings = found.map((one) => ({ level, finding: one }) as const);
    const file = fileIn(state, { findings });
    expect(outcomeOf(confirmAppraisal(file, { finding, reason }, facts('EDU_SUP', { division })))).toBe(expected);
  });
  it('counts the panel of its level alone', () => {
    const findings = [
      ...unanimous.map((finding) => ({ level: 'FIRST', finding }) as const),
      { level: 'HIGHER', finding: 'ACADEMIC' } as const,
    ];
    const file = fileIn('HIGHER_REPORTED', { findings });
    const by = facts('EDU_SUP', { division: '341200' });
    expect(outcomeOf(confirmAppraisal(file, { finding: 'MIXED', reason: null }, by))).toBe('DEVIATES_FROM_PANEL');
    expect(outcomeOf(confirmAppraisal(file, { finding: 'ACADEMIC', reason: null }, by))).toBe('FINAL');
  });
  it('begins the term of the review: ten working days', () => {
    const decision = confirmAppraisal(fileIn('REPORTED'), { finding: 'ACADEMIC', reason: null }, facts('EDU_SUP'));
    expect(decision.ok && decision.value.row.reviewUntil).toBe(UNTIL);
  });
});

describe('the term of the review', () => {
  const file = fileIn('CONFIRMED');
  // prettier-ignore -- a table
  it.each([
    ['a millisecond before its end', '2026-03-16T15:59:59.998Z', 'HIGHER_REVIEW', 'REVIEW_TERM_RUNNING'],
    ['at its end', UNTIL, 'REVIEW_TERM_OVER', 'FILED'],
    ['a millisecond after', '2026-03-16T16:00:00.000Z', 'REVIEW_TERM_OVER', 'FILED'],
  ])('%s', (_name, now, review, filing) => {
    expect(outcomeOf(requestReview(file, { reason: '不服' }, facts('INST', { now })))).toBe(review);
    expect(outcomeOf(fileAppraisal(file, {}, facts('SYS', { now })))).toBe(filing);
    expect(outcomeOf(fileAppraisal(file, {}, facts('EDU_SUP', { now })))).toBe(filing);
  });
  // prettier-ignore -- a table
  it.each([
    [' ', 'REASON_MISSING'],
    ['19900001234', 'TEXT_NAMES_PERSON'],
  ])('with the reason %j', (reason, expected) => {
    expect(outcomeOf(requestReview(file, { reason }, facts('INST')))).toBe(expected);
  });
});

describe('what is offered', () => {
  const before = { now: new Date('2026-03-02T01:00:00Z'), ownSeat: null };
  const after = { now: new Date(UNTIL), ownSeat: null };
  // prettier-ignore -- a table
  it.each<[AppraisalState, Role, string, Parameters<typeof actionsFor>[2], string]>([
    ['REQUESTED', 'INST', '341203', before, 'submitAppraisalMaterials'],
    ['PANELLED', 'EDU_SUP', '341203', before, 'recuseExpert redrawAppraisalPanel'],
    ['HIGHER_PANELLED', 'EDU_SUP', '341203', before, ''],
    ['HIGHER_PANELLED', 'EDU_SUP', '341200', before, 'recuseExpert redrawAppraisalPanel'],
    ['PANELLED', 'EXPERT', '341203', { ...before, ownSeat: 'SEATED' }, 'recuseExpert giveOpinion'],
    ['PANELLED', 'EXPERT', '341203', { ...before, ownSeat: 'GIVEN' }, ''],
    ['CONFIRMED', 'INST', '341203', before, 'requestAppraisalReview'],
    ['CONFIRMED', 'INST', '341203', after, ''],
    ['CONFIRMED', 'EDU_SUP', '341203', before, ''],
    ['CONFIRMED', 'EDU_SUP', '341203', after, 'fileAppraisal'],
    ['FINAL', 'EDU_SUP', '341200', after, ''],
  ])('in %s to %s of %s', (state, role, division, given, expected) => {
    expect(actionsFor({ state, reviewUntil: UNTIL }, { roles: [role], division }, given).join(' ')).toBe(expected);
  });
});
