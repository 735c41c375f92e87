import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  insertLines,
  lockBatches,
  lockIssuing,
  releaseLines,
  saveBatches,
  type BatchLine,
  type BatchRow,
  type LockedBatch,
} from './batch-rows.commands.js';
import {
  BATCH_REFUSALS,
  batchLifecycle,
  batchNumber,
  decideBatchAct,
  decideIssue,
  type BatchAct,
  type BatchActName,
  type BatchContent,
  type BatchRefusal,
  type BatchStateName,
} from './batch.rules.js';
import { byGroup, groupKey, readWaiting, type BatchGroup, type WaitingRow } from './instruction-rows.commands.js';

export interface BatchId {
  readonly batchId: string;
}

interface IssueState {
  readonly waiting: Map<string, WaitingRow[]>;
  /** Batches of a bank and division by day. */
  readonly issued: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

function batchOf(group: BatchGroup, { payments, sum }: BatchContent, { before, facts }: IssueFacts): BatchLine {
  const batch: BatchRow = {
    ...group,
    id: facts.newId(),
    number: batchNumber(facts.today, before),
    day: facts.today,
    state: batchLifecycle.initial,
    count: payments.length,
    sumFen: sum.toString(),
    issuedAt: facts.now.toISOString(),
    returnedBecause: null,
  };
  return { batch, transferIds: payments.map(({ id }) => id) };
}

interface IssueFacts {
  readonly before: number;
  readonly facts: Facts;
}

/** D3: everything that one bank is to pay for one division now, as one batch. */
export const issuePaymentBatch: Command<BatchGroup, IssueState, BatchLine, BatchId, BatchRefusal> = {
  name: 'issuePaymentBatch',
  refusals: BATCH_REFUSALS,
  async load(tx, groups) {
    const issued = await lockIssuing(tx, groups);
    const waiting = byGroup(await readWaiting(tx, groups));
    return { issued, waiting };
  },
  decide({ waiting, issued }, group, facts) {
    const key = groupKey(group);
    const decided = decideIssue(waiting.get(key) ?? [], facts);
    if (!decided.ok) return decided;
    waiting.delete(key);
    const before = issued.get(key)?.get(facts.today) ?? 0;
    const { bankCode, divisionCode } = group;
    return permit(batchOf({ bankCode, divisionCode }, decided.value, { before, facts }));
  },
  async apply(tx, accepted) {
    const batches = accepted.map(({ outcome }) => outcome);
    await saveBatches(
      tx,
      batches.map(({ batch }) => batch),
    );
    await insertLines(tx, batches);
    return batches.map(({ batch }) => ({ batchId: batch.id }));
  },
  subject: (_input, { batch }) => ({
    type: 'PaymentBatch',
    id: batch.id,
    documentNo: batch.number,
    transition: batch.state,
  }),
};

interface Outcome {
  readonly row: LockedBatch;
  readonly step: Step<BatchStateName>;
}

const batchCommand = (
  name: BatchActName,
): Command<BatchAct, Map<string, LockedBatch>, Outcome, BatchId, BatchRefusal> => ({
  name,
  refusals: BATCH_REFUSALS,
  load: (tx, inputs) =>
    lockBatches(
      tx,
      inputs.map(({ batchId }) => batchId),
    ),
  decide(batches, input, { caller }) {
    const batch = batches.get(input.batchId);
    const decided = decideBatchAct(batch, input, caller);
    if (!decided.ok) return decided;
    const row = { ...batch!, state: decided.value.to, returnedBecause: input.reason.trim() || null };
    batches.set(row.id, row);
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    const rows = accepted.map(({ outcome: { row } }) => row);
    await saveBatches(tx, rows);
    if (name === 'returnPaymentBatch')
      await releaseLines(
        tx,
        rows.map(({ id }) => id),
      );
    return rows.map(({ id: batchId }) => ({ batchId }));
  },
  subject: ({ reason }, { row, step }) => ({
    type: 'PaymentBatch',
    id: row.id,
    documentNo: row.number,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...(reason.trim() && { reason: reason.trim() }),
  }),
});

export const BATCH_COMMANDS = {
  acknowledgePaymentBatch: batchCommand('acknowledgePaymentBatch'),
  returnPaymentBatch: batchCommand('returnPaymentBatch'),
} satisfies Record<BatchActName, unknown>;
