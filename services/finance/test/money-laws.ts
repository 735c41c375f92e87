import { expect } from '@jest/globals';
import { addWorkingDays, startOfDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { MoneyModel } from './money-acts.js';
import { clone, leftIn, type Act } from './money-model.js';
import type { EscrowAccountStateName } from '../src/escrow-account/index.js';
import { snapshotOf, type Snapshot } from './money-rows.js';
import { actOf, dueIn, step, type Step } from './money-steps.js';

/** One institution's money under test: rows are named by their place. */
export interface MoneyUnderTest {
  /** The refusal's code, null where it is accepted. */
  act(act: Act): Promise<string | null>;
  /** Both at once. */
  race(one: Act, other: Act): Promise<readonly [string | null, string | null]>;
  snapshot(): Promise<Snapshot>;
}

export interface OpenedMoney {
  /** Fen a lesson. */
  readonly price: bigint;
  readonly counts: readonly number[];
  /** Lessons that are left of an order of before supervision. */
  readonly stock: number;
}

export type OpenMoney = (of: OpenedMoney) => Promise<MoneyUnderTest>;

const COUNTS = [3, 2, 4];
const STOCK = 2;

const BEGINNINGS = [
  'LESSONS',
  'ADVANCE',
  'REPAYMENT',
  'PAYOUT',
  'REFUND',
  'CLAIM',
  'RETURN',
  'LIST',
  'UNRULED',
  'LATE',
  'LATE_ADVANCE',
] as const;

const story = fc.record({
  price: fc.constantFrom(3_300n, 7n, 1n, 3_333n),
  steps: fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }),
  begins: fc.constantFrom(...BEGINNINGS),
  closes: fc.nat(2),
});

/** Whatever is done in whatever order, and two things at once: the service answers as the model does, and has the same money, rows and deadlines. */
export async function checkMoney(
  open: OpenMoney,
  options: { readonly runs: number; readonly seed: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(story, async ({ price, begins, steps, closes }) => {
      const money = await open({ price, counts: COUNTS, stock: STOCK });
      await new Telling(money, price).tell({ begins, steps, closes: closes === 0 });
    }),
    { numRuns: options.runs, seed: options.seed, endOnFailure: true },
  );
}

interface Story {
  readonly begins: (typeof BEGINNINGS)[number];
  readonly steps: readonly Step[];
  readonly closes: boolean;
}

const HELD = ['FROZEN', 'HELD', 'FROZEN', 'REFUND_ONLY'] as const;
/** What others do is told while something holds the account, too. */
const WHILE_HELD: readonly Act['do'][] = ['FIRE', 'ANSWER', 'SETTLE'];

class Telling {
  private model: MoneyModel;
  private last: Act | null = null;
  private waiting: Act | null = null;

  constructor(
    private readonly money: MoneyUnderTest,
    price: bigint,
  ) {
    const of = (count: number) => ({ count, amount: price * BigInt(count) });
    this.model = new MoneyModel(COUNTS.map(of), of(STOCK));
  }

  async tell({ begins, steps, closes }: Story): Promise<void> {
    await this.begin(begins);
    for (const one of steps) await this.take(one);
    if (closes) await this.windUp();
    await this.comeToRest(closes ? 'REFUND_ONLY' : 'ACTIVE');
  }

  private async begin(begins: Story['begins']): Promise<void> {
    // Something to begin with: a story that begins with nothing is refused half through.
    for (const order of [0, 1])
      await this.do({ do: 'PAY', order, amount: this.model.orders[order]!.amount, reference: `R${order}` });
    await this.do({ do: 'PAY', order: 2, amount: this.model.orders[2]!.amount + 1n, reference: 'R2' });
    for (const slot of [0, 1]) await this.do({ do: 'DELIVER', order: 0, slot });
    await this.do({ do: 'CONFIRM', lesson: [0, 0] });
    await this.beginnings[begins]();
  }

  /** What comes of chance alone too seldom: an advance, a part of it repaid, a payout that is booked back, a refund that is due, a claim, what comes back of one, a list, a ruling that is overdue, the bank's late word that it paid, and that of an advance. */
  private readonly beginnings: Readonly<Record<Story['begins'], () => Promise<void>>> = {
    LESSONS: async () => undefined,
    ADVANCE: () => this.advance(1n),
    REPAYMENT: async () => {
      await this.advance(2n);
      await this.pass(1);
      await this.advance(1n);
      await this.do({ do: 'RETURN_ADVANCE', advance: 0 });
    },
    PAYOUT: async () => {
      await this.turnNight();
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.do({ do: 'REVERSE_LESSON', lesson: [0, 0] });
      await this.answerAll(true);
      await this.do({ do: 'REVERSE_PAYOUT', payout: 0 });
    },
    REFUND: () => this.do({ do: 'ASK_REFUND', order: 1, fault: 'GUARDIAN', claimed: null }),
    CLAIM: async () => {
      await this.do({ do: 'TIME', to: new Date(this.model.now.getTime() + 8 * 86_400_000) });
      await this.do({ do: 'ASK_REFUND', order: 1, fault: 'INSTITUTION', claimed: leftIn(this.model.orders[1]!) / 2n });
      await this.do({ do: 'ACCEPT', refund: 0 });
    },
    RETURN: async () => {
      await this.advance(1n);
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.do({ do: 'TIME', to: new Date(this.model.now.getTime() + 8 * 86_400_000) });
      await this.refund(1);
      await this.answerAll(true);
      await this.do({ do: 'REVERSE_REFUND', refund: 0 });
      await this.turnNight();
      await this.answerAll(false);
      // The institution has some of it in advance: whoever is short in the end, what came back is not theirs.
      await this.refund(2);
      await this.refund(0);
    },
    LIST: async () => {
      await this.do({ do: 'STATE', state: 'HELD' });
      await this.do({ do: 'LIST' });
      // It is owed less than listed.
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.do({ do: 'APPROVE_LIST', mass: 0 });
      await this.do({ do: 'WITHDRAW_LIST', mass: 0 });
      await this.do({ do: 'LIST' });
    },
    UNRULED: async () => {
      await this.do({ do: 'DISPUTE', lesson: [0, 1] });
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.do({ do: 'TIME', to: new Date(this.model.now.getTime() + 22 * 86_400_000) });
      await this.do({ do: 'FIRE', key: 'lesson.disputeRuling 0.1' });
      await this.refund(0);
      await this.do({ do: 'RULE_CONSUMED', lesson: [0, 1] });
    },
    LATE: async () => {
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.do({ do: 'ASK_ADVANCE', amount: this.model.allowance / 2n });
      await this.do({ do: 'APPROVE_ADVANCE', advance: 0 });
      await this.do({ do: 'ASK_REFUND', order: 1, fault: 'GUARDIAN', claimed: null });
      await this.turnNight();
      await this.payLate();
      // Until it is found, nothing is ordered anew, given up or shared out.
      await this.turnNight();
      await this.do({ do: 'CANCEL', refund: 0 });
      await this.do({ do: 'STATE', state: 'HELD' });
      const mass = await this.listAnew();
      await this.do({ do: 'WITHDRAW_LIST', mass });
      await this.do({ do: 'STATE', state: 'ACTIVE' });
      await this.findAll();
      // The refund is booked; the payout was for one lesson more than waits now.
      await this.do({ do: 'REVERSE_LESSON', lesson: [0, 1] });
      await this.turnNight();
      await this.do({ do: 'CONFIRM', lesson: [0, 1] });
      await this.turnNight();
      await this.payLate();
      await this.findAll();
      await this.turnNight();
    },
    LATE_ADVANCE: async () => {
      await this.askAdvance(2n);
      const payment = this.model.payments.length - 1;
      await this.do({ do: 'TIME', to: new Date(this.model.now.getTime() + 6 * 86_400_000) });
      await this.do({ do: 'FIRE', key: 'costAdvance.answer 0' });
      await this.do({ do: 'ANSWER', payment, paid: true, amount: null, reference: 'L' });
      await this.do({ do: 'ASK_ADVANCE', amount: 1n });
      await this.doWhile('HELD', { do: 'PROPOSE', found: 0, outcome: 'PAID' });
      await this.do({ do: 'SECOND', found: 0 });
      await this.doWhile('HELD', { do: 'FIRE', key: 'costAdvance.claim 0' });
      await this.do({ do: 'ASK_ADVANCE', amount: 1n });
    },
  };

  /** Paid, as much of what is allowed. */
  private async advance(part: bigint): Promise<void> {
    await this.askAdvance(part);
    await this.answerAll(true);
  }

  private async askAdvance(part: bigint): Promise<void> {
    const [, , third] = this.model.orders;
    if (third!.state === 'SIGNED') await this.do({ do: 'PAY', order: 2, amount: third!.amount, reference: 'R2' });
    await this.do({ do: 'ASK_ADVANCE', amount: this.model.allowance / part });
    await this.do({ do: 'APPROVE_ADVANCE', advance: this.model.advances.length - 1 });
  }

  private async refund(order: number): Promise<void> {
    const refund = this.model.refunds.length;
    await this.do({ do: 'ASK_REFUND', order, fault: 'INSTITUTION', claimed: null });
    await this.do({ do: 'ACCEPT', refund });
    await this.do({ do: 'FIRE', key: `refund.order ${refund}` });
  }

  private async take(one: Step): Promise<void> {
    const act = actOf(this.model, one, this.last);
    if (!act) return;
    if (one.race > 0 && one.b % 3 === 0 && WHILE_HELD.includes(act.do))
      return this.doWhile(HELD[one.c % HELD.length]!, act);
    if (one.race > 0 || act.do === 'TIME' || act.do === 'STATE' || act.do === 'MINIMUM') return this.do(act);
    if (!this.waiting) this.waiting = act;
    else {
      const first = this.waiting;
      this.waiting = null;
      await this.atOnce(first, act);
    }
  }

  private async do(act: Act): Promise<void> {
    this.last = act;
    const expected = this.model.act(act);
    const refusal = await this.money.act(act);
    expect([act, refusal]).toEqual([act, expected ? null : expect.any(String)]);
    expect([act, await this.money.snapshot()]).toEqual([act, snapshotOf(this.model)]);
  }

  /** Something holds the account for the time of the act. */
  private async doWhile(held: EscrowAccountStateName, act: Act): Promise<void> {
    const { state } = this.model.ledger;
    await this.do({ do: 'STATE', state: held });
    await this.do(act);
    await this.do({ do: 'STATE', state });
    this.last = act;
  }

  /** As if the one had come after the other, whichever. */
  private async atOnce(one: Act, other: Act): Promise<void> {
    const ways = [true, false].map((inOrder) => {
      const model = clone(this.model);
      const first = inOrder ? model.act(one) : null;
      const second = model.act(other);
      return { model, said: [first ?? model.act(one), second] };
    });
    const refusals = await this.money.race(one, other);
    const happened = [refusals.map((refusal) => refusal === null), await this.money.snapshot()];
    const way = ways.find((each) => same(happened, [each.said, snapshotOf(each.model)]));
    if (!way)
      expect([one, other, refusals, ...happened]).toEqual(ways.map(({ said, model }) => [said, snapshotOf(model)]));
    this.model = way!.model;
  }

  /** The institution closes: what its learners are owed is listed and paid, and somebody makes good what is missing. */
  private async windUp(): Promise<void> {
    await this.findAll();
    await this.turnNight();
    await this.do({ do: 'STATE', state: 'REFUND_ONLY' });
    await this.decideLessons();
    await this.listAnew();
    await this.answerAll(false);
    await this.do({ do: 'DEPOSIT', amount: 1n });
    const mass = await this.listAnew();
    if (mass >= 0) await this.drawDeposit(mass);
    for (const more of mass < 0 ? [] : [1n, 0n]) {
      const amount = this.model.restOfAll(this.model.masses[mass]!) + more;
      await this.do({ do: 'MONEY', mass, source: 'LATE', amount });
    }
    await this.pass(2);
    if (mass < 0) return;
    await this.do({ do: 'CONCLUDE', mass });
    await this.pass(2);
    await this.do({ do: 'REPORT', liability: 0n });
  }

  private async drawDeposit(mass: number): Promise<void> {
    const { deposit } = this.model;
    const rest = this.model.restOfAll(this.model.masses[mass]!);
    // What may not come before it.
    for (const [advance, { state }] of this.model.advances.entries())
      if (state === 'PAID') await this.do({ do: 'RETURN_ADVANCE', advance });
    await this.do({ do: 'MONEY', mass, source: 'LATE', amount: rest });
    await this.do({ do: 'MONEY', mass, source: 'DEPOSIT', amount: deposit < rest ? deposit : rest });
  }

  /** Listed and approved, unless the bank owes an answer, or a list is under way: its place. */
  private async listAnew(): Promise<number> {
    for (const [mass, { state }] of this.model.masses.entries())
      if (state === 'LISTED') await this.do({ do: 'WITHDRAW_LIST', mass });
    await this.do({ do: 'LIST' });
    const mass = this.model.masses.length - 1;
    await this.do({ do: 'APPROVE_LIST', mass });
    return mass;
  }

  /** What the bank says it paid is found to be paid, where that may be, and else not. */
  private async findAll(): Promise<void> {
    for (const [found, { claims }] of [...this.model.breaks].entries()) {
      for (const outcome of claims ? (['PAID', 'NOT_PAID'] as const) : [null])
        await this.do({ do: 'PROPOSE', found, outcome });
      await this.do({ do: 'SECOND', found });
    }
  }

  private async decideLessons(): Promise<void> {
    for (const [order, { lessons }] of this.model.orders.entries())
      for (const [at, { state }] of [...lessons].entries())
        if (state === 'AWAITING' || state === 'DISPUTED')
          await this.do({ do: state === 'AWAITING' ? 'CONFIRM' : 'RULE_CONSUMED', lesson: [order, at] });
  }

  /** Everything due is fired day by day, and the bank pays. */
  private async pass(days: number): Promise<void> {
    for (let day = 0; day < days; day += 1) {
      await this.turnNight();
      await this.answerAll(true);
    }
  }

  /** The next working day: what falls due is done, the bank has not answered. */
  private async turnNight(): Promise<void> {
    await this.do({ do: 'TIME', to: startOfDay(addWorkingDays(this.model.today, 1).day) });
    for (let key = dueIn(this.model)[0]; key; key = dueIn(this.model)[0]) await this.do({ do: 'FIRE', key });
    while (this.model.jobs[0]) await this.do({ do: 'SETTLE', day: this.model.jobs[0] });
  }

  private async answerAll(paid: boolean): Promise<void> {
    for (const [payment, { state }] of this.model.payments.entries())
      if (state === 'OPEN') await this.do({ do: 'ANSWER', payment, paid, amount: null, reference: `E${payment}` });
  }

  /** The bank says that it has paid another amount (but of a payout, whose own amount is to be looked at), then nothing, and then what it was told to. */
  private async payLate(): Promise<void> {
    const told = [...this.model.payments.keys()].filter((payment) => this.model.payments[payment]!.state === 'OPEN');
    for (const payment of told) {
      const { code, amount: asked } = this.model.payments[payment]!;
      const amount = asked - 1n;
      if (code !== 'PAYOUT') await this.do({ do: 'ANSWER', payment, paid: true, amount, reference: `L${payment}` });
    }
    await this.answerAll(false);
    for (const payment of told)
      await this.do({ do: 'ANSWER', payment, paid: true, amount: null, reference: `L${payment}` });
  }

  /** Nothing else holds the account: nothing is left lying. */
  private async comeToRest(state: 'ACTIVE' | 'REFUND_ONLY'): Promise<void> {
    await this.do({ do: 'STATE', state });
    await this.do({ do: 'MINIMUM', minimum: 0n });
    await this.findAll();
    if (state === 'ACTIVE') await this.do({ do: 'REPORT', liability: 0n });
    await this.pass(3);
    const { payouts, refunds, payments, orders, advances } = this.model;
    expect(payments.filter(({ state }) => state === 'OPEN')).toEqual([]);
    expect(refunds.filter(({ state }) => state === 'PAYING')).toEqual([]);
    expect(payouts.filter(({ state }) => state === 'ORDERED')).toEqual([]);
    const out = advances.some(({ state }) => state === 'PAID') || this.model.balance('COST_ADVANCE ') > 0n;
    const consumed = orders
      .flatMap(({ lessons }) => lessons)
      .filter(({ state, consumedOn }) => state === 'CONSUMED' && consumedOn !== this.model.today)
      // What was paid for other lessons of the day than wait now is for people to put right.
      .filter(({ consumedOn }) => !this.model.claimOnDay(consumedOn!));
    const waits = state === 'REFUND_ONLY' && !this.model.owesNobody;
    if (!out && !waits) expect(consumed).toEqual([]);
    if (!out) expect(refunds.filter(({ state }) => state === 'RETURNED')).toEqual([]);
    for (const order of orders)
      expect(this.model.balance(`ORDER ${orders.indexOf(order)}`) <= leftIn(order)).toBe(true);
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
