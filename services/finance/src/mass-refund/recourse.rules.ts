import { formatYuan, namesPerson, permit, refuse, type Decision, type Fen } from '@lianguan/kernel';
import type { MassRefundRefusal } from './mass-refund.refusals.rules.js';

/** How an insurer's recourse ends: what the account pays of it, and for the rest the paper by which the insurer claims it no more. */
export interface RecourseEnd {
  readonly amount: Fen;
  readonly documentNo: string;
}

/** What an insurer has paid a guardian in the institution's place. */
export interface OpenRecourse {
  readonly paid: Fen;
  /** What the ledger still owes learners, insurers aside. */
  readonly owed: Fen;
  /** What account and deposit have for it. */
  readonly available: Fen;
}

/** 保险法 60: the insurer comes in the guardian's place, but after guardians who are not whole. Undefined where the policy has no open recourse. */
export function decideRecourse(
  known: OpenRecourse | undefined,
  { amount, documentNo }: RecourseEnd,
): Decision<null, MassRefundRefusal> {
  if (!known) return refuse('MASS_REFUND_RECOURSE_UNKNOWN');
  if (documentNo.trim() === '') return refuse('MASS_REFUND_DOCUMENT_MISSING');
  if (namesPerson(documentNo)) return refuse('MASS_REFUND_TEXT_NAMES_PERSON');
  const { paid, owed, available } = known;
  if (amount < 0n || amount > paid) return refuse('MASS_REFUND_RECOURSE_MORE_THAN_PAID', { most: formatYuan(paid) });
  if (amount === 0n) return permit(null);
  if (owed > 0n) return refuse('MASS_REFUND_LEARNERS_FIRST', { amount: formatYuan(owed) });
  return amount > available ? refuse('MASS_REFUND_RECOURSE_SHORT', { available: formatYuan(available) }) : permit(null);
}
