import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import type { PayoutStateName } from './payout.rules.js';

/** Fen as text: JSON has no whole numbers of that size. */
export interface PayoutRow {
  readonly id: string;
  readonly institutionId: string;
  readonly accountId: string;
  /** The day whose lessons it pays. */
  readonly consumedOn: CalendarDay;
  readonly lessonCount: number;
  readonly amountFen: string;
  /** What the same lessons have repaid of an advance. */
  readonly repaidFen: string;
  readonly state: PayoutStateName;
  /** The pending transfer of the ledger. */
  readonly transferId: string;
  readonly orderedOn: CalendarDay;
  readonly answerDue: string | Date;
  readonly answeredOn: CalendarDay | null;
  readonly bankReference: string | null;
  readonly reason: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

const store = rowStore<PayoutRow>('next_day_transfer', {
  id: 'id',
  institutionId: 'institution_id',
  accountId: 'account_id',
  consumedOn: 'consumed_on',
  lessonCount: 'lesson_count',
  amountFen: 'amount_fen',
  repaidFen: 'repaid_fen',
  state: 'state',
  transferId: 'transfer_id',
  orderedOn: 'ordered_on',
  answerDue: 'answer_due',
  answeredOn: 'answered_on',
  bankReference: 'bank_reference',
  reason: 'reason',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});
const SELECTED = store.selected.replace(/(\w+_fen|\w+_on) as/gu, '$1::text as');

export const payouts = { insert: store.insert, save: store.save };

const locked = (tx: Tx, by: 'id' | 'transfer_id', ids: readonly string[]): Promise<PayoutRow[]> =>
  tx.query<PayoutRow>(
    `select ${SELECTED} from next_day_transfer where ${by} = any($1::uuid[]) order by id for update`,
    [ids],
  );

export const lockPayouts = async (tx: Tx, ids: readonly string[]): Promise<Map<string, PayoutRow>> =>
  new Map((await locked(tx, 'id', ids)).map((row) => [row.id, row]));

/** By the pending transfers that they ordered. */
export const lockPayoutsOf = async (tx: Tx, transferIds: readonly string[]): Promise<Map<string, PayoutRow>> =>
  new Map((await locked(tx, 'transfer_id', transferIds)).map((row) => [row.transferId, row]));
