import { addWorkingDays, calendarDay, dayOf, deadlineFrom, startOfDay, type CalendarDay } from '@lianguan/kernel';
import type { EscrowAccountStateName } from '../src/escrow-account/index.js';
import type { TransferCode, TransferRequest } from '../src/escrow-ledger/index.js';
import type { RefundStateName } from '../src/refund/index.js';
import { LedgerModel } from './ledger-model.js';

export const ACCOUNT = 'account';
export const RATE_PPM = 36_500n;
export const START = new Date('2026-03-02T12:00:00Z');
/** When the order of before supervision was signed and paid. */
export const STOCK_PAID_ON = calendarDay('2026-01-30');
const YEAR = 365n * 1_000_000n;

export interface Lesson {
  /** Later is greater, over all orders. */
  readonly seq: number;
  readonly no: number;
  readonly amount: bigint;
  state: 'CONTRACTED' | 'AWAITING' | 'DISPUTED' | 'UNRULED' | 'CONSUMED' | 'VOID' | 'RELEASED' | 'REFUNDED';
  repaid: bigint;
  slot: number | null;
  consumedOn: CalendarDay | null;
  payout: number | null;
  /** Its consumption in the ledger. */
  booked: string | null;
}

export interface Order {
  readonly amount: bigint;
  readonly count: number;
  state: 'SIGNED' | 'PAID' | 'RUNNING' | 'COMPLETED' | 'TERMINATED';
  endedByInstitution: boolean;
  lessons: Lesson[];
  paidOn: CalendarDay | null;
  reference: string | null;
  /** Its payment in the ledger. */
  booked: string | null;
}

/** What the bank is told to pay, and by whom. */
export interface Payment {
  readonly id: string;
  readonly code: 'PAYOUT' | 'COST_ADVANCE' | 'REFUND_PAYMENT';
  readonly of: number;
  readonly amount: bigint;
  readonly until: Date;
  state: 'OPEN' | 'PAID' | 'REFUSED' | 'EXPIRED';
  reference: string | null;
}

export interface Advance {
  readonly amount: bigint;
  repaid: bigint;
  state: 'REQUESTED' | 'APPROVED' | 'PAID' | 'REPAID' | 'RETURNED' | 'UNPAID' | 'EXPIRED';
  answeredOn: CalendarDay | null;
  booked: string | null;
}

export interface Payout {
  readonly day: CalendarDay;
  readonly amount: bigint;
  state: 'ORDERED' | 'PAID' | 'REFUSED' | 'EXPIRED' | 'REVERSED';
  booked: string | null;
}

export interface Refund {
  readonly order: number;
  readonly origin: 'GUARDIAN' | 'INSTITUTION' | 'CLOSURE';
  readonly requestedOn: CalendarDay;
  unconsumed: bigint;
  quotedInterest: bigint;
  claimed: bigint | null;
  principal: bigint;
  interest: bigint;
  state: RefundStateName;
  /** What is set aside. */
  booked: string[];
  /** The bank has paid it once. */
  settled: boolean;
  /** Its payment in the ledger. */
  paidBy: string | null;
}

export interface Claim {
  readonly order: number;
  readonly claimed: bigint;
  account: bigint;
  deposit: bigint;
  late: bigint;
  ordered: bigint;
}

export interface MassRefund {
  readonly claims: Claim[];
  state: 'LISTED' | 'WITHDRAWN' | 'DISTRIBUTING' | 'CLAIMED' | 'SETTLED';
}

type LessonOf = readonly [order: number, lesson: number];
export type Act =
  | { readonly do: 'PAY'; readonly order: number; readonly amount: bigint; readonly reference: string }
  | { readonly do: 'DELIVER'; readonly order: number; readonly slot: number }
  | { readonly do: 'CONFIRM' | 'DISPUTE' | 'RULE_VOID' | 'RULE_CONSUMED'; readonly lesson: LessonOf }
  | { readonly do: 'REVERSE_LESSON'; readonly lesson: LessonOf }
  | { readonly do: 'REVERSE_PAYMENT'; readonly order: number }
  | { readonly do: 'REVERSE_PAYOUT'; readonly payout: number }
  | { readonly do: 'REVERSE_REFUND'; readonly refund: number }
  | { readonly do: 'TERMINATE'; readonly order: number; readonly by: 'GUARDIAN' | 'INSTITUTION' }
  | { readonly do: 'ASK_ADVANCE'; readonly amount: bigint }
  | { readonly do: 'APPROVE_ADVANCE' | 'RETURN_ADVANCE'; readonly advance: number }
  | {
      readonly do: 'ANSWER';
      readonly payment: number;
      readonly paid: boolean;
      readonly amount: bigint | null;
      readonly reference: string;
    }
  | {
      readonly do: 'ASK_REFUND';
      readonly order: number;
      readonly fault: 'GUARDIAN' | 'INSTITUTION' | 'NEITHER';
      readonly claimed: bigint | null;
    }
  | { readonly do: 'ACCEPT' | 'REFUSE' | 'CANCEL' | 'COURT'; readonly refund: number }
  | { readonly do: 'MEDIATE'; readonly refund: number; readonly amount: bigint | null }
  | { readonly do: 'PROPOSE'; readonly found: number; readonly outcome: Break['outcome'] }
  | { readonly do: 'SECOND'; readonly found: number }
  | { readonly do: 'LIST' }
  | { readonly do: 'WITHDRAW_LIST' | 'APPROVE_LIST' | 'CONCLUDE'; readonly mass: number }
  | { readonly do: 'DEPOSIT'; readonly amount: bigint }
  | { readonly do: 'MONEY'; readonly mass: number; readonly source: 'DEPOSIT' | 'LATE'; readonly amount: bigint }
  | { readonly do: 'STATE'; readonly state: EscrowAccountStateName }
  | { readonly do: 'MINIMUM'; readonly minimum: bigint }
  | { readonly do: 'REPORT'; readonly liability: bigint }
  | { readonly do: 'TIME'; readonly to: Date }
  | { readonly do: 'FIRE'; readonly key: string }
  | { readonly do: 'SETTLE'; readonly day: CalendarDay };

/** A deadline's name and what it is about: indexes joined by dots, or a day. */
export const keyOf = (name: string, ...of: readonly (number | string)[]): string => `${name} ${of.join('.')}`;

const LEFT: readonly Lesson['state'][] = ['CONTRACTED', 'AWAITING', 'DISPUTED', 'UNRULED'];
export const isLeft = ({ state }: Lesson): boolean => LEFT.includes(state);
export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, one) => all + one, 0n);
export const leftIn = (order: Order): bigint => sum(order.lessons.filter(isLeft).map(({ amount }) => amount));
export const isOver = ({ origin, state, settled }: Refund): boolean =>
  state === 'CANCELLED' || state === 'COURT' || (origin === 'CLOSURE' && settled);

/** What of the bank's answers does not agree with the books. */
export interface Break {
  readonly payment: number;
  readonly amount: bigint;
  readonly reference: string;
  /** The bank says that it paid, and the books do not. */
  claims: boolean;
  state: 'OPEN' | 'PROPOSED' | 'RESOLVED';
  outcome: 'PAID' | 'NOT_PAID' | null;
  isBooked: boolean;
}

interface Told extends Pick<Payment, 'code' | 'of' | 'amount'> {
  readonly term: string;
}

/** The rows of one account's money, and the common moves of all acts. */
export class MoneyBook {
  readonly orders: Order[];
  readonly advances: Advance[] = [];
  readonly payouts: Payout[] = [];
  readonly refunds: Refund[] = [];
  readonly payments: Payment[] = [];
  readonly masses: MassRefund[] = [];
  /** When each falls due. */
  readonly deadlines = new Map<string, Date>();
  /** Days that a settlement has begun with. */
  readonly jobs: CalendarDay[] = [];
  readonly breaks: Break[] = [];
  /** What the bank last said to be owed to learners. */
  reported: bigint | null = null;
  ledger: LedgerModel;
  protected made = 0;

  /** The last of the orders is `stock`: its guardian has confirmed what is left of it. */
  constructor(signed: readonly Pick<Order, 'amount' | 'count'>[], stock: Pick<Order, 'amount' | 'count'>) {
    const none = { paidOn: null, reference: null, booked: null, endedByInstitution: false };
    this.orders = [...signed, stock].map((order) => ({ ...order, ...none, state: 'SIGNED', lessons: [] }));
    this.ledger = new LedgerModel(
      'BANK_CUSTODY',
      this.orders.map((_, at) => String(at)),
      START,
    );
    this.ledger.share = 20n;
    this.mustPost(this.request('OPENING_BALANCE', stock.amount, signed.length));
    Object.assign(this.orders.at(-1)!, { state: 'PAID', paidOn: STOCK_PAID_ON });
    this.contract(this.orders.at(-1)!);
  }

  /** The lessons of an order that is paid. */
  protected contract(order: Order): void {
    const share = order.amount / BigInt(order.count);
    for (let no = 1; no <= order.count; no += 1)
      this.addLesson(order, no, no < order.count ? share : order.amount - share * BigInt(order.count - 1));
  }

  protected addLesson(order: Order, no: number, amount: bigint, given: Partial<Lesson> = {}): void {
    const contracted = {
      state: 'CONTRACTED',
      repaid: 0n,
      slot: null,
      consumedOn: null,
      payout: null,
      booked: null,
    } as const;
    order.lessons.push({ seq: Number(this.id()), no, amount, ...contracted, ...given });
    order.lessons.sort((a, b) => a.no - b.no || a.seq - b.seq);
  }

  get now(): Date {
    return this.ledger.now;
  }

  get today(): CalendarDay {
    return dayOf(this.now);
  }

  balance(name: string): bigint {
    return this.ledger.balances.get(name) ?? 0n;
  }

  /** What the bank may still pay. */
  get available(): bigint {
    return this.balance('SUPERVISED_BANK ') - (this.ledger.reserved.get('SUPERVISED_BANK ') ?? 0n);
  }

  openRefund(order: number): Refund | undefined {
    return this.refunds.find((refund) => refund.order === order && !isOver(refund));
  }

  isListed(order: number): boolean {
    return this.masses.some(({ state, claims }) => state !== 'WITHDRAWN' && claims.some((one) => one.order === order));
  }

  /** What of the order lies there and no closing has returned. */
  unconsumed(order: number): bigint {
    const returned = this.refunds.filter((one) => one.order === order && one.origin === 'CLOSURE' && one.settled);
    return leftIn(this.orders[order]!) - sum(returned.map(({ principal }) => principal));
  }

  interest(principal: bigint, since: CalendarDay, until: CalendarDay): bigint {
    const days = BigInt(Math.round((startOfDay(until).getTime() - startOfDay(since).getTime()) / 86_400_000));
    return (2n * principal * RATE_PPM * days + YEAR) / (2n * YEAR);
  }

  /** How much may be advanced: 30 % of what is not consumed, less what is out. */
  get allowance(): bigint {
    const running = this.orders.filter(({ state }) => state === 'PAID' || state === 'RUNNING');
    const out = this.advances.filter(({ state }) => state === 'APPROVED' || state === 'PAID');
    const most = (sum(running.map(leftIn)) * 30n) / 100n - sum(out.map(({ amount, repaid }) => amount - repaid));
    return most > 0n ? most : 0n;
  }

  protected id(): string {
    this.made += 1;
    return String(this.made);
  }

  protected request(code: TransferCode, amount: bigint, order?: number, until: Date | null = null): TransferRequest {
    const orderNo = order === undefined ? null : String(order);
    const asked = { id: this.id(), day: this.today, cause: 'x', escrowAccountId: ACCOUNT };
    return { ...asked, code, amount, orderNo, pendingUntil: until };
  }

  protected ended(resolves: string, as: 'POST' | 'VOID' | 'EXPIRE'): TransferRequest {
    return { id: this.id(), day: this.today, cause: 'x', resolves, as };
  }

  protected reversed(reverses: string): TransferRequest {
    return { id: this.id(), day: this.today, cause: 'x', reverses };
  }

  /** All of it or none. */
  protected post(...requests: readonly TransferRequest[]): boolean {
    const draft = clone(this.ledger);
    if (requests.some((request) => draft.post(request) !== null)) return false;
    this.ledger = draft;
    return true;
  }

  /** What cannot fail by now. */
  protected mustPost(...requests: readonly TransferRequest[]): void {
    if (!this.post(...requests)) throw new Error('the model itself is short of money');
  }

  protected due(key: string, term: string): void {
    this.deadlines.set(key, deadlineFrom(this.today, term).due);
  }

  protected nextWorkingDay(key: string): void {
    this.deadlines.set(key, startOfDay(addWorkingDays(this.today, 1).day));
  }

  protected atOnce(key: string): void {
    this.deadlines.set(key, this.now);
  }

  /** Tells the bank to pay, with what has to be booked before. */
  protected tellBank({ code, of, amount, term }: Told, ...before: readonly TransferRequest[]): boolean {
    const { due: until } = deadlineFrom(this.today, term);
    const pending = this.request(code, amount, undefined, until);
    if (!this.post(...before, pending)) return false;
    this.payments.push({ id: pending.id, code, of, amount, until, state: 'OPEN', reference: null });
    this.deadlines.set(keyOf('escrowTransfer.expire', this.payments.length - 1), until);
    return true;
  }

  /** The bank's word that it paid what such a payment was to pay, as long as nothing has come of it: what nobody has found out comes first. */
  protected claimOf(isMeant: (payment: Payment) => boolean): Break | undefined {
    const claims = this.openClaims.filter(({ payment }) => isMeant(this.payments[payment]!));
    return claims.find(({ state }) => state !== 'RESOLVED') ?? claims[0];
  }

  get openClaims(): Break[] {
    const isOpen = ({ state, outcome, isBooked }: Break) => state !== 'RESOLVED' || (outcome === 'PAID' && !isBooked);
    return this.breaks.filter((one) => one.claims && isOpen(one));
  }

  claimOnDay(day: CalendarDay): Break | undefined {
    return this.claimOf(({ code, of }) => {
      const payout = code === 'PAYOUT' ? this.payouts[of]! : null;
      return payout?.day === day && (payout.state === 'REFUSED' || payout.state === 'EXPIRED');
    });
  }

  claimOnAdvance(isMeant: (advance: number) => boolean): Break | undefined {
    return this.claimOf(({ code, of }) => {
      const state = code === 'COST_ADVANCE' && isMeant(of) ? this.advances[of]!.state : null;
      return state === 'UNPAID' || state === 'EXPIRED';
    });
  }

  /** The bank has paid it before: it is ordered and booked in one. */
  protected tellPaid(
    told: Told,
    claim: Break,
    given: { readonly before?: readonly TransferRequest[]; readonly more?: readonly TransferRequest[] } = {},
  ): string | null {
    if (!this.tellBank(told, ...(given.before ?? []))) return null;
    const payment = this.payments.at(-1)!;
    const booked = this.end(payment, 'POST', ...(given.more ?? []));
    if (!booked) throw new Error('what is ordered is not booked');
    payment.reference = claim.reference;
    claim.isBooked = true;
    return booked;
  }

  protected paymentOf(code: Payment['code'], of: number): Payment {
    return this.payments.findLast((payment) => payment.code === code && payment.of === of)!;
  }

  /** Ends what the bank was told, in the ledger: the id under which it stands there. */
  protected end(payment: Payment, as: 'POST' | 'VOID' | 'EXPIRE', ...more: readonly TransferRequest[]): string | null {
    const end = this.ended(payment.id, as);
    if (!this.post(end, ...more)) return null;
    payment.state = ({ POST: 'PAID', VOID: 'REFUSED', EXPIRE: 'EXPIRED' } as const)[as];
    this.deadlines.delete(keyOf('escrowTransfer.expire', this.payments.indexOf(payment)));
    return end.id;
  }
}

/** The same, to go another way from here. */
export function clone<Model extends object>(model: Model): Model {
  const copy = structuredClone({ ...model });
  if (model instanceof MoneyBook) Object.assign(copy, { ledger: clone(model.ledger) });
  return Object.setPrototypeOf(copy, Object.getPrototypeOf(model) as object) as Model;
}
