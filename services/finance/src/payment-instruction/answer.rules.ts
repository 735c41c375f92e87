import { namesPerson, permit, refuse, type Decision, type Fen, type RefusalCatalogue } from '@lianguan/kernel';

export const INSTRUCTION_STATES = ['WAITING', 'BATCHED', 'PAID', 'REFUSED', 'EXPIRED'] as const;
export type InstructionStateName = (typeof INSTRUCTION_STATES)[number];

const BASIS = '教监管函〔2021〕2号（预收费监管）；监管协议';

export type PaymentAnswerRefusal =
  | 'PAYMENT_INSTRUCTION_UNKNOWN'
  | 'PAYMENT_REFERENCE_MISSING'
  | 'PAYMENT_REASON_MISSING'
  | 'PAYMENT_TEXT_NAMES_PERSON'
  | 'PAYMENT_ANSWERED_ELSEWHERE';

export const PAYMENT_ANSWER_REFUSALS = {
  PAYMENT_INSTRUCTION_UNKNOWN: {
    message: '没有这个端到端参考号的付款指令，或不是本行客户的账户；请按付款文件核对',
    basis: null,
  },
  PAYMENT_REFERENCE_MISSING: { message: '已付款的，请填写银行流水号', basis: BASIS },
  PAYMENT_REASON_MISSING: { message: '未付款的，请写明原因', basis: BASIS },
  PAYMENT_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  PAYMENT_ANSWERED_ELSEWHERE: { message: '这类付款不在付款指令中答复，请在办理它的页面登记', basis: null },
} satisfies RefusalCatalogue<PaymentAnswerRefusal>;

/** The bank's word on one instruction. */
export interface PaymentAnswer {
  readonly paid: boolean;
  /** What was paid; null where the bank says only that it paid. */
  readonly amount: Fen | null;
  readonly bankReference: string;
  readonly reason: string;
}

/** Where a payment stands in the ledger. */
export interface PaymentStanding {
  readonly state: InstructionStateName;
  readonly amount: Fen;
  readonly pendingUntil: Date;
  /** Under which the bank paid, once it has. */
  readonly bankReference: string | null;
  /** Somebody applies the bank's answer to this kind of payment. */
  readonly owned: boolean;
}

/** Apply it; it was said before; or it does not agree with the books, which stay as they are. */
export type PaymentAnswerEffect = 'APPLIED' | 'KNOWN' | 'CONTRADICTED';

const OPEN: readonly InstructionStateName[] = ['WAITING', 'BATCHED'];

/** Duplicates and late or contradicting answers change nothing: what does not agree is for two officers to explain. */
export function decidePaymentAnswer(
  standing: PaymentStanding | undefined,
  answer: PaymentAnswer,
  { now }: { readonly now: Date },
): Decision<PaymentAnswerEffect, PaymentAnswerRefusal> {
  const { paid, bankReference, reason } = answer;
  if (!standing) return refuse('PAYMENT_INSTRUCTION_UNKNOWN');
  if (paid && bankReference.trim() === '') return refuse('PAYMENT_REFERENCE_MISSING');
  if (!paid && reason.trim() === '') return refuse('PAYMENT_REASON_MISSING');
  if (namesPerson(bankReference) || namesPerson(reason)) return refuse('PAYMENT_TEXT_NAMES_PERSON');
  if (!standing.owned) return refuse('PAYMENT_ANSWERED_ELSEWHERE');
  return permit(paid ? effectOfPaid(standing, answer, now) : effectOfUnpaid(standing));
}

/** What the bank still works on is neither paid nor not: it changes nothing, whenever it comes. */
export const decideInterim = (
  standing: PaymentStanding | undefined,
): Decision<PaymentAnswerEffect, PaymentAnswerRefusal> =>
  standing ? permit('KNOWN') : refuse('PAYMENT_INSTRUCTION_UNKNOWN');

function effectOfPaid(
  { state, amount, pendingUntil, bankReference }: PaymentStanding,
  said: PaymentAnswer,
  now: Date,
): PaymentAnswerEffect {
  if (said.amount !== null && said.amount !== amount) return 'CONTRADICTED';
  if (state === 'PAID') return said.bankReference.trim() === bankReference ? 'KNOWN' : 'CONTRADICTED';
  // Once the term is over the ledger has given back what it reserved, or is about to.
  return OPEN.includes(state) && now < pendingUntil ? 'APPLIED' : 'CONTRADICTED';
}

function effectOfUnpaid({ state }: PaymentStanding): PaymentAnswerEffect {
  if (state === 'PAID') return 'CONTRADICTED';
  return OPEN.includes(state) ? 'APPLIED' : 'KNOWN';
}

/** What the bank moved by its word, and what the books say it moved: what leaves the account is negative. */
export const movedBy = (
  { state, amount }: Pick<PaymentStanding, 'state' | 'amount'>,
  said: Pick<PaymentAnswer, 'paid' | 'amount'>,
): { readonly bank: Fen; readonly books: Fen } => ({
  bank: said.paid ? -(said.amount ?? amount) : 0n,
  books: state === 'PAID' ? -amount : 0n,
});

/** ISO 20022 allows 35 characters: the id without its hyphens. */
export const endToEndIdOf = (id: string): string => id.replaceAll('-', '');

/** Banks give it back with or without hyphens, in either case. Null where it is none. */
export function instructionIdOf(endToEndId: string): string | null {
  const plain = endToEndId.trim().replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/u.test(plain)) return null;
  return plain.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
