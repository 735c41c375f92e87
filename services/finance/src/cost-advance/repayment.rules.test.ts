import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import fc from 'fast-check';
import {
  accountKey,
  availableOf,
  decideTransfers,
  isAsset,
  LEDGER_ACCOUNT_KINDS,
  type Book,
  type BookAccount,
  type LedgerAccountKind,
  type Movement,
  type TransferRequest,
} from '../escrow-ledger/index.js';
import type { AdvanceStateName } from './advance-lifecycle.rules.js';
import { leftOf, settle } from './repayment.rules.js';

interface Lesson {
  readonly amountFen: string;
  readonly repaidFen: string;
}
interface Advance extends Lesson {
  readonly no: number;
  readonly state: AdvanceStateName;
}
const lesson = (amount: number, repaid = 0): Lesson => ({ amountFen: String(amount), repaidFen: String(repaid) });
const advance = (amount: number, repaid = 0, no = 0): Advance => ({ ...lesson(amount, repaid), no, state: 'PAID' });

// prettier-ignore -- a table
it.each<[string, Lesson[], Advance[], { left: number[]; repaid: [number, AdvanceStateName][] }]>([
  ['nothing is out', [lesson(33)], [], { left: [33], repaid: [] }],
  ['less is out than a lesson', [lesson(33)], [advance(20)], { left: [13], repaid: [[20, 'REPAID']] }],
  ['as much', [lesson(33)], [advance(33)], { left: [0], repaid: [[33, 'REPAID']] }],
  ['more', [lesson(33)], [advance(34)], { left: [0], repaid: [[33, 'PAID']] }],
  ['over two lessons', [lesson(33), lesson(33)], [advance(40)], { left: [0, 26], repaid: [[40, 'REPAID']] }],
  [
    'the oldest first',
    [lesson(33)],
    [advance(30, 10), advance(30)],
    {
      left: [0],
      repaid: [
        [20, 'REPAID'],
        [13, 'PAID'],
      ],
    },
  ],
  ['what was settled before stays', [lesson(33, 30)], [advance(2)], { left: [1], repaid: [[2, 'REPAID']] }],
  ['a lesson worth nothing', [lesson(0)], [advance(2)], { left: [0], repaid: [] }],
])('%s', (_name, lessons, advances, { left, repaid }) => {
  const settled = settle(lessons, advances);
  expect(settled.lessons.map((one) => Number(leftOf(one)))).toEqual(left);
  expect(settled.repayments.map(({ amount, advance: { state } }) => [Number(amount), state])).toEqual(repaid);
});

it('does not repay what is not out', () => {
  expect(() => settle([lesson(1)], [{ ...advance(1), state: 'APPROVED' }])).toThrow('an advance in state APPROVED');
});

/** An escrow account of one institution, its ledger, and what the acts know of lessons and advances. */
class Account {
  readonly book: Book;
  readonly lessons: {
    order: string;
    row: Lesson;
    state: 'CONTRACTED' | 'CONSUMED' | 'ORDERED' | 'RELEASED';
    payout: string;
  }[] = [];
  advances: Advance[] = [];
  readonly payouts = new Map<string, bigint>();
  collected = 0n;
  advanced = 0n;
  paidOut = 0n;
  private ids = 0;

  constructor() {
    const account = (kind: LedgerAccountKind): BookAccount => ({
      id: kind,
      escrowAccountId: 'e',
      kind,
      orderNo: kind === 'ORDER' ? 'o' : '',
      debits: 0n,
      credits: 0n,
      debitsPending: 0n,
      creditsPending: 0n,
      state: 'ACTIVE',
      mode: 'BANK_CUSTODY',
      minimum: 0n,
    });
    const accounts = LEDGER_ACCOUNT_KINDS.map(account).map(
      (one) => [accountKey('e', one.kind, one.orderNo), one] as const,
    );
    this.book = { accounts: new Map(accounts), transfers: new Map(), rejections: new Map(), entered: [] };
  }

  balance(kind: LedgerAccountKind): bigint {
    const { debits, credits } = this.book.accounts.get(accountKey('e', kind, kind === 'ORDER' ? 'o' : ''))!;
    return isAsset(kind) ? debits - credits : credits - debits;
  }

  available(kind: LedgerAccountKind): bigint {
    return availableOf(this.book.accounts.get(accountKey('e', kind, kind === 'ORDER' ? 'o' : ''))!);
  }

  post(...requests: readonly TransferRequest[]): boolean {
    const caller = { roles: ['SYS'] } as never;
    return decideTransfers(this.book, requests, { caller, now: new Date('2026-03-02T00:00:00Z') }).ok;
  }

  move(code: Movement['code'], amount: bigint, pending = false): Movement {
    const asked = { id: `t${(this.ids += 1)}`, day: calendarDay('2026-03-02'), cause: 'c' };
    return {
      ...asked,
      code,
      escrowAccountId: 'e',
      orderNo: 'o',
      amount,
      pendingUntil: pending ? new Date('2026-03-09') : null,
    };
  }

  end(resolves: string, as: 'POST' | 'VOID'): boolean {
    return this.post({ id: `t${(this.ids += 1)}`, day: calendarDay('2026-03-02'), cause: 'c', resolves, as });
  }
}

type Act = (account: Account, size: number) => void;

const ACTS: Readonly<Record<string, Act>> = {
  collect(account, size) {
    account.post(account.move('COLLECTION', BigInt(size * 2)));
    account.collected += BigInt(size * 2);
    for (const _ of [0, 1]) account.lessons.push({ order: 'o', row: lesson(size), state: 'CONTRACTED', payout: '' });
  },
  consume(account) {
    const one = account.lessons.find(({ state }) => state === 'CONTRACTED');
    if (!one) return;
    expect(account.post(account.move('CONSUMPTION', BigInt(one.row.amountFen)))).toBe(true);
    one.state = 'CONSUMED';
  },
  /** Anything that is at the bank, so that the cap of a county is not what keeps the laws. */
  advance(account, size) {
    const asked = account.move('COST_ADVANCE', BigInt(size), true);
    if (!account.post(asked)) return;
    expect(account.end(asked.id, 'POST')).toBe(true);
    account.advances.push(advance(size, 0, account.advances.length));
    account.advanced += BigInt(size);
  },
  settle(account) {
    const waiting = account.lessons.filter(({ state }) => state === 'CONSUMED');
    const out = account.advances.filter(({ state }) => state === 'PAID');
    const { lessons, repayments } = settle(
      waiting.map(({ row }) => row),
      out,
    );
    const moves = repayments.map(({ amount }) => account.move('ADVANCE_REPAYMENT', amount));
    expect(account.post(...moves)).toBe(true);
    const repaid = new Map(repayments.map(({ advance: after }) => [after.no, after]));
    account.advances = account.advances.map((before) => repaid.get(before.no) ?? before);
    waiting.forEach((one, at) => (one.row = lessons[at]!));
    const owed = waiting.filter(({ row }) => leftOf(row) > 0n);
    for (const one of waiting) if (leftOf(one.row) === 0n) one.state = 'RELEASED';
    const amount = owed.reduce((sum, { row }) => sum + leftOf(row), 0n);
    const payout = account.move('PAYOUT', amount, true);
    if (amount === 0n || !account.post(payout)) return;
    account.payouts.set(payout.id, amount);
    for (const one of owed) Object.assign(one, { state: 'ORDERED', payout: payout.id });
  },
  paid: (account) => answer(account, 'POST'),
  unpaid: (account) => answer(account, 'VOID'),
};

function answer(account: Account, as: 'POST' | 'VOID'): void {
  const [id, amount] = account.payouts.entries().next().value ?? [];
  if (id === undefined || amount === undefined) return;
  expect(account.end(id, as)).toBe(true);
  account.payouts.delete(id);
  if (as === 'POST') account.paidOut += amount;
  for (const one of account.lessons.filter(({ payout }) => payout === id))
    Object.assign(one, { state: as === 'POST' ? 'RELEASED' : 'CONSUMED', payout: '' });
}

it('no fen is paid twice: over any course of acts the account stays solvent, and what is out is what lessons have yet to repay', () => {
  const step = fc.tuple(fc.constantFrom(...Object.keys(ACTS)), fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const account = new Account();
      for (const [act, size] of steps) {
        ACTS[act]!(account, size);
        const out = account.advances.reduce((sum, one) => sum + leftOf(one), 0n);
        expect(account.balance('COST_ADVANCE')).toBe(out);
        expect(account.balance('SUPERVISED_BANK') + out).toBe(account.balance('ORDER') + account.balance('PAYABLE'));
        expect(account.advanced + account.paidOut + account.balance('SUPERVISED_BANK')).toBe(account.collected);
        expect(account.available('SUPERVISED_BANK') >= 0n).toBe(true);
        const repaid = account.lessons.reduce((sum, { row }) => sum + BigInt(row.repaidFen), 0n);
        expect(account.advanced - out).toBe(repaid);
        const unpaid = account.lessons
          .filter(({ state }) => state === 'CONSUMED' || state === 'ORDERED')
          .reduce((sum, { row }) => sum + leftOf(row), 0n);
        expect(account.balance('PAYABLE')).toBe(unpaid);
      }
    }),
    { numRuns: 200 },
  );
});
