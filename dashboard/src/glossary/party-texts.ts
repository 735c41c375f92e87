import type { PartyForm, PartyState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const PARTY_STATES = {
  TO_ESTABLISH: state('应建未建', 'BAD'),
  TO_ADJUST: state('应调整', 'WATCH'),
  ESTABLISHED: state('已建立', 'GOOD'),
  NO_MEMBERS: state('没有党员', 'NEUTRAL'),
} satisfies Record<PartyState, StateText>;

export const PARTY_FORMS = { OWN_BRANCH: '单独建立的党支部', JOINT_BRANCH: '联合党支部' } satisfies Record<
  PartyForm,
  string
>;

/** In the order of the buttons. */
export const PARTY_ACTS = {
  recordPartyMembers: '登记党员人数',
  establishPartyBranch: '登记党支部建立',
  dissolvePartyBranch: '登记党支部撤销',
  appointPartyAdviser: '登记指导员派驻',
  endPartyAdviser: '登记指导员离任',
} as const;
export type PartyActName = keyof typeof PARTY_ACTS;

export const isPartyAct = (name: string): name is PartyActName => Object.hasOwn(PARTY_ACTS, name);
