import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, permit, refuse, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { ADMISSION_CONSTANTS } from '../license-admission/index.js';
import { conditionsOn } from './change-conditions.commands.js';
import { changeLifecycle } from './change-lifecycle.rules.js';
import {
  decideChange,
  decideRequest,
  type ChangeAct,
  type ChangeActName,
  type ChangeFile,
  type ChangePlan,
  type ChangingSchool,
} from './change.rules.js';

const TODAY = calendarDay('2026-03-02');
const constants: Facts['constants'] = {
  get: <T>(key: string) =>
    ADMISSION_CONSTANTS.find((constant) => constant.key === key && constant.effectiveTo === null)!.value as T,
};
const factsOf = (role: Role) =>
  ({ caller: { roles: [role] }, today: TODAY }) as unknown as Pick<Facts, 'caller' | 'today'>;

const SCHOOL: ChangingSchool = {
  divisionCode: '341203',
  trainingClass: 'NON_ACADEMIC',
  nonAcademicKind: 'SPORT',
  licenseState: 'ACTIVE',
  addresses: ['文化路1号'],
  changeOpen: false,
};
const PREMISES = { kind: 'COMMERCIAL', areaM2: 120, capacityPerSlot: 40 } as const;
const { papers: NEEDED } = conditionsOn({ kind: 'MOVE', stages: [], premises: PREMISES }, SCHOOL, constants);
const PAPERS = NEEDED.map(({ kind }) => ({ kind, number: '示文1号', issuedBy: '示例局', validTo: TODAY }));
const PLAN: ChangePlan = {
  kind: 'MOVE',
  divisionCode: '341203002',
  address: '新华路2号',
  stages: ['COMPULSORY'],
  premises: PREMISES,
  papers: PAPERS,
};
const SUBJECT = { trainingClass: 'ACADEMIC', nonAcademicKind: null } as const;
const POINT = { kind: 'TEACHING_POINT' } as const;
const premises = (given: Partial<ChangePlan['premises']>) => ({ premises: { ...PLAN.premises, ...given } });
const expired = PAPERS.map((paper) => ({ ...paper, validTo: addDays(TODAY, -1) }));

// prettier-ignore -- a table
const CASES: readonly (readonly [string, Partial<ChangePlan>, Partial<ChangingSchool> | undefined, string])[] = [
  ['that may', {}, {}, 'ok'],
  ['that may open a teaching point', POINT, {}, 'ok'],
  ['unknown', {}, undefined, 'CHANGE_APPLICANT_UNKNOWN'],
  ['of a subject that moves', {}, SUBJECT, 'MORATORIUM_ADDRESS_CHANGE'],
  ['of a subject that opens a point', POINT, SUBJECT, 'MORATORIUM_BRANCH'],
  ['of a subject for adults', { stages: ['ADULT'] }, SUBJECT, 'ok'],
  ['for preschool', { stages: ['PRESCHOOL'] }, {}, 'MORATORIUM_ADDRESS_CHANGE'],
  ['without a license', {}, { licenseState: null }, 'CHANGE_LICENSE_NOT_ACTIVE'],
  ['that is suspended', {}, { licenseState: 'SUSPENDED' }, 'CHANGE_LICENSE_NOT_ACTIVE'],
  ['whose enrolment is stopped', {}, { licenseState: 'ENROLMENT_STOPPED' }, 'CHANGE_LICENSE_NOT_ACTIVE'],
  ['that goes to the next county', { divisionCode: '341202' }, {}, 'CHANGE_OUT_OF_COUNTY'],
  ['that goes to another township', {}, { divisionCode: '341203001' }, 'ok'],
  ['that stays', { address: ' 文化路 1号' }, {}, 'CHANGE_ADDRESS_KNOWN'],
  ['that goes into a dwelling', premises({ kind: 'DWELLING' }), {}, 'PREMISES_DWELLING'],
  ['that goes into a basement', premises({ kind: 'BASEMENT' }), {}, 'PREMISES_BANNED'],
  ['with three square metres each', premises({ areaM2: 120, capacityPerSlot: 40 }), {}, 'ok'],
  ['with one pupil too many', premises({ areaM2: 120, capacityPerSlot: 41 }), {}, 'AREA_PER_PUPIL'],
  ['with one square metre too few', premises({ areaM2: 119, capacityPerSlot: 40 }), {}, 'AREA_PER_PUPIL'],
  ['without papers', { papers: [] }, {}, 'CHANGE_PAPERS_MISSING'],
  ['without one of them', { papers: PAPERS.slice(1) }, {}, 'CHANGE_PAPERS_MISSING'],
  [
    'with a paper without a number',
    { papers: PAPERS.map((paper) => ({ ...paper, number: ' ' })) },
    {},
    'CHANGE_PAPERS_MISSING',
  ],
  ['with papers of yesterday', { papers: expired }, {}, 'CHANGE_PAPER_EXPIRED'],
  ['with papers for ever', { papers: PAPERS.map((paper) => ({ ...paper, validTo: null })) }, {}, 'ok'],
  [
    'of a subject, without the competent department',
    { stages: ['ADULT'], papers: PAPERS.filter(({ kind }) => kind !== 'COMPETENT_CONSENT') },
    SUBJECT,
    'ok',
  ],
];

const standingOf = (plan: ChangePlan, given: Partial<ChangingSchool> | undefined) => {
  const school = given && { ...SCHOOL, ...given };
  return { school, conditions: conditionsOn(plan, school, constants) };
};

describe('a request of a school', () => {
  // prettier-ignore -- a table
  it.each([
    ...CASES,
    ['that has asked already', {}, { changeOpen: true }, 'CHANGE_OPEN'],
    ['to nowhere', { address: ' ' }, {}, 'CHANGE_ADDRESS_MISSING'],
    ['for nobody', { stages: [] }, {}, 'CHANGE_STAGES_MISSING'],
    ['that names a person', { address: '找19900001234' }, {}, 'CHANGE_TEXT_NAMES_PERSON'],
  ] as typeof CASES)('%s', (_name, plan, school, expected) => {
    const asked = { ...PLAN, ...plan };
    const decided = decideRequest(asked, standingOf(asked, school), factsOf('INST'));
    expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
  });
});

const CHECK = { checkedOn: TODAY, officers: ['皖K-01', '皖K-02'], premises: PLAN.premises, note: '与申请一致' };
const FILE: ChangeFile = { state: 'CHECKED', plan: PLAN, departments: permit(null), ...standingOf(PLAN, {}) };
const SAID = { check: CHECK, documentNo: '示教许〔2026〕1号', reason: '消防通道不足' };
const actOf = (act: ChangeActName, given: object = {}) => {
  const fields =
    {
      recordPremisesCheck: ['check'],
      approvePremisesChange: ['documentNo'],
      refusePremisesChange: ['documentNo', 'reason'],
      withdrawPremisesChange: ['reason'],
    }[act as string] ?? [];
  const said = Object.fromEntries(Object.entries(SAID).filter(([field]) => fields.includes(field)));
  return { changeId: 'c', act, ...said, ...given } as unknown as ChangeAct;
};
const outcome = (file: ChangeFile | undefined, act: ChangeAct, role: Role): string => {
  const decided = decideChange(file, act, factsOf(role));
  return decided.ok ? decided.value.to : decided.refusal.code;
};

const acts = [...new Set(changeLifecycle.transitions.map(({ event }) => event))].filter(
  (event) => event !== 'requestPremisesChange',
) as ChangeActName[];

describe.each(acts)('%s', (act) => {
  it('is done from the states and by the roles of its lines alone', () => {
    for (const state of changeLifecycle.states)
      for (const role of ROLES) {
        const line = changeLifecycle.transitions.find(({ event, from }) => event === act && from.includes(state));
        const expected = !line ? 'ACTION_NOT_AVAILABLE' : line.roles.includes(role) ? line.to : 'ROLE_NOT_ENTITLED';
        expect(outcome({ ...FILE, state }, actOf(act), role)).toBe(expected);
      }
  });
});

describe('approving', () => {
  // What held when it was asked for has to hold still.
  it.each(CASES)('for a school %s', (_name, plan, school, expected) => {
    const changed = { ...PLAN, ...plan };
    const file = { ...FILE, plan: changed, ...standingOf(changed, school) };
    const found = outcome(file, actOf('approvePremisesChange'), 'EDU_LIC');
    expect(found).toBe(expected === 'ok' ? 'APPROVED' : expected);
  });
});

it('waits for the departments to consent to the place', () => {
  const open = { ...FILE, departments: refuse('PAPERS_OPEN', { papers: '消防验收' }) };
  expect(outcome(open, actOf('approvePremisesChange'), 'EDU_LIC')).toBe('PAPERS_OPEN');
  expect(outcome(open, actOf('refusePremisesChange'), 'EDU_LIC')).toBe('REFUSED');
});

const SHED = standingOf({ ...PLAN, premises: { ...PREMISES, kind: 'SIMPLE_SHED' } }, {});

// prettier-ignore -- a table
it.each<[string, ChangeFile | undefined, ChangeAct, string]>([
  ['unknown', undefined, actOf('acceptPremisesChange'), 'CHANGE_UNKNOWN'],
  [
    'checked by one',
    { ...FILE, state: 'ACCEPTED' },
    actOf('recordPremisesCheck', { check: { ...CHECK, officers: ['皖K-01', '皖K-01 '] } }),
    'CHANGE_OFFICERS_TOO_FEW',
  ],
  [
    'checked tomorrow',
    { ...FILE, state: 'ACCEPTED' },
    actOf('recordPremisesCheck', { check: { ...CHECK, checkedOn: addDays(TODAY, 1) } }),
    'CHANGE_CHECK_NOT_YET',
  ],
  ['checked in a shed', { ...FILE, ...SHED, state: 'ACCEPTED' }, actOf('recordPremisesCheck'), 'PREMISES_BANNED'],
  [
    'checked with a person',
    { ...FILE, state: 'ACCEPTED' },
    actOf('recordPremisesCheck', { check: { ...CHECK, note: '19900001234' } }),
    'CHANGE_TEXT_NAMES_PERSON',
  ],
  ['approved without a number', FILE, actOf('approvePremisesChange', { documentNo: ' ' }), 'CHANGE_DOCUMENT_MISSING'],
  ['refused without a reason', FILE, actOf('refusePremisesChange', { reason: ' ' }), 'CHANGE_REASON_MISSING'],
])('a change %s', (_name, file, act, expected) => {
  const role = act.act === 'withdrawPremisesChange' ? 'INST' : 'EDU_LIC';
  expect(outcome(file, act, role)).toBe(expected);
});
