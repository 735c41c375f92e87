import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES } from '@lianguan/kernel';
import { stepDeadlines } from '@lianguan/service-kit';
import { registrationStateOf } from '../registration/index.js';
import {
  CHANGE_DUE,
  DEREGISTER_DUE,
  REGISTRAR_ACTS,
  registrarConstants,
  registrarLifecycle,
  type RegistrarEvent,
  type Stage,
} from './registrar-lifecycle.rules.js';
import {
  decideRegistrarAct,
  nextDueOf,
  stageOf,
  type RegistrarAct,
  type RegistrarFacts,
  type RegistrarFile,
  type RegistrarRefusal,
} from './registrar.rules.js';

const day = (text: string) => calendarDay(text);
const constants = { get: (key: string) => registrarConstants.find((one) => one.key === key)!.value as never };
const facts = (role: (typeof ROLES)[number] = 'CIVIL', today = '2026-09-28'): RegistrarFacts => ({
  stateOf: registrationStateOf,
  caller: { agency: 'CIVIL_AFFAIRS', roles: [role], division: '341203', subject: 'o', operationId: 'o' },
  now: new Date(`${today}T01:00:00Z`),
  today: day(today),
  constants,
  constantsIn: () => constants,
  newId: () => 'new',
});

const FILE: RegistrarFile = {
  id: 'r',
  version: 3,
  usccCode: 'c',
  name: '甲',
  charterScope: '艺术培训',
  registeredAddress: '文化路1号',
  legalRepresentative: '甲代表',
  divisionCode: '341203',
  recordedState: 'REGISTERED',
  state: 'REGISTERED',
  measures: [],
  changeDueOn: null,
  liquidationEndedOn: null,
  deregisterDueOn: null,
  checkedYears: [],
  openAccounts: 0,
};
const at = (stage: Stage, given: Partial<RegistrarFile> = {}): RegistrarFile => {
  const state = stage === 'CHANGE_PENDING' ? 'REGISTERED' : stage;
  const changeDueOn = stage === 'CHANGE_PENDING' ? day('2026-10-01') : null;
  return { ...FILE, recordedState: state, state, changeDueOn, ...given };
};

const ON = day('2026-09-10');
/** All that the acts may need: every guard holds. */
const complete = (act: RegistrarEvent): RegistrarAct => ({
  act,
  registrationId: 'r',
  documentNo: '示民〔2026〕1号',
  reason: '依申请',
  on: ON,
  changes: { name: '乙' },
  sealRecordNo: '封1',
  article: 'ARTICLE_25',
  annual: { year: 2025, result: 'PASSED', toCompetentBodyOn: day('2026-03-31'), toRegistryOn: day('2026-06-01') },
});
const READY: Partial<Record<RegistrarEvent, Partial<RegistrarFile>>> = {
  deregisterNonProfit: { liquidationEndedOn: ON, deregisterDueOn: day('2026-09-25') },
};
const decide = (file: RegistrarFile | undefined, input: RegistrarAct, given = facts()) =>
  decideRegistrarAct(file, input, given);
const outcome = (...given: Parameters<typeof decide>) => {
  const decided = decide(...given);
  return decided.ok ? stageOf(decided.value.file) : decided.refusal.code;
};

describe('every line of the table', () => {
  const lines = registrarLifecycle.transitions.flatMap((line) => line.from.map((from) => ({ ...line, from })));
  it.each(lines.map((line) => [line.from, line.event, line.to, line] as const))(
    '%s -%s-> %s',
    (from, event, to, line) => {
      const file = at(from, READY[event]);
      for (const role of ROLES) {
        const decided = decide(file, complete(event), facts(role));
        if (line.roles.includes(role as never))
          expect(decided).toMatchObject({ ok: true, value: { step: { from, to } } });
        else expect(decided).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
      }
    },
  );

  it.each(
    registrarLifecycle.states.flatMap((state) =>
      REGISTRAR_ACTS.filter(
        (event) => !registrarLifecycle.transitions.some((line) => line.event === event && line.from.includes(state)),
      ).map((event) => [state, event] as const),
    ),
  )('%s has no %s', (state, event) => {
    expect(outcome(at(state), complete(event))).toBe('ACTION_NOT_AVAILABLE');
  });
});

// prettier-ignore -- a table
it.each<[RegistrarRefusal, RegistrarEvent, RegistrarFile | undefined, Partial<RegistrarAct>]>([
  ['REGISTRATION_UNKNOWN', 'warnNonProfit', undefined, {}],
  ['DOCUMENT_MISSING', 'warnNonProfit', FILE, { documentNo: ' ' }],
  ['REASON_MISSING', 'warnNonProfit', FILE, { reason: '' }],
  ['TEXT_NAMES_PERSON', 'warnNonProfit', FILE, { reason: '电话 19900000001' }],
  ['TEXT_NAMES_PERSON', 'changeNonProfit', at('CHANGE_PENDING'), { changes: { name: '19900000001' } }],
  ['DAY_AHEAD', 'recordNonProfitChangeConsent', FILE, { on: day('2026-09-29') }],
  ['DAY_MISSING', 'recordNonProfitChangeConsent', FILE, { on: undefined }],
  ['DAY_MISSING', 'endNonProfitLiquidation', at('LIQUIDATING'), { on: undefined }],
  ['NOTHING_CHANGED', 'changeNonProfit', at('CHANGE_PENDING'), { changes: { name: ' 甲 ', charterScope: null } }],
  ['SEAL_RECORD_MISSING', 'restrictNonProfit', FILE, { sealRecordNo: ' ' }],
  ['RESTRICTED_BY_JOINT_ACTION', 'liftNonProfitRestriction', { ...FILE, state: 'RESTRICTED' }, {}],
  ['LIQUIDATION_ENDED', 'endNonProfitLiquidation', at('LIQUIDATING', { liquidationEndedOn: ON }), {}],
  ['LIQUIDATION_NOT_ENDED', 'deregisterNonProfit', at('LIQUIDATING'), {}],
  ['ESCROW_NOT_CLOSED', 'deregisterNonProfit', at('LIQUIDATING', { liquidationEndedOn: ON, openAccounts: 1 }), {}],
  ['ARTICLE_MISSING', 'revokeNonProfit', FILE, { article: undefined }],
  ['YEAR_MISSING', 'recordNonProfitAnnualCheck', FILE, { annual: undefined }],
  [
    'YEAR_NOT_OVER',
    'recordNonProfitAnnualCheck',
    FILE,
    { annual: { ...complete('warnNonProfit').annual!, year: 2026 } },
  ],
  ['YEAR_CHECKED', 'recordNonProfitAnnualCheck', { ...FILE, checkedYears: [2025] }, {}],
  [
    'DAY_AHEAD',
    'recordNonProfitAnnualCheck',
    FILE,
    { annual: { ...complete('warnNonProfit').annual!, toRegistryOn: day('2026-09-29') } },
  ],
  [
    'REPORT_MISSING',
    'recordNonProfitAnnualCheck',
    FILE,
    { annual: { ...complete('warnNonProfit').annual!, toRegistryOn: null } },
  ],
])('%s: %s', (code, act, file, given) => {
  expect(outcome(file, { ...complete(act), ...given })).toBe(code);
});

describe('deadlines', () => {
  const deadlineOf = (event: RegistrarEvent, from: Stage, startsOn: string) => {
    const decided = decide(at(from, READY[event]), { ...complete(event), on: day(startsOn) });
    if (!decided.ok) throw new Error(decided.refusal.code);
    return stepDeadlines(
      decided.value.step,
      { id: 'r', division: '341203' },
      { ...facts(), today: decided.value.startsOn },
    );
  };
  // Calendar days: the swapped working days around the National Day and the edge of the year are days like others.
  // prettier-ignore -- a table
  it.each<[RegistrarEvent, Stage, string, string, string]>([
    ['recordNonProfitChangeConsent', 'REGISTERED', '2026-09-10', CHANGE_DUE, '2026-10-10T15:59:59.999Z'],
    ['recordNonProfitChangeConsent', 'REGISTERED', '2025-12-05', CHANGE_DUE, '2026-01-04T15:59:59.999Z'],
    ['endNonProfitLiquidation', 'LIQUIDATING', '2026-09-20', DEREGISTER_DUE, '2026-10-05T15:59:59.999Z'],
  ])('%s from %s on %s begins %s', (event, from, startsOn, name, due) => {
    expect(deadlineOf(event, from, startsOn)).toEqual([expect.objectContaining({ name, due: new Date(due) })]);
  });

  it.each<[RegistrarEvent, Stage, string]>([
    ['changeNonProfit', 'CHANGE_PENDING', CHANGE_DUE],
    ['restrictNonProfit', 'CHANGE_PENDING', CHANGE_DUE],
    ['deregisterNonProfit', 'LIQUIDATING', DEREGISTER_DUE],
    ['revokeNonProfit', 'LIQUIDATING', DEREGISTER_DUE],
  ])('%s from %s ends %s', (event, from, name) => {
    expect(deadlineOf(event, from, '2026-09-10')).toContainEqual({ name, subjectId: 'r', due: null });
  });

  it('shows the day that presses', () => {
    expect(nextDueOf(FILE)).toBeNull();
    expect(nextDueOf(at('CHANGE_PENDING'))).toBe('2026-10-01');
    expect(nextDueOf({ ...FILE, deregisterDueOn: ON })).toBe(ON);
  });
});

describe('what becomes of the registration', () => {
  it('a change is kept with what was before', () => {
    const decided = decide(at('CHANGE_PENDING'), {
      ...complete('changeNonProfit'),
      changes: { name: '乙', charterScope: ' 体育培训 ' },
    });
    expect(decided).toMatchObject({
      value: {
        detail: '名称由“甲”变更为“乙”；业务范围由“艺术培训”变更为“体育培训”',
        file: { name: '乙', charterScope: '体育培训', changeDueOn: null, version: 4 },
      },
    });
  });

  it('a report that came late does not decide the check, and stays on record', () => {
    expect(decide(FILE, complete('recordNonProfitAnnualCheck'))).toMatchObject({
      value: {
        detail: '2025年度检查合格，2026-03-31报业务主管单位，2026-06-01报登记管理机关（逾期，应于2026-05-31前）',
      },
    });
    const silent = { year: 2025, result: 'FAILED', toCompetentBodyOn: null, toRegistryOn: null } as const;
    expect(decide(FILE, { ...complete('recordNonProfitAnnualCheck'), annual: silent })).toMatchObject({ ok: true });
  });

  it('a revocation rests on its article', () => {
    expect(decide(FILE, complete('revokeNonProfit'))).toMatchObject({
      value: { basis: '民办非企业单位登记管理暂行条例 第二十五条', file: { recordedState: 'REVOKED' } },
    });
  });
});
