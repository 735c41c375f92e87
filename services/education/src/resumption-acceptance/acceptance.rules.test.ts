import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Agency, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import fc from 'fast-check';
import { COMPETENT_DEPARTMENTS } from '../classification/index.js';
import { checkPlanOn, EMERGENCY_CONSTANTS, type EmergencySpan } from '../emergency-period/index.js';
import { acceptanceLifecycle, type AcceptanceActName, type AcceptanceStateName } from './acceptance-lifecycle.rules.js';
import {
  decideAcceptance,
  decideResumption,
  type AcceptanceAct,
  type AcceptanceFile,
  type ApplyForResumption,
  type Suspended,
} from './acceptance.rules.js';
import { checkLifting, type AcceptancePaper } from './lifting.rules.js';

const VALUES = new Map<string, unknown>([
  ['case.officersMin', 2],
  ...EMERGENCY_CONSTANTS.map(({ key, value }) => [key, value] as const),
]);
const AGENCIES: Readonly<Partial<Record<Role, Agency>>> = {
  TOWNSHIP: 'TOWNSHIP',
  COMP: 'CULTURE_SPORT_SCIENCE',
  INST: 'INSTITUTION',
};
const factsOf = (role: Role, day = '2026-03-02') =>
  ({
    caller: { agency: AGENCIES[role] ?? 'EDUCATION', roles: [role], division: '341203' },
    today: calendarDay(day),
    constants: { get: (key: string) => VALUES.get(key) },
  }) as unknown as Pick<Facts, 'caller' | 'today' | 'constants'>;

const EMERGENCY: EmergencySpan = { divisionCode: '341203', validFrom: calendarDay('2026-03-02'), endedOn: null };
const PLAN = { capacityPerSlot: 20, seatGapCm: 100, testIntervalDays: 3, lookBackDays: 14 };
const ASKED: ApplyForResumption = {
  institutionId: 'i',
  townshipCode: '341203001',
  rectification: '已更换消防器材',
  scale: 40,
  plan: null,
};
const SCHOOL: Suspended = { divisionCode: '341203', suspended: true, acceptanceOpen: false };

// prettier-ignore -- a table
it.each<[string, Partial<ApplyForResumption>, Partial<Suspended> | undefined, readonly EmergencySpan[], string]>([
  ['under suspension', {}, {}, [], 'ok'],
  ['unknown', {}, undefined, [], 'RESUMPTION_INSTITUTION_UNKNOWN'],
  ['that is not suspended', {}, { suspended: false }, [], 'NOT_SUSPENDED'],
  ['that asks twice', {}, { acceptanceOpen: true }, [], 'ACCEPTANCE_OPEN'],
  ['of the next county', { townshipCode: '341202001' }, {}, [], 'TOWNSHIP_ELSEWHERE'],
  ['of a county', { townshipCode: '341203' }, {}, [], 'TOWNSHIP_ELSEWHERE'],
  ['of a village', { townshipCode: '341203001005' }, {}, [], 'TOWNSHIP_ELSEWHERE'],
  ['of the township in the ledger', {}, { divisionCode: '341203001' }, [], 'ok'],
  ['of another than in the ledger', {}, { divisionCode: '341203002' }, [], 'TOWNSHIP_ELSEWHERE'],
  ['that has put nothing right', { rectification: ' ' }, {}, [], 'RECTIFICATION_MISSING'],
  ['that names a person', { rectification: '19900001234' }, {}, [], 'ACCEPTANCE_TEXT_NAMES_PERSON'],
  ['for nobody', { scale: 0 }, {}, [], 'SCALE_INVALID'],
  ['without a plan in an emergency', {}, {}, [EMERGENCY], 'EMERGENCY_PLAN_MISSING'],
  ['with a plan in an emergency', { plan: PLAN }, {}, [EMERGENCY], 'ok'],
])('an institution %s', (_name, given, school, emergencies, expected) => {
  const asked = { ...ASKED, ...given };
  const plan = checkPlanOn({ ...asked, division: asked.townshipCode }, emergencies, factsOf('INST'));
  const decided = decideResumption(asked, { school: school && { ...SCHOOL, ...school }, plan });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const FILE: AcceptanceFile = {
  state: 'APPLIED',
  competent: COMPETENT_DEPARTMENTS.EDUCATION,
  appliedOn: calendarDay('2026-03-01'),
  delegated: ['acceptResumption'],
  plan: { ok: true, value: null },
};
/** The plan under the emergency that was declared since. */
const inEmergency = (plan: typeof PLAN | null): Partial<AcceptanceFile> => ({
  plan: checkPlanOn({ division: '341203001', scale: 40, plan }, [EMERGENCY], factsOf('EDU_SUP')),
});
const actOf = (act: AcceptanceActName, given: object = {}): AcceptanceAct => ({
  act,
  acceptanceId: 'a',
  officers: ['皖K-01', '皖K-02'],
  checkedOn: calendarDay('2026-03-02'),
  documentNo: '示验〔2026〕1号',
  note: '现场无异常',
  ...given,
});
const outcome = (file: AcceptanceFile | undefined, act: AcceptanceAct, facts: ReturnType<typeof factsOf>): string => {
  const decided = decideAcceptance(file, act, facts);
  return decided.ok ? decided.value.to : decided.refusal.code;
};

describe.each([...new Set(acceptanceLifecycle.transitions.map(({ event }) => event))])('%s', (event) => {
  it('is done from the states and by the roles of its lines alone', () => {
    for (const state of acceptanceLifecycle.states)
      for (const role of ROLES) {
        const lines = acceptanceLifecycle.transitions.filter(
          (line) => line.event === event && line.from.includes(state),
        );
        const line = lines.find(({ roles }) => roles.includes(role));
        const competent = COMPETENT_DEPARTMENTS[role === 'COMP' ? 'SPORT' : 'EDUCATION'];
        const expected = lines.length === 0 ? 'ACTION_NOT_AVAILABLE' : (line?.to ?? 'ROLE_NOT_ENTITLED');
        expect(outcome({ ...FILE, state, competent }, actOf(event), factsOf(role))).toBe(expected);
      }
  });
});

// prettier-ignore -- a table
it.each<[string, Partial<AcceptanceFile> | undefined, AcceptanceAct, Role, string]>([
  ['unknown', undefined, actOf('passResumption'), 'EDU_SUP', 'ACCEPTANCE_UNKNOWN'],
  [
    'of a township that may not',
    { delegated: ['guideToApply'] },
    actOf('passResumption'),
    'TOWNSHIP',
    'ACCEPTANCE_NOT_DELEGATED',
  ],
  [
    'failed by a township that may not',
    { delegated: [] },
    actOf('failResumption'),
    'TOWNSHIP',
    'ACCEPTANCE_NOT_DELEGATED',
  ],
  [
    'of sport by education',
    { competent: COMPETENT_DEPARTMENTS.SPORT },
    actOf('passResumption'),
    'EDU_SUP',
    'NOT_COMPETENT',
  ],
  ['of a subject by sport', {}, actOf('failResumption'), 'COMP', 'NOT_COMPETENT'],
  [
    'by one officer twice',
    {},
    actOf('passResumption', { officers: ['皖K-01', ' 皖K-01 '] }),
    'EDU_SUP',
    'ACCEPTANCE_OFFICERS_TOO_FEW',
  ],
  [
    'before it was asked for',
    {},
    actOf('passResumption', { checkedOn: '2026-02-28' }),
    'EDU_SUP',
    'ACCEPTANCE_DAY_INVALID',
  ],
  [
    'on the day it was asked for',
    {},
    actOf('passResumption', { checkedOn: '2026-03-01' }),
    'EDU_SUP',
    'COMPETENT_PASSED',
  ],
  ['tomorrow', {}, actOf('passResumption', { checkedOn: '2026-03-03' }), 'EDU_SUP', 'ACCEPTANCE_DAY_INVALID'],
  ['without a number', {}, actOf('passResumption', { documentNo: ' ' }), 'EDU_SUP', 'ACCEPTANCE_DOCUMENT_MISSING'],
  ['with a person', {}, actOf('passResumption', { note: '19900001234' }), 'EDU_SUP', 'ACCEPTANCE_TEXT_NAMES_PERSON'],
  ['passed without a word', {}, actOf('passResumption', { note: '' }), 'EDU_SUP', 'COMPETENT_PASSED'],
  ['failed without a word', {}, actOf('failResumption', { note: ' ' }), 'EDU_SUP', 'ACCEPTANCE_NOTE_MISSING'],
  ['withdrawn without a word', {}, actOf('withdrawResumption', { note: '' }), 'INST', 'ACCEPTANCE_NOTE_MISSING'],
  ['in an emergency declared since', inEmergency(null), actOf('passResumption'), 'EDU_SUP', 'EMERGENCY_PLAN_MISSING'],
  ['failed in an emergency', inEmergency(null), actOf('failResumption'), 'EDU_SUP', 'FAILED'],
  ['with a plan in an emergency', inEmergency(PLAN), actOf('passResumption'), 'EDU_SUP', 'COMPETENT_PASSED'],
])('an acceptance %s', (_name, file, act, role, expected) => {
  expect(outcome(file && { ...FILE, ...file }, act, factsOf(role))).toBe(expected);
});

it('is accepted when both have passed it and neither has failed it, in whatever order', () => {
  const said = fc.record({
    role: fc.constantFrom<Role>('TOWNSHIP', 'EDU_SUP', 'INST'),
    act: fc.constantFrom<AcceptanceActName>('passResumption', 'failResumption', 'withdrawResumption'),
  });
  fc.assert(
    fc.property(fc.array(said, { maxLength: 6 }), (acts) => {
      let state: AcceptanceStateName = 'APPLIED';
      const done: string[] = [];
      for (const { role, act } of acts) {
        const decided = decideAcceptance({ ...FILE, state }, actOf(act), factsOf(role));
        if (!decided.ok) continue;
        state = decided.value.to;
        done.push(`${role} ${act}`);
      }
      const both = ['TOWNSHIP passResumption', 'EDU_SUP passResumption'].every((step) => done.includes(step));
      expect(state === 'ACCEPTED').toBe(both);
      expect(new Set(done).size).toBe(done.length);
    }),
  );
});

describe('lifting the suspension', () => {
  const since = '2026-03-01T01:00:00.000Z';
  const papers: readonly AcceptancePaper[] = [
    { documentNo: '旧验1号', appliedAt: '2026-02-28T01:00:00.000Z' },
    { documentNo: '新验1号', appliedAt: since },
  ];
  // prettier-ignore -- a table
  it.each([
    ['asked for under it', { liftCause: 'REPAIRED', documentNo: ' 新验1号 ' }, 'ok'],
    ['asked for before it', { liftCause: 'REPAIRED', documentNo: '旧验1号' }, 'ACCEPTANCE_BEFORE_SUSPENSION'],
    ['not on record', { liftCause: 'REPAIRED', documentNo: '验9号' }, 'ACCEPTANCE_NOT_ON_RECORD'],
    ['missing, which the license’s own law refuses', { liftCause: 'REPAIRED', documentNo: null }, 'ok'],
    ['not needed after annulment', { liftCause: 'ANNULLED', documentNo: null }, 'ok'],
  ] as const)('on an acceptance %s', (_name, measure, expected) => {
    const decided = checkLifting(measure, papers, since);
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  });
});
