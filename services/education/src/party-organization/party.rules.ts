import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const PARTY_STATES = ['NO_MEMBERS', 'TO_ESTABLISH', 'ESTABLISHED', 'TO_ADJUST'] as const;
export type PartyStateName = (typeof PARTY_STATES)[number];

export const PARTY_FORMS = ['OWN_BRANCH', 'JOINT_BRANCH'] as const;
export type PartyFormName = (typeof PARTY_FORMS)[number];

export const PARTY_BASIS = '中国共产党章程 第三十条；民办教育促进法 第九条';
const OWN_BRANCH = 'party.ownBranch';

export const partyConstants: readonly RuleConstant[] = [
  {
    key: OWN_BRANCH,
    scope: '',
    value: 3,
    effectiveFrom: '2000-01-01',
    effectiveTo: null,
    source: 'S2§4 党员人数在3人以上的单独建立党组织',
    mark: 'S',
  },
];

/** Who keeps the party record of institutions. */
export const PARTY_KEEPERS = ['EDU_SUP', 'EDU_LIC'] as const satisfies readonly Role[];
const roles = [...PARTY_KEEPERS];

/** M12: whether an institution has the party organisation that the number of its members asks for. */
export const partyLifecycle = defineLifecycle({
  name: 'PartyOrganization',
  states: [...PARTY_STATES],
  initial: 'NO_MEMBERS',
  terminal: [],
  transitions: [
    {
      event: 'recordPartyMembers',
      from: ['NO_MEMBERS', 'TO_ESTABLISH'],
      to: 'TO_ESTABLISH',
      roles,
      guard: 'hasMembers',
      basis: PARTY_BASIS,
    },
    {
      event: 'recordPartyMembers',
      from: ['NO_MEMBERS', 'TO_ESTABLISH'],
      to: 'NO_MEMBERS',
      roles,
      basis: PARTY_BASIS,
    },
    {
      event: 'recordPartyMembers',
      from: ['ESTABLISHED', 'TO_ADJUST'],
      to: 'ESTABLISHED',
      roles,
      guard: 'formFits',
      basis: PARTY_BASIS,
    },
    { event: 'recordPartyMembers', from: ['ESTABLISHED', 'TO_ADJUST'], to: 'TO_ADJUST', roles, basis: PARTY_BASIS },
    {
      event: 'establishPartyBranch',
      from: ['TO_ESTABLISH', 'TO_ADJUST'],
      to: 'ESTABLISHED',
      roles,
      guard: 'formFits',
      basis: PARTY_BASIS,
    },
    {
      event: 'dissolvePartyBranch',
      from: ['ESTABLISHED', 'TO_ADJUST'],
      to: 'TO_ESTABLISH',
      roles,
      guard: 'hasMembers',
      basis: PARTY_BASIS,
    },
    { event: 'dissolvePartyBranch', from: ['ESTABLISHED', 'TO_ADJUST'], to: 'NO_MEMBERS', roles, basis: PARTY_BASIS },
  ],
  labels: {
    NO_MEMBERS: '没有党员',
    TO_ESTABLISH: '应建未建',
    ESTABLISHED: '已建立',
    TO_ADJUST: '应调整',
    recordPartyMembers: '登记党员人数',
    establishPartyBranch: '建立党支部',
    dissolvePartyBranch: '撤销党支部',
  },
});
export type PartyLifecycleAct = (typeof partyLifecycle.transitions)[number]['event'];

/** The adviser comes and goes whatever branch there is. */
export const ADVISER_ACTS = ['appointPartyAdviser', 'endPartyAdviser'] as const;
export type PartyActName = PartyLifecycleAct | (typeof ADVISER_ACTS)[number];

export interface PartyBranch {
  readonly form: PartyFormName;
  readonly branchName: string;
  /** The units that a joint branch is built with. */
  readonly jointWith: string;
  readonly establishedOn: CalendarDay;
}

export interface PartyAdviser {
  readonly adviserName: string;
  readonly adviserUnit: string;
  readonly adviserSince: CalendarDay;
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

export interface PartyStanding extends Nullable<PartyBranch>, Nullable<PartyAdviser> {
  readonly state: PartyStateName;
  readonly members: number;
  readonly membersOn: CalendarDay;
}

/** An act as it is asked for: what its kind does not need is absent. */
export interface PartyAct extends Partial<PartyBranch>, Partial<PartyAdviser> {
  readonly act: PartyActName;
  readonly institutionId: string;
  /** The report, approval or letter that the act is recorded from. */
  readonly documentNo: string;
  readonly members?: number;
  /** The day of the count, or of the end. */
  readonly on?: CalendarDay;
}

export type PartyRefusal =
  | 'PARTY_INSTITUTION_UNKNOWN'
  | 'PARTY_RECORD_MISSING'
  | 'PARTY_DOCUMENT_MISSING'
  | 'PARTY_TEXT_NAMES_PERSON'
  | 'PARTY_DAY_IN_FUTURE'
  | 'PARTY_COUNT_IMPOSSIBLE'
  | 'PARTY_COUNT_OUTDATED'
  | 'PARTY_MEMBERS_NONE'
  | 'PARTY_OWN_BRANCH_DUE'
  | 'PARTY_OWN_BRANCH_TOO_FEW'
  | 'PARTY_BRANCH_NAME_MISSING'
  | 'PARTY_JOINT_UNITS_MISSING'
  | 'PARTY_ADVISER_PRESENT'
  | 'PARTY_ADVISER_INCOMPLETE'
  | 'PARTY_ADVISER_ABSENT'
  | LifecycleRefusal;

export const PARTY_REFUSALS = {
  PARTY_INSTITUTION_UNKNOWN: {
    message: '台账中没有这家机构，不在本单位管辖范围内，或已并入其他机构；请在合并后的机构登记',
    basis: null,
  },
  PARTY_RECORD_MISSING: { message: '这家机构还没有党建记录，请先登记党员人数', basis: PARTY_BASIS },
  PARTY_DOCUMENT_MISSING: { message: '请填写所依据的报告、批复或派出文件的编号', basis: PARTY_BASIS },
  PARTY_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  PARTY_DAY_IN_FUTURE: { message: '日期晚于今日；发生后再登记', basis: null },
  PARTY_COUNT_IMPOSSIBLE: { message: '党员人数应为不小于 0 的整数', basis: PARTY_BASIS },
  PARTY_COUNT_OUTDATED: { message: '已有{since}的党员人数；更早的人数不再登记', basis: null },
  PARTY_MEMBERS_NONE: { message: '登记的党员人数为 0，不能建立党支部；可派党建指导员', basis: PARTY_BASIS },
  PARTY_OWN_BRANCH_DUE: {
    message: '党员人数为{members}，达到{least}人的应单独建立党支部，不能只建联合党支部',
    basis: PARTY_BASIS,
  },
  PARTY_OWN_BRANCH_TOO_FEW: {
    message: '党员人数为{members}，不足{least}人的应建立联合党支部',
    basis: PARTY_BASIS,
  },
  PARTY_BRANCH_NAME_MISSING: { message: '请填写党支部名称', basis: PARTY_BASIS },
  PARTY_JOINT_UNITS_MISSING: { message: '联合党支部应写明与哪些单位联合建立', basis: PARTY_BASIS },
  PARTY_ADVISER_PRESENT: { message: '已有党建指导员；请先登记其离任', basis: null },
  PARTY_ADVISER_INCOMPLETE: { message: '请填写党建指导员的姓名和派出单位', basis: PARTY_BASIS },
  PARTY_ADVISER_ABSENT: { message: '这家机构没有党建指导员，不必登记离任', basis: null },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<PartyRefusal>;

const NO_BRANCH = { form: null, branchName: null, jointWith: null, establishedOn: null } as const;
const NO_ADVISER = { adviserName: null, adviserUnit: null, adviserSince: null } as const;
const UNRECORDED = { state: partyLifecycle.initial, ...NO_BRANCH, ...NO_ADVISER } as const;

/** The form that a number of members asks for; none without members. */
export function formFor(members: number, constants: RuleConstants): PartyFormName | null {
  if (members === 0) return null;
  return members >= constants.get<number>(OWN_BRANCH) ? 'OWN_BRANCH' : 'JOINT_BRANCH';
}

export interface PartyOutcome {
  readonly standing: PartyStanding;
  readonly transition: string | null;
}

type GivenFacts = Pick<Facts, 'caller' | 'today' | 'constants'>;
type Decided = Decision<PartyOutcome, PartyRefusal>;

/** `file` is null where nothing is recorded yet of the institution, undefined where there is no such institution. */
export function decideParty(file: PartyStanding | null | undefined, act: PartyAct, facts: GivenFacts): Decided {
  if (file === undefined) return refuse('PARTY_INSTITUTION_UNKNOWN');
  const given = checkGiven(act, facts);
  if (!given.ok) return given;
  if (act.act === 'recordPartyMembers') return countMembers(file, act, facts);
  if (!file) return refuse('PARTY_RECORD_MISSING');
  if (act.act === 'appointPartyAdviser') return appoint(file, act);
  if (act.act === 'endPartyAdviser') return endAdviser(file);
  return act.act === 'establishPartyBranch' ? establish(file, act, facts) : dissolve(file, act.act, facts);
}

function checkGiven(act: PartyAct, { today }: GivenFacts): Decision<null, PartyRefusal> {
  const texts = [act.documentNo, act.branchName, act.jointWith, act.adviserName, act.adviserUnit];
  const days = [act.on, act.establishedOn, act.adviserSince];
  if (act.documentNo.trim() === '') return refuse('PARTY_DOCUMENT_MISSING');
  if (texts.some((text) => text && namesPerson(text))) return refuse('PARTY_TEXT_NAMES_PERSON');
  if (days.some((day) => day && day > today)) return refuse('PARTY_DAY_IN_FUTURE');
  return permit(null);
}

function countMembers(known: PartyStanding | null, { act, members = -1, on }: PartyAct, facts: GivenFacts): Decided {
  if (!Number.isInteger(members) || members < 0) return refuse('PARTY_COUNT_IMPOSSIBLE');
  const membersOn = on ?? facts.today;
  if (known && membersOn < known.membersOn) return refuse('PARTY_COUNT_OUTDATED', { since: known.membersOn });
  const counted = { ...(known ?? UNRECORDED), members, membersOn };
  return moved(counted, fire(counted, act, facts));
}

function establish(standing: PartyStanding, act: PartyAct, facts: GivenFacts): Decided {
  const { form = null, branchName = '', jointWith = '', establishedOn = facts.today } = act;
  const branch = { form, branchName: branchName.trim(), jointWith: jointWith.trim() || null, establishedOn };
  if (branch.branchName === '') return refuse('PARTY_BRANCH_NAME_MISSING');
  if (form === 'JOINT_BRANCH' && branch.jointWith === null) return refuse('PARTY_JOINT_UNITS_MISSING');
  const established = { ...standing, ...branch, ...(form === 'OWN_BRANCH' && { jointWith: null }) };
  return moved(established, fire(established, act.act, facts));
}

const dissolve = (standing: PartyStanding, act: PartyActName, facts: GivenFacts): Decided =>
  moved({ ...standing, ...NO_BRANCH }, fire(standing, act, facts));

function appoint(standing: PartyStanding, act: PartyAct): Decided {
  const [adviserName, adviserUnit] = [act.adviserName?.trim() ?? '', act.adviserUnit?.trim() ?? ''];
  if (standing.adviserUnit !== null) return refuse('PARTY_ADVISER_PRESENT');
  if (adviserName === '' || adviserUnit === '' || !act.adviserSince) return refuse('PARTY_ADVISER_INCOMPLETE');
  const adviser = { adviserName, adviserUnit, adviserSince: act.adviserSince };
  return permit({ standing: { ...standing, ...adviser }, transition: null });
}

function endAdviser(standing: PartyStanding): Decided {
  if (standing.adviserUnit === null) return refuse('PARTY_ADVISER_ABSENT');
  return permit({ standing: { ...standing, ...NO_ADVISER }, transition: null });
}

function fire(
  standing: PartyStanding,
  act: PartyActName,
  { caller, constants }: GivenFacts,
): Decision<Step<PartyStateName>, PartyRefusal> {
  const { members, form } = standing;
  const least = String(constants.get<number>(OWN_BRANCH));
  const due = formFor(members, constants);
  const unfit = due === 'OWN_BRANCH' ? 'PARTY_OWN_BRANCH_DUE' : 'PARTY_OWN_BRANCH_TOO_FEW';
  const none = { code: 'PARTY_MEMBERS_NONE' } as const;
  return partyLifecycle.step<PartyRefusal>(standing.state, act as PartyLifecycleAct, caller, {
    hasMembers: members > 0 || none,
    formFits: due === null ? none : form === due || { code: unfit, detail: { members: String(members), least } },
  });
}

function moved(standing: PartyStanding, step: Decision<Step<PartyStateName>, PartyRefusal>): Decided {
  if (!step.ok) return step;
  return permit({ standing: { ...standing, state: step.value.to }, transition: step.value.text });
}

/** What the caller may do next; of the two acts on an adviser the one that his presence allows. */
export function availablePartyActs(
  { state, adviserUnit }: Pick<PartyStanding, 'state' | 'adviserUnit'>,
  caller: GivenFacts['caller'],
): PartyActName[] {
  const acts: PartyActName[] = partyLifecycle.availableActions(state, caller);
  if (!caller.roles.some((role) => (PARTY_KEEPERS as readonly Role[]).includes(role))) return acts;
  return [...acts, adviserUnit === null ? 'appointPartyAdviser' : 'endPartyAdviser'];
}
