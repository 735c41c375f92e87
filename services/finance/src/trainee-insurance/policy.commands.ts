import { permit, type Decision } from '@lianguan/kernel';
import type { Command, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  claimedPolicies,
  lockInsuredOrders,
  lockPolicies,
  policies,
  policiesBeside,
  standingOf,
  type InsuredOrder,
  type PolicyRow,
} from './policy-rows.commands.js';
import {
  decideCancellation,
  decidePolicy,
  isRecorded,
  POLICY_REFUSALS,
  policyLifecycle,
  type CancelPolicy,
  type GivenPolicy,
  type PolicyRefusal,
  type PolicyStateName,
} from './policy.rules.js';

export interface PolicyId {
  readonly policyId: string;
}

interface Recording {
  readonly orders: ReadonlyMap<string, InsuredOrder>;
  /** Grows with what the set records. */
  readonly known: PolicyRow[];
}

async function loadRecording(tx: Tx, given: readonly GivenPolicy[]): Promise<Recording> {
  const orders = await lockInsuredOrders(
    tx,
    given.map(({ orderId }) => orderId),
  );
  const policyNos = given.map(({ policyNo }) => policyNo.trim());
  return { orders, known: await policiesBeside(tx, [...orders.values()], policyNos) };
}

/** What stands at the order's institution: another's numbers are its own. */
const knownOf = ({ known }: Recording, order: InsuredOrder | undefined) =>
  known.filter(({ institutionId }) => institutionId === order?.institutionId).map(standingOf);

function decideRecording(
  state: Recording,
  given: GivenPolicy,
  { today, newId }: Facts,
): Decision<PolicyRow, PolicyRefusal> {
  const order = state.orders.get(given.orderId);
  const decided = decidePolicy(order, given, { known: knownOf(state, order), today });
  if (!decided.ok) return decided;
  const { institutionId, divisionCode, guardianId } = order!;
  const row: PolicyRow = {
    id: newId(),
    orderId: given.orderId,
    institutionId,
    divisionCode,
    guardianId,
    insurer: given.insurer.trim(),
    policyNo: given.policyNo.trim(),
    insuredFen: given.insured.toString(),
    validFrom: given.validFrom,
    validTo: given.validTo,
    state: policyLifecycle.initial,
    endedOn: null,
    endReason: null,
    endDocumentNo: null,
    paidFen: null,
  };
  state.known.push(row);
  return permit(row);
}

const recordedSubject = ({ id, policyNo }: PolicyRow) => ({
  type: 'TraineeInsurance',
  id,
  documentNo: policyNo,
  transition: policyLifecycle.initial,
});

/** M30: the institution's word, or the insurer's by finance. */
export const recordTraineeInsurance: Command<GivenPolicy, Recording, PolicyRow, PolicyId, PolicyRefusal> = {
  name: 'recordTraineeInsurance',
  refusals: POLICY_REFUSALS,
  load: loadRecording,
  decide: decideRecording,
  async apply(tx, accepted) {
    await policies.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ policyId: id }));
  },
  subject: (_given, row) => recordedSubject(row),
};

/** The insurer's list. The same list again changes nothing. */
export const importTraineeInsurances: Command<
  GivenPolicy,
  Recording,
  PolicyRow | null,
  { readonly change: 'CREATED' | 'UNCHANGED' },
  PolicyRefusal
> = {
  name: 'importTraineeInsurances',
  refusals: POLICY_REFUSALS,
  load: loadRecording,
  decide: (state, given, facts) =>
    isRecorded(given, knownOf(state, state.orders.get(given.orderId)))
      ? permit(null)
      : decideRecording(state, given, facts),
  async apply(tx, accepted) {
    await policies.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(({ outcome }) => ({ change: outcome ? 'CREATED' : 'UNCHANGED' }));
  },
  subject: (_given, row) => recordedSubject(row!),
  changes: (row) => row !== null,
};

interface Cancellable {
  readonly rows: Map<string, PolicyRow>;
  readonly claimed: ReadonlySet<string>;
}

interface Cancelled {
  readonly row: PolicyRow;
  readonly step: Step<PolicyStateName>;
}

export const cancelTraineeInsurance: Command<CancelPolicy, Cancellable, Cancelled, PolicyId, PolicyRefusal> = {
  name: 'cancelTraineeInsurance',
  refusals: POLICY_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ policyId }) => policyId);
    return { rows: await lockPolicies(tx, ids), claimed: await claimedPolicies(tx, ids) };
  },
  decide({ rows, claimed }, input, { caller, today }) {
    const known = rows.get(input.policyId);
    const standing = known && { state: known.state, claimed: claimed.has(known.id) };
    const decided = decideCancellation(standing, input, caller);
    if (!decided.ok) return decided;
    const said = { endedOn: today, endReason: input.reason.trim(), endDocumentNo: input.documentNo.trim() };
    const row = { ...known!, ...said, state: decided.value.to };
    rows.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await policies.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { policyId } }) => ({ policyId }));
  },
  subject: ({ policyId, reason, documentNo }, { step }) => ({
    type: 'TraineeInsurance',
    id: policyId,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
};
