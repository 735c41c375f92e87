import type { CalendarDay } from '@lianguan/kernel';
import { keyOf, type Act, type Break, type Payment } from './money-model.js';
import { MoneyRefunds } from './money-refunds.js';

type Of<Do extends Act['do']> = Extract<Act, { readonly do: Do }>;

export class MoneyModel extends MoneyRefunds {
  /** Whether it is accepted. */
  act(act: Act): boolean {
    const acts: { readonly [Do in Act['do']]?: (act: never) => boolean } = {
      PAY: this.pay,
      DELIVER: this.deliver,
      REVERSE_PAYMENT: this.reversePayment,
      REVERSE_LESSON: this.reverseLesson,
      REVERSE_PAYOUT: this.reversePayout,
      REVERSE_REFUND: this.reverseRefund,
      TERMINATE: this.terminate,
      ASK_ADVANCE: this.askAdvance,
      APPROVE_ADVANCE: this.approveAdvance,
      RETURN_ADVANCE: this.returnAdvance,
      ANSWER: this.answer,
      ASK_REFUND: this.askRefund,
      MEDIATE: this.mediate,
      PROPOSE: this.propose,
      SECOND: this.second,
      LIST: this.list,
      WITHDRAW_LIST: this.withdrawList,
      APPROVE_LIST: this.approveList,
      DEPOSIT: this.payDeposit,
      MONEY: this.money,
      CONCLUDE: this.conclude,
      FIRE: this.fire,
      SETTLE: this.settle,
      REPORT: this.report,
      STATE: this.turn,
      MINIMUM: this.turn,
      TIME: this.turn,
    };
    if ('lesson' in act && act.do !== 'REVERSE_LESSON') return this.say(act);
    if ('refund' in act && act.do !== 'MEDIATE' && act.do !== 'REVERSE_REFUND') return this.step(act);
    return acts[act.do]!.call(this, act as never);
  }

  private turn(act: Of<'STATE' | 'MINIMUM' | 'TIME'>): boolean {
    if (act.do === 'STATE') this.ledger.state = act.state;
    else if (act.do === 'MINIMUM') this.ledger.minimum = act.minimum;
    else this.ledger.now = act.to;
    return true;
  }

  /** The bank's word: applied, known, or a break. It is always taken. */
  private answer({ payment: at, paid, amount, reference }: Of<'ANSWER'>): boolean {
    const payment = this.payments[at];
    if (!payment) return false;
    if (!paid) this.saidNo(at, payment);
    else if (!this.fits(payment, amount, reference)) this.differs(at, amount ?? payment.amount, reference);
    return true;
  }

  private saidNo(at: number, payment: Payment): void {
    if (payment.state === 'PAID') this.differs(at, 0n, '');
    if (payment.state === 'OPEN') this.notPaid(payment, 'VOID');
  }

  private fits(payment: Payment, amount: bigint | null, reference: string): boolean {
    if (amount !== null && amount !== payment.amount) return false;
    if (payment.state === 'PAID') return payment.reference === reference;
    return payment.state === 'OPEN' && this.now < payment.until && this.paidFor(payment, reference);
  }

  /** The same again is the same; with other books it is open anew. */
  private differs(payment: number, amount: bigint, reference: string): void {
    const claims = amount > 0n && this.payments[payment]!.state !== 'PAID';
    const known = this.breaks.find(
      (one) => one.payment === payment && one.amount === amount && one.reference === reference,
    );
    if (!known) this.breaks.push({ payment, amount, reference, claims, state: 'OPEN', outcome: null, isBooked: false });
    else if (known.claims !== claims) Object.assign(known, { claims, state: 'OPEN', outcome: null });
  }

  private mayBeFound({ claims, payment: at, amount }: Break, outcome: Break['outcome']): boolean {
    if (claims !== (outcome !== null)) return false;
    if (outcome !== 'PAID') return true;
    const payment = this.payments[at]!;
    const others = this.breaks.filter((one) => one.payment === at && one.state === 'RESOLVED');
    if (others.some((one) => one.outcome === 'PAID')) return false;
    return (payment.state === 'REFUSED' || payment.state === 'EXPIRED') && amount === payment.amount;
  }

  private propose({ found, outcome }: Of<'PROPOSE'>): boolean {
    const one = this.breaks[found];
    if (one?.state !== 'OPEN' || !this.mayBeFound(one, outcome)) return false;
    Object.assign(one, { state: 'PROPOSED', outcome });
    return true;
  }

  private second({ found }: Of<'SECOND'>): boolean {
    const one = this.breaks[found];
    if (one?.state !== 'PROPOSED' || !this.mayBeFound(one, one.outcome)) return false;
    one.state = 'RESOLVED';
    const { code, of } = this.payments[one.payment]!;
    if (code === 'COST_ADVANCE' && one.outcome === 'PAID') this.atOnce(keyOf('costAdvance.claim', of));
    return true;
  }

  private paidFor(payment: Payment, reference: string): boolean {
    const { code, of } = payment;
    const rest = code === 'REFUND_PAYMENT' ? this.restOf(this.refunds[of]!) : 0n;
    const more = rest > 0n ? [this.request('CONSUMPTION', rest, this.refunds[of]!.order)] : [];
    const booked = this.end(payment, 'POST', ...more);
    if (!booked) return false;
    payment.reference = reference;
    if (code === 'REFUND_PAYMENT') this.refunded(of, rest, booked);
    else if (code === 'PAYOUT') this.paidOut(of, booked);
    else {
      Object.assign(this.advances[of]!, { state: 'PAID', answeredOn: this.today, booked });
      this.deadlines.delete(keyOf('costAdvance.answer', of));
    }
    return true;
  }

  private paidOut(at: number, booked: string): void {
    Object.assign(this.payouts[at]!, { state: 'PAID', booked });
    for (const lesson of this.under(at)) lesson.state = 'RELEASED';
    this.deadlines.delete(keyOf('nextDayTransfer.answer', at));
  }

  /** The bank's no, or its silence: what was reserved or set aside is there again. */
  private notPaid(payment: Payment, as: 'VOID' | 'EXPIRE'): void {
    const { code, of } = payment;
    if (payment.state === 'OPEN') this.end(payment, as);
    if (code === 'PAYOUT') {
      const payout = this.payouts[of]!;
      payout.state = as === 'VOID' ? 'REFUSED' : 'EXPIRED';
      for (const lesson of this.under(of)) lesson.payout = null;
      this.deadlines.delete(keyOf('nextDayTransfer.answer', of));
      this.nextWorkingDay(keyOf('escrow.release', payout.day));
    } else if (code === 'COST_ADVANCE') {
      const [state, answeredOn] = as === 'VOID' ? ['UNPAID', this.today] : ['EXPIRED', null];
      Object.assign(this.advances[of]!, { state, answeredOn });
      this.deadlines.delete(keyOf('costAdvance.answer', of));
    } else this.notRefunded(of);
  }

  /** A deadline that has fallen due; what is refused does not come again. */
  private fire({ key }: Of<'FIRE'>): boolean {
    const due = this.deadlines.get(key);
    if (!due || this.now < due) return false;
    this.deadlines.delete(key);
    const [name = '', of = ''] = key.split(' ');
    const [first = 0, second = 0] = of.split('.').map(Number);
    const fired: Readonly<Record<string, () => boolean>> = {
      'lesson.autoConfirm': () => this.say({ do: 'CONFIRM', lesson: [first, this.placeOf(name, first, second)] }),
      'lesson.disputeRuling': () =>
        this.passRuling(first, this.orders[first]!.lessons[this.placeOf(name, first, second)]!),
      'escrow.release': () => this.release(of as CalendarDay),
      'nextDayTransfer.answer': () => this.expire('PAYOUT', first),
      'costAdvance.answer': () => this.expire('COST_ADVANCE', first),
      'costAdvance.claim': () => this.bookAdvance(first),
      'refund.payment': () => this.expire('REFUND_PAYMENT', first),
      'escrowTransfer.expire': () => this.end(this.payments[first]!, 'EXPIRE') !== null,
      'refund.open': () =>
        Boolean(this.openRefund(first)) || this.askRefund({ order: first, claimed: null }, 'INSTITUTION'),
      'refund.quote': () => this.quote(first),
      'refund.institutionSilence': () => this.step({ do: 'ACCEPT', refund: first }),
      'refund.mediation': () => this.mediate({ do: 'MEDIATE', refund: first, amount: null }),
      'refund.order': () => this.orderRefund(first),
      'massRefund.pay': () => this.payShare(first, second),
    };
    return fired[name]!();
  }

  private placeOf(name: string, order: number, nth: number): number {
    const key = keyOf(name, order, nth);
    const term = name as 'lesson.autoConfirm' | 'lesson.disputeRuling';
    return this.orders[order]!.lessons.findIndex((one) => this.termOf(term, order, one) === key);
  }

  private expire(code: Payment['code'], of: number): boolean {
    const waits = { PAYOUT: 'ORDERED', COST_ADVANCE: 'APPROVED', REFUND_PAYMENT: 'PAYING' }[code];
    const rows = { PAYOUT: this.payouts, COST_ADVANCE: this.advances, REFUND_PAYMENT: this.refunds }[code];
    if (rows[of]!.state === waits) this.notPaid(this.paymentOf(code, of), 'EXPIRE');
    return true;
  }
}
