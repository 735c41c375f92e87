import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { clausesOf, CONTRACT_CONSTANTS, UNFAIR_BASIS } from './contract-text.rules.js';
import {
  decideFiling,
  decideModel,
  FILING_STATES,
  filingLifecycle,
  modelFor,
  type GivenModel,
  type LastFiling,
  type PublishedModel,
  type UnfairTerm,
} from './contract.rules.js';
import { caseOf, decideFilingAct, passCorrectionDue, type FilingAct, type FilingStanding } from './filing-act.rules.js';

const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => CONTRACT_CONSTANTS.find((one) => one.key === key)!.value as T };
const caller = (role: Role = 'SAMR_PRICE') => ({ roles: [role] }) as never;

const TEXT = '第一条 退费\n费用概不退还。';
const MODEL: GivenModel = {
  kind: 'GENERAL',
  title: '中小学生校外培训服务合同',
  number: 'GF-2021-2604',
  effectiveFrom: today,
  text: TEXT,
  documentNo: '示发〔2026〕1号',
};

// prettier-ignore -- a table
it.each([
  ['from today', {}, 'ok'],
  ['from yesterday', { effectiveFrom: addDays(today, -1) }, 'MODEL_DAY_PAST'],
  ['without a title', { title: ' ' }, 'MODEL_NAME_MISSING'],
  ['without a number', { number: ' ' }, 'MODEL_NAME_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'MODEL_DOCUMENT_MISSING'],
  ['without articles', { text: '费用概不退还。' }, 'CONTRACT_WITHOUT_CLAUSES'],
  ['with a person', { text: `${TEXT}电话19900000001` }, 'CONTRACT_NAMES_PERSON'],
] as const)('a model %s', (_name, given, expected) => {
  const decided = decideModel({ ...MODEL, ...given }, { today });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('the model of the nearest place holds, made for the class rather than for all, in its latest version', () => {
  const model = (given: Partial<PublishedModel>): PublishedModel => ({
    divisionCode: '340000',
    kind: 'GENERAL',
    version: 1,
    effectiveFrom: today,
    ...given,
  });
  const province = model({});
  const city = model({ divisionCode: '341200' });
  const later = model({ divisionCode: '341200', version: 2 });
  const own = model({ divisionCode: '341200', kind: 'ACADEMIC' });
  const tomorrow = model({ divisionCode: '341203', effectiveFrom: addDays(today, 1) });
  const academic = { divisionCode: '341203100', academic: true };
  expect(modelFor([city, province], academic, today)).toBe(city);
  expect(modelFor([city, later, province], academic, today)).toBe(later);
  expect(modelFor([own, later, tomorrow], academic, today)).toBe(own);
  expect(modelFor([own, later, tomorrow], { ...academic, academic: false }, today)).toBe(later);
  expect(modelFor([own, tomorrow], academic, addDays(today, 1))).toBe(tomorrow);
  expect(modelFor([model({ divisionCode: '341202' }), model({ divisionCode: '' })], academic, today)).toBeUndefined();
});

const term = (state: UnfairTerm['state']): UnfairTerm => ({
  kind: 'NO_REFUND',
  clause: '第一条 退费',
  sentence: '费用概不退还',
  state,
  reason: state === 'OPEN' ? null : '已审查',
});
const last = (state: UnfairTerm['state'], text = '第一条 旧文'): LastFiling => ({
  version: 3,
  text,
  terms: [term(state)],
});

// prettier-ignore -- a table
it.each([
  ['for the first time', {}, undefined, 'OPEN'],
  ['by nobody', undefined, undefined, 'CONTRACT_INSTITUTION_UNKNOWN'],
  ['without a title', { title: ' ' }, undefined, 'CONTRACT_TITLE_MISSING'],
  ['without articles', { text: '费用概不退还' }, undefined, 'CONTRACT_WITHOUT_CLAUSES'],
  ['with a person', { text: `${TEXT}19900000001` }, undefined, 'CONTRACT_NAMES_PERSON'],
  ['unchanged', { text: ` ${TEXT} ` }, last('OPEN', TEXT), 'CONTRACT_UNCHANGED'],
  ['with a term that was dismissed', {}, last('DISMISSED'), 'DISMISSED'],
  ['with a term that nobody decided', {}, last('OPEN'), 'OPEN'],
  ['with a term that was confirmed', {}, last('CONFIRMED'), 'CONTRACT_STILL_UNFAIR'],
  [
    'with a term that was confirmed, spaced',
    { text: '第一条\n费用概 不退还' },
    last('CONFIRMED'),
    'CONTRACT_STILL_UNFAIR',
  ],
] as const)('a contract filed %s', (_name, given, before, expected) => {
  const decided = decideFiling(given && {}, { title: '服务合同', text: TEXT, ...given }, { last: before, constants });
  expect(decided.ok ? decided.value.terms[0]?.state : decided.refusal.code).toBe(expected);
});

const FILED: FilingStanding = { state: 'FILED', clauses: clausesOf(TEXT), terms: [term('OPEN')], proposalOpen: false };
const CLEAN: FilingStanding = { ...FILED, terms: [term('DISMISSED')] };
const UNFAIR: FilingStanding = { ...FILED, terms: [term('CONFIRMED')] };
const ACT: FilingAct = {
  act: 'confirmUnfairTerm',
  filingId: 'f',
  reason: '排除退费',
  documentNo: '示审〔2026〕1号',
  termNo: 1,
};
const order = { act: 'orderContractCorrection', lastDay: addDays(today, 1) } as const;
const CASE = { act: 'proposeContractCase' } as const;
const REOPEN = { act: 'reopenContractFiling' } as const;
const add = { act: 'recordUnfairTerm', kind: 'NO_TERMINATION', sentence: '费用概不退还' } as const;

// prettier-ignore -- a table
it.each([
  ['on nothing', undefined, {}, 'CONTRACT_UNKNOWN'],
  ['of confirmation', FILED, {}, 'FILED'],
  ['without a reason', FILED, { reason: ' ' }, 'CONTRACT_REASON_MISSING'],
  ['that names a person', FILED, { reason: '19900000001' }, 'CONTRACT_NAMES_PERSON'],
  ['on a term that is not there', FILED, { termNo: 2 }, 'UNFAIR_TERM_UNKNOWN'],
  ['on no term', FILED, { termNo: 0 }, 'UNFAIR_TERM_UNKNOWN'],
  ['on a term that is decided', UNFAIR, { act: 'dismissUnfairTerm' }, 'UNFAIR_TERM_DECIDED'],
  ['of dismissal', FILED, { act: 'dismissUnfairTerm' }, 'FILED'],
  ['that adds a term', FILED, add, 'FILED'],
  ['that adds a listed term', FILED, { ...add, kind: 'NO_REFUND' }, 'UNFAIR_TERM_NOT_IN_TEXT'],
  ['that adds what is not said', FILED, { ...add, sentence: '不得退课' }, 'UNFAIR_TERM_NOT_IN_TEXT'],
  ['that adds nothing', FILED, { ...add, sentence: ' ' }, 'UNFAIR_TERM_NOT_IN_TEXT'],
  ['of acceptance', CLEAN, { act: 'acceptContract' }, 'ACCEPTED'],
  ['of acceptance without a paper', CLEAN, { act: 'acceptContract', documentNo: ' ' }, 'CONTRACT_DOCUMENT_MISSING'],
  ['of acceptance of an open term', FILED, { act: 'acceptContract' }, 'UNFAIR_TERMS_OPEN'],
  ['of acceptance of an unfair term', UNFAIR, { act: 'acceptContract' }, 'UNFAIR_TERMS_CONFIRMED'],
  ['of correction until tomorrow', UNFAIR, order, 'CORRECTION_ORDERED'],
  ['of correction until today', UNFAIR, { ...order, lastDay: today }, 'CORRECTION_DAY_PAST'],
  ['of correction without a day', UNFAIR, { act: 'orderContractCorrection' }, 'CORRECTION_DAY_PAST'],
  ['of correction of an open term', FILED, order, 'UNFAIR_TERMS_OPEN'],
  ['of a case in time', { ...UNFAIR, state: 'CORRECTION_ORDERED' }, CASE, 'ACTION_NOT_AVAILABLE'],
  ['of a case once time is up', { ...UNFAIR, state: 'CORRECTION_OVERDUE' }, CASE, 'CASE_PROPOSED'],
  [
    'of a case without a paper',
    { ...UNFAIR, state: 'CORRECTION_OVERDUE' },
    { ...CASE, documentNo: ' ' },
    'CONTRACT_DOCUMENT_MISSING',
  ],
  ['that takes it up again', { ...UNFAIR, state: 'CASE_PROPOSED' }, REOPEN, 'CORRECTION_OVERDUE'],
  [
    'that takes up what is still proposed',
    { ...UNFAIR, state: 'CASE_PROPOSED', proposalOpen: true },
    REOPEN,
    'CONTRACT_PROPOSAL_OPEN',
  ],
  ['of correction of nothing', CLEAN, order, 'UNFAIR_TERMS_NONE'],
] as const)('an act %s', (_name, known, given, expected) => {
  const decided = decideFilingAct(known, { ...ACT, ...given }, { caller: caller(), today });
  expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
});

it('a term keeps what was decided of it, and why', () => {
  const after = (given: Partial<FilingAct>) => {
    const decided = decideFilingAct(FILED, { ...ACT, ...given }, { caller: caller(), today });
    return decided.ok && decided.value.terms.map(({ state, reason }) => [state, reason]);
  };
  expect(after({})).toEqual([['CONFIRMED', '排除退费']]);
  expect(after({ act: 'dismissUnfairTerm', reason: '限于已消费的课时' })).toEqual([['DISMISSED', '限于已消费的课时']]);
  expect(after(add)).toEqual([
    ['OPEN', null],
    ['CONFIRMED', '排除退费'],
  ]);
});

it('each step is for its state and its role, and for no other', () => {
  const guards = {
    termOpen: true,
    termIsThere: true,
    nothingUnfair: true,
    correctionFits: true,
    proposalEnded: true,
  } as const;
  for (const line of filingLifecycle.transitions)
    for (const state of FILING_STATES) {
      const fits = (line.from as readonly string[]).includes(state);
      const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
      const outcomes = ROLES.map((role) => {
        const step = filingLifecycle.step(state, line.event, { roles: [role] }, guards);
        return step.ok ? step.value.to : step.refusal.code;
      });
      const may = (role: Role) => fits && (line.roles as readonly Role[]).includes(role);
      expect(outcomes).toEqual(ROLES.map((role) => (may(role) ? line.to : refused)));
    }
});

it('the day of correction passes only where it is still waited for', () => {
  for (const state of FILING_STATES) {
    const passed = passCorrectionDue({ state }, caller('SYS'));
    expect(passed.ok && (passed.value?.to ?? null)).toBe(state === 'CORRECTION_ORDERED' ? 'CORRECTION_OVERDUE' : null);
  }
});

it('a case rests on the articles of the confirmed terms, each once, and says their sentences', () => {
  const { grounds, sentences } = caseOf([term('CONFIRMED'), term('CONFIRMED'), term('DISMISSED'), term('OPEN')]);
  expect(grounds).toEqual([
    { basis: UNFAIR_BASIS[term('OPEN').kind], penalty: '合同行政监督管理办法 第十八条', fine: null },
  ]);
  expect(sentences).toHaveLength(2);
});
