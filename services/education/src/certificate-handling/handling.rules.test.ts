import { describe, expect, it } from '@jest/globals';
import { calendarDay, permit, ROLES, type Role } from '@lianguan/kernel';
import { handlingConstants, handlingLifecycle, type HandlingStateName } from './handling-lifecycle.rules.js';
import { decideHandling, decideOverdue, type HandlingAct, type PlaceFile } from './handling.rules.js';

const constants = { get: (key: string) => handlingConstants.find((constant) => constant.key === key)!.value as never };
const today = calendarDay('2026-11-30');
const factsOf = (...roles: Role[]) => ({ caller: { roles } as never, today, constants });
const facts = factsOf('EDU_SUP');

const FILE: PlaceFile = {
  cell: 'REGISTERED_ONLY',
  toBeHandled: true,
  article: '民办教育促进法 第六十四条',
  approver: 'EDUCATION',
  state: 'OPEN',
  permanentClosure: false,
  rectifyDue: null,
  delegated: [],
  bans: [],
};
const NONE = { ...FILE, cell: 'NONE' } as const;
const LICENSED_ONLY = { ...FILE, cell: 'LICENSED_ONLY' } as const;
const BOTH = { ...FILE, cell: 'BOTH', toBeHandled: false } as const;
const VOCATIONAL = { ...FILE, cell: 'BOTH', approver: 'HUMAN_RESOURCES' } as const;
const KEPT_AWAY = {
  ...FILE,
  bans: [{ id: 'b', article: '民办教育促进法实施条例 第六十二条', decidedOn: today, lastDay: null }],
} as const;

const GUIDE: HandlingAct = { act: 'guideToApply', institutionId: 'i', note: '' };
const ORDER: HandlingAct = {
  act: 'orderToRectify',
  institutionId: 'i',
  months: 3,
  problems: '超出登记的经营范围',
  documentNo: '示教改〔2026〕1号',
};
const BAN: HandlingAct = {
  act: 'banPlace',
  institutionId: 'i',
  officers: ['皖教执001', '皖教执002'],
  recorderIds: ['JLY-01'],
  evidence: ['照片1'],
  documentNo: '示教取〔2026〕1号',
  residential: false,
  signsRemoved: true,
  banYears: 3,
  banPermanent: false,
};
const CONFIRM: HandlingAct = {
  act: 'confirmRectified',
  institutionId: 'i',
  officers: BAN.officers,
  evidence: ['照片2'],
  note: '',
};
const WITHDRAW: HandlingAct = { act: 'withdrawHandling', institutionId: 'i', reason: '认定有误', annulmentNo: null };
const CLOSED = { ...NONE, state: 'BANNED', permanentClosure: true } as const;

const answer = (file: PlaceFile | undefined, act: HandlingAct) => {
  const decided = decideHandling(file, act, facts);
  return decided.ok ? decided.value.step.to : decided.refusal.code;
};

// prettier-ignore -- a table
it.each([
  ['guide: registered only', FILE, GUIDE, 'GUIDED'],
  ['guide: nothing at all', NONE, GUIDE, 'GUIDED'],
  ['guide: licensed by human resources', VOCATIONAL, GUIDE, 'GUIDED'],
  ['guide: all papers', BOTH, GUIDE, 'NOT_TO_BE_HANDLED'],
  ['guide: licensed already', LICENSED_ONLY, GUIDE, 'ALREADY_LICENSED'],
  ['guide: operator kept away', KEPT_AWAY, GUIDE, 'OPERATOR_BANNED'],
  ['guide: unknown', undefined, GUIDE, 'PLACE_UNKNOWN'],
  ['guide: a number in the note', FILE, { ...GUIDE, note: '电话19900001234' }, 'TEXT_NAMES_PERSON'],
  ['order: registered only', FILE, ORDER, 'ORDERED'],
  ['order: licensed only', LICENSED_ONLY, ORDER, 'ORDERED'],
  ['order: nothing to rectify', NONE, ORDER, 'NOTHING_TO_RECTIFY'],
  ['order: of human resources', VOCATIONAL, ORDER, 'OTHER_APPROVER'],
  ['order: 0 months', FILE, { ...ORDER, months: 0 }, 'RECTIFY_TERM_OUT_OF_RANGE'],
  ['order: 1 month', FILE, { ...ORDER, months: 1 }, 'ORDERED'],
  ['order: 4 months', FILE, { ...ORDER, months: 4 }, 'RECTIFY_TERM_OUT_OF_RANGE'],
  ['order: a month and a half', FILE, { ...ORDER, months: 1.5 }, 'RECTIFY_TERM_OUT_OF_RANGE'],
  ['order: no problem named', FILE, { ...ORDER, problems: ' ' }, 'PROBLEMS_MISSING'],
  ['order: no document', FILE, { ...ORDER, documentNo: '' }, 'DOCUMENT_MISSING'],
  ['ban: nothing at all', NONE, BAN, 'BANNED'],
  ['ban: registered only', FILE, BAN, 'BANNED'],
  ['ban: licensed only', LICENSED_ONLY, BAN, 'PLACE_LICENSED'],
  ['ban: licensed by human resources', VOCATIONAL, BAN, 'PLACE_LICENSED'],
  ['ban: one officer', NONE, { ...BAN, officers: ['皖教执001'] }, 'OFFICERS_TOO_FEW'],
  ['ban: one officer twice', NONE, { ...BAN, officers: ['皖教执001', ' 皖教执001 '] }, 'OFFICERS_TOO_FEW'],
  ['ban: no recorder', NONE, { ...BAN, recorderIds: [' '] }, 'RECORDER_MISSING'],
  ['ban: signs still hang', NONE, { ...BAN, signsRemoved: false }, 'SIGNS_STANDING'],
  ['ban: no evidence', NONE, { ...BAN, evidence: [] }, 'EVIDENCE_MISSING'],
  ['ban: no document', NONE, { ...BAN, documentNo: ' ' }, 'DOCUMENT_MISSING'],
  ['ban: a number in the evidence', NONE, { ...BAN, evidence: ['19900001234'] }, 'TEXT_NAMES_PERSON'],
  ['confirm: ordered', { ...FILE, state: 'ORDERED' }, CONFIRM, 'RECTIFIED'],
  ['confirm: too late', { ...FILE, state: 'OVERDUE' }, CONFIRM, 'RECTIFIED'],
  ['confirm: one officer', { ...FILE, state: 'ORDERED' }, { ...CONFIRM, officers: ['皖教执001'] }, 'OFFICERS_TOO_FEW'],
  ['confirm: no evidence', { ...FILE, state: 'ORDERED' }, { ...CONFIRM, evidence: [' '] }, 'EVIDENCE_MISSING'],
  ['withdraw: guided', { ...FILE, state: 'GUIDED' }, WITHDRAW, 'WITHDRAWN'],
  ['withdraw: no reason', { ...FILE, state: 'GUIDED' }, { ...WITHDRAW, reason: ' ' }, 'WITHDRAWAL_REASON_MISSING'],
  ['withdraw: a closure for ever', CLOSED, WITHDRAW, 'CLOSED_FOR_EVER'],
  ['withdraw: a closure annulled', CLOSED, { ...WITHDRAW, annulmentNo: '示政复〔2026〕1号' }, 'WITHDRAWN'],
] as const)('%s', (_name, file, act, expected) => {
  expect(answer(file, act)).toBe(expected);
});

describe('what follows', () => {
  it.each([
    [FILE, 'EDUCATION', '民办教育促进法 第六十四条'],
    [VOCATIONAL, 'HUMAN_RESOURCES', '民办教育促进法 第十二条'],
  ] as const)('guides to who approves, with the article', (file, guidedTo, basis) => {
    expect(decideHandling(file, GUIDE, facts)).toMatchObject({ value: { guidedTo, basis } });
  });

  it('a term of months ends on the same date, or on the last day of a shorter month', () => {
    expect(decideHandling(FILE, ORDER, facts)).toMatchObject({ value: { rectifyDue: '2027-02-28' } });
  });

  it('a dwelling is closed for ever, another place is not', () => {
    expect(decideHandling(NONE, { ...BAN, residential: true }, facts)).toMatchObject({
      value: { permanentClosure: true },
    });
    expect(decideHandling(NONE, BAN, facts)).toMatchObject({ value: { permanentClosure: false } });
  });

  it('says until when the operator is kept away', () => {
    const [ban] = KEPT_AWAY.bans;
    const until = (lastDay: typeof today | null) =>
      decideHandling({ ...FILE, bans: [{ ...ban, lastDay }] }, GUIDE, facts);
    expect(until(null)).toMatchObject({ refusal: { detail: { until: '永久' } } });
    expect(until(today)).toMatchObject({
      refusal: { detail: { until: '至2026年11月30日', decidedOn: '2026年11月30日' } },
    });
  });
});

// Every line of the table, from every state, by every role.
const ACTS = {
  guideToApply: GUIDE,
  orderToRectify: ORDER,
  banPlace: BAN,
  confirmRectified: CONFIRM,
  withdrawHandling: WITHDRAW,
};
const CELLS = {
  guideToApply: FILE,
  orderToRectify: FILE,
  banPlace: NONE,
  confirmRectified: FILE,
  withdrawHandling: FILE,
};
it.each(Object.keys(ACTS) as (keyof typeof ACTS)[])(
  '%s is done from the states and by the roles of its line alone',
  (name) => {
    const line = handlingLifecycle.transitions.find(({ event }) => event === name)!;
    for (const state of handlingLifecycle.states)
      for (const role of ROLES) {
        const decided = decideHandling({ ...CELLS[name], state }, ACTS[name], factsOf(role));
        const expected = !line.from.includes(state)
          ? 'ACTION_NOT_AVAILABLE'
          : line.roles.includes(role)
            ? line.to
            : 'ROLE_NOT_ENTITLED';
        expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
      }
  },
);

// prettier-ignore -- a table
it.each([
  ['ORDERED', '2026-11-29', 'OVERDUE'],
  ['ORDERED', '2026-11-30', 'NOT_DUE'],
  ['RECTIFIED', '2026-11-29', 'NOT_DUE'],
  ['OVERDUE', '2026-11-29', 'NOT_DUE'],
  ['WITHDRAWN', '2026-11-29', 'NOT_DUE'],
] as const)('an order that is %s with its last day on %s: %s', (state: HandlingStateName, lastDay, expected) => {
  const decided = decideOverdue({ state, rectifyDue: calendarDay(lastDay) }, factsOf('SYS'));
  expect(decided).toEqual(
    expected === 'NOT_DUE'
      ? permit('NOT_DUE')
      : expect.objectContaining({ value: expect.objectContaining({ to: expected }) }),
  );
});

it('only the clock makes an order overdue', () => {
  const decided = decideOverdue({ state: 'ORDERED', rectifyDue: calendarDay('2026-11-29') }, factsOf('EDU_SUP'));
  expect(decided).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
});

// prettier-ignore -- a table
it.each([
  ['guideToApply', GUIDE, ['guideToApply'], 'GUIDED'],
  ['guideToApply', GUIDE, ['orderToRectify'], 'NOT_DELEGATED'],
  ['orderToRectify', ORDER, ['orderToRectify'], 'ORDERED'],
  ['orderToRectify', ORDER, [], 'NOT_DELEGATED'],
  ['confirmRectified', CONFIRM, [], 'NOT_DELEGATED'],
  ['banPlace', BAN, ['banPlace'], 'ROLE_NOT_ENTITLED'],
] as const)('a township does %s only as it is delegated: %#', (_name, act, delegated, expected) => {
  const township = { ...factsOf('TOWNSHIP'), caller: { agency: 'TOWNSHIP', roles: ['TOWNSHIP'] } as never };
  const decided = decideHandling({ ...FILE, delegated }, act, township);
  expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
});
