import { describe, expect, it } from '@jest/globals';
import { calendarDay, makeCreditCode, ROLES, type Role } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import { ADMISSION_CONSTANTS } from '../license-admission/index.js';
import type { Successor } from '../supervised-place/index.js';
import { branchLifecycle, type BranchActName } from './branch-lifecycle.rules.js';
import { conditionsOn } from './branch.commands.js';
import {
  decideBranch,
  decideBranchAct,
  decideInquiryDue,
  findingsOn,
  type BranchAct,
  type BranchStanding,
  type FoundBranch,
} from './branch.rules.js';

const constants: Facts['constants'] = {
  get: <T>(key: string) =>
    ADMISSION_CONSTANTS.find((constant) => constant.key === key && constant.effectiveTo === null)!.value as T,
};
const factsOf = (role: Role) => ({ caller: { roles: [role], division: '341203' } }) as unknown as Pick<Facts, 'caller'>;
const codeOf = (organisation: string) => makeCreditCode({ holder: '91', division: '350802', organisation });

const FOUND: FoundBranch = {
  name: '示例咨询公司甲市分公司',
  branchCode: codeOf('MA0ABCD1'),
  divisionCode: '341203001',
  address: '文化路8号',
  trainingClass: 'NON_ACADEMIC',
  stages: ['COMPULSORY'],
  premises: { kind: 'COMMERCIAL', areaM2: 120, capacityPerSlot: 40 },
  companyName: '示例咨询公司',
  companyCode: codeOf('MA0ABCD2'),
  homeDivision: '350802',
  homeLicenseNo: '教民135080270000011',
};

// prettier-ignore -- a table
it.each<[string, Partial<FoundBranch>, boolean, string]>([
  ['of another city', {}, false, 'ok'],
  ['that shows nothing', { branchCode: null, homeLicenseNo: null, premises: null }, false, 'ok'],
  ['elsewhere', { divisionCode: '341202' }, false, 'BRANCH_OUT_OF_DIVISION'],
  ['without a name', { name: ' ' }, false, 'BRANCH_TEXT_MISSING'],
  ['of no company', { companyName: '' }, false, 'BRANCH_TEXT_MISSING'],
  ['with a person', { address: '找19900001234' }, false, 'BRANCH_TEXT_NAMES_PERSON'],
  ['of a company in no county', { homeDivision: '350800' }, false, 'HOME_DIVISION_INVALID'],
  ['of a company nowhere', { homeDivision: '990101' }, false, 'HOME_DIVISION_INVALID'],
  ['of the next county', { homeDivision: '341202' }, false, 'COMPANY_OF_SAME_CITY'],
  ['of the next city', { homeDivision: '341302' }, false, 'ok'],
  ['for nobody', { stages: [] }, false, 'BRANCH_STAGES_MISSING'],
  ['with a wrong code of the company', { companyCode: '91' }, false, 'BRANCH_CODE_INVALID'],
  ['with a wrong code of its own', { branchCode: '91' }, false, 'BRANCH_CODE_INVALID'],
  ['that is on file', {}, true, 'BRANCH_ON_FILE'],
])('a branch %s', (_name, given, onFile, expected) => {
  const decided = decideBranch({ ...FOUND, ...given }, onFile, factsOf('EDU_SUP'));
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const findingsOf = (branch: FoundBranch & Pick<BranchStanding, 'homeLicensed'>) =>
  findingsOn(branch, conditionsOn(branch, constants));

describe('what stands against an approval here', () => {
  // prettier-ignore -- a table
  it.each<[string, Partial<BranchStanding>, readonly string[]]>([
    ['nothing', {}, []],
    ['a subject', { trainingClass: 'ACADEMIC' }, ['MORATORIUM_BRANCH']],
    ['a subject for adults: nothing', { trainingClass: 'ACADEMIC', stages: ['ADULT'] }, []],
    ['preschool', { stages: ['PRESCHOOL'] }, ['MORATORIUM_BRANCH']],
    ['no license at its seat', { homeLicensed: false }, ['HOME_LICENSE_DENIED']],
    ['no license shown', { homeLicenseNo: null }, ['HOME_LICENSE_NOT_SHOWN']],
    ['no licence of its own', { branchCode: null }, ['BRANCH_NOT_REGISTERED']],
    ['premises unseen', { premises: null }, ['BRANCH_PREMISES_UNKNOWN']],
    ['a dwelling', { premises: { kind: 'DWELLING', areaM2: 120, capacityPerSlot: 40 } }, ['PREMISES_DWELLING']],
    ['a basement', { premises: { kind: 'BASEMENT', areaM2: 120, capacityPerSlot: 40 } }, ['PREMISES_BANNED']],
    ['one pupil too many', { premises: { kind: 'OFFICE', areaM2: 120, capacityPerSlot: 41 } }, ['AREA_PER_PUPIL']],
    ['several', { homeLicenseNo: null, branchCode: null }, ['HOME_LICENSE_NOT_SHOWN', 'BRANCH_NOT_REGISTERED']],
  ])('%s', (_name, given, expected) => {
    const findings = findingsOf({ ...FOUND, homeLicensed: true, ...given });
    expect(findings.map(({ code }) => code)).toEqual(expected);
  });
});

const STANDING: BranchStanding = { ...FOUND, state: 'ANSWERED', homeLicensed: true };
const SUCCESSOR: Successor = { ledgerNo: 'T-1', divisionCode: '341203', hasPapers: true };
const actOf = (act: BranchActName, given: Partial<BranchAct> = {}): BranchAct => ({
  act,
  branchId: 'b',
  documentNo: '示教函〔2026〕1号',
  note: '核实总公司许可',
  homeLicensed: true,
  institutionId: 'i',
  ...given,
});
const acts = branchLifecycle.transitions.flatMap(({ event }) => (event === 'passInquiryDue' ? [] : event));

describe.each(acts)('%s', (act) => {
  it('is done from the states and by the roles of its line alone', () => {
    const line = branchLifecycle.transitions.find(({ event }) => event === act)!;
    for (const state of branchLifecycle.states)
      for (const role of ROLES) {
        const given = { act: actOf(act), successor: SUCCESSOR, findings: [] };
        const decided = decideBranchAct({ ...STANDING, state }, given, factsOf(role));
        const expected = !line.from.some((from) => from === state)
          ? 'ACTION_NOT_AVAILABLE'
          : line.roles.includes(role)
            ? line.to
            : 'ROLE_NOT_ENTITLED';
        expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
      }
  });
});

// prettier-ignore -- a table
it.each<[string, Partial<BranchStanding> | undefined, BranchAct, Role, Successor | undefined, string]>([
  ['unknown', undefined, actOf('stopOutsideBranch'), 'EDU_SUP', undefined, 'BRANCH_UNKNOWN'],
  [
    'with a finding, guided',
    { branchCode: null },
    actOf('guideOutsideBranch'),
    'EDU_SUP',
    undefined,
    'BRANCH_NOT_REGISTERED',
  ],
  [
    'of a subject, guided',
    { trainingClass: 'ACADEMIC' },
    actOf('guideOutsideBranch'),
    'EDU_SUP',
    undefined,
    'MORATORIUM_BRANCH',
  ],
  ['with a finding, stopped', { homeLicensed: false }, actOf('stopOutsideBranch'), 'CEB', undefined, 'STOPPED'],
  [
    'stopped without a document',
    {},
    actOf('stopOutsideBranch', { documentNo: ' ' }),
    'CEB',
    undefined,
    'BRANCH_DOCUMENT_MISSING',
  ],
  ['stopped without a reason', {}, actOf('stopOutsideBranch', { note: ' ' }), 'CEB', undefined, 'BRANCH_TEXT_MISSING'],
  [
    'stopped with a person',
    {},
    actOf('stopOutsideBranch', { note: '19900001234' }),
    'CEB',
    undefined,
    'BRANCH_TEXT_NAMES_PERSON',
  ],
  [
    'answered with nothing',
    { state: 'INQUIRED' },
    actOf('recordHomeAnswer', { homeLicensed: null }),
    'EDU_SUP',
    undefined,
    'BRANCH_TEXT_MISSING',
  ],
  ['become nobody', { state: 'GUIDED' }, actOf('admitOutsideBranch'), 'EDU_LIC', undefined, 'BRANCH_SUCCESSOR_UNKNOWN'],
  [
    'become one of the next county',
    { state: 'GUIDED' },
    actOf('admitOutsideBranch'),
    'EDU_LIC',
    { ...SUCCESSOR, divisionCode: '341202' },
    'BRANCH_SUCCESSOR_ELSEWHERE',
  ],
  [
    'become one without papers',
    { state: 'GUIDED' },
    actOf('admitOutsideBranch'),
    'EDU_LIC',
    { ...SUCCESSOR, hasPapers: false },
    'BRANCH_SUCCESSOR_WITHOUT_PAPERS',
  ],
])('a branch %s', (_name, branch, act, role, successor, expected) => {
  const standing = branch && { ...STANDING, ...branch };
  const on = { act, successor, findings: standing ? findingsOf(standing) : [] };
  const decided = decideBranchAct(standing, on, factsOf(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

describe('an inquiry', () => {
  const due = new Date('2026-03-23T15:59:59.999Z');
  const facts = (at: Date, role: Role = 'SYS') =>
    ({ caller: { roles: [role] }, now: at, today: calendarDay('2026-03-23') }) as unknown as Facts;
  // prettier-ignore -- a table
  it.each([
    ['at its end', 'INQUIRED', due, 'SYS', 'UNANSWERED'],
    ['a moment before', 'INQUIRED', new Date(due.getTime() - 1), 'SYS', 'NOT_DUE'],
    ['that was answered', 'ANSWERED', due, 'SYS', 'NOT_DUE'],
    ['by an officer', 'INQUIRED', due, 'EDU_SUP', 'ROLE_NOT_ENTITLED'],
  ] as const)('%s', (_name, state, at, role, expected) => {
    const decided = decideInquiryDue({ state, inquiryDue: due }, facts(at, role));
    const outcome = !decided.ok ? decided.refusal.code : decided.value === 'NOT_DUE' ? 'NOT_DUE' : decided.value.to;
    expect(outcome).toBe(expected);
  });
});
