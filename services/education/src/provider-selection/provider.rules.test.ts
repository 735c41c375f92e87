import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import {
  decideOffer,
  eligibilityFault,
  PROVIDER_STATES,
  providerLifecycle,
  type Bidder,
  type Offer,
  type ProviderStanding,
} from './provider.rules.js';
import { decideSelection, SELECTION_STATES, selectionLifecycle, type OpenSelection } from './selection.rules.js';

const today = calendarDay('2026-09-01');
const until = calendarDay('2027-01-15');
const LICENSE = { state: 'ACTIVE', validTo: until, measures: 0 } as const;
const STANDING: ProviderStanding = {
  divisionCode: '341203',
  trainingClass: 'NON_ACADEMIC',
  nonAcademicKind: 'SPORT',
  certificateState: 'BOTH',
  license: LICENSE,
  bans: [],
  inspection: 'PASSED',
  risk: 'GREEN',
};
const wanted = { kinds: ['SPORT', 'CULTURE_ART'], until } as const;
const ARTICLE = '民办教育促进法实施条例 第六十二条';

// prettier-ignore -- a table
it.each([
  ['with all papers', {}, null],
  ['without an inspection yet', { inspection: null }, null],
  ['of academic training', { trainingClass: 'ACADEMIC', nonAcademicKind: null }, 'PROVIDER_ACADEMIC'],
  ['of another kind', { nonAcademicKind: 'SCI_TECH' }, 'PROVIDER_KIND_OTHER'],
  ['without a license', { license: null }, 'PROVIDER_LICENSE_NOT_ACTIVE'],
  ['that may not enrol', { license: { ...LICENSE, state: 'ENROLMENT_STOPPED' } }, 'PROVIDER_LICENSE_NOT_ACTIVE'],
  ['that is suspended', { license: { ...LICENSE, state: 'SUSPENDED' } }, 'PROVIDER_LICENSE_NOT_ACTIVE'],
  [
    'whose license ends a day before',
    { license: { ...LICENSE, validTo: addDays(until, -1) } },
    'PROVIDER_LICENSE_OVER',
  ],
  ['without registration', { certificateState: 'LICENSED_ONLY' }, 'PROVIDER_PAPERS_INCOMPLETE'],
  ['under a joint measure', { license: { ...LICENSE, measures: 1 } }, 'PROVIDER_UNDER_MEASURE'],
  ['of a banned operator', { bans: [ARTICLE] }, 'PROVIDER_OPERATOR_BANNED'],
  ['whose risk nobody recorded', { risk: 'UNKNOWN' }, null],
  ['with a yellow code', { risk: 'YELLOW' }, null],
  ['with a red code', { risk: 'RED' }, 'PROVIDER_RISK_RED'],
  ['that failed its inspection', { inspection: 'FAILED' }, 'PROVIDER_INSPECTION_FAILED'],
] as const)('an institution %s', (_name, given, expected) => {
  const fault = eligibilityFault({ ...STANDING, ...given } as ProviderStanding, wanted);
  expect(fault?.code ?? null).toBe(expected);
});

it('names the article of a ban, and refuses whom the ledger does not know', () => {
  expect(eligibilityFault({ ...STANDING, bans: [ARTICLE] }, wanted)?.detail).toEqual({ article: ARTICLE });
  expect(eligibilityFault(undefined, wanted)?.code).toBe('PROVIDER_UNKNOWN');
});

const OFFER: Offer = { plan: '每周两次篮球', price: 1_999n, offCampusPrice: 2_000n };
const BIDDER: Bidder = {
  selection: { ...wanted, divisionCode: '341203', state: 'OPEN' },
  standing: STANDING,
  onFile: false,
  terms: { belowOffCampus: true, standard: 1_999n },
};

// prettier-ignore -- a table
it.each([
  ['a fen below the price outside', {}, {}, 'ok'],
  ['at the price outside', { price: 2_000n }, {}, 'OFFER_NOT_BELOW_OFF_CAMPUS'],
  [
    'at the price outside where that may be',
    { price: 2_000n },
    { terms: { belowOffCampus: false, standard: null } },
    'ok',
  ],
  ['a fen over the standard', {}, { terms: { belowOffCampus: true, standard: 1_998n } }, 'OFFER_ABOVE_STANDARD'],
  ['for nothing', { price: 0n }, {}, 'OFFER_PRICE_NOT_POSITIVE'],
  ['without a price outside', { offCampusPrice: 0n }, {}, 'OFFER_PRICE_NOT_POSITIVE'],
  ['without a plan', { plan: ' ' }, {}, 'OFFER_PLAN_MISSING'],
  ['that names a person', { plan: '19900001234' }, {}, 'OFFER_NAMES_PERSON'],
  ['made twice', {}, { onFile: true }, 'OFFER_ON_FILE'],
  ['to no selection', {}, { selection: undefined }, 'SELECTION_UNKNOWN'],
  [
    'after the days of application',
    {},
    { selection: { ...BIDDER.selection!, state: 'REVIEWING' } },
    'SELECTION_NOT_OPEN',
  ],
  ['from another county', {}, { standing: { ...STANDING, divisionCode: '341204' } }, 'OFFER_OUTSIDE_AREA'],
  ['to the city’s selection', {}, { selection: { ...BIDDER.selection!, divisionCode: '341200' } }, 'ok'],
  ['by one that is not fit', {}, { standing: { ...STANDING, license: null } }, 'PROVIDER_LICENSE_NOT_ACTIVE'],
] as const)('an offer %s', (_name, offer, bidder, expected) => {
  const decided = decideOffer({ ...OFFER, ...offer }, { ...BIDDER, ...bidder });
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

const SELECTION: OpenSelection = {
  title: '秋季遴选',
  method: 'TENDER',
  kinds: ['SPORT'],
  applyUntil: today,
  serviceFrom: addDays(today, 1),
  serviceTo: addDays(today, 1),
  documentNo: '示教〔2026〕8号',
};

// prettier-ignore -- a table
it.each([
  ['of one day after one day', {}, 'ok'],
  ['without a name', { title: ' ' }, 'SELECTION_TITLE_MISSING'],
  ['without a paper', { documentNo: ' ' }, 'SELECTION_DOCUMENT_MISSING'],
  ['that names a person', { title: '19900001234' }, 'SELECTION_NAMES_PERSON'],
  ['of no kind', { kinds: [] }, 'SELECTION_KINDS_MISSING'],
  ['that ended yesterday', { applyUntil: addDays(today, -1) }, 'SELECTION_UNTIL_PAST'],
  ['with a service before its end', { serviceFrom: today }, 'SELECTION_SERVICE_TOO_EARLY'],
  ['with a service that ends before it begins', { serviceTo: today }, 'SELECTION_SERVICE_WRONG'],
] as const)('a selection %s', (_name, given, expected) => {
  const decided = decideSelection({ ...SELECTION, ...given }, today);
  expect(decided.ok ? 'ok' : decided.refusal.code).toBe(expected);
});

it('each step of an offer is for its state, its role and its guard, and for no other', () => {
  const guards = { choosable: true, reviewing: true, groundShown: true } as const;
  for (const line of providerLifecycle.transitions)
    for (const state of PROVIDER_STATES)
      for (const role of ROLES) {
        const step = providerLifecycle.step(state, line.event, { roles: [role] }, guards);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

it.each(['choosable', 'reviewing', 'groundShown'] as const)('no step without its guard %s', (guard) => {
  const guards = { choosable: true, reviewing: true, groundShown: true, [guard]: { code: 'SELECTION_NOT_REVIEWING' } };
  const lines = providerLifecycle.transitions.filter((line) => line.guard === guard);
  expect(lines).toHaveLength(1);
  for (const { event, from, roles } of lines) {
    const step = providerLifecycle.step(from[0]!, event, { roles: [...roles] }, guards as never);
    expect(step).toMatchObject({ refusal: { code: 'SELECTION_NOT_REVIEWING' } });
  }
});

it('each step of a selection is for its state, its role and its guard, and for no other', () => {
  for (const line of selectionLifecycle.transitions)
    for (const state of SELECTION_STATES)
      for (const role of ROLES) {
        const step = selectionLifecycle.step(state, line.event, { roles: [role] }, { allDecided: true });
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
  const undecided = { allDecided: { code: 'SELECTION_UNDECIDED' } } as const;
  const finished = selectionLifecycle.step('REVIEWING', 'finishProviderSelection', { roles: ['EDU_SUP'] }, undecided);
  expect(finished).toMatchObject({ refusal: { code: 'SELECTION_UNDECIDED' } });
});
