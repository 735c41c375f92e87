import type { CalendarDay } from '@lianguan/kernel';
import { isLeft, keyOf, leftIn, MoneyBook, sum, type Act, type Lesson, type Order } from './money-model.js';

type Of<Do extends Act['do']> = Extract<Act, { readonly do: Do }>;

export const RUNS: readonly Order['state'][] = ['PAID', 'RUNNING'];

/** Orders with their lessons, what is paid ahead of these, and what they are worth to the institution. */
export class MoneyOrders extends MoneyBook {
  protected pay({ order, amount, reference }: Of<'PAY'>): boolean {
    const paid = this.orders[order]!;
    const taken = this.orders.some((other) => other !== paid && other.reference === reference);
    if (paid.state !== 'SIGNED' || amount !== paid.amount || taken || this.ledger.state !== 'ACTIVE') return false;
    const collection = this.request('COLLECTION', amount, order);
    this.mustPost(collection);
    this.contract(paid);
    Object.assign(paid, { state: 'PAID', paidOn: this.today, reference, booked: collection.id });
    return true;
  }

  protected deliver({ order, slot }: Of<'DELIVER'>): boolean {
    const taught = this.orders[order]!;
    const at = taught.lessons.findIndex(({ state }) => state === 'CONTRACTED');
    const lesson = taught.lessons[at];
    // Who is closed turns nothing into its own any more.
    if (this.ledger.state === 'REFUND_ONLY' || this.isListed(order) || this.openRefund(order)) return false;
    if (!RUNS.includes(taught.state) || !lesson || taught.lessons.some((one) => one.slot === slot)) return false;
    Object.assign(lesson, { state: 'AWAITING', slot });
    taught.state = 'RUNNING';
    this.due(this.termOf('lesson.autoConfirm', order, lesson), '15wd');
    return true;
  }

  /** Lessons are known by the order of creation: their places in the order move. */
  protected termOf(name: 'lesson.autoConfirm' | 'lesson.disputeRuling', order: number, { seq }: Lesson): string {
    const older = this.orders[order]!.lessons.filter((lesson) => lesson.seq < seq);
    return keyOf(name, order, older.length);
  }

  protected say({ do: what, lesson: [order, at] }: Of<'CONFIRM' | 'DISPUTE' | 'RULE_VOID' | 'RULE_CONSUMED'>): boolean {
    const lesson = this.orders[order]?.lessons[at];
    const from = what === 'CONFIRM' || what === 'DISPUTE' ? ['AWAITING'] : ['DISPUTED', 'UNRULED'];
    if (!lesson || !from.includes(lesson.state) || this.isRuledTooLate(order, lesson)) return false;
    this.deadlines.delete(this.termOf('lesson.autoConfirm', order, lesson));
    this.deadlines.delete(this.termOf('lesson.disputeRuling', order, lesson));
    if (what === 'DISPUTE') {
      lesson.state = 'DISPUTED';
      this.due(this.termOf('lesson.disputeRuling', order, lesson), '15wd');
    } else if (what === 'RULE_VOID') this.void(this.orders[order]!, lesson);
    else this.consume(order, lesson);
    this.answerRequest(order);
    return true;
  }

  /** What nobody ruled on in time is given back with its order. */
  private isRuledTooLate(order: number, { state }: Lesson): boolean {
    return state === 'UNRULED' && (this.orders[order]!.state !== 'RUNNING' || this.isListed(order));
  }

  /** The term of a ruling is over: nothing is decided, and the order's refund waits no more. */
  protected passRuling(order: number, lesson: Lesson): boolean {
    if (lesson.state !== 'DISPUTED') return false;
    lesson.state = 'UNRULED';
    this.answerRequest(order);
    return true;
  }

  /** The last word on the lessons of an order lets its refund be computed. */
  private answerRequest(order: number): void {
    const asked = this.openRefund(order)?.state === 'REQUESTED';
    if (asked && !this.undecided(this.orders[order]!)) this.atOnce(keyOf('refund.quote', order));
  }

  protected void(order: Order, lesson: Lesson): void {
    lesson.state = 'VOID';
    this.addLesson(order, lesson.no, lesson.amount);
  }

  protected consume(order: number, lesson: Lesson): void {
    const consumption = this.request('CONSUMPTION', lesson.amount, order);
    this.mustPost(consumption);
    Object.assign(lesson, { state: 'CONSUMED', consumedOn: this.today, booked: consumption.id });
    this.nextWorkingDay(keyOf('escrow.release', this.today));
    const { lessons } = this.orders[order]!;
    if (!lessons.some(isLeft)) this.orders[order]!.state = 'COMPLETED';
  }

  /** Whether anything is being given back, of the order or of all. */
  private isRefunded(order: number): boolean {
    const opened = this.refunds.filter((refund) => refund.order === order);
    return this.inMass || opened.some(({ state }) => state !== 'CANCELLED' && state !== 'COURT');
  }

  private get inMass(): boolean {
    return this.masses.some(({ state }) => ['LISTED', 'DISTRIBUTING', 'CLAIMED'].includes(state));
  }

  protected reversePayment({ order: at }: Of<'REVERSE_PAYMENT'>): boolean {
    const order = this.orders[at]!;
    // What was paid before supervision is no payment of here.
    if (order.state !== 'PAID' || order.booked === null || this.isRefunded(at)) return false;
    if (!this.post(this.reversed(order.booked))) return false;
    Object.assign(order, { state: 'SIGNED', lessons: [], paidOn: null, reference: null, booked: null });
    return true;
  }

  protected reverseLesson({ lesson: [at, place] }: Of<'REVERSE_LESSON'>): boolean {
    const order = this.orders[at]!;
    const lesson = order.lessons[place];
    if (!['RUNNING', 'COMPLETED'].includes(order.state) || this.isRefunded(at)) return false;
    if (lesson?.state !== 'CONSUMED' || lesson.payout !== null || lesson.repaid > 0n) return false;
    if (!this.post(this.reversed(lesson.booked!))) return false;
    Object.assign(lesson, { state: 'AWAITING', consumedOn: null, booked: null });
    order.state = 'RUNNING';
    this.due(this.termOf('lesson.autoConfirm', at, lesson), '15wd');
    return true;
  }

  protected reversePayout({ payout: at }: Of<'REVERSE_PAYOUT'>): boolean {
    const payout = this.payouts[at];
    if (payout?.state !== 'PAID' || !this.post(this.reversed(payout.booked!))) return false;
    payout.state = 'REVERSED';
    for (const lesson of this.under(at)) Object.assign(lesson, { state: 'CONSUMED', payout: null });
    this.nextWorkingDay(keyOf('escrow.release', payout.day));
    return true;
  }

  protected under(payout: number): Lesson[] {
    return this.orders.flatMap(({ lessons }) => lessons.filter((lesson) => lesson.payout === payout));
  }

  protected terminate({ order, by }: Of<'TERMINATE'>): boolean {
    const ended = this.orders[order]!;
    if (!['SIGNED', ...RUNS].includes(ended.state) || this.undecided(ended)) return false;
    Object.assign(ended, { state: 'TERMINATED', endedByInstitution: by === 'INSTITUTION' });
    if (by === 'INSTITUTION' && leftIn(ended) > 0n) this.atOnce(keyOf('refund.open', order));
    return true;
  }

  protected undecided({ lessons }: Order): boolean {
    return lessons.some(({ state }) => state === 'AWAITING' || state === 'DISPUTED');
  }

  protected askAdvance({ amount }: Of<'ASK_ADVANCE'>): boolean {
    const undecided = this.advances.some(({ state }) => state === 'REQUESTED' || state === 'APPROVED');
    if (
      amount <= 0n ||
      undecided ||
      this.claimOnAdvance(() => true) ||
      this.ledger.state !== 'ACTIVE' ||
      amount > this.allowance
    )
      return false;
    this.advances.push({ amount, repaid: 0n, state: 'REQUESTED', answeredOn: null, booked: null });
    return true;
  }

  protected approveAdvance({ advance }: Of<'APPROVE_ADVANCE'>): boolean {
    const asked = this.advances[advance];
    const may =
      asked?.state === 'REQUESTED' &&
      !this.claimOnAdvance(() => true) &&
      this.ledger.state === 'ACTIVE' &&
      asked.amount <= this.allowance;
    if (!may || !this.tellBank({ code: 'COST_ADVANCE', of: advance, amount: asked.amount, term: '5d' })) return false;
    asked.state = 'APPROVED';
    this.due(keyOf('costAdvance.answer', advance), '5d');
    return true;
  }

  /** Once it is found to be paid, and the ledger lets it. */
  protected bookAdvance(of: number): boolean {
    const claim = this.claimOnAdvance((advance) => advance === of);
    if (!claim) return true;
    const { amount } = this.advances[of]!;
    const told = { code: 'COST_ADVANCE', of, amount, term: '5d' } as const;
    const booked = claim.state === 'RESOLVED' ? this.tellPaid(told, claim) : null;
    if (booked) Object.assign(this.advances[of]!, { state: 'PAID', answeredOn: this.today, booked });
    else this.nextWorkingDay(keyOf('costAdvance.claim', of));
    return true;
  }

  protected returnAdvance({ advance }: Of<'RETURN_ADVANCE'>): boolean {
    const paid = this.advances[advance];
    if (this.masses.some(({ state }) => state === 'DISTRIBUTING' || state === 'CLAIMED')) return false;
    if (paid?.state !== 'PAID' || paid.repaid > 0n || !this.post(this.reversed(paid.booked!))) return false;
    paid.state = 'RETURNED';
    return true;
  }

  /** What was consumed on the day repays what is out, the oldest first; the rest is paid out by a job. */
  protected release(day: CalendarDay): boolean {
    if (!this.claimOnDay(day)) this.repay(this.waiting(day));
    this.nextWorkingDay(keyOf('escrow.release', day));
    this.jobs.push(day);
    return true;
  }

  protected report({ liability }: Of<'REPORT'>): boolean {
    this.reported = liability;
    this.ledger.reported = liability;
    return true;
  }

  /** What a closed institution has earned waits for its learners. */
  private get mayLeave(): boolean {
    return this.ledger.state !== 'REFUND_ONLY' || this.isWhole;
  }

  /** By the bank's word, and with no list open. */
  private get isWhole(): boolean {
    return this.reported === 0n && !this.inMass;
  }

  /** By the ledger too. */
  get owesNobody(): boolean {
    return (
      this.isWhole &&
      this.orders.every((_, order) => this.balance(`ORDER ${order}`) === 0n) &&
      this.balance('REFUND_CLEARING ') === 0n
    );
  }

  protected settle({ day }: Of<'SETTLE'>): boolean {
    if (this.jobs.includes(day)) this.jobs.splice(this.jobs.indexOf(day), 1);
    const waiting = this.waiting(day);
    const amount = sum(waiting.map((lesson) => lesson.amount - lesson.repaid));
    const state = amount > 0n && this.mayLeave ? this.payOut(day, amount) : null;
    if (amount > 0n && !state) this.nextWorkingDay(keyOf('escrow.release', day));
    else this.deadlines.delete(keyOf('escrow.release', day));
    if (!state) return true;
    const at = this.payouts.length - 1;
    for (const lesson of waiting) Object.assign(lesson, { payout: at, state });
    if (state === 'CONSUMED') this.due(keyOf('nextDayTransfer.answer', at), '5d');
    return true;
  }

  /** What the lessons are then; null where it is put off. What the bank has paid already is booked, once that is found. */
  private payOut(day: CalendarDay, amount: bigint): 'CONSUMED' | 'RELEASED' | null {
    const told = { code: 'PAYOUT', of: this.payouts.length, amount, term: '5d' } as const;
    const claim = this.claimOnDay(day);
    if (!claim) {
      if (!this.tellBank(told)) return null;
      this.payouts.push({ day, amount, state: 'ORDERED', booked: null });
      return 'CONSUMED';
    }
    const booked = claim.state === 'RESOLVED' && claim.amount === amount ? this.tellPaid(told, claim) : null;
    if (!booked) return null;
    this.payouts.push({ day, amount, state: 'PAID', booked });
    return 'RELEASED';
  }

  protected waiting(day: CalendarDay): Lesson[] {
    return this.orders
      .flatMap(({ lessons }) => lessons)
      .filter((lesson) => lesson.state === 'CONSUMED' && lesson.payout === null && lesson.consumedOn === day)
      .sort((a, b) => a.seq - b.seq);
  }

  protected repay(waiting: readonly Lesson[]): void {
    const out = this.advances
      .filter(({ state }) => state === 'PAID')
      .sort((a, b) => (a.answeredOn! < b.answeredOn! ? -1 : Number(a.answeredOn! > b.answeredOn!)));
    let worth = sum(waiting.map((lesson) => lesson.amount - lesson.repaid));
    const parts = out.map((advance) => {
      const owed = advance.amount - advance.repaid;
      const part = owed < worth ? owed : worth;
      worth -= part;
      return part;
    });
    const moves = parts.filter((part) => part > 0n).map((part) => this.request('ADVANCE_REPAYMENT', part));
    if (moves.length === 0 || !this.post(...moves)) return;
    out.forEach((advance, place) => {
      advance.repaid += parts[place]!;
      if (advance.repaid === advance.amount) advance.state = 'REPAID';
    });
    let repaid = sum(parts);
    for (const lesson of waiting) {
      const left = lesson.amount - lesson.repaid;
      const part = left < repaid ? left : repaid;
      lesson.repaid += part;
      repaid -= part;
      if (lesson.repaid === lesson.amount) lesson.state = 'RELEASED';
    }
  }
}
