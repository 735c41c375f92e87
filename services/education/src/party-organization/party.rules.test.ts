import { expect, it } from '@jest/globals';
import { calendarDay, ROLES, type Role } from '@lianguan/kernel';
import type { RuleConstants } from '@lianguan/service-kit';
import {
  availablePartyActs,
  decideParty,
  formFor,
  PARTY_KEEPERS,
  PARTY_STATES,
  partyConstants,
  partyLifecycle,
  type PartyAct,
  type PartyStanding,
} from './party.rules.js';

const constants: RuleConstants = { get: <T>() => partyConstants[0]!.value as T };
const today = calendarDay('2026-03-02');
const facts = (role: Role = 'EDU_SUP') => ({ caller: { roles: [role] } as never, today, constants });

const BASE = { institutionId: 'i', documentNo: '示党〔2026〕1号' };
const NO_BRANCH = { form: null, branchName: null, jointWith: null, establishedOn: null };
const NO_ADVISER = { adviserName: null, adviserUnit: null, adviserSince: null };
const counted = (members: number): PartyStanding => ({
  state: members === 0 ? 'NO_MEMBERS' : 'TO_ESTABLISH',
  members,
  membersOn: calendarDay('2026-02-02'),
  ...NO_BRANCH,
  ...NO_ADVISER,
});
const JOINT: PartyStanding = {
  ...counted(2),
  state: 'ESTABLISHED',
  form: 'JOINT_BRANCH',
  branchName: '示例联合党支部',
  jointWith: '示例乙培训学校',
  establishedOn: calendarDay('2026-02-03'),
};
const OWN: PartyStanding = { ...JOINT, members: 3, form: 'OWN_BRANCH', jointWith: null };
const ADVISED = { ...JOINT, adviserName: '甲', adviserUnit: '示例镇党委', adviserSince: today };

const count = (members: number, on = today): PartyAct => ({ ...BASE, act: 'recordPartyMembers', members, on });
const BRANCH = { branchName: '示例党支部', jointWith: '示例乙培训学校', establishedOn: today };
const establish = (form: 'OWN_BRANCH' | 'JOINT_BRANCH', given: Partial<PartyAct> = {}): PartyAct => ({
  ...BASE,
  act: 'establishPartyBranch',
  form,
  ...BRANCH,
  ...given,
});
const DISSOLVE: PartyAct = { ...BASE, act: 'dissolvePartyBranch' };
const APPOINT: PartyAct = {
  ...BASE,
  act: 'appointPartyAdviser',
  adviserName: '甲',
  adviserUnit: '示例镇党委',
  adviserSince: today,
};
const END: PartyAct = { ...BASE, act: 'endPartyAdviser' };

// prettier-ignore -- a table
it.each([
  [0, null],
  [1, 'JOINT_BRANCH'],
  [2, 'JOINT_BRANCH'],
  [3, 'OWN_BRANCH'],
  [30, 'OWN_BRANCH'],
] as const)('%i members ask for %s', (members, form) => expect(formFor(members, constants)).toBe(form));

// prettier-ignore -- a table
it.each([
  ['the first count of none', null, count(0), 'NO_MEMBERS'],
  ['a count of nobody we know', undefined, count(0), 'PARTY_INSTITUTION_UNKNOWN'],
  ['the first count of one', null, count(1), 'TO_ESTABLISH'],
  ['the last member gone, no branch', counted(1), count(0), 'NO_MEMBERS'],
  ['members come', counted(0), count(3), 'TO_ESTABLISH'],
  ['a joint branch of two keeps one', JOINT, count(1), 'ESTABLISHED'],
  ['a joint branch grows to three', JOINT, count(3), 'TO_ADJUST'],
  ['an own branch shrinks to two', OWN, count(2), 'TO_ADJUST'],
  ['a branch without members', OWN, count(0), 'TO_ADJUST'],
  ['an own branch of three', counted(3), establish('OWN_BRANCH'), 'ESTABLISHED'],
  ['a joint branch of two', counted(2), establish('JOINT_BRANCH'), 'ESTABLISHED'],
  ['a joint branch of three', counted(3), establish('JOINT_BRANCH'), 'PARTY_OWN_BRANCH_DUE'],
  ['an own branch of two', counted(2), establish('OWN_BRANCH'), 'PARTY_OWN_BRANCH_TOO_FEW'],
  ['a branch of nobody', { ...OWN, state: 'TO_ADJUST', members: 0 }, establish('OWN_BRANCH'), 'PARTY_MEMBERS_NONE'],
  ['a branch where nobody is a member', counted(0), establish('OWN_BRANCH'), 'ACTION_NOT_AVAILABLE'],
  ['a branch that stands already', OWN, establish('OWN_BRANCH'), 'ACTION_NOT_AVAILABLE'],
  ['a branch without a name', counted(3), establish('OWN_BRANCH', { branchName: ' ' }), 'PARTY_BRANCH_NAME_MISSING'],
  [
    'a joint branch with nobody',
    counted(2),
    establish('JOINT_BRANCH', { jointWith: ' ' }),
    'PARTY_JOINT_UNITS_MISSING',
  ],
  ['a branch before it is counted', null, establish('OWN_BRANCH'), 'PARTY_RECORD_MISSING'],
  [
    'a branch of tomorrow',
    counted(3),
    establish('OWN_BRANCH', { establishedOn: calendarDay('2026-03-03') }),
    'PARTY_DAY_IN_FUTURE',
  ],
  ['a branch dissolved, members stay', OWN, DISSOLVE, 'TO_ESTABLISH'],
  ['a branch dissolved, nobody stays', { ...OWN, members: 0 }, DISSOLVE, 'NO_MEMBERS'],
  ['a branch dissolved that is not there', counted(3), DISSOLVE, 'ACTION_NOT_AVAILABLE'],
  ['an adviser', counted(0), APPOINT, 'NO_MEMBERS'],
  ['a second adviser', ADVISED, APPOINT, 'PARTY_ADVISER_PRESENT'],
  ['an adviser without a name', JOINT, { ...APPOINT, adviserName: ' ' }, 'PARTY_ADVISER_INCOMPLETE'],
  ['an adviser of nobody', JOINT, { ...APPOINT, adviserUnit: ' ' }, 'PARTY_ADVISER_INCOMPLETE'],
  ['an adviser who leaves', ADVISED, END, 'ESTABLISHED'],
  ['an adviser who leaves a second time', JOINT, END, 'PARTY_ADVISER_ABSENT'],
  ['a count below none', null, count(-1), 'PARTY_COUNT_IMPOSSIBLE'],
  ['half a member', null, count(1.5), 'PARTY_COUNT_IMPOSSIBLE'],
  ['a count of the same day', counted(1), count(2, calendarDay('2026-02-02')), 'TO_ESTABLISH'],
  ['a count of the day before', counted(1), count(2, calendarDay('2026-02-01')), 'PARTY_COUNT_OUTDATED'],
  ['a count of tomorrow', null, count(2, calendarDay('2026-03-03')), 'PARTY_DAY_IN_FUTURE'],
  ['a count without a paper', null, { ...count(1), documentNo: ' ' }, 'PARTY_DOCUMENT_MISSING'],
  ['a paper that names a person', null, { ...count(1), documentNo: '19900001234' }, 'PARTY_TEXT_NAMES_PERSON'],
] as const)('%s', (_name, standing, act, expected) => {
  const decided = decideParty(standing, act, facts());
  expect(decided.ok ? decided.value.standing.state : decided.refusal.code).toBe(expected);
});

it('an own branch is joint with nobody', () => {
  const decided = decideParty(counted(3), establish('OWN_BRANCH'), facts());
  expect(decided.ok && decided.value.standing.jointWith).toBeNull();
});

it('nothing of the adviser stays when he has left', () => {
  const decided = decideParty(ADVISED, END, facts());
  expect(decided.ok && decided.value.standing).toMatchObject(NO_ADVISER);
});

it('each line of the table is for its roles alone', () => {
  for (const line of partyLifecycle.transitions)
    for (const from of line.from)
      for (const role of ROLES) {
        const fired = partyLifecycle.fire<'PARTY_MEMBERS_NONE'>(
          from,
          line.event,
          { roles: [role] },
          {
            hasMembers: line.guard === 'hasMembers' || { code: 'PARTY_MEMBERS_NONE' },
            formFits: line.guard === 'formFits' || { code: 'PARTY_MEMBERS_NONE' },
          },
        );
        const expected = line.roles.includes(role as 'EDU_SUP') ? line.to : 'ROLE_NOT_ENTITLED';
        expect(fired.ok ? fired.value : fired.refusal.code).toBe(expected);
      }
});

it('a count by another role is refused', () => {
  expect(decideParty(null, count(1), facts('CIVIL'))).toMatchObject({ refusal: { code: 'ROLE_NOT_ENTITLED' } });
});

it.each(PARTY_STATES)('a keeper of one in state %s appoints an adviser or lets him go', (state) => {
  for (const role of PARTY_KEEPERS) {
    expect(availablePartyActs({ state, adviserUnit: null }, facts(role).caller)).toContain('appointPartyAdviser');
    expect(availablePartyActs({ state, adviserUnit: '示例镇党委' }, facts(role).caller)).toContain('endPartyAdviser');
  }
  expect(availablePartyActs({ state, adviserUnit: null }, facts('CIVIL').caller)).toEqual([]);
});
