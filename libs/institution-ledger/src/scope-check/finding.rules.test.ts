import { expect, it } from '@jest/globals';
import { ROLES, type Role } from '@lianguan/kernel';
import {
  decideFinding,
  findingLifecycle,
  judgedBy,
  openFindings,
  type FindingAct,
  type FindingFile,
  type FindingWord,
} from './finding.rules.js';

const caller = (role: Role = 'SAMR_REG') => ({ roles: [role] }) as never;
const ENTERPRISE = {
  scope: '教育咨询',
  taught: [{ trainingClass: 'ACADEMIC', kind: null }],
  forProfit: true,
} as const;
const CLOSED: FindingWord = { finding: 'NO_TRAINING', state: 'CLOSED', judged: judgedBy(ENTERPRISE) };
const REOPENED: FindingWord = { ...CLOSED, state: 'OPEN' };

// prettier-ignore -- a table
it.each([
  ['no word', ENTERPRISE, [], ['NO_TRAINING', 'ACADEMIC_FOR_PROFIT']],
  ['one closed', ENTERPRISE, [CLOSED], ['ACADEMIC_FOR_PROFIT']],
  ['one opened again', ENTERPRISE, [REOPENED], ['NO_TRAINING', 'ACADEMIC_FOR_PROFIT']],
  ['closed by another scope', { ...ENTERPRISE, scope: '文化咨询' }, [CLOSED], ['NO_TRAINING', 'ACADEMIC_FOR_PROFIT']],
  [
    'closed by another class',
    { ...ENTERPRISE, taught: [{ trainingClass: 'NON_ACADEMIC', kind: 'SPORT' }] },
    [CLOSED],
    ['NO_TRAINING'],
  ],
] as const)('the findings that are open with %s', (_name, enterprise, words, open) => {
  expect(openFindings(enterprise, words)).toEqual(open);
});

it('the order in which classes are told does not matter', () => {
  const [a, b] = [
    { trainingClass: 'ACADEMIC', kind: null },
    { trainingClass: 'NON_ACADEMIC', kind: 'SPORT' },
  ] as const;
  expect(judgedBy({ ...ENTERPRISE, taught: [a, b] })).toBe(judgedBy({ ...ENTERPRISE, taught: [b, a] }));
});

const FILE: FindingFile = { ...ENTERPRISE, words: [] };
const CLOSE: FindingAct = {
  act: 'closeScopeFinding',
  registrationId: 'r',
  finding: 'NO_TRAINING',
  outcome: 'NO_BREACH',
  reason: '不开展培训',
  documentNo: '示市监核〔2026〕1号',
};
const REOPEN: FindingAct = { ...CLOSE, act: 'reopenScopeFinding', outcome: null };

// prettier-ignore -- a table
it.each([
  ['closing', FILE, CLOSE, 'CLOSED'],
  ['closing twice', { ...FILE, words: [CLOSED] }, CLOSE, 'ACTION_NOT_AVAILABLE'],
  ['closing anew, scope changed', { ...FILE, words: [{ ...CLOSED, judged: 'x' }] }, CLOSE, 'CLOSED'],
  ['opening again', { ...FILE, words: [CLOSED] }, REOPEN, 'OPEN'],
  ['opening what is open', FILE, REOPEN, 'ACTION_NOT_AVAILABLE'],
  ['of no registration', undefined, CLOSE, 'FINDING_REGISTRATION_UNKNOWN'],
  ['what was not found', FILE, { ...CLOSE, finding: 'KIND_NOT_COVERED' }, 'FINDING_UNKNOWN'],
  ['without a reason', FILE, { ...CLOSE, reason: ' ' }, 'FINDING_REASON_MISSING'],
  ['without a document', FILE, { ...CLOSE, documentNo: ' ' }, 'FINDING_DOCUMENT_MISSING'],
  ['with a person', FILE, { ...CLOSE, reason: '19900001234' }, 'FINDING_TEXT_NAMES_PERSON'],
] as const)('%s', (_name, file, act, expected) => {
  const decided = decideFinding(file, act, caller());
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

it('each line of the table is for its roles alone', () => {
  for (const { event, from, to, roles } of findingLifecycle.transitions)
    for (const role of ROLES) {
      const fired = findingLifecycle.fire(from[0]!, event, caller(role));
      expect(fired.ok ? fired.value : fired.refusal.code).toBe(
        (roles as readonly Role[]).includes(role) ? to : 'ROLE_NOT_ENTITLED',
      );
    }
});
