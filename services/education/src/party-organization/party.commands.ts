import { permit } from '@lianguan/kernel';
import { rowStore, type Command, type Facts, type Tx } from '@lianguan/service-kit';
import {
  decideParty,
  PARTY_BASIS,
  PARTY_REFUSALS,
  type PartyAct,
  type PartyActName,
  type PartyRefusal,
  type PartyStanding,
} from './party.rules.js';

/** One act on the record, without the adviser's name. Instants as text. */
export interface PartyStepRow {
  readonly act: PartyActName;
  readonly at: string;
  readonly by: string;
  readonly documentNo: string;
}

interface PartyRow extends PartyStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** Opaque: what access records name instead of the adviser. */
  readonly adviserPersonId: string | null;
  readonly steps: readonly PartyStepRow[];
}

const store = rowStore<PartyRow>('party_organization', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  state: 'state',
  members: 'members',
  membersOn: 'members_on',
  form: 'form',
  branchName: 'branch_name',
  jointWith: 'joint_with',
  establishedOn: 'established_on',
  adviserName: 'adviser_name',
  adviserPersonId: 'adviser_person_id',
  adviserUnit: 'adviser_unit',
  adviserSince: 'adviser_since',
  steps: 'steps',
});

export interface PartyRecordId {
  readonly partyId: string;
}

interface PartyState {
  /** The division of each institution that is no part of another. */
  readonly institutions: ReadonlyMap<string, string>;
  readonly rows: Map<string, PartyRow>;
}

interface Outcome {
  readonly row: PartyRow;
  readonly transition: string | null;
}

/** The acts differ by name, right and outcome, not by procedure. */
const partyCommand = (name: PartyActName): Command<PartyAct, PartyState, Outcome, PartyRecordId, PartyRefusal> => ({
  name,
  refusals: PARTY_REFUSALS,
  load: async (tx, inputs) =>
    loadRecords(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide({ institutions, rows }, input, facts) {
    const { institutionId } = input;
    const divisionCode = institutions.get(institutionId);
    const known = rows.get(institutionId);
    const decided = decideParty(divisionCode === undefined ? undefined : (known ?? null), input, facts);
    if (!decided.ok) return decided;
    const { standing, transition } = decided.value;
    const row = {
      ...rowAfter(known, standing, facts),
      institutionId,
      divisionCode: divisionCode!,
      steps: [...(known?.steps ?? []), stepOf(input, facts)],
    };
    rows.set(institutionId, row);
    return permit({ row, transition });
  },
  async apply(tx, accepted) {
    const rows = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await store.save(tx, [...rows.values()]);
    return accepted.map(({ outcome }) => ({ partyId: outcome.row.id }));
  },
  subject: ({ documentNo }, { row, transition }) => ({
    type: 'PartyOrganization',
    id: row.id,
    basis: PARTY_BASIS,
    documentNo: documentNo.trim(),
    ...(transition && { transition }),
  }),
});

const rowAfter = (known: PartyRow | undefined, standing: PartyStanding, { newId }: Pick<Facts, 'newId'>) => ({
  ...standing,
  id: known?.id ?? newId(),
  adviserPersonId: standing.adviserName === null ? null : (known?.adviserPersonId ?? newId()),
});

const stepOf = ({ act, documentNo }: PartyAct, { caller, now }: Pick<Facts, 'caller' | 'now'>): PartyStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  documentNo: documentNo.trim(),
});

/** Locks the institutions, so that of two who begin one record at once the second sees the first. */
async function loadRecords(tx: Tx, ids: readonly string[]): Promise<PartyState> {
  const institutions = await tx.query<{ id: string; division: string }>(
    `select id, division_code as division from training_institution
     where id = any($1::uuid[]) and root_id = id order by id for no key update`,
    [ids],
  );
  const rows = await tx.query<PartyRow>(
    `select ${store.selected} from party_organization where institution_id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return {
    institutions: new Map(institutions.map(({ id, division }) => [id, division])),
    rows: new Map(rows.map((row) => [row.institutionId, row])),
  };
}

export const PARTY_COMMANDS = {
  recordPartyMembers: partyCommand('recordPartyMembers'),
  establishPartyBranch: partyCommand('establishPartyBranch'),
  dissolvePartyBranch: partyCommand('dissolvePartyBranch'),
  appointPartyAdviser: partyCommand('appointPartyAdviser'),
  endPartyAdviser: partyCommand('endPartyAdviser'),
} satisfies Record<PartyActName, unknown>;
