import { permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decideDelegation,
  decideRevocation,
  DELEGATION_BASIS,
  DELEGATION_REFUSALS,
  REVOCATION_REFUSALS,
  type DelegationLetter,
  type DelegationRefusal,
  type DelegationStateName,
  type RecordDelegation,
  type RevocationRefusal,
} from './delegation.rules.js';

interface DelegationRow extends RecordDelegation {
  readonly id: string;
  readonly state: DelegationStateName;
  readonly revokedOn: CalendarDay | null;
  readonly revocationReason: string | null;
  readonly recordedBy: string;
}

const store = rowStore<DelegationRow>('power_delegation', {
  id: 'id',
  townshipCode: 'township_code',
  items: 'items',
  documentNo: 'document_no',
  publishedOn: 'published_on',
  validFrom: 'valid_from',
  validTo: 'valid_to',
  state: 'state',
  revokedOn: 'revoked_on',
  revocationReason: 'revocation_reason',
  recordedBy: 'recorded_by',
});

/** The letters of townships, revoked ones too: an act is judged by those of its day. */
export const delegationLetters = (tx: Tx, townships: readonly string[]): Promise<readonly DelegationLetter[]> =>
  tx.query<DelegationLetter>(
    `select township_code as "townshipCode", items, valid_from as "validFrom", valid_to as "validTo", revoked_on as "revokedOn"
     from power_delegation where township_code = any($1::text[])`,
    [townships],
  );

export interface DelegationId {
  readonly delegationId: string;
}

export const recordPowerDelegation: Command<RecordDelegation, null, DelegationRow, DelegationId, DelegationRefusal> = {
  name: 'recordPowerDelegation',
  refusals: DELEGATION_REFUSALS,
  load: () => Promise.resolve(null),
  decide(_state, input, facts) {
    const decided = decideDelegation(input, facts.caller);
    if (!decided.ok) return decided;
    return permit({
      ...input,
      id: facts.newId(),
      items: [...new Set(input.items)],
      documentNo: input.documentNo.trim(),
      state: 'EFFECTIVE',
      revokedOn: null,
      revocationReason: null,
      recordedBy: facts.caller.subject,
    });
  },
  async apply(tx, accepted) {
    await store.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ delegationId: id }));
  },
  subject: (_input, { id, documentNo }) => ({ type: 'PowerDelegation', id, basis: DELEGATION_BASIS, documentNo }),
};

export interface RevokeDelegation extends DelegationId {
  readonly reason: string;
}

/** From today on: what the township did before stands. */
export const revokePowerDelegation: Command<
  RevokeDelegation,
  ReadonlyMap<string, DelegationRow>,
  DelegationRow,
  DelegationId,
  RevocationRefusal
> = {
  name: 'revokePowerDelegation',
  refusals: REVOCATION_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<DelegationRow>(
      `select ${store.selected} from power_delegation where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ delegationId }) => delegationId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(letters, { delegationId, reason }, { caller, today }) {
    const letter = letters.get(delegationId);
    const decided = decideRevocation(letter, reason, caller);
    if (!decided.ok) return decided;
    return permit({ ...letter!, state: decided.value, revokedOn: today, revocationReason: reason.trim() });
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ delegationId: id }));
  },
  subject: (_input, { id, revocationReason }) => ({
    type: 'PowerDelegation',
    id,
    basis: DELEGATION_BASIS,
    reason: revocationReason!,
    transition: 'EFFECTIVE -revokePowerDelegation-> REVOKED',
  }),
};
