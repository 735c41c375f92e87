import { expect, it } from '@jest/globals';
import { addDays, calendarDay, ROLES, type Role } from '@lianguan/kernel';
import { testCaller } from '@lianguan/testing';
import { LIST_GROUND_NAMES, LIST_GROUNDS } from './ground.rules.js';
import {
  LIST_CONSTANTS,
  LIST_STATES,
  listLifecycle,
  OPEN_STATES,
  type ListActName,
  type ListStateName,
} from './list-lifecycle.rules.js';
import {
  decideEntryAct,
  decideProposal,
  decideTimer,
  hasTerm,
  type GivenEntry,
  type ListContext,
  type ListStanding,
} from './list.rules.js';

const today = calendarDay('2026-03-02');
type Said =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly refusal: { readonly code: string } };
const said = (decided: Said): string => (decided.ok ? 'ok' : decided.refusal.code);

it('each step is for its state and its role, and for no other', () => {
  const guards = { mayBeListed: true, byAnother: true, inTime: true } as const;
  for (const line of listLifecycle.transitions)
    for (const state of LIST_STATES)
      for (const role of ROLES) {
        const step = listLifecycle.step(state, line.event, { roles: [role] }, guards);
        const fits = (line.from as readonly string[]).includes(state);
        const may = (line.roles as readonly Role[]).includes(role);
        const refused = fits ? 'ROLE_NOT_ENTITLED' : 'ACTION_NOT_AVAILABLE';
        expect(step.ok ? step.value.to : step.refusal.code).toBe(fits && may ? line.to : refused);
      }
});

it('what is open is what has not ended', () => {
  expect([...OPEN_STATES, ...listLifecycle.terminal].sort()).toEqual([...LIST_STATES].sort());
});

it('the term of each deadline is a constant, and none is said to be law', () => {
  const known = LIST_CONSTANTS.map(({ key }) => key);
  for (const { deadline } of listLifecycle.transitions) if (deadline) expect(known).toContain(deadline.term);
  for (const { mark, source } of LIST_CONSTANTS) expect([mark, source]).toEqual(['K', null]);
});

it.each(LIST_GROUND_NAMES)('%s has a title and an article; only a record has no term', (ground) => {
  const { title, basis } = LIST_GROUNDS[ground];
  expect([title, basis].every((text) => text.trim() !== '')).toBe(true);
  expect(hasTerm(ground)).toBe(ground !== 'BACKGROUND_RECORD');
});

const GIVEN: GivenEntry = {
  staffId: 's',
  ground: 'ABUSE',
  checkId: null,
  findingId: null,
  facts: '课堂上多次体罚学生',
  documentNo: '示查〔2026〕1号',
};
const CONTEXT: ListContext = { standing: { check: null, finding: null }, earlier: [] };
const record = { ground: 'BACKGROUND_RECORD' } as const;
const on = (standing: Partial<ListContext['standing']>): Partial<ListContext> => ({
  standing: { ...CONTEXT.standing, ...standing },
});

// prettier-ignore -- a table
it.each<[string, Partial<GivenEntry>, Partial<ListContext>, string]>([
  ['for facts on a paper', {}, {}, 'ok'],
  ['for a confirmed finding', {}, on({ finding: true }), 'ok'],
  ['for a finding that is not', {}, on({ finding: false }), 'LIST_FINDING_NOT_CONFIRMED'],
  ['for a record that the police confirmed', record, on({ check: true }), 'ok'],
  ['for a record that they did not', record, on({ check: false }), 'LIST_CHECK_NOT_CONFIRMED'],
  ['for a record without a check', record, {}, 'LIST_CHECK_MISSING'],
  ['for something else with a check', {}, on({ check: true }), 'LIST_CHECK_UNEXPECTED'],
  ['without facts', { facts: ' ' }, {}, 'LIST_FACTS_MISSING'],
  ['without a paper', { documentNo: ' ' }, {}, 'LIST_DOCUMENT_MISSING'],
  ['with a number in the facts', { facts: '电话19900001234' }, {}, 'LIST_TEXT_NAMES_PERSON'],
  ['with a number on the paper', { documentNo: '19900001234' }, {}, 'LIST_TEXT_NAMES_PERSON'],
  ['beside one for another ground', {}, { earlier: [{ ground: 'CULT', state: 'LISTED' }] }, 'ok'],
])('a proposal %s', (_name, given, context, expected) => {
  expect(said(decideProposal({ ...CONTEXT, ...context }, { ...GIVEN, ...given }))).toBe(expected);
});

it.each(LIST_STATES)('the same one again beside one that is %s', (state) => {
  const again = decideProposal({ ...CONTEXT, earlier: [{ ground: 'ABUSE', state }] }, GIVEN);
  expect(said(again)).toBe(OPEN_STATES.includes(state) ? 'LIST_ENTRY_OPEN' : 'ok');
});

it('of nobody is none', () => {
  expect(said(decideProposal(undefined, GIVEN))).toBe('LIST_STAFF_UNKNOWN');
});

const ENTRY: ListStanding = {
  state: 'HEARD',
  standing: { check: null, finding: true },
  proposedBy: 'first',
  decidedBy: null,
  objectionUntil: null,
};
const LISTED: ListStanding = { ...ENTRY, state: 'LISTED', decidedBy: 'second', objectionUntil: today };
const OBJECTED: ListStanding = { ...LISTED, state: 'OBJECTED', objectionUntil: null };
const act = (
  entry: ListStanding | undefined,
  name: ListActName,
  { role = 'EDU_SUP' as Role, by = 'second', day = today, reason = '示例理由', documentNo = '示决〔2026〕1号' } = {},
) =>
  said(
    decideEntryAct(
      entry,
      { act: name, reason, documentNo },
      { caller: testCaller({ roles: [role], subject: by }), today: day },
    ),
  );
const legal = { role: 'EDU_LEGAL', by: 'third' } as const;

// prettier-ignore -- a table
it.each<[string, string, string]>([
  ['of nothing', act(undefined, 'imposeStaffListEntry'), 'LIST_ENTRY_UNKNOWN'],
  ['without a reason', act(ENTRY, 'imposeStaffListEntry', { reason: ' ' }), 'LIST_REASON_MISSING'],
  ['without a paper', act(ENTRY, 'imposeStaffListEntry', { documentNo: ' ' }), 'LIST_DOCUMENT_MISSING'],
  ['that names a person', act(ENTRY, 'imposeStaffListEntry', { reason: '19900001234' }), 'LIST_TEXT_NAMES_PERSON'],
  ['that lists, by another', act(ENTRY, 'imposeStaffListEntry'), 'ok'],
  ['that lists, by the head', act(ENTRY, 'imposeStaffListEntry', { role: 'ORGAN_HEAD' }), 'ok'],
  ['that lists, by who proposed', act(ENTRY, 'imposeStaffListEntry', { by: 'first' }), 'LIST_OFFICER_BIASED'],
  ['that lists unheard', act({ ...ENTRY, state: 'UNHEARD' }, 'imposeStaffListEntry'), 'ok'],
  [
    'that lists before the hearing',
    act({ ...ENTRY, state: 'NOTIFIED' }, 'imposeStaffListEntry'),
    'ACTION_NOT_AVAILABLE',
  ],
  [
    'that lists on a finding that fell',
    act({ ...ENTRY, standing: { check: null, finding: false } }, 'imposeStaffListEntry'),
    'LIST_GROUND_FELL',
  ],
  [
    'that lists on a check that fell',
    act({ ...ENTRY, standing: { check: false, finding: null } }, 'imposeStaffListEntry'),
    'LIST_GROUND_FELL',
  ],
  [
    'that refuses, on what fell',
    act({ ...ENTRY, standing: { check: false, finding: null } }, 'refuseStaffListEntry'),
    'ok',
  ],
  ['that refuses, by who proposed', act(ENTRY, 'refuseStaffListEntry', { by: 'first' }), 'LIST_OFFICER_BIASED'],
  ['of withdrawal, by who proposed', act(ENTRY, 'withdrawStaffListEntry', { by: 'first' }), 'ok'],
  ['of objection on the last day', act(LISTED, 'objectToStaffListEntry', { role: 'INST', by: 'school' }), 'ok'],
  [
    'of objection a day later',
    act(LISTED, 'objectToStaffListEntry', { role: 'INST', by: 'school', day: addDays(today, 1) }),
    'LIST_OBJECTION_LATE',
  ],
  ['of objection, once more', act({ ...LISTED, state: 'CONFIRMED' }, 'objectToStaffListEntry'), 'ACTION_NOT_AVAILABLE'],
  ['that confirms, by a third', act(OBJECTED, 'confirmStaffListEntry', legal), 'ok'],
  [
    'that confirms, by who decided',
    act(OBJECTED, 'confirmStaffListEntry', { ...legal, by: 'second' }),
    'LIST_OFFICER_BIASED',
  ],
  [
    'that confirms, by who proposed',
    act(OBJECTED, 'confirmStaffListEntry', { ...legal, by: 'first' }),
    'LIST_OFFICER_BIASED',
  ],
  ['that lifts, by a third', act(OBJECTED, 'liftStaffListEntry', legal), 'ok'],
  [
    'that lifts, too late but still',
    act({ ...OBJECTED, state: 'OBJECTION_OVERDUE' }, 'liftStaffListEntry', legal),
    'ok',
  ],
  [
    'that lifts, by who decided',
    act(OBJECTED, 'liftStaffListEntry', { ...legal, by: 'second' }),
    'LIST_OFFICER_BIASED',
  ],
])('an act %s', (_name, decided, expected) => expect(decided).toBe(expected));

it.each<[ListStateName | undefined, Parameters<typeof decideTimer>[1], string | null]>([
  ['NOTIFIED', 'closeStatement', 'UNHEARD'],
  ['HEARD', 'closeStatement', null],
  ['OBJECTED', 'passReviewDue', 'OBJECTION_OVERDUE'],
  ['CONFIRMED', 'passReviewDue', null],
  ['CONFIRMED', 'expire', 'EXPIRED'],
  ['REMOVED', 'expire', null],
  ['PROPOSED', 'removeFallen', 'REMOVED'],
  ['EXPIRED', 'removeFallen', null],
  [undefined, 'removeFallen', null],
])('of %s, the timer’s %s makes %s', (state, event, expected) => {
  const decided = decideTimer(state, event, { caller: testCaller({ roles: ['SYS'] }) });
  expect(decided.ok && (decided.value?.to ?? null)).toBe(expected);
});
