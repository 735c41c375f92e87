import { describe, expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  allowedScope,
  changeDutyLifecycle,
  decideDuty,
  dutyTerm,
  isPastDue,
  licenseTurn,
  mustFollow,
  offersTraining,
  type DutyStanding,
  type EndDuty,
  type InstitutionWord,
  type LicenseWord,
  type Registration,
} from './change-duty.rules.js';
import { decidePursuit, isOrderPassed, type PursueDuty } from './pursue.rules.js';

const caller = (role: Role = 'SAMR_REG') => ({ roles: [role] }) as never;

const word = (state: string, version = 2): LicenseWord => ({
  licenseId: 'l',
  institutionId: 'i',
  state,
  version,
});

describe('a word of education', () => {
  // prettier-ignore -- a table
  it.each([
    ['the first, of a lost license', undefined, word('REVOKED'), 'LOST'],
    ['the first, of one in force', undefined, word('ACTIVE'), 'BACK'],
    ['revoked', word('ACTIVE', 1), word('REVOKED'), 'LOST'],
    ['withdrawn', word('SUSPENDED', 1), word('WITHDRAWN'), 'LOST'],
    ['expired', word('ACTIVE', 1), word('EXPIRED'), 'LOST'],
    ['cancelled', word('ACTIVE', 1), word('CANCELLED'), 'LOST'],
    ['cancelled after it was revoked', word('REVOKED', 1), word('CANCELLED'), 'NONE'],
    ['restored', word('REVOKED', 1), word('ACTIVE'), 'BACK'],
    ['suspended', word('ACTIVE', 1), word('SUSPENDED'), 'BACK'],
    ['gone from the ledger', word('ACTIVE', 1), word('NONE'), 'NONE'],
    ['told twice', word('ACTIVE', 2), word('REVOKED'), 'NONE'],
    ['that comes late', word('ACTIVE', 3), word('REVOKED'), 'NONE'],
  ] as const)('on a license: %s', (_name, known, told, turn) => {
    expect(licenseTurn(known, told)).toBe(turn);
  });

  const WORD: InstitutionWord = {
    institutionId: 'i',
    name: '示例甲培训学校',
    taught: 'ACADEMIC/UNSPECIFIED',
    licenseState: 'ACTIVE',
    version: 1,
  };
  const RENAMED = { ...WORD, name: '示例乙培训学校', version: 2 };

  // prettier-ignore -- a table
  it.each([
    ['a new name', WORD, RENAMED, true],
    ['another kind of training', WORD, { ...WORD, taught: 'NON_ACADEMIC/SPORT', version: 2 }, true],
    ['the same again', WORD, { ...WORD, version: 2 }, false],
    ['the first word', undefined, RENAMED, false],
    ['a word that comes late', { ...WORD, version: 2 }, RENAMED, false],
    ['a name that the register has', WORD, { ...RENAMED, name: '示例丙 有限公司' }, false],
    ['of one that had no license', { ...WORD, licenseState: 'NONE' }, RENAMED, false],
    ['of one that has none any more', WORD, { ...RENAMED, licenseState: 'REVOKED' }, false],
  ] as const)('on an institution: %s', (_name, known, told, follows) => {
    expect(mustFollow(known, told, { name: '示例丙有限公司' })).toBe(follows);
  });
});

it('the term is thirty days after its first one, over holidays too', () => {
  const term = dutyTerm('30d', calendarDay('2026-09-20'));
  expect(term).toMatchObject({ startedOn: '2026-09-20', dueOn: '2026-10-20', provisional: false });
  expect(term.due.toISOString()).toBe('2026-10-20T15:59:59.999Z');
});

// prettier-ignore -- a table
it.each([
  ['教育咨询；文化艺术培训', true],
  ['教育咨询（不含培训）', false],
  ['教育咨询，不得从事文化教育培训；体育培训', true],
  ['图书销售', false],
])('%s offers training: %s', (scope, offers) => {
  expect(offersTraining(scope)).toBe(offers);
  expect(allowedScope(scope).includes('不含')).toBe(false);
});

const DUTY: DutyStanding = { kind: 'LICENSE_LOST', state: 'RUNNING', dueOn: calendarDay('2026-04-01') };
const CHANGED: DutyStanding = { ...DUTY, kind: 'LICENSE_CHANGED' };
const REGISTRATION: Registration = {
  id: 'r',
  name: '示例甲有限公司',
  scope: '教育咨询；艺术培训',
  divisionCode: '341203',
  standing: true,
  underMeasure: false,
};
const COMPLETE: EndDuty = {
  act: 'complete',
  dutyId: 'd',
  newName: null,
  newScope: '教育咨询（不含培训）',
  reason: '',
  documentNo: '示市监〔2026〕1号',
};
const WAIVE: EndDuty = { ...COMPLETE, act: 'waive', newScope: null, reason: '登记中没有培训' };

// prettier-ignore -- a table
it.each([
  ['the scope is changed', DUTY, REGISTRATION, COMPLETE, 'DONE'],
  ['late', { ...DUTY, state: 'OVERDUE' }, REGISTRATION, COMPLETE, 'DONE'],
  [
    'the scope still offers training',
    DUTY,
    REGISTRATION,
    { ...COMPLETE, newScope: '艺术培训' },
    'DUTY_SCOPE_STILL_TRAINING',
  ],
  ['the scope stays as it was', DUTY, REGISTRATION, { ...COMPLETE, newScope: null }, 'DUTY_SCOPE_STILL_TRAINING'],
  [
    'it was changed by another act',
    DUTY,
    { ...REGISTRATION, scope: '图书销售' },
    { ...COMPLETE, newScope: ' ' },
    'DONE',
  ],
  [
    'the registration is cancelled',
    DUTY,
    { ...REGISTRATION, standing: false },
    { ...COMPLETE, newScope: null },
    'DONE',
  ],
  ['a joint action has its own clock', DUTY, { ...REGISTRATION, underMeasure: true }, COMPLETE, 'DUTY_UNDER_MEASURE'],
  ['the name follows', CHANGED, REGISTRATION, { ...COMPLETE, newName: '示例乙有限公司', newScope: null }, 'DONE'],
  ['the scope follows the license', CHANGED, REGISTRATION, { ...COMPLETE, newScope: '体育培训' }, 'DONE'],
  ['nothing follows', CHANGED, REGISTRATION, { ...COMPLETE, newScope: null }, 'DUTY_CHANGE_MISSING'],
  ['without a document', DUTY, REGISTRATION, { ...COMPLETE, documentNo: ' ' }, 'DUTY_DOCUMENT_MISSING'],
  ['with a person', DUTY, REGISTRATION, { ...COMPLETE, reason: '19900001234' }, 'DUTY_TEXT_NAMES_PERSON'],
  ['of no duty', undefined, REGISTRATION, COMPLETE, 'DUTY_UNKNOWN'],
  ['of no registration', DUTY, undefined, COMPLETE, 'DUTY_UNKNOWN'],
  ['nothing is to be changed', CHANGED, REGISTRATION, WAIVE, 'WAIVED'],
  ['nothing, for no reason', CHANGED, REGISTRATION, { ...WAIVE, reason: ' ' }, 'DUTY_REASON_MISSING'],
  ['done already', { ...DUTY, state: 'DONE' }, REGISTRATION, COMPLETE, 'ACTION_NOT_AVAILABLE'],
] as const)('ending a duty: %s', (_name, duty, registration, input, expected) => {
  const decided = decideDuty({ duty, registration }, input, caller());
  expect(decided.ok ? decided.value.step.to : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['on its last day', DUTY, 0, false],
  ['the day after', DUTY, 1, true],
  ['that is overdue', { ...DUTY, state: 'OVERDUE' }, 1, false],
  ['that is done', { ...DUTY, state: 'DONE' }, 1, false],
  ['unknown', undefined, 1, false],
] as const)('a duty %s', (_name, duty, days, past) => {
  expect(isPastDue(duty, addDays(DUTY.dueOn, days))).toBe(past);
});

const ORDER: PursueDuty = {
  act: 'order',
  dutyId: 'd',
  documentNo: '示责改〔2026〕1号',
  reason: '许可吊销后未变更经营范围',
  orderDue: calendarDay('2026-05-02'),
};
const { orderDue: _due, ...SAID } = ORDER;
const PROPOSE: PursueDuty = { ...SAID, act: 'propose' };

// prettier-ignore -- a table
it.each<[string, DutyStanding | undefined, PursueDuty, string]>([
  ['of an overdue one is ordered', { ...DUTY, state: 'OVERDUE' }, ORDER, 'ORDERED'],
  ['of one whose days run', DUTY, ORDER, 'ACTION_NOT_AVAILABLE'],
  [
    'until today',
    { ...DUTY, state: 'OVERDUE' },
    { ...ORDER, orderDue: calendarDay('2026-05-01') },
    'ORDER_DAY_NOT_AHEAD',
  ],
  ['without a document', { ...DUTY, state: 'OVERDUE' }, { ...ORDER, documentNo: ' ' }, 'PURSUE_DOCUMENT_MISSING'],
  ['without facts', { ...DUTY, state: 'OVERDUE' }, { ...ORDER, reason: '' }, 'PURSUE_REASON_MISSING'],
  ['with a person', { ...DUTY, state: 'OVERDUE' }, { ...ORDER, reason: '19900001234' }, 'DUTY_TEXT_NAMES_PERSON'],
  ['of none', undefined, ORDER, 'DUTY_UNKNOWN'],
  ['while the order runs', { ...DUTY, state: 'ORDERED' }, PROPOSE, 'ACTION_NOT_AVAILABLE'],
  ['when the order was not obeyed', { ...DUTY, state: 'ORDER_PASSED' }, PROPOSE, 'CASE_PROPOSED'],
])('pursuing a duty: %s', (_name, duty, input, expected) => {
  const decided = decidePursuit(duty, input, { caller: caller(), today: calendarDay('2026-05-01') });
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});

// prettier-ignore -- a table
it.each([
  ['ORDERED', '2026-05-02', false],
  ['ORDERED', '2026-05-03', true],
  ['DONE', '2026-05-03', false],
] as const)('an order to one that is %s has passed on %s: %s', (state, day, passed) => {
  expect(isOrderPassed({ state, orderDue: calendarDay('2026-05-02') }, calendarDay(day))).toBe(passed);
});

it('each line of the table is for its roles alone', () => {
  for (const line of changeDutyLifecycle.transitions)
    for (const from of line.from)
      for (const role of ROLES) {
        const fired = changeDutyLifecycle.fire(from, line.event, caller(role), {
          scopeFollows: true,
          orderAhead: true,
        });
        const entitled = (line.roles as readonly Role[]).includes(role);
        expect(fired.ok ? fired.value : fired.refusal.code).toBe(entitled ? line.to : 'ROLE_NOT_ENTITLED');
      }
});
