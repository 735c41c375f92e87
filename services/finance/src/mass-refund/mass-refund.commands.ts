import { permit } from '@lianguan/kernel';
import type { Command, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { massRefundLifecycle, type MassRefundStateName } from './mass-refund-lifecycle.rules.js';
import {
  claimRows,
  lockClosedAccounts,
  lockMassRefunds,
  massRefunds,
  moneyRows,
  owedOrders,
  type AccountRow,
  type ClaimRow,
  type MassRefundFile,
  type MassRefundRow,
  type MoneyRow,
  type OwedOrder,
} from './mass-refund-rows.commands.js';
import { massRefundTold } from './mass-refund.events.js';
import { MASS_REFUND_REFUSALS, type MassRefundRefusal } from './mass-refund.refusals.rules.js';
import { decideStart, decideWithdrawal, type MassRefundGroundName, type Paper } from './mass-refund.rules.js';

export interface MassRefundId {
  readonly massRefundId: string;
}

export interface StartMassRefund extends Paper {
  readonly accountId: string;
  readonly ground: MassRefundGroundName;
}

interface StartState {
  readonly accounts: Map<string, AccountRow>;
  readonly owed: readonly OwedOrder[];
}

const NOTHING = {
  accountFen: '0',
  depositFen: '0',
  insuranceFen: '0',
  lateFen: '0',
  liquidationFen: '0',
  writtenOffFen: '0',
  endedNo: null,
  orderedFen: '0',
  rank: null,
};

const NOT_YET = {
  approvedBy: null,
  approvedOn: null,
  approvalNo: null,
  endedOn: null,
  endReason: null,
  endDocumentNo: null,
  version: 1,
};

/** The list: what each order is owed by the ledger at this moment. */
function listed(refund: MassRefundRow, owed: readonly OwedOrder[], { newId }: Pick<Facts, 'newId'>): ClaimRow[] {
  const { id, institutionId, divisionCode, bankCode } = refund;
  return owed.map(({ orderNo, owedFen, orderId, guardianId }) => ({
    ...NOTHING,
    id: newId(),
    massRefundId: id,
    orderNo,
    orderId,
    guardianId,
    institutionId,
    divisionCode,
    bankCode,
    claimedFen: owedFen,
  }));
}

export const startMassRefund: Command<StartMassRefund, StartState, MassRefundFile, MassRefundId, MassRefundRefusal> = {
  name: 'startMassRefund',
  refusals: MASS_REFUND_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ accountId }) => accountId);
    return { accounts: await lockClosedAccounts(tx, ids), owed: await owedOrders(tx, ids) };
  },
  decide({ accounts, owed }, input, facts) {
    const account = accounts.get(input.accountId);
    const orders = owed.filter(({ accountId }) => accountId === input.accountId);
    const decided = decideStart(account && { ...account, orders: orders.length }, input);
    if (!decided.ok) return decided;
    accounts.set(input.accountId, { ...account!, underWay: true });
    const { institutionId, divisionCode, bankCode } = account!;
    const refund: MassRefundRow = {
      id: facts.newId(),
      accountId: input.accountId,
      institutionId: institutionId!,
      divisionCode,
      bankCode,
      state: massRefundLifecycle.initial,
      ground: input.ground,
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      listedOn: facts.today,
      startedBy: facts.caller.subject,
      ...NOT_YET,
    };
    return permit({ refund, claims: listed(refund, orders, facts) });
  },
  async apply(tx, accepted) {
    await massRefunds.insert(
      tx,
      accepted.map(({ outcome }) => outcome.refund),
    );
    await claimRows.insert(
      tx,
      accepted.flatMap(({ outcome }) => outcome.claims),
    );
    return accepted.map(({ outcome: { refund } }) => ({ massRefundId: refund.id }));
  },
  subject: ({ reason, documentNo }, { refund }) => ({
    type: 'MassRefund',
    id: refund.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: refund.state,
  }),
  events: (_input, file, facts) => [massRefundTold(file, facts)],
};

/** A mass refund after a step. */
export interface Outcome {
  readonly file: MassRefundFile;
  readonly step: Step<MassRefundStateName>;
  /** Money for all that was shared out with it. */
  readonly money: MoneyRow | null;
}

/** The step, taken; later inputs of the same set see it. */
export function taken(files: Map<string, MassRefundFile>, outcome: Outcome) {
  const { refund, claims } = outcome.file;
  const file = { refund: { ...refund, state: outcome.step.to, version: refund.version + 1 }, claims };
  files.set(refund.id, file);
  return permit({ ...outcome, file });
}

export async function saveOutcomes(
  tx: Tx,
  accepted: readonly { readonly outcome: Outcome }[],
): Promise<MassRefundId[]> {
  const outcomes = accepted.map(({ outcome }) => outcome);
  await massRefunds.save(
    tx,
    outcomes.map(({ file }) => file.refund),
  );
  await claimRows.save(
    tx,
    outcomes.flatMap(({ file }) => file.claims),
  );
  await moneyRows.insert(
    tx,
    outcomes.flatMap(({ money }) => money ?? []),
  );
  return outcomes.map(({ file }) => ({ massRefundId: file.refund.id }));
}

export const subjectOf = ({ reason, documentNo }: Partial<Paper>, { file, step }: Outcome) => ({
  type: 'MassRefund',
  id: file.refund.id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
  ...(reason?.trim() && { reason: reason.trim() }),
  ...(documentNo?.trim() && { documentNo: documentNo.trim() }),
});

/** Every step is told to the office. */
export const stepTold = (_input: unknown, { file }: Outcome, facts: Facts): EventDraft[] => [
  massRefundTold(file, facts),
];

export const sharedMoney = (
  { id: massRefundId, institutionId, divisionCode, bankCode }: MassRefundRow,
  given: Pick<MoneyRow, 'source' | 'documentNo'> & { readonly amount: bigint },
  { newId, today }: Facts,
): MoneyRow | null =>
  given.amount === 0n
    ? null
    : {
        id: newId(),
        massRefundId,
        source: given.source,
        amountFen: given.amount.toString(),
        documentNo: given.documentNo.trim(),
        recordedOn: today,
        institutionId,
        divisionCode,
        bankCode,
      };

export const loadMassRefunds = (tx: Tx, inputs: readonly MassRefundId[]): Promise<Map<string, MassRefundFile>> =>
  lockMassRefunds(
    tx,
    inputs.map(({ massRefundId }) => massRefundId),
  );

interface WithdrawMassRefund extends MassRefundId {
  readonly reason: string;
}

export const withdrawMassRefund: Command<
  WithdrawMassRefund,
  Map<string, MassRefundFile>,
  Outcome,
  MassRefundId,
  MassRefundRefusal
> = {
  name: 'withdrawMassRefund',
  refusals: MASS_REFUND_REFUSALS,
  load: loadMassRefunds,
  decide(files, input, { caller, today }) {
    const known = files.get(input.massRefundId);
    const decided = decideWithdrawal(known?.refund, input, caller);
    if (!decided.ok) return decided;
    const refund = { ...known!.refund, endedOn: today, endReason: input.reason.trim() };
    return taken(files, { file: { ...known!, refund }, step: decided.value, money: null });
  },
  apply: saveOutcomes,
  subject: subjectOf,
  events: stepTold,
};
