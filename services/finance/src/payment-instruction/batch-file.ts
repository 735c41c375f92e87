import type { Tx } from '@lianguan/service-kit';
import { csvPart, pain001Part, type FileLine } from '../bank-file/index.js';
import { leavesToInstitution, type TransferCode } from '../escrow-ledger/index.js';
import { endToEndIdOf } from './answer.rules.js';
import type { PaymentBatch } from './instruction.entity.js';

/** One operation's worth of lines. */
const PART_LINES = 500;

const WRITERS = { PAIN_001: pain001Part, CSV: csvPart } as const;
export type PaymentFileFormatName = keyof typeof WRITERS;
export const PAYMENT_FILE_FORMATS = Object.keys(WRITERS) as readonly PaymentFileFormatName[];

export interface BatchFilePart {
  readonly text: string;
  /** Where the next part goes on; null at the end. */
  readonly next: number | null;
}

const PURPOSES: Readonly<Partial<Record<TransferCode, string>>> = {
  PAYOUT: '隔天划转',
  COST_ADVANCE: '成本预拨',
  REFUND_PAYMENT: '退费',
  RISK_DEPOSIT_RETURN: '退还风险保证金',
};

interface LineRow {
  readonly no: number;
  readonly id: string;
  readonly code: TransferCode;
  readonly amount: string;
  readonly originReference: string | null;
  readonly holder: string;
  readonly accountNo: string;
  readonly bankCode: string;
  readonly bankName: string;
}

/** Money that goes back takes the way on which it came: who paid is the bank's knowledge, and stands in no file. */
function lineOf({ no, id, code, amount, originReference, holder, accountNo, ...bank }: LineRow): FileLine {
  const purpose = PURPOSES[code] ?? code;
  const forward = leavesToInstitution(code);
  return {
    ...bank,
    no,
    endToEndId: endToEndIdOf(id),
    debtorName: holder,
    debtorAccount: accountNo,
    amount: BigInt(amount),
    purpose: code,
    creditorName: forward ? holder : '原付款人',
    remittance: forward ? purpose : `${purpose}，原路退回，原流水号${originReference ?? '见订单'}`,
  };
}

/** Part of a batch's file: the lines after `after`, whose texts joined are the file. */
export async function batchFilePart(
  tx: Tx,
  batch: PaymentBatch,
  { format, after }: { readonly format: PaymentFileFormatName; readonly after: number },
): Promise<BatchFilePart> {
  const rows = await tx.query<LineRow>(
    `select i.batch_line_no as no, i.id, i.code, i.amount_fen::text as amount, i.origin_reference as "originReference", e.name as holder,
       e.account_no as "accountNo", e.bank_code as "bankCode", e.bank_name as "bankName"
     from payment_instruction i join escrow_account e on e.id = i.account_id
     where i.batch_id = $1 and i.batch_line_no between $2 and $3 order by i.batch_line_no`,
    [batch.id, after, after + PART_LINES],
  );
  const read = rows.map(lineOf);
  const lines = read.filter(({ no }) => no > after);
  const previous = read.find(({ no }) => no === after) ?? null;
  const last = lines.at(-1)?.no ?? batch.count;
  const head = {
    messageId: endToEndIdOf(batch.id),
    issuedAt: batch.issuedAt,
    day: batch.day,
    count: batch.count,
    sum: BigInt(batch.sum ?? 0),
    initiator: '校外培训预收费监管',
  };
  return { text: WRITERS[format]({ batch: head, previous, lines }), next: last < batch.count ? last : null };
}
