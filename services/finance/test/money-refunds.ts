import type { CalendarDay } from '@lianguan/kernel';
import {
  isOver,
  keyOf,
  leftIn,
  sum,
  type Act,
  type Break,
  type Claim,
  type MassRefund,
  type Order,
  type Refund,
} from './money-model.js';
import { MoneyOrders, RUNS } from './money-orders.js';
import type { TransferRequest } from '../src/escrow-ledger/index.js';

type Of<Do extends Act['do']> = Extract<Act, { readonly do: Do }>;

const JOINABLE: readonly Refund['state'][] = [
  'REQUESTED',
  'QUOTED',
  'APPROVED',
  'REFUSED',
  'AGREED',
  'FAILED',
  'SHORT',
];
const PAYABLE: readonly Refund['state'][] = ['APPROVED', 'AGREED', 'SHORT', 'RETURNED'];
const NONE = { booked: [], settled: false, paidBy: null };

const restOf = ({ claimed, account, deposit, late }: Claim): bigint => claimed - account - deposit - late;

const daysFrom = (since: CalendarDay, until: CalendarDay): number =>
  Math.round((Date.parse(until) - Date.parse(since)) / 86_400_000);

/** Fen by fen to whom it is due at the lowest common rate, of several alike to the first. */
function sharesOf(money: bigint, rests: readonly bigint[]): bigint[] {
  if (money >= sum(rests)) return [...rests];
  const shares = rests.map(() => 0);
  const claims = rests.map(Number);
  for (let left = Number(money); left > 0; left -= 1) {
    let next = -1;
    claims.forEach((claim, at) => {
      const sooner = next < 0 || (2 * shares[at]! + 1) * claims[next]! < (2 * shares[next]! + 1) * claim;
      if (claim > 0 && sooner) next = at;
    });
    shares[next]! += 1;
  }
  return shares.map(BigInt);
}

/** What goes back: one by one, and all of a closed institution at once. */
export class MoneyRefunds extends MoneyOrders {
  /** What of the order's money is the institution's, once the refund is paid. */
  protected restOf({ origin, order, principal, settled }: Refund): bigint {
    return origin === 'CLOSURE' || settled ? 0n : leftIn(this.orders[order]!) - principal;
  }

  protected refunded(at: number, rest: bigint, paidBy: string): void {
    const refund = this.refunds[at]!;
    const order = this.orders[refund.order]!;
    const { settled } = refund;
    Object.assign(refund, { state: 'PAID', settled: true, paidBy });
    this.deadlines.delete(keyOf('refund.payment', at));
    if (settled) return;
    if (refund.origin === 'CLOSURE' && refund.principal < refund.unconsumed) return;
    for (const lesson of order.lessons)
      if (lesson.state === 'CONTRACTED' || lesson.state === 'UNRULED') lesson.state = 'REFUNDED';
    if (rest === 0n) return;
    const no = Math.max(...order.lessons.map((lesson) => lesson.no)) + 1;
    this.addLesson(order, no, rest, { state: 'CONSUMED', consumedOn: this.today });
    this.nextWorkingDay(keyOf('escrow.release', this.today));
  }

  /** The bank's no, or its silence: the order has its money back, or what came back before stays set aside. */
  protected notRefunded(at: number): void {
    const refund = this.refunds[at]!;
    if (refund.settled) refund.state = 'RETURNED';
    else {
      this.mustPost(...refund.booked.map((id) => this.reversed(id)));
      Object.assign(refund, { state: 'APPROVED', booked: [] });
    }
    this.deadlines.delete(keyOf('refund.payment', at));
    this.nextWorkingDay(keyOf('refund.order', at));
  }

  protected reverseRefund({ refund: at }: Of<'REVERSE_REFUND'>): boolean {
    const refund = this.refunds[at];
    if (refund?.state !== 'PAID' || !this.post(this.reversed(refund.paidBy!))) return false;
    Object.assign(refund, { state: 'RETURNED', paidBy: null });
    this.nextWorkingDay(keyOf('refund.order', at));
    return true;
  }

  /** What the bank may still pay beside what came back. */
  private get free(): bigint {
    const clearing = 'REFUND_CLEARING ';
    const free = this.available - this.balance(clearing) + (this.ledger.reserved.get(clearing) ?? 0n);
    return free > 0n ? free : 0n;
  }

  protected askRefund(
    { order: at, claimed }: Pick<Of<'ASK_REFUND'>, 'order' | 'claimed'>,
    origin = 'GUARDIAN' as Refund['origin'],
  ): boolean {
    const order = this.orders[at]!;
    if (!this.mayAsk(at) || order.paidOn === null) return false;
    const principal = leftIn(order);
    const interest = this.borne(order);
    if (principal === 0n || (claimed !== null && (claimed <= 0n || claimed > principal + interest))) return false;
    const asked = { order: at, origin, claimed, requestedOn: this.today };
    const quoted = { ...asked, unconsumed: principal, quotedInterest: interest, principal, interest };
    if (this.undecided(order)) this.refunds.push({ ...quoted, ...structuredClone(NONE), state: 'REQUESTED' });
    else this.openOne(quoted, this.unasked(quoted));
    return true;
  }

  /** Nobody is asked for consent. */
  private unasked({ order: at, claimed, requestedOn }: Pick<Refund, 'order' | 'claimed' | 'requestedOn'>): boolean {
    const order = this.orders[at]!;
    return this.inCoolingOff(order, requestedOn) || (order.endedByInstitution && claimed === null);
  }

  /** What was undecided is decided: the request is computed as of its day. */
  protected quote(at: number): boolean {
    const order = this.orders[at]!;
    const refund = this.openRefund(at);
    if (refund?.state !== 'REQUESTED' || this.undecided(order)) return true;
    const place = this.refunds.indexOf(refund);
    const principal = leftIn(order);
    if (principal === 0n) refund.state = 'CANCELLED';
    else {
      const interest = this.borne(order, refund.requestedOn);
      const most = principal + interest;
      const unasked = this.unasked(refund);
      const claimed = refund.claimed !== null && refund.claimed > most ? most : refund.claimed;
      Object.assign(refund, { unconsumed: principal, quotedInterest: interest, principal, interest, claimed });
      this.answered(place, unasked);
    }
    return true;
  }

  private inCoolingOff({ paidOn }: Order, on: CalendarDay): boolean {
    return paidOn !== null && daysFrom(paidOn, on) <= 7;
  }

  /** What the order's money bears until the day. */
  borne(order: Order, on = this.today): bigint {
    return order.paidOn === null || this.inCoolingOff(order, on) ? 0n : this.interest(leftIn(order), order.paidOn, on);
  }

  private mayAsk(at: number): boolean {
    const order = this.orders[at]!;
    if (this.openRefund(at) || this.isListed(at) || order.state === 'COMPLETED') return false;
    return true;
  }

  protected openOne(given: Omit<Refund, 'state' | 'booked' | 'settled' | 'paidBy'>, approved: boolean): void {
    this.answered(this.refunds.push({ ...given, ...structuredClone(NONE), state: 'REQUESTED' }) - 1, approved);
  }

  private answered(at: number, approved: boolean): void {
    const refund = this.refunds[at]!;
    refund.state = approved ? 'APPROVED' : 'QUOTED';
    if (approved) this.atOnce(keyOf('refund.order', at));
    else this.due(keyOf('refund.institutionSilence', at), '5wd');
    this.orders[refund.order]!.state = 'TERMINATED';
  }

  protected step({ do: what, refund: at }: Of<'ACCEPT' | 'REFUSE' | 'CANCEL' | 'COURT'>): boolean {
    const refund = this.refunds[at];
    const from = { ACCEPT: ['QUOTED'], REFUSE: ['QUOTED'], COURT: ['FAILED'], CANCEL: JOINABLE }[what];
    if (!refund || !from.includes(refund.state) || (what === 'CANCEL' && refund.origin === 'CLOSURE')) return false;
    if (what === 'CANCEL' && this.claimOn(at)) return false;
    this.leave(at);
    if (what === 'ACCEPT') this.consent(at);
    else refund.state = ({ REFUSE: 'REFUSED', CANCEL: 'CANCELLED', COURT: 'COURT' } as const)[what];
    if (what === 'REFUSE') this.due(keyOf('refund.mediation', at), '45wd');
    return true;
  }

  /** Whatever waited for a word waits no more. */
  protected leave(at: number): void {
    this.deadlines.delete(keyOf('refund.institutionSilence', at));
    this.deadlines.delete(keyOf('refund.mediation', at));
  }

  protected consent(at: number): void {
    const refund = this.refunds[at]!;
    if (refund.claimed !== null) this.split(refund, refund.claimed);
    refund.state = 'APPROVED';
    this.atOnce(keyOf('refund.order', at));
  }

  protected split(refund: Refund, amount: bigint): void {
    refund.principal = amount < refund.unconsumed ? amount : refund.unconsumed;
    refund.interest = amount - refund.principal;
  }

  protected mediate({ refund: at, amount }: Of<'MEDIATE'>): boolean {
    const refund = this.refunds[at];
    if (refund?.state !== 'REFUSED') return false;
    if (amount !== null && (amount <= 0n || amount > refund.unconsumed + refund.quotedInterest)) return false;
    this.leave(at);
    if (amount === null) refund.state = 'FAILED';
    else {
      this.split(refund, amount);
      refund.state = 'AGREED';
      this.atOnce(keyOf('refund.order', at));
    }
    return true;
  }

  protected orderRefund(at: number): boolean {
    const refund = this.refunds[at]!;
    if (!PAYABLE.includes(refund.state)) return true;
    const claim = this.claimOn(at);
    const done = claim ? this.bookClaim(at, claim) : this.tellRefund(at);
    if (!done) this.nextWorkingDay(keyOf('refund.order', at));
    return true;
  }

  private tellRefund(at: number): boolean {
    const refund = this.refunds[at]!;
    const { principal, interest, settled } = refund;
    const short = settled ? this.available < principal + interest : this.free < principal;
    if (this.ledger.state === 'FROZEN') return false;
    if (short && !settled) refund.state = 'SHORT';
    const before = settled ? [] : this.setAside(refund);
    const told = { code: 'REFUND_PAYMENT', of: at, amount: principal + interest, term: '15d' } as const;
    if (short || !this.tellBank(told, ...before)) return false;
    Object.assign(refund, { state: 'PAYING', booked: [...refund.booked, ...before.map(({ id }) => id)] });
    this.due(keyOf('refund.payment', at), '15d');
    return true;
  }

  private setAside({ order, principal, interest }: Refund): TransferRequest[] {
    const setAside = this.request('REFUND', principal, order);
    return interest > 0n ? [setAside, this.request('REFUND_INTEREST', interest)] : [setAside];
  }

  protected claimOn(at: number): Break | undefined {
    return this.claimOf(({ code, of }) => code === 'REFUND_PAYMENT' && of === at);
  }

  /** What the bank has paid late is booked, once that is found. */
  private bookClaim(at: number, claim: Break): boolean {
    const refund = this.refunds[at]!;
    if (claim.state !== 'RESOLVED') return false;
    const rest = this.restOf(refund);
    const before = refund.settled ? [] : this.setAside(refund);
    const more = rest > 0n ? [this.request('CONSUMPTION', rest, refund.order)] : [];
    const told = { code: 'REFUND_PAYMENT', of: at, amount: refund.principal + refund.interest, term: '15d' } as const;
    const paidBy = this.tellPaid(told, claim, { before, more });
    if (!paidBy) return false;
    refund.booked = [...refund.booked, ...before.map(({ id }) => id)];
    this.refunded(at, rest, paidBy);
    return true;
  }

  protected owed(order: number): bigint {
    return this.balance(`ORDER ${order}`);
  }

  protected list(): boolean {
    const underWay = this.masses.some(({ state }) => ['LISTED', 'DISTRIBUTING', 'CLAIMED'].includes(state));
    const claims = this.orders.flatMap((_, order): Claim[] => {
      const claimed = this.owed(order);
      return claimed > 0n ? [{ order, claimed, account: 0n, deposit: 0n, late: 0n, ordered: 0n }] : [];
    });
    if (underWay || claims.length === 0 || !['HELD', 'REFUND_ONLY'].includes(this.ledger.state)) return false;
    this.masses.push({ claims, state: 'LISTED' });
    return true;
  }

  protected withdrawList({ mass }: Of<'WITHDRAW_LIST'>): boolean {
    const listed = this.masses[mass];
    if (listed?.state !== 'LISTED') return false;
    listed.state = 'WITHDRAWN';
    return true;
  }

  protected approveList({ mass: at }: Of<'APPROVE_LIST'>): boolean {
    const mass = this.masses[at];
    if (mass?.state !== 'LISTED' || !['HELD', 'REFUND_ONLY'].includes(this.ledger.state)) return false;
    const listed = mass.claims.map(({ order }) => order);
    const asked = this.refunds.filter((refund) => listed.includes(refund.order) && !isOver(refund));
    if (this.isUnsettled(mass, listed) || asked.some(({ state }) => state === 'PAYING')) return false;
    if (this.openClaims.some((claim) => claim.state !== 'RESOLVED' || this.isOfListed(claim, listed))) return false;
    for (const refund of asked.filter(({ state }) => JOINABLE.includes(state))) {
      this.leave(this.refunds.indexOf(refund));
      refund.state = 'CANCELLED';
    }
    mass.state = 'DISTRIBUTING';
    // What the bank has paid out, and the books have not, is not there.
    const payouts = this.openClaims.filter(({ payment }) => this.payments[payment]!.code === 'PAYOUT');
    const paidOut = sum(payouts.map(({ amount }) => amount));
    this.share(at, 'account', this.free > paidOut ? this.free - paidOut : 0n);
    // Each ends with its share, were it nothing.
    for (const order of listed) this.atOnce(keyOf('massRefund.pay', at, order));
    return true;
  }

  /** Other money than listed, a lesson without a word, or money on its way to the institution. */
  private isUnsettled({ claims }: MassRefund, listed: readonly number[]): boolean {
    const claimed = (order: number) => claims.find((claim) => claim.order === order)?.claimed ?? 0n;
    const changed = this.orders.some((_, order) => this.owed(order) !== claimed(order));
    const undecided = listed.some((order) => this.undecided(this.orders[order]!));
    return (
      changed || undecided || this.payments.some(({ code, state }) => code !== 'REFUND_PAYMENT' && state === 'OPEN')
    );
  }

  private isOfListed({ payment }: Break, listed: readonly number[]): boolean {
    const { code, of } = this.payments[payment]!;
    const refund = code === 'REFUND_PAYMENT' ? this.refunds[of]! : null;
    return refund !== null && listed.includes(refund.order) && !['PAID', 'CANCELLED', 'COURT'].includes(refund.state);
  }

  /** Equals of one rank alike; what comes of it is ordered at once. */
  protected share(at: number, source: 'account' | 'deposit' | 'late', money: bigint): void {
    const { claims } = this.masses[at]!;
    const shares = sharesOf(money, claims.map(restOf));
    claims.forEach((claim, place) => {
      claim[source] += shares[place]!;
      if (this.payable(claim) > 0n) this.atOnce(keyOf('massRefund.pay', at, claim.order));
    });
  }

  protected payable({ account, deposit, late, ordered }: Claim): bigint {
    return account + deposit + late - ordered;
  }

  restOfAll({ claims }: MassRefund): bigint {
    return sum(claims.map(restOf));
  }

  protected money({ mass: at, source, amount }: Of<'MONEY'>): boolean {
    const mass = this.masses[at];
    if (!mass || !this.mayShare(mass, source) || amount <= 0n || amount > this.restOfAll(mass)) return false;
    const draws = (['RISK_DEPOSIT_DRAW', 'RISK_DEPOSIT_PAYMENT'] as const).map((code) => this.request(code, amount));
    if (!this.post(...(source === 'DEPOSIT' ? draws : []), this.request('ADVANCE_COVER', amount))) return false;
    this.share(at, source === 'LATE' ? 'late' : 'deposit', amount);
    if (mass.state === 'CLAIMED' && this.restOfAll(mass) === 0n) mass.state = 'SETTLED';
    return true;
  }

  /** The deposit comes before all other money. */
  private mayShare({ state }: MassRefund, source: 'DEPOSIT' | 'LATE'): boolean {
    return ['DISTRIBUTING', 'CLAIMED'].includes(state) && (source === 'DEPOSIT' || this.deposit === 0n);
  }

  protected payDeposit({ amount }: Of<'DEPOSIT'>): boolean {
    return this.post(this.request('RISK_DEPOSIT', amount));
  }

  get deposit(): bigint {
    return this.balance('RISK_DEPOSIT ');
  }

  protected conclude({ mass: at }: Of<'CONCLUDE'>): boolean {
    const mass = this.masses[at];
    if (mass?.state !== 'DISTRIBUTING') return false;
    const isOwed = this.restOfAll(mass) > 0n;
    if (isOwed && this.deposit > 0n) return false;
    mass.state = isOwed ? 'CLAIMED' : 'SETTLED';
    return true;
  }

  protected payShare(mass: number, order: number): boolean {
    const claim = this.masses[mass]!.claims.find((one) => one.order === order)!;
    const amount = this.payable(claim);
    const { state } = this.orders[order]!;
    const ends = state === 'TERMINATED' || (RUNS.includes(state) && !this.undecided(this.orders[order]!));
    if (amount === 0n) {
      if (ends) this.orders[order]!.state = 'TERMINATED';
      else this.nextWorkingDay(keyOf('massRefund.pay', mass, order));
      return true;
    }
    const unconsumed = this.unconsumed(order);
    if (this.openRefund(order) || !ends || amount > unconsumed) {
      this.nextWorkingDay(keyOf('massRefund.pay', mass, order));
      return true;
    }
    claim.ordered += amount;
    const asked = { order, origin: 'CLOSURE', claimed: null, requestedOn: this.today } as const;
    const given = { ...asked, unconsumed, quotedInterest: 0n };
    this.openOne({ ...given, principal: amount, interest: 0n }, true);
    return true;
  }
}
