import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { AD_CONSTANTS } from './ad-terms.rules.js';
import {
  decideAdFiling,
  decideFiledAd,
  FILED_AD_STATES,
  filedAdLifecycle,
  type FileAd,
  type FiledAdAct,
} from './filed-ad.rules.js';

const today = calendarDay('2026-03-02');
const constants = { get: <T>(key: string) => AD_CONSTANTS.find((one) => one.key === key)!.value as T };
const caller = (role: Role) => ({ roles: [role] }) as never;

const ADVERTISER = { divisionCode: '341203', academic: false };
const FILING: FileAd = {
  institutionId: 'i',
  kind: 'BROCHURE',
  text: '书法班招生，包过',
  channel: 'OWN_PREMISES',
  place: '一楼大厅',
  startsOn: today,
  endsOn: today,
  documentNo: '简章〔2026〕1号',
};

// prettier-ignore -- a table
it.each([
  ['of today, whatever a machine thinks of its content', {}, 'ok'],
  ['of no text', { text: ' ，！' }, 'AD_TEXT_MISSING'],
  ['of no place', { place: ' ' }, 'AD_PLACE_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'AD_DOCUMENT_MISSING'],
  ['with a mobile number', { text: '报名 19900001234' }, 'AD_TEXT_NAMES_PERSON'],
  ['from yesterday', { startsOn: addDays(today, -1) }, 'AD_STARTS_IN_PAST'],
  ['that ends before it starts', { startsOn: addDays(today, 1) }, 'AD_ENDS_BEFORE_START'],
  ['on campus', { channel: 'CAMPUS' }, 'AD_CAMPUS_BANNED'],
  ['on exercise books', { channel: 'SCHOOL_SUPPLIES' }, 'AD_CAMPUS_BANNED'],
  ['in a banned channel', { channel: 'NEW_MEDIA' }, 'AD_CHANNEL_BANNED'],
  ['on leaflets', { channel: 'PRINTED_MATTER' }, 'ok'],
] as const)('a filing %s', (_name, given, expected) => {
  const decided = decideAdFiling(ADVERTISER, { ...FILING, ...given }, { today, constants });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('an institution that is not known files nothing', () => {
  expect(decideAdFiling(undefined, FILING, { today, constants })).toMatchObject({
    refusal: { code: 'AD_INSTITUTION_UNKNOWN' },
  });
});

const ACT: FiledAdAct = { act: 'cancelFiledAd', filedAdId: 'f', reason: '内容不实', documentNo: '示教〔2026〕1号' };

// prettier-ignore -- a table
it.each([
  ['on nothing', undefined, {}, 'AD_FILING_UNKNOWN'],
  ['on what is filed', { state: 'FILED' }, {}, 'ok'],
  ['on what is cancelled', { state: 'CANCELLED' }, {}, 'ACTION_NOT_AVAILABLE'],
  ['of another’s role', { state: 'FILED' }, { act: 'withdrawFiledAd' }, 'ROLE_NOT_ENTITLED'],
  ['without a reason', { state: 'FILED' }, { reason: ' ' }, 'AD_REASON_MISSING'],
  ['without a paper', { state: 'FILED' }, { documentNo: ' ' }, 'AD_DOCUMENT_MISSING'],
  ['that names a person', { state: 'FILED' }, { reason: '19900001234' }, 'AD_TEXT_NAMES_PERSON'],
] as const)('an act %s', (_name, known, given, expected) => {
  const decided = decideFiledAd(known, { ...ACT, ...given }, { caller: caller('EDU_SUP') });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('each step is for its state and its role, and for no other', () => {
  for (const line of filedAdLifecycle.transitions)
    for (const state of FILED_AD_STATES)
      for (const role of ROLES) {
        const step = filedAdLifecycle.step(state, line.event, { roles: [role] });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});
