import { isPartyAct, PARTY_ACTS, type PartyActName } from '../glossary/party-texts';
import {
  AppointPartyAdviserDocument,
  DissolvePartyBranchDocument,
  EndPartyAdviserDocument,
  EstablishPartyBranchDocument,
  RecordPartyMembersDocument,
  type PartyForm,
} from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import type { useAct } from '../graph/use-act';

export interface PartyValues {
  readonly documentNo: string;
  readonly members?: number;
  readonly form?: PartyForm;
  readonly branchName?: string;
  readonly jointWith?: string;
  readonly adviserName?: string;
  readonly adviserUnit?: string;
  /** The day of the count, of the branch or of the adviser. */
  readonly day?: string;
}

/** What a keeper may do: before anything is recorded, count. The buttons keep their order. */
export function openPartyActs(actions: readonly string[] | undefined): PartyActName[] {
  if (!actions) return ['recordPartyMembers'];
  return Object.keys(PARTY_ACTS)
    .filter(isPartyAct)
    .filter((act) => actions.includes(act));
}

/** The form that the law asks for, to be chosen first. */
export const formFor = (members: number): PartyForm => (members >= 3 ? 'OWN_BRANCH' : 'JOINT_BRANCH');

type Send = (
  perform: ReturnType<typeof useAct>,
  common: { readonly institutionId: string; readonly documentNo: string },
  values: PartyValues,
) => Promise<{ readonly objections: readonly GraphFault[] }>;

export const SEND_PARTY_ACT: Readonly<Record<PartyActName, Send>> = {
  recordPartyMembers: (perform, common, { members, day = '' }) =>
    perform(RecordPartyMembersDocument, { ...common, members: Number(members), on: day }),
  establishPartyBranch: (perform, common, { form = 'JOINT_BRANCH', branchName = '', jointWith = '', day = '' }) =>
    perform(EstablishPartyBranchDocument, { ...common, form, branchName, jointWith, establishedOn: day }),
  dissolvePartyBranch: (perform, common) => perform(DissolvePartyBranchDocument, common),
  appointPartyAdviser: (perform, common, { adviserName = '', adviserUnit = '', day = '' }) =>
    perform(AppointPartyAdviserDocument, { ...common, adviserName, adviserUnit, adviserSince: day }),
  endPartyAdviser: (perform, common) => perform(EndPartyAdviserDocument, common),
};
