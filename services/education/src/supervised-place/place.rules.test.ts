import { describe, expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Agency, type Role } from '@lianguan/kernel';
import { placeLifecycle, type PlaceActName } from './place-lifecycle.rules.js';
import {
  decideFound,
  decidePlace,
  type FoundPlace,
  type PlaceAct,
  type PlaceContext,
  type Successor,
} from './place.rules.js';

const factsOf = (role: Role, agency: Agency = role === 'TOWNSHIP' ? 'TOWNSHIP' : 'EDUCATION') => ({
  caller: { agency, roles: [role], division: '341203', subject: 'officer', operationId: 'o' },
  today: calendarDay('2026-03-02'),
});

const FOUND: FoundPlace = {
  kind: 'CARE_CENTRE',
  name: '示例托管中心',
  divisionCode: '341203001',
  address: '文化路9号',
  activity: '放学后看护，开设幼小衔接课程',
  source: 'PATROL',
  foundBy: '示例街道',
  foundOn: calendarDay('2026-03-02'),
};
const NOTHING: PlaceContext = { delegated: [], onFileSince: undefined, ledgerNo: undefined };

// prettier-ignore -- a table
it.each<[string, Partial<FoundPlace>, Partial<PlaceContext>, Role, string]>([
  ['found today', {}, {}, 'EDU_SUP', 'ok'],
  ['found by enforcement', {}, {}, 'CEB', 'ok'],
  ['found by a township that may', {}, { delegated: ['recordSupervisedPlace'] }, 'TOWNSHIP', 'ok'],
  ['found by a township that may not', {}, { delegated: ['guideToApply'] }, 'TOWNSHIP', 'PLACE_NOT_DELEGATED'],
  ['found tomorrow', { foundOn: calendarDay('2026-03-03') }, {}, 'EDU_SUP', 'FOUND_IN_FUTURE'],
  ['of the next county', { divisionCode: '341202' }, {}, 'EDU_SUP', 'PLACE_OUT_OF_DIVISION'],
  ['without a name', { name: ' ' }, {}, 'EDU_SUP', 'PLACE_TEXT_MISSING'],
  ['without an address', { address: '' }, {}, 'EDU_SUP', 'PLACE_TEXT_MISSING'],
  ['that nobody found', { foundBy: '' }, {}, 'EDU_SUP', 'PLACE_TEXT_MISSING'],
  ['with a mobile number', { activity: '电话19900001234' }, {}, 'EDU_SUP', 'PLACE_TEXT_NAMES_PERSON'],
  ['found before', {}, { onFileSince: calendarDay('2026-01-01') }, 'EDU_SUP', 'PLACE_ON_FILE'],
  ['that the ledger has', {}, { ledgerNo: 'T-1' }, 'EDU_SUP', 'PLACE_IN_LEDGER'],
])('a place %s', (_name, found, context, role, expected) => {
  const decided = decideFound({ ...FOUND, ...found }, { ...NOTHING, ...context }, factsOf(role));
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const PLACE = { state: 'ON_FILE', divisionCode: '341203001', delegated: ['guideToApply'] } as const;
const SUCCESSOR: Successor = { ledgerNo: 'T-1', divisionCode: '341203', hasPapers: true };
const actOf = (act: PlaceActName, given: Partial<PlaceAct> = {}): PlaceAct => ({
  act,
  placeId: 'p',
  note: '符合条件',
  documentNo: '示教停〔2026〕1号',
  institutionId: 'i',
  ...given,
});

describe.each(placeLifecycle.transitions.map((line) => [line.event, line] as const))('%s', (name, line) => {
  it('is done from the states and by the roles of its line alone', () => {
    for (const state of placeLifecycle.states)
      for (const role of ROLES) {
        const decided = decidePlace({ ...PLACE, state }, { act: actOf(name), successor: SUCCESSOR }, factsOf(role));
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
it.each<[string, PlaceAct, Role, Partial<typeof PLACE> | undefined, Successor | undefined, string]>([
  ['an unknown place', actOf('guidePlace'), 'EDU_SUP', undefined, undefined, 'PLACE_UNKNOWN'],
  ['without a note', actOf('guidePlace', { note: ' ' }), 'EDU_SUP', {}, undefined, 'PLACE_TEXT_MISSING'],
  [
    'with a number in the note',
    actOf('guidePlace', { note: '19900001234' }),
    'EDU_SUP',
    {},
    undefined,
    'PLACE_TEXT_NAMES_PERSON',
  ],
  ['guided by a township', actOf('guidePlace'), 'TOWNSHIP', {}, undefined, 'GUIDED'],
  [
    'guided by a township that may not',
    actOf('guidePlace'),
    'TOWNSHIP',
    { delegated: [] as never },
    undefined,
    'PLACE_NOT_DELEGATED',
  ],
  [
    'closed without a document',
    actOf('closePlace', { documentNo: ' ' }),
    'EDU_SUP',
    {},
    undefined,
    'PLACE_DOCUMENT_MISSING',
  ],
  ['become nobody', actOf('convertPlace'), 'EDU_LIC', {}, undefined, 'SUCCESSOR_UNKNOWN'],
  [
    'become one of the next county',
    actOf('convertPlace'),
    'EDU_LIC',
    {},
    { ...SUCCESSOR, divisionCode: '341202' },
    'SUCCESSOR_ELSEWHERE',
  ],
  [
    'become one without papers',
    actOf('convertPlace'),
    'EDU_LIC',
    {},
    { ...SUCCESSOR, hasPapers: false },
    'SUCCESSOR_WITHOUT_PAPERS',
  ],
  ['become one with papers', actOf('convertPlace'), 'EDU_LIC', {}, SUCCESSOR, 'CONVERTED'],
])('a place %s', (_name, act, role, place, successor, expected) => {
  const decided = decidePlace(place && { ...PLACE, ...place }, { act, successor }, factsOf(role));
  expect(decided.ok ? decided.value.to : decided.refusal.code).toBe(expected);
});
