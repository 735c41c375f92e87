import { expect } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import type { EscrowAccountStateName } from '../src/escrow-account/index.js';
import { TRANSFER_CODES, type TransferCode, type TransferRequest } from '../src/escrow-ledger/index.js';
import { LedgerModel } from './ledger-model.js';

/** A ledger under test: one escrow account with accounts for the orders A and B. */
export interface LedgerUnderTest {
  readonly escrowAccountId: string;
  /** Codes of the verdicts, null for what stands. */
  post(requests: readonly TransferRequest[], now: Date): Promise<readonly (string | null)[]>;
  set(account: { readonly state: EscrowAccountStateName; readonly minimum: bigint }): Promise<void>;
  /** Own-sense balances by `KIND order`, those that are not zero. */
  balances(): Promise<ReadonlyMap<string, bigint>>;
}

export type OpenLedger = (mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT') => Promise<LedgerUnderTest>;

const STATES = ['HELD', 'FROZEN', 'REFUND_ONLY', 'CLOSED', 'RED', ...Array<'ACTIVE'>(5).fill('ACTIVE')] as const;
const ENDS = ['POST', 'VOID', 'EXPIRE'] as const;
const HOUR_MS = 3_600_000;
const START = new Date('2026-03-02T01:00:00Z');
const ORDERS = ['A', 'B'];

const at = fc.nat(1_000);
const step = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ do: fc.constant('MOVE'), code: at, order: fc.nat(9), aim: fc.nat(5), pending: fc.nat(2) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('END'), target: at, as: fc.constantFrom(...ENDS) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('REVERSE'), target: at }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('AGAIN'), target: at, changed: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('STATE'), state: fc.constantFrom(...STATES) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('ANSWER'), during: fc.constantFrom(...STATES), target: at }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('WIND_UP'), left: fc.nat(3), part: fc.nat(5) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('MINIMUM'), aim: fc.nat(2) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('TIME') }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('COMMIT') }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const story = fc.record({
  mode: fc.constantFrom('BANK_CUSTODY' as const, 'RISK_DEPOSIT' as const),
  steps: fc.array(step, { minLength: 8, maxLength: 45, size: 'max' }),
});

/** Whatever comes in whatever order: the ledger answers as the model does, and ends with its balances. Amounts aim at what is there, -1, 0 and +1 fen. */
export async function checkLedger(
  open: OpenLedger,
  options: { readonly runs: number; readonly seed: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(story, async ({ mode, steps }) => {
      await new Telling(await open(mode), mode).tell(steps);
    }),
    { numRuns: options.runs, seed: options.seed, endOnFailure: true },
  );
}

class Telling {
  private readonly model: LedgerModel;
  private readonly sent: TransferRequest[] = [];
  private waiting: { readonly request: TransferRequest; readonly expected: string | null }[] = [];
  private count = 0;

  constructor(
    private readonly ledger: LedgerUnderTest,
    mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT',
  ) {
    this.model = new LedgerModel(mode, ORDERS, START);
  }

  async tell(steps: readonly Step[]): Promise<void> {
    this.begin();
    for (const one of steps) await this.take(one);
    await this.commit();
    const expected = [...this.model.balances].filter(([, balance]) => balance !== 0n);
    expect([...(await this.ledger.balances())].sort()).toEqual(expected.sort());
  }

  /** Something in every account: a story that begins with nothing is refused half through. */
  private begin(): void {
    const begun: readonly (readonly [TransferCode, bigint])[] = [
      ['COLLECTION', 1_000n],
      ['CONSUMPTION', 400n],
      ['REFUND', 100n],
      ['COST_ADVANCE', 50n],
      ['RISK_DEPOSIT', 300n],
      ['PAYOUT', 20n],
    ];
    const inAnHour = new Date(this.model.now.getTime() + HOUR_MS);
    for (const [code, amount] of begun) {
      const { escrowAccountId } = this.ledger;
      const pendingUntil = code === 'PAYOUT' ? inAnHour : null;
      this.send({ ...this.asked(), code, escrowAccountId, orderNo: 'A', amount, pendingUntil });
    }
  }

  private asked() {
    this.count += 1;
    const id = `${this.ledger.escrowAccountId.slice(0, 24)}${this.count.toString(16).padStart(12, '0')}`;
    return { id, day: calendarDay('2026-03-02'), cause: `依据${this.count}` };
  }

  private async take(one: Step): Promise<void> {
    if (one.do === 'ANSWER' && 'during' in one) return this.answer(one);
    if ('left' in one) return this.windUp(one);
    const request = this.requestOf(one);
    if (request) return this.send(request);
    if (one.do === 'TIME') await this.turn({ now: new Date(this.model.now.getTime() + HOUR_MS) });
    else if ('state' in one) await this.turn({ state: one.state });
    else if (one.do === 'MINIMUM' && 'aim' in one) await this.require(one.aim);
    else await this.commit();
  }

  /** The bank's word on a payment, while the account is in some state. */
  private async answer({ during, target }: Extract<Step, { readonly during: unknown }>): Promise<void> {
    const { state } = this.model;
    await this.turn({ state: during });
    const pending = this.pending().filter(({ request }) => 'code' in request && request.code === 'PAYOUT');
    const paid = pending[target % pending.length];
    if (paid) this.send({ ...this.asked(), resolves: paid.request.id, as: 'POST' });
    await this.turn({ state });
  }

  /** All is paid back, or all but a fen; then what is left is asked for. */
  private async windUp({ left, part }: Extract<Step, { readonly left: number }>): Promise<void> {
    const { state } = this.model;
    await this.turn({ state: 'REFUND_ONLY' });
    for (const orderNo of ORDERS) this.sendMost('REFUND', { orderNo, less: 0n });
    this.sendMost('REFUND_PAYMENT', { less: left === 0 ? 1n : 0n });
    if (left > 1) await this.commit();
    for (const code of ['RISK_DEPOSIT_RETURN', 'PAYOUT', 'COST_ADVANCE'] as const)
      this.sendMost(code, { less: BigInt(part) - 1n });
    await this.turn({ state });
  }

  private sendMost(
    code: TransferCode,
    { orderNo = null, less }: { readonly orderNo?: string | null; readonly less: bigint },
  ) {
    const moved = { code, escrowAccountId: this.ledger.escrowAccountId, orderNo, amount: 0n };
    this.send({ ...this.asked(), ...moved, amount: this.model.limit(moved)! - less });
  }

  private async turn(to: Partial<Pick<LedgerModel, 'now' | 'state' | 'minimum'>>): Promise<void> {
    await this.commit();
    const { state, minimum } = Object.assign(this.model, to);
    await this.ledger.set({ state, minimum });
  }

  /** Another minimum, and what would leave a fen less than it. */
  private async require(aim: number): Promise<void> {
    await this.turn({ minimum: this.minimumAt(aim) });
    this.sendMost(this.model.mode === 'BANK_CUSTODY' ? 'PAYOUT' : 'RISK_DEPOSIT_RETURN', { less: -1n });
  }

  private minimumAt(aim: number): bigint {
    const kept = this.model.mode === 'BANK_CUSTODY' ? 'SUPERVISED_BANK ' : 'RISK_DEPOSIT_BANK ';
    return [0n, 1n, (this.model.balances.get(kept) ?? 0n) / 2n][aim]!;
  }

  private pending() {
    return [...this.model.known.values()].filter(({ status }) => status === 'PENDING');
  }

  private requestOf(one: Step): TransferRequest | null {
    if ('code' in one) return { ...this.asked(), ...this.movement(one) };
    if (!('target' in one)) return null;
    const pending = this.pending().map(({ request }) => request);
    // Mostly what can be ended; sometimes anything.
    const targets = 'as' in one && one.target % 5 > 0 && pending.length > 0 ? pending : this.sent;
    const target = targets[one.target % targets.length]!;
    if ('as' in one) return { ...this.asked(), resolves: target.id, as: one.as };
    if (!('changed' in one)) return { ...this.asked(), reverses: target.id };
    return one.changed ? { ...target, cause: `${target.cause}改` } : target;
  }

  private movement({ code: place, order, aim, pending }: Extract<Step, { readonly code: number }>) {
    const code: TransferCode = TRANSFER_CODES[place % TRANSFER_CODES.length]!;
    const orderNo = order === 9 ? '没有的订单' : ORDERS[order % 2]!;
    const fromOrderNo = ORDERS[order < 8 ? (order + 1) % 2 : order % 2]!;
    const moved = { code, escrowAccountId: this.ledger.escrowAccountId, orderNo, fromOrderNo, amount: 0n };
    const limit = this.model.limit(moved);
    const amount =
      limit === null
        ? [100n, 0n, 1n, 1_000n, 50n, 7n][aim]!
        : [limit, limit - 1n, limit + 1n, 1n, limit / 2n, limit][aim]!;
    const pendingUntil = pending === 0 ? new Date(this.model.now.getTime() + HOUR_MS) : null;
    return { ...moved, amount, pendingUntil };
  }

  private send(request: TransferRequest): void {
    this.sent.push(request);
    this.waiting.push({ request, expected: this.model.post(request) });
  }

  private async commit(): Promise<void> {
    const set = this.waiting.splice(0);
    if (set.length === 0) return;
    const codes = await this.ledger.post(
      set.map(({ request }) => request),
      this.model.now,
    );
    const told = (code: string | null, place: number) => [set[place]!.request.id, code];
    expect(codes.map(told)).toEqual(set.map(({ expected }) => expected).map(told));
  }
}
