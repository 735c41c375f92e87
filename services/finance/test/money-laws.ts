import { expect } from '@jest/globals';
import { addWorkingDays, startOfDay } from '@lianguan/kernel';
import fc from 'fast-check';
import { MoneyModel } from './money-acts.js';
import { clone, leftIn, type Act } from './money-model.js';
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

export type OpenMoney = (of: { readonly price: bigint; readonly counts: readonly number[] }) => Promise<MoneyUnderTest>;

const COUNTS = [3, 2, 4];

const story = fc.record({
  price: fc.constantFrom(3_300n, 7n, 1n, 3_333n),
  steps: fc.array(step, { minLength: 12, maxLength: 40, size: 'max' }),
});

/** Whatever is done in whatever order, and two things at once: the service answers as the model does, and has the same money, rows and deadlines. */
export async function checkMoney(
  open: OpenMoney,
  options: { readonly runs: number; readonly seed: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(story, async ({ price, steps }) => {
      const money = await open({ price, counts: COUNTS });
      await new Telling(money, price).tell(steps);
    }),
    { numRuns: options.runs, seed: options.seed, endOnFailure: true },
  );
}

class Telling {
  private model: MoneyModel;
  private last: Act | null = null;
  private waiting: Act | null = null;

  constructor(
    private readonly money: MoneyUnderTest,
    price: bigint,
  ) {
    this.model = new MoneyModel(COUNTS.map((count) => ({ count, amount: price * BigInt(count) })));
  }

  async tell(steps: readonly Step[]): Promise<void> {
    // Something to begin with: a story that begins with nothing is refused half through.
    for (const order of [0, 1])
      await this.do({ do: 'PAY', order, amount: this.model.orders[order]!.amount, reference: `R${order}` });
    for (const slot of [0, 1]) await this.do({ do: 'DELIVER', order: 0, slot });
    await this.do({ do: 'CONFIRM', lesson: [0, 0] });
    for (const one of steps) await this.take(one);
    await this.comeToRest();
  }

  private async take(one: Step): Promise<void> {
    const act = actOf(this.model, one, this.last);
    if (!act) return;
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

  /** Nothing holds the account, everything due is fired day by day, and the bank pays: nothing is left lying. */
  private async comeToRest(): Promise<void> {
    await this.do({ do: 'STATE', state: 'ACTIVE' });
    await this.do({ do: 'MINIMUM', minimum: 0n });
    for (let days = 0; days < 3; days += 1) {
      await this.do({ do: 'TIME', to: startOfDay(addWorkingDays(this.model.today, 1).day) });
      for (let key = dueIn(this.model)[0]; key; key = dueIn(this.model)[0]) await this.do({ do: 'FIRE', key });
      while (this.model.jobs[0]) await this.do({ do: 'SETTLE', day: this.model.jobs[0] });
      for (const [payment, { state }] of this.model.payments.entries())
        if (state === 'OPEN')
          await this.do({ do: 'ANSWER', payment, paid: true, amount: null, reference: `E${payment}` });
    }
    const { payouts, refunds, payments, orders, advances } = this.model;
    expect(payments.filter(({ state }) => state === 'OPEN')).toEqual([]);
    expect(refunds.filter(({ state }) => state === 'PAYING')).toEqual([]);
    expect(payouts.filter(({ state }) => state === 'ORDERED')).toEqual([]);
    const out = advances.some(({ state }) => state === 'PAID') || this.model.balance('COST_ADVANCE ') > 0n;
    const consumed = orders
      .flatMap(({ lessons }) => lessons)
      .filter(({ state, consumedOn }) => state === 'CONSUMED' && consumedOn !== this.model.today);
    if (!out) expect(consumed).toEqual([]);
    for (const order of orders)
      expect(this.model.balance(`ORDER ${orders.indexOf(order)}`) <= leftIn(order)).toBe(true);
  }
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
