import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDay, deadlineFrom, ROLES, type Role } from '@lianguan/kernel';
import { CONTENT_BANS, type ContentBanName } from '../content-ban/index.js';
import type { GivenMaterial, MaterialRow } from './edition.rules.js';
import {
  MATERIAL_STATES,
  materialConstants,
  materialLifecycle,
  type MaterialActName,
  type MaterialStateName,
} from './material-lifecycle.rules.js';
import { actionsFor, appointExperts, giveOpinion, recuseExpert } from './panel.rules.js';
import {
  adoptMaterial,
  archiveMaterial,
  fileMaterial,
  markOverdue,
  passFormalReview,
  refuseMaterial,
  returnMaterial,
  reviseMaterial,
  selfReview,
  stopMaterial,
  submitMaterial,
  withdrawMaterial,
  type ActDecision,
  type ActFacts,
  type Banned,
  type MaterialFile,
  type UsingCourse,
} from './review.rules.js';
import { MATERIAL_VERDICTS, NO_OPINIONS, verdictOf, type MaterialSeat, type OpinionTexts } from './seat.rules.js';

const codeOf = (decision: { ok: boolean; refusal?: { code: string } }): string => decision.refusal?.code ?? 'ok';
const stateOf = (decision: ActDecision): string => (decision.ok ? decision.value.step.to : decision.refusal.code);

const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => materialConstants.find((one) => one.key === key)!.value as T };
let serial = 0;
const facts = (role: Role, given: Partial<ActFacts> = {}): ActFacts => ({
  caller: { roles: [role], person: 'p-1' } as never,
  today,
  now: new Date('2026-03-02T01:00:00Z'),
  constantsIn: () => constants,
  newId: () => `new-${String((serial += 1))}`,
  ...given,
});

const ROW: MaterialRow = {
  id: 'm',
  seriesId: 'm',
  version: 1,
  institutionId: 'i',
  divisionCode: '341203',
  title: '示例练习',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  source: 'SELF_COMPILED',
  isbn: null,
  publisher: null,
  selectionNo: null,
  sha256: 'a'.repeat(64),
  state: 'DRAFT',
  selfReviewNo: null,
  selfReviewNote: null,
  round: 1,
  panelSize: 2,
  outstanding: 2,
  dueAt: '2026-03-02T01:00:00.000Z',
  overdue: false,
  filingNo: null,
  filedOn: null,
  usedFrom: null,
  lastUsedOn: null,
  decisionReason: null,
  ban: null,
  retainUntil: '2026-03-02T01:00:00.000Z',
};
const COURSE: UsingCourse = { id: 'c', state: 'PUBLISHED', subject: 'MATHEMATICS', stage: 'COMPULSORY', using: false };
const seat = (at: number, given: Partial<MaterialSeat> = {}): MaterialSeat => ({
  id: `s-${String(at)}`,
  materialId: 'm',
  divisionCode: '341203',
  round: 1,
  expertId: `e-${String(at)}`,
  personId: `p-${String(at)}`,
  state: 'SEATED',
  recusalReason: null,
  ...given,
});
const expertAt = (at: number, conflicted = false, subjects = ['MATHEMATICS']) => ({
  expertId: `e-${String(at)}`,
  personId: `p-${String(at)}`,
  subjects,
  conflicted,
});
const EXPERTS = [expertAt(1), expertAt(2), expertAt(3), expertAt(4, true), expertAt(5, false, ['ART'])];
const file = (
  state: MaterialStateName,
  row: Partial<MaterialRow> = {},
  given: Partial<MaterialFile> = {},
): MaterialFile => ({
  row: { ...ROW, ...row, state },
  subjectTitle: '数学',
  editions: [{ id: 'm', version: 1, state }],
  seats: state === 'WITH_EXPERTS' ? [seat(1), seat(2)] : [],
  experts: EXPERTS,
  course: COURSE,
  tally: NO_OPINIONS,
  ...given,
});

const MATERIAL: GivenMaterial = {
  title: '示例练习二',
  subject: 'MATHEMATICS',
  stage: 'COMPULSORY',
  source: 'SELF_COMPILED',
  isbn: null,
  publisher: null,
  selectionNo: null,
  sha256: 'b'.repeat(64),
  foreignCurriculum: false,
};
const CONTEXT = {
  institution: { institutionId: 'i', divisionCode: '341203', trainingClass: 'ACADEMIC' },
  onFile: [{ id: 'm', isbn: null, sha256: ROW.sha256 }],
  subject: { title: '数学', trainingClass: 'ACADEMIC' },
} as const;
const OPINION: OpinionTexts = { verdict: 'APPROVE', thought: '端正', correctness: '无误', fitness: '合适' };
const REASON = { reason: '示例理由' };
const banOf = (code: ContentBanName) => ({ code, ...CONTENT_BANS[code] });
const BANNED: Banned = { ...REASON, ban: banOf('FOREIGN_CURRICULUM') };

type Act = (of: MaterialFile, by: ActFacts) => ActDecision;
/** Each act of the table with an input that nothing is wrong with. */
const ACTS: Readonly<Partial<Record<MaterialActName, Act>>> = {
  reviseTeachingMaterial: (of, by) => reviseMaterial(of, { material: MATERIAL, context: CONTEXT }, by),
  recordMaterialSelfReview: (of, by) => selfReview(of, { documentNo: '示审 1 号', note: '合格' }, by),
  submitTeachingMaterial: (of, by) => submitMaterial(of, {}, by),
  passMaterialFormalReview: (of, by) => passFormalReview(of, {}, by),
  returnTeachingMaterial: (of, by) => returnMaterial(of, REASON, by),
  refuseTeachingMaterial: (of, by) => refuseMaterial(of, BANNED, by),
  appointMaterialExperts: (of, by) => appointExperts(of, { expertIds: ['e-3'] }, by),
  recuseMaterialExpert: (of, by) => recuseExpert(of, { ...REASON, seatId: 's-1' }, by),
  giveMaterialOpinion: (of, by) => giveOpinion(of, OPINION, by),
  fileTeachingMaterial: (of, by) => fileMaterial(of, { documentNo: '示备 1 号' }, by),
  adoptTeachingMaterial: (of, by) => adoptMaterial(of, {}, by),
  stopTeachingMaterial: (of, by) => stopMaterial(of, REASON, by),
  withdrawTeachingMaterial: (of, by) => withdrawMaterial(of, BANNED, by),
  markMaterialOverdue: (of, by) => markOverdue(of, {}, by),
  archiveTeachingMaterial: (of, by) => archiveMaterial(of, {}, by),
};
/** What the guards of these lines ask for. */
const FITTING: Readonly<Record<string, (state: MaterialStateName) => MaterialFile>> = {
  vacanciesFilled: (state) => file(state, {}, { seats: [seat(1), seat(2, { state: 'RECUSED' })] }),
  lastApproves: (state) => file(state, { outstanding: 1 }, { tally: { ...NO_OPINIONS, APPROVE: 1 } }),
  lastRejects: (state) => file(state, { outstanding: 1 }, { tally: { ...NO_OPINIONS, REJECT: 2 } }),
  lastReturns: (state) => file(state, { outstanding: 1 }, { tally: { ...NO_OPINIONS, REJECT: 1 } }),
};

describe.each(Object.entries(ACTS) as [MaterialActName, Act][])('%s', (event, act) => {
  const lines = materialLifecycle.transitions.filter((line) => line.event === event);
  it('goes as its lines of the table say, for their roles', () => {
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines)
      for (const state of line.from)
        for (const role of ROLES) {
          const fitting = FITTING[line.guard ?? '']?.(state) ?? file(state);
          const expected = (line.roles as readonly Role[]).includes(role) ? line.to : 'ROLE_NOT_ENTITLED';
          expect([role, stateOf(act(fitting, facts(role)))]).toEqual([role, expected]);
        }
  });
  it('goes from no other state', () => {
    const from = new Set<string>(lines.flatMap((line) => line.from));
    for (const state of MATERIAL_STATES.filter((one) => !from.has(one)))
      expect([state, codeOf(act(file(state), facts(lines[0]!.roles[0]!)))]).toEqual([state, 'ACTION_NOT_AVAILABLE']);
  });
});

it('every event of the table is an act here, or an edition’s beginning', () => {
  const begun = ['filePublication', 'changeTeachingMaterial'];
  const events = new Set(materialLifecycle.transitions.map(({ event }) => event));
  expect([...events].sort()).toEqual([...Object.keys(ACTS), ...begun].sort());
});

describe('what an institution does', () => {
  // prettier-ignore -- a table
  it.each<[string, ActDecision, string]>([
    [
      'revises into a book',
      reviseMaterial(
        file('RETURNED'),
        { material: { ...MATERIAL, source: 'PUBLISHED' }, context: CONTEXT },
        facts('INST'),
      ),
      'MATERIAL_NOT_SELF_COMPILED',
    ],
    [
      'revises without a file',
      reviseMaterial(file('RETURNED'), { material: { ...MATERIAL, sha256: null }, context: CONTEXT }, facts('INST')),
      'MATERIAL_HASH_WRONG',
    ],
    [
      'reviews without a record',
      selfReview(file('DRAFT'), { documentNo: ' ', note: '合格' }, facts('INST')),
      'MATERIAL_REVIEW_RECORD_MISSING',
    ],
    [
      'reviews without a word',
      selfReview(file('DRAFT'), { documentNo: '1', note: '' }, facts('INST')),
      'MATERIAL_REVIEW_RECORD_MISSING',
    ],
    [
      'reviews and names a person',
      selfReview(file('DRAFT'), { documentNo: '1', note: '19900001234' }, facts('INST')),
      'MATERIAL_TEXT_NAMES_PERSON',
    ],
    ['stops without a reason', stopMaterial(file('IN_USE'), { reason: ' ' }, facts('INST')), 'MATERIAL_REASON_MISSING'],
    [
      'stops and names a person',
      stopMaterial(file('IN_USE'), { reason: '19900001234' }, facts('INST')),
      'MATERIAL_TEXT_NAMES_PERSON',
    ],
  ])('%s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  // prettier-ignore -- a table
  it.each<[string, Partial<UsingCourse> | undefined, Partial<MaterialFile>, string]>([
    ['uses it in a published course', {}, {}, 'ok'],
    ['uses it in a filed course', { state: 'FILED' }, {}, 'ok'],
    ['uses it in no course', undefined, { course: undefined }, 'MATERIAL_COURSE_UNKNOWN'],
    ['uses it in a retracted course', { state: 'RETRACTED' }, {}, 'MATERIAL_COURSE_ENDED'],
    ['uses it in a returned course', { state: 'RETURNED' }, {}, 'MATERIAL_COURSE_ENDED'],
    ['uses it in another subject', { subject: 'PHYSICS' }, {}, 'MATERIAL_COURSE_DIFFERS'],
    ['uses it for other pupils', { stage: 'HIGH_SCHOOL' }, {}, 'MATERIAL_COURSE_DIFFERS'],
    ['uses it twice', { using: true }, {}, 'MATERIAL_COURSE_HAS_IT'],
    [
      'uses it beside the version before',
      {},
      { editions: [{ id: 'n', version: 1, state: 'IN_USE' }] },
      'MATERIAL_PREVIOUS_IN_USE',
    ],
    ['uses it after the version before', {}, { editions: [{ id: 'n', version: 1, state: 'WITHDRAWN' }] }, 'ok'],
  ])('%s', (_name, course, given, expected) => {
    const of = file('FILED', {}, course ? { course: { ...COURSE, ...course }, ...given } : given);
    expect(codeOf(adoptMaterial(of, {}, facts('INST')))).toBe(expected);
  });

  it.each(MATERIAL_STATES.filter((state) => state !== 'FILED' && state !== 'IN_USE'))(
    'uses no edition that is %s',
    (state) => expect(codeOf(adoptMaterial(file(state), {}, facts('INST')))).toBe('ACTION_NOT_AVAILABLE'),
  );
});

describe('what education decides', () => {
  // prettier-ignore -- a table
  it.each<[string, ActDecision, string]>([
    [
      'returns without a reason',
      returnMaterial(file('SUBMITTED'), { reason: '' }, facts('EDU_SUP')),
      'MATERIAL_REASON_MISSING',
    ],
    [
      'refuses without what for',
      refuseMaterial(file('SUBMITTED'), { ...BANNED, ban: null }, facts('EDU_SUP')),
      'MATERIAL_BAN_MISSING',
    ],
    [
      'refuses for ranking pupils',
      refuseMaterial(file('SUBMITTED'), { ...BANNED, ban: banOf('RANKING') }, facts('EDU_SUP')),
      'MATERIAL_BAN_NOT_OF_MATERIALS',
    ],
    [
      'refuses without a reason',
      refuseMaterial(file('SUBMITTED'), { ...BANNED, reason: ' ' }, facts('EDU_SUP')),
      'MATERIAL_REASON_MISSING',
    ],
    [
      'withdraws without what for',
      withdrawMaterial(file('IN_USE'), { ...BANNED, ban: null }, facts('EDU_SUP')),
      'MATERIAL_BAN_MISSING',
    ],
    [
      'files without a number',
      fileMaterial(file('APPROVED'), { documentNo: ' ' }, facts('EDU_SUP')),
      'MATERIAL_DOCUMENT_MISSING',
    ],
  ])('%s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  it('a foreign curriculum is refused by its article', () => {
    expect(refuseMaterial(file('FORMAL_OK'), BANNED, facts('EDU_SUP'))).toMatchObject({
      value: {
        row: { state: 'REJECTED', ban: 'FOREIGN_CURRICULUM', decisionReason: '示例理由' },
        step: { basis: expect.stringContaining('第十四条') },
      },
    });
    expect(withdrawMaterial(file('IN_USE'), { ...REASON, ban: banOf('PIRACY') }, facts('EDU_SUP'))).toMatchObject({
      value: { ended: true, step: { basis: expect.stringContaining('著作权法') } },
    });
  });
});

describe('experts', () => {
  const appoint = (expertIds: string[], of = file('FORMAL_OK')) => appointExperts(of, { expertIds }, facts('EDU_SUP'));
  const vacant = file('WITH_EXPERTS', {}, { seats: [seat(1), seat(2, { state: 'RECUSED' })] });
  // prettier-ignore -- a table
  it.each<[string, ActDecision, string]>([
    ['one', appoint(['e-1']), 'ok'],
    ['nobody', appoint([]), 'MATERIAL_EXPERTS_TOO_FEW'],
    ['a stranger', appoint(['e-9']), 'MATERIAL_EXPERT_UNKNOWN'],
    ['one of art', appoint(['e-5']), 'MATERIAL_EXPERT_OF_OTHER_SUBJECT'],
    ['one with a post', appoint(['e-1', 'e-4']), 'MATERIAL_EXPERT_CONFLICTED'],
    ['one twice', appoint(['e-1', 'e-1']), 'MATERIAL_EXPERT_SAT'],
    ['one where none is missing', appoint(['e-3'], file('WITH_EXPERTS')), 'MATERIAL_NO_VACANCY'],
    ['two for one place', appoint(['e-2', 'e-3'], vacant), 'MATERIAL_NO_VACANCY'],
    ['who was recused', appoint(['e-2'], vacant), 'MATERIAL_EXPERT_SAT'],
    ['another', appoint(['e-3'], vacant), 'ok'],
  ])('%s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  it('begin a round with a term of its own; who comes later changes neither', () => {
    expect(appoint(['e-1', 'e-2', 'e-3'])).toMatchObject({
      value: {
        row: { round: 2, panelSize: 3, outstanding: 3, dueAt: deadlineFrom(today, '20wd').due.toISOString() },
        seats: [{ expertId: 'e-1', personId: 'p-1', round: 2, state: 'SEATED' }, {}, {}],
      },
    });
    expect(appoint(['e-3'], vacant)).toMatchObject({
      value: { row: { round: 1, panelSize: 2, dueAt: ROW.dueAt }, seats: [{ round: 1, expertId: 'e-3' }] },
    });
  });

  const recuse = (seatId: string, role: Role = 'EXPERT', reason = '示例理由', of = file('WITH_EXPERTS')) =>
    recuseExpert(of, { seatId, reason }, facts(role));
  // prettier-ignore -- a table
  it.each<[string, ActDecision, string]>([
    ['himself', recuse('s-1'), 'ok'],
    ['a colleague', recuse('s-2'), 'MATERIAL_SEAT_UNKNOWN'],
    ['anyone, by education', recuse('s-2', 'EDU_SUP'), 'ok'],
    ['nobody', recuse('s-9', 'EDU_SUP'), 'MATERIAL_SEAT_UNKNOWN'],
    ['without a reason', recuse('s-1', 'EXPERT', ' '), 'MATERIAL_REASON_MISSING'],
    ['and names a person', recuse('s-1', 'EXPERT', '19900001234'), 'MATERIAL_TEXT_NAMES_PERSON'],
    [
      'after the opinion',
      recuse('s-1', 'EXPERT', '示例理由', file('WITH_EXPERTS', {}, { seats: [seat(1, { state: 'GIVEN' })] })),
      'MATERIAL_OPINION_GIVEN',
    ],
    [
      'from an earlier round',
      recuse('s-1', 'EXPERT', '示例理由', file('WITH_EXPERTS', { round: 2 })),
      'MATERIAL_SEAT_UNKNOWN',
    ],
  ])('recuse %s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  const opine = (given: Partial<OpinionTexts> = {}, of = file('WITH_EXPERTS'), person: string | undefined = 'p-1') =>
    giveOpinion(of, { ...OPINION, ...given }, facts('EXPERT', { caller: { roles: ['EXPERT'], person } as never }));
  // prettier-ignore -- a table
  it.each<[string, ActDecision, string]>([
    ['whole', opine(), 'ok'],
    ['of a stranger', opine({}, undefined, 'p-9'), 'MATERIAL_SEAT_UNKNOWN'],
    [
      'of who was recused',
      opine({}, file('WITH_EXPERTS', {}, { seats: [seat(1, { state: 'RECUSED' })] })),
      'MATERIAL_SEAT_UNKNOWN',
    ],
    [
      'given twice',
      opine({}, file('WITH_EXPERTS', {}, { seats: [seat(1, { state: 'GIVEN' })] })),
      'MATERIAL_OPINION_GIVEN',
    ],
    [
      'of who has got a post since',
      opine({}, file('WITH_EXPERTS', {}, { experts: [expertAt(1, true)] })),
      'MATERIAL_EXPERT_CONFLICTED',
    ],
    ['without a word on thought', opine({ thought: ' ' }), 'MATERIAL_DIMENSION_MISSING'],
    ['without a word on correctness', opine({ correctness: '' }), 'MATERIAL_DIMENSION_MISSING'],
    ['without a word on fitness', opine({ fitness: '' }), 'MATERIAL_DIMENSION_MISSING'],
    ['that names a person', opine({ fitness: '19900001234' }), 'MATERIAL_TEXT_NAMES_PERSON'],
  ])('an opinion %s', (_name, decided, expected) => expect(codeOf(decided)).toBe(expected));

  it('decide together: whoever has more than half, otherwise it goes back', () => {
    const count = fc.nat(9);
    fc.assert(
      fc.property(count, count, count, (APPROVE, RETURN, REJECT) => {
        const verdict = verdictOf({ APPROVE, RETURN, REJECT });
        const most = MATERIAL_VERDICTS.filter(
          (one) => ({ APPROVE, RETURN, REJECT })[one] > (APPROVE + RETURN + REJECT) / 2,
        );
        expect(verdict).toBe(most[0] ?? 'RETURN');
      }),
    );
  });

  it('the last opinion says how they voted', () => {
    const last = opine(
      { verdict: 'RETURN' },
      file('WITH_EXPERTS', { outstanding: 1 }, { tally: { ...NO_OPINIONS, APPROVE: 1 } }),
    );
    expect(last).toMatchObject({
      value: {
        row: { state: 'RETURNED', dueAt: null, decisionReason: '专家审核意见：通过 1，退回 1，不予通过 0' },
        seats: [{ state: 'GIVEN' }],
      },
    });
    expect(opine()).toMatchObject({
      value: { row: { state: 'WITH_EXPERTS', decisionReason: null, dueAt: ROW.dueAt } },
    });
  });
});

describe('clocks', () => {
  const at = (time: string) => facts('SYS', { now: new Date(time) });
  it('a review is overdue after the last moment of its last day, not before', () => {
    const submitted = submitMaterial(file('SELF_REVIEWED'), {}, facts('INST'));
    const { dueAt } = submitted.ok ? submitted.value.row : ROW;
    expect(dueAt).toBe(deadlineFrom(today, '10wd').due.toISOString());
    const waiting = file('SUBMITTED', { dueAt });
    const before = new Date(Date.parse(dueAt!) - 1).toISOString();
    expect(codeOf(markOverdue(waiting, {}, at(before)))).toBe('MATERIAL_REVIEW_NOT_DUE');
    expect(markOverdue(waiting, {}, at(dueAt!))).toMatchObject({
      value: { row: { overdue: true, state: 'SUBMITTED' } },
    });
  });

  it('a paper is kept three years after its last use, or after it was withdrawn unused', () => {
    const stopped = stopMaterial(file('IN_USE'), REASON, facts('INST'));
    const { retainUntil } = stopped.ok ? stopped.value.row : ROW;
    expect(stopped).toMatchObject({ value: { row: { lastUsedOn: today }, ended: true } });
    expect(retainUntil).toBe(deadlineFrom(today, '3y').due.toISOString());
    expect(stopMaterial(file('FILED'), REASON, facts('INST'))).toMatchObject({
      value: { row: { lastUsedOn: null, retainUntil } },
    });
    const kept = file('WITHDRAWN', { retainUntil });
    const before = new Date(Date.parse(retainUntil!) - 1).toISOString();
    expect(codeOf(archiveMaterial(kept, {}, at(before)))).toBe('MATERIAL_RETENTION_RUNNING');
    expect(stateOf(archiveMaterial(kept, {}, at(retainUntil!)))).toBe('ARCHIVED');
  });

  it('the first day of use stays', () => {
    const earlier = addDays(today, -9);
    expect(adoptMaterial(file('IN_USE', { usedFrom: earlier }), {}, facts('INST'))).toMatchObject({
      value: { row: { usedFrom: earlier }, courseId: 'c' },
    });
  });
});

it('offers an expert what the own open seat allows, education a vacancy, nobody the filing of a draft as a book', () => {
  const row = { state: 'WITH_EXPERTS', panelSize: 1 } as const;
  const of = (role: Role, seats: readonly MaterialSeat[]) => actionsFor(row, { roles: [role] }, seats);
  expect(of('EXPERT', [seat(1)])).toEqual(['recuseMaterialExpert', 'giveMaterialOpinion']);
  expect(of('EXPERT', [seat(1, { state: 'GIVEN' })])).toEqual([]);
  expect(of('EDU_SUP', [seat(1)])).toEqual(['recuseMaterialExpert']);
  expect(of('EDU_SUP', [seat(1, { state: 'RECUSED' })])).toEqual(['appointMaterialExperts']);
  expect(actionsFor({ state: 'DRAFT', panelSize: 0 }, { roles: ['INST'] }, [])).toEqual([
    'reviseTeachingMaterial',
    'recordMaterialSelfReview',
  ]);
});
