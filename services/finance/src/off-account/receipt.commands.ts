import { create } from '@bufbuild/protobuf';
import { lockEvidenceFiles, takeUpEvidenceFiles } from '@lianguan/evidence-file';
import type { EvidenceStanding } from '@lianguan/evidence-file/rules';
import { permit } from '@lianguan/kernel';
import { OffAccountReceiptRecordedSchema, OffAccountReceiptState } from '@lianguan/proto-events';
import type { Command, EventDraft } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { lockReceipts, paidInstitutions, RECEIPT_RECORD, receipts, type ReceiptRow } from './receipt-rows.commands.js';
import {
  decideReceipt,
  judgeReceipt,
  RECEIPT_REFUSALS,
  receiptLifecycle,
  type GivenReceipt,
  type PaidInstitution,
  type ReceiptAct,
  type ReceiptActName,
  type ReceiptRefusal,
  type ReceiptStateName,
} from './receipt.rules.js';

export interface ReceiptId {
  readonly receiptId: string;
}

/** What was paid into the supervised account is no clue. */
function recorded({ id, institutionId, state, amountFen, paidOn, version, finding }: ReceiptRow): EventDraft[] {
  if (finding !== 'OFF_ACCOUNT') return [];
  const message = create(OffAccountReceiptRecordedSchema, {
    receiptId: id,
    institutionId,
    state: OffAccountReceiptState[state],
    amountFen: BigInt(amountFen),
    paidOn,
    version: BigInt(version),
  });
  return [{ key: institutionId, schema: OffAccountReceiptRecordedSchema, message }];
}

interface Loaded {
  readonly institutions: ReadonlyMap<string, PaidInstitution>;
  readonly files: ReadonlyMap<string, EvidenceStanding>;
}

/** Feature 54: a parent hands in the receipt of a payment. */
export const reportOffAccountReceipt: Command<GivenReceipt, Loaded, ReceiptRow, ReceiptId, ReceiptRefusal> = {
  name: 'reportOffAccountReceipt',
  refusals: RECEIPT_REFUSALS,
  async load(tx, inputs) {
    const institutions = await paidInstitutions(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    );
    const fileIds = inputs.flatMap(({ fileId }) => fileId ?? []);
    return { institutions, files: await lockEvidenceFiles(tx, fileIds) };
  },
  decide({ institutions, files }, input, facts) {
    const institution = institutions.get(input.institutionId);
    const judged = decideReceipt(institution, input, { ...facts, files });
    if (!judged.ok) return judged;
    const { id: institutionId, divisionCode } = institution!;
    return permit({
      id: facts.newId(),
      version: 1,
      institutionId,
      divisionCode,
      personId: facts.caller.person!,
      paidOn: input.paidOn,
      amountFen: input.amount.toString(),
      course: input.course.trim(),
      payeeName: input.payeeName.trim(),
      payeeAccount: input.payeeAccount.trim() || null,
      ...judged.value,
      state: receiptLifecycle.initial,
      receivedAt: facts.now.toISOString(),
      steps: [],
    });
  },
  async apply(tx, accepted, { now }) {
    await receipts.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    const uses = accepted.map(({ input: { fileId }, outcome: { id } }) => ({
      act: 'reportOffAccountReceipt',
      fileIds: fileId === null ? [] : [fileId],
      recordId: id,
    }));
    await takeUpEvidenceFiles(tx, { recordType: RECEIPT_RECORD, uses, now });
    return accepted.map(({ outcome: { id } }) => ({ receiptId: id }));
  },
  subject: (_input, { id }) => ({ type: 'OffAccountReceipt', id }),
  events: (_input, row) => recorded(row),
};

interface Outcome {
  readonly row: ReceiptRow;
  readonly step: Step<ReceiptStateName>;
}

const receiptCommand = (
  name: ReceiptActName,
): Command<ReceiptAct, Map<string, ReceiptRow>, Outcome, ReceiptId, ReceiptRefusal> => ({
  name,
  refusals: RECEIPT_REFUSALS,
  load: (tx, inputs) =>
    lockReceipts(
      tx,
      inputs.map(({ receiptId }) => receiptId),
    ),
  decide(rows, input, { caller, now, constantsIn }) {
    const known = rows.get(input.receiptId);
    const constants = constantsIn(known?.divisionCode ?? '');
    const judged = judgeReceipt(known, input, { caller, now, constants });
    if (!judged.ok) return judged;
    const step = { act: name, at: now.toISOString(), reason: input.reason.trim(), documentNo: input.documentNo.trim() };
    const row = { ...known!, state: judged.value.to, version: known!.version + 1, steps: [...known!.steps, step] };
    rows.set(row.id, row);
    return permit({ row, step: judged.value });
  },
  async apply(tx, accepted) {
    await receipts.save(
      tx,
      accepted.map(({ outcome: { row } }) => row),
    );
    return accepted.map(({ input: { receiptId } }) => ({ receiptId }));
  },
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'OffAccountReceipt',
    id: row.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  events: (_input, { row }) => recorded(row),
});

export const RECEIPT_COMMANDS = {
  confirmOffAccountReceipt: receiptCommand('confirmOffAccountReceipt'),
  dismissOffAccountReceipt: receiptCommand('dismissOffAccountReceipt'),
} satisfies Record<ReceiptActName, unknown>;
