import { expect, it } from '@jest/globals';
import { calendarDay, type Caller } from '@lianguan/kernel';
import { accountStanding } from '../../../test/account-standing.js';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import {
  decideFreeze,
  decideFreezeExpiry,
  decideUnfreeze,
  FREEZE_CONSTANTS,
  type FreezeAuthorityName,
  type FreezeRefusal,
  type FreezeStanding,
  type FreezeStateName,
  type ImposedFreeze,
} from './freeze.rules.js';

const CALLERS = {
  police: { agency: 'PUBLIC_SECURITY', roles: ['POL_CASE'] },
  bank: { agency: 'BANK', roles: ['BANK'] },
  office: { agency: 'FINANCE', roles: ['FIN'] },
  education: { agency: 'EDUCATION', roles: ['EDU_SUP'] },
  station: { agency: 'PUBLIC_SECURITY', roles: ['POL_STATION'] },
  system: { agency: 'SYSTEM', roles: ['SYS'] },
} as const satisfies Record<string, Pick<Caller, 'agency' | 'roles'>>;
type Who = keyof typeof CALLERS;

const facts = (who: Who) => ({
  caller: { ...CALLERS[who], division: '341203', subject: who, operationId: 'o' },
  today: calendarDay('2026-03-02'),
  constants: { get: <T>(key: string): T => FREEZE_CONSTANTS.find((one) => one.key === key)!.value as T },
  newId: () => 'new',
});
const account = (given: Partial<AccountStanding> = {}): AccountStanding =>
  accountStanding({ checked: 1000n, holdClause: null, ...given });
const GIVEN: ImposedFreeze = {
  accountId: 'a',
  authority: 'POLICE',
  organ: '示例公安局',
  instrumentNo: ' 示公冻〔2026〕1号 ',
  expiresOn: calendarDay('2026-09-02'),
};
const impose = (of: AccountStanding | undefined, given: Partial<ImposedFreeze>, who: Who, numbers: string[] = []) =>
  decideFreeze(of, { ...GIVEN, ...given, instrumentNos: numbers }, facts(who));

// prettier-ignore -- a table
it.each<[FreezeAuthorityName, Who, string]>([
  ['POLICE', 'police', '2026-09-02'],
  ['COURT', 'bank', '2027-03-02'],
  ['COURT', 'office', '2027-03-02'],
])('%s, recorded by %s, may freeze until %s', (authority, who, last) => {
  const expiresOn = calendarDay(last);
  expect(impose(account(), { authority, expiresOn }, who)).toMatchObject({
    ok: true,
    value: { account: { state: 'FROZEN' }, freeze: { instrumentNo: '示公冻〔2026〕1号', state: 'IN_FORCE' } },
  });
  expect(impose(account(), { authority, expiresOn: facts(who).today }, who).ok).toBe(true);
  const later = calendarDay(last.replace(/02$/u, '03'));
  expect(impose(account(), { authority, expiresOn: later }, who)).toMatchObject({
    refusal: { code: 'FREEZE_END_TOO_LATE', detail: { day: last } },
  });
});

// prettier-ignore -- a table
it.each<[FreezeRefusal, AccountStanding | undefined, Partial<ImposedFreeze>, Who, string[]?]>([
  ['FREEZE_ACCOUNT_UNKNOWN', undefined, {}, 'police'],
  ['FREEZE_NO_AUTHORITY', account(), {}, 'bank'],
  ['FREEZE_NO_AUTHORITY', account(), { authority: 'COURT' }, 'police'],
  ['FREEZE_NO_AUTHORITY', account(), {}, 'education'],
  ['FREEZE_ORGAN_MISSING', account(), { organ: '' }, 'police'],
  ['FREEZE_INSTRUMENT_MISSING', account(), { instrumentNo: ' ' }, 'police'],
  ['FREEZE_TEXT_NAMES_PERSON', account(), { instrumentNo: '19900000001' }, 'police'],
  ['FREEZE_END_PAST', account(), { expiresOn: calendarDay('2026-03-01') }, 'police'],
  ['FREEZE_INSTRUMENT_REPEATED', account(), {}, 'police', ['示公冻〔2026〕1号']],
  ['ACTION_NOT_AVAILABLE', account({ state: 'CLOSED', stage: 'CLOSED' }), {}, 'police'],
  ['ACTION_NOT_AVAILABLE', account({ state: 'AGREED', stage: 'AGREED' }), {}, 'police'],
  ['ROLE_NOT_ENTITLED', account(), {}, 'station'],
])('%s', (code, of, given, who, numbers = []) => {
  expect(impose(of, given, who, numbers)).toMatchObject({ ok: false, refusal: { code } });
});

const frozen = (...others: AccountStanding['restraints']) =>
  account({ restraints: [{ id: 'f', kind: 'FROZEN' }, ...others], recordedState: 'FROZEN', state: 'FROZEN' });
const freeze = (authority: FreezeAuthorityName = 'POLICE', state: FreezeStateName = 'IN_FORCE'): FreezeStanding => ({
  id: 'f',
  accountId: 'a',
  authority,
  instrumentNo: '示公冻〔2026〕1号',
  state,
});

// prettier-ignore -- a table
it.each<[string, AccountStanding]>([
  ['ACTIVE', frozen()],
  ['RED', frozen({ id: 'r', kind: 'RED' })],
  ['HELD', frozen({ id: 'h', kind: 'HELD' }, { id: 'r', kind: 'RED' })],
  ['FROZEN', frozen({ id: 'g', kind: 'FROZEN' })],
  ['OPENED', { ...frozen(), stage: 'OPENED' }],
  ['REFUND_ONLY', { ...frozen(), stage: 'REFUND_ONLY' }],
])('lifted, or at its end, it leaves the account %s', (state, of) => {
  const known = { freeze: freeze(), account: of };
  expect(decideUnfreeze(known, '示公解〔2026〕1号', facts('police'))).toMatchObject({
    ok: true,
    value: { account: { state }, freeze: { state: 'LIFTED' } },
  });
  expect(decideFreezeExpiry(known, facts('system').caller)).toMatchObject({
    ok: true,
    value: { account: { state }, freeze: { state: 'EXPIRED' } },
  });
});

// prettier-ignore -- a table
it.each<[FreezeRefusal, FreezeStanding | undefined, string, Who]>([
  ['FREEZE_UNKNOWN', undefined, '示公解〔2026〕1号', 'police'],
  ['FREEZE_INSTRUMENT_MISSING', freeze(), ' ', 'police'],
  ['FREEZE_TEXT_NAMES_PERSON', freeze(), '19900000001', 'police'],
  ['FREEZE_OF_OTHER_AUTHORITY', freeze(), '示公解〔2026〕1号', 'bank'],
  ['FREEZE_OF_OTHER_AUTHORITY', freeze('COURT'), '示公解〔2026〕1号', 'police'],
  ['ACTION_NOT_AVAILABLE', freeze('POLICE', 'EXPIRED'), '示公解〔2026〕1号', 'police'],
  ['ROLE_NOT_ENTITLED', freeze(), '示公解〔2026〕1号', 'education'],
])('lifting: %s', (code, of, documentNo, who) => {
  const known = of && { freeze: of, account: frozen() };
  expect(decideUnfreeze(known, documentNo, facts(who))).toMatchObject({ ok: false, refusal: { code } });
});

it('one that was lifted does not end again', () => {
  for (const state of ['LIFTED', 'EXPIRED'] as const) {
    const known = { freeze: freeze('POLICE', state), account: account() };
    expect(decideFreezeExpiry(known, facts('system').caller)).toEqual({ ok: true, value: null });
  }
  expect(decideFreezeExpiry(undefined, facts('system').caller)).toEqual({ ok: true, value: null });
});
