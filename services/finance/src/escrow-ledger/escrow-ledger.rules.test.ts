import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Caller, type Role } from '@lianguan/kernel';
import {
  isAsset,
  LEDGER_ACCOUNT_KINDS,
  leavesToInstitution,
  MOVEMENTS,
  TRANSFER_CODES,
  type TransferCode,
} from './chart.rules.js';
import {
  availableOf,
  decideTransfer,
  decideTransfers,
  enter,
  type Book,
  type BookAccount,
} from './escrow-ledger.rules.js';
import { accountKey } from './transfer-accounts.rules.js';
import {
  requestText,
  transferLifecycle,
  type Movement,
  type TransferRefusal,
  type TransferRequest,
} from './transfer.rules.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const LATER = new Date('2026-03-02T02:00:00Z');
const day = calendarDay('2026-03-02');
const as = (...roles: readonly Role[]): Caller => ({
  agency: 'FINANCE',
  roles,
  division: '341203',
  subject: 'o',
  operationId: 'o',
});
const facts = { caller: as('FIN', 'SYS'), now: NOW };

/** 100 fen in order A, 50 payable, 30 in clearing, 20 in advance, 200 at the bank less what is owed elsewhere; deposit 80. */
function bookOf(given: Partial<BookAccount> = {}): Book {
  const sums: Partial<Record<BookAccount['kind'], bigint>> = {
    SUPERVISED_BANK: 160n,
    COST_ADVANCE: 20n,
    RISK_DEPOSIT_BANK: 80n,
    ORDER: 100n,
    PAYABLE: 50n,
    REFUND_CLEARING: 30n,
    RISK_DEPOSIT: 80n,
  };
  const accounts = LEDGER_ACCOUNT_KINDS.map((kind): [string, BookAccount] => {
    const orderNo = kind === 'ORDER' ? 'A' : '';
    const [debits, credits] = isAsset(kind) ? [sums[kind]!, 0n] : [0n, sums[kind]!];
    const key = accountKey('e', kind, orderNo);
    const pending = { debitsPending: 0n, creditsPending: 0n };
    const account = { id: key, escrowAccountId: 'e', kind, orderNo, debits, credits, ...pending };
    return [key, { ...account, state: 'ACTIVE', mode: 'BANK_CUSTODY', minimum: 100n, ...given }];
  });
  return { accounts: new Map(accounts), transfers: new Map(), rejections: new Map(), entered: [] };
}

const move = (given: Partial<Movement> = {}): Movement => ({
  id: 't',
  day,
  cause: '课次 1',
  code: 'CONSUMPTION',
  escrowAccountId: 'e',
  orderNo: 'A',
  amount: 10n,
  ...given,
});
const codeOf = (book: Book, request: TransferRequest, given: Partial<typeof facts> = {}): TransferRefusal | null => {
  const decided = decideTransfer(book, request, { ...facts, ...given });
  return decided.ok ? null : decided.refusal.code;
};
const entered = (book: Book, ...requests: readonly TransferRequest[]): Book => {
  const decided = decideTransfers(book, requests, facts);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return book;
};

describe('a movement', () => {
  // prettier-ignore -- a table
  it.each<[TransferRefusal | null, Partial<Movement>, Partial<BookAccount>]>([
    [null, { amount: 100n }, {}],
    ['TRANSFER_INSUFFICIENT', { amount: 101n }, {}],
    ['TRANSFER_AMOUNT_NOT_POSITIVE', { amount: 0n }, {}],
    ['TRANSFER_AMOUNT_NOT_POSITIVE', { amount: -1n }, {}],
    [null, { code: 'COLLECTION', amount: 100_000_000_000_000n }, {}],
    ['TRANSFER_AMOUNT_TOO_LARGE', { code: 'COLLECTION', amount: 100_000_000_000_001n }, {}],
    ['TRANSFER_CAUSE_MISSING', { cause: ' ' }, {}],
    [null, { cause: '课'.repeat(200) }, {}],
    ['TRANSFER_TEXT_LONG', { cause: '课'.repeat(201) }, {}],
    ['TRANSFER_TEXT_LONG', { documentNo: '9'.repeat(201) }, {}],
    ['TRANSFER_TEXT_NAMES_PERSON', { documentNo: '19900000001' }, {}],
    ['TRANSFER_TEXT_NAMES_PERSON', { orderNo: '19900000001' }, {}],
    ['TRANSFER_ORDER_MISSING', { orderNo: '' }, {}],
    ['TRANSFER_ORDER_MISSING', { orderNo: null }, {}],
    ['TRANSFER_ORDER_MISSING', { code: 'STOCK_ADOPTION' }, {}],
    ['TRANSFER_ORDER_MISSING', { code: 'STOCK_ADOPTION', fromOrderNo: 'A' }, {}],
    ['TRANSFER_ACCOUNT_UNKNOWN', { code: 'STOCK_ADOPTION', fromOrderNo: 'A', orderNo: 'B' }, {}],
    [null, { code: 'PAYOUT', orderNo: null }, {}],
    ['TRANSFER_ACCOUNT_UNKNOWN', { orderNo: 'B' }, {}],
    ['TRANSFER_ACCOUNT_UNKNOWN', { escrowAccountId: 'f' }, {}],
    ['TRANSFER_ACCOUNT_CLOSED', {}, { state: 'CLOSED' }],
    ['TRANSFER_TERM_PAST', { pendingUntil: NOW }, {}],
    [null, { pendingUntil: new Date(NOW.getTime() + 1) }, {}],
    // The bank holds 160, the minimum is 100.
    [null, { code: 'PAYOUT', amount: 50n }, {}],
    ['TRANSFER_INSUFFICIENT', { code: 'PAYOUT', amount: 51n }, {}],
    [null, { code: 'COST_ADVANCE', amount: 60n }, {}],
    ['TRANSFER_BELOW_MINIMUM', { code: 'COST_ADVANCE', amount: 61n }, {}],
    ['TRANSFER_BELOW_MINIMUM', { code: 'COST_ADVANCE', amount: 160n }, {}],
    ['TRANSFER_INSUFFICIENT', { code: 'COST_ADVANCE', amount: 161n }, {}],
    [null, { code: 'REFUND_PAYMENT', amount: 30n }, { minimum: 160n }],
    [null, { code: 'RISK_DEPOSIT_RETURN', amount: 80n }, {}],
    ['TRANSFER_BELOW_MINIMUM', { code: 'RISK_DEPOSIT_RETURN', amount: 21n }, { mode: 'RISK_DEPOSIT', minimum: 60n }],
    [null, { code: 'RISK_DEPOSIT_RETURN', amount: 20n }, { mode: 'RISK_DEPOSIT', minimum: 60n }],
    [null, { code: 'COST_ADVANCE', amount: 160n }, { mode: 'RISK_DEPOSIT' }],
    ['TRANSFER_HELD', { code: 'PAYOUT' }, { state: 'HELD' }],
    ['TRANSFER_HELD', { code: 'COST_ADVANCE' }, { state: 'FROZEN' }],
    ['TRANSFER_HELD', { code: 'RISK_DEPOSIT_RETURN' }, { state: 'REFUND_ONLY' }],
    [null, { code: 'PAYOUT' }, { state: 'RED' }],
    [null, { code: 'REFUND_PAYMENT' }, { state: 'FROZEN' }],
    [null, { code: 'CONSUMPTION' }, { state: 'HELD' }],
  ])('%s: %j on %j', (expected, given, account) => {
    expect(codeOf(bookOf(account), move(given))).toBe(expected);
  });

  it.each([
    [null, 0n, 0n],
    ['TRANSFER_INSUFFICIENT', 0n, 1n],
    ['TRANSFER_HELD', 1n, 0n],
    ['TRANSFER_HELD', null, 0n],
  ])('%s: what an account that only refunds and owes %s has left, whatever its minimum', (expected, owed, more) => {
    const owing = new Map(owed === null ? [] : [['e', owed]]);
    const codeIn = (mode: 'RISK_DEPOSIT' | 'BANK_CUSTODY', code: TransferCode, amount: bigint) =>
      codeOf({ ...bookOf({ state: 'REFUND_ONLY', mode }), owed: owing }, move({ code, amount }));
    expect(codeIn('RISK_DEPOSIT', 'RISK_DEPOSIT_RETURN', 80n + more)).toBe(expected);
    expect(codeIn('BANK_CUSTODY', 'PAYOUT', 50n + more)).toBe(expected);
    expect(codeIn('BANK_CUSTODY', 'COST_ADVANCE', 1n)).toBe('TRANSFER_HELD');
  });

  it('what one act pays back is no longer owed to whoever comes after it', () => {
    const rest = move({ id: 'u', code: 'RISK_DEPOSIT_RETURN', amount: 80n });
    for (const [paid, expected] of [
      [29n, 'TRANSFER_HELD'],
      [30n, null],
    ] as const) {
      const book = { ...bookOf({ state: 'REFUND_ONLY' }), owed: new Map([['e', 30n]]) };
      const decided = decideTransfers(book, [move({ code: 'REFUND_PAYMENT', amount: paid }), rest], facts);
      expect(decided.ok ? null : decided.refusal.code).toBe(expected);
    }
  });

  it('reserves while it is pending, and neither counts twice', () => {
    const book = entered(bookOf(), move({ amount: 60n, pendingUntil: LATER }));
    expect(codeOf(book, move({ id: 'u', amount: 41n }))).toBe('TRANSFER_INSUFFICIENT');
    expect(codeOf(book, move({ id: 'u', amount: 40n }))).toBeNull();
  });

  it('is one with itself, and no other has its id', () => {
    const book = entered(bookOf(), move());
    expect(codeOf(book, move())).toBeNull();
    expect(codeOf(book, move({ amount: 11n }))).toBe('TRANSFER_ID_REUSED');
    book.rejections.set('r', { request: requestText(move({ id: 'r' })), refusal: { code: 'TRANSFER_HELD' } });
    expect(codeOf(book, move({ id: 'r' }))).toBe('TRANSFER_HELD');
    expect(codeOf(book, move({ id: 'r', amount: 11n }))).toBe('TRANSFER_ID_REUSED');
  });

  it('stands or falls with the others of its act', () => {
    const book = bookOf();
    const both = [move({ amount: 60n }), move({ id: 'u', amount: 60n })];
    expect(decideTransfers(book, both, facts)).toMatchObject({ ok: false, refusal: { code: 'TRANSFER_INSUFFICIENT' } });
    expect(availableOf(book.accounts.get(accountKey('e', 'ORDER', 'A'))!)).toBe(100n);
    expect(book.entered).toEqual([]);
    expect(decideTransfers(book, both.slice(0, 1), facts)).toEqual({ ok: true, value: ['t'] });
    expect(book.entered).toHaveLength(1);
  });
});

describe('what ends or corrects a transfer', () => {
  const end = (to: 'POST' | 'VOID' | 'EXPIRE', resolves = 't'): TransferRequest => ({
    id: 'z',
    day,
    cause: '回执',
    resolves,
    as: to,
  });
  const reverse = (reverses = 't'): TransferRequest => ({ id: 'z', day, cause: '更正', reverses });
  const pending = () => entered(bookOf(), move({ code: 'PAYOUT', amount: 50n, pendingUntil: LATER }));
  const held = (book: Book, state: BookAccount['state']): Book => {
    for (const [key, account] of book.accounts as Map<string, BookAccount>)
      book.accounts.set(key, { ...account, state });
    return book;
  };
  const justBefore = new Date(LATER.getTime() - 1);

  // prettier-ignore -- a table
  it.each<[TransferRefusal | null, () => Book, TransferRequest, Date]>([
    [null, pending, end('POST'), justBefore],
    ['TRANSFER_TERM_OVER', pending, end('POST'), LATER],
    ['TRANSFER_TERM_NOT_OVER', pending, end('EXPIRE'), justBefore],
    [null, pending, end('EXPIRE'), LATER],
    [null, pending, end('VOID'), LATER],
    ['TRANSFER_UNKNOWN', pending, end('POST', 'x'), NOW],
    ['TRANSFER_HELD', () => held(pending(), 'HELD'), end('POST'), NOW],
    [null, () => held(pending(), 'HELD'), end('VOID'), NOW],
    ['TRANSFER_ACCOUNT_CLOSED', () => held(pending(), 'CLOSED'), end('POST'), NOW],
    [null, () => held(pending(), 'CLOSED'), end('VOID'), NOW],
    ['ACTION_NOT_AVAILABLE', () => entered(pending(), { ...end('VOID'), id: 'v' }), end('POST'), NOW],
    ['ACTION_NOT_AVAILABLE', () => entered(pending(), { ...end('POST'), id: 'v' }), end('VOID'), NOW],
    ['TRANSFER_NOT_BOOKED', () => entered(bookOf(), move()), end('POST'), NOW],
    ['TRANSFER_NOT_BOOKED', pending, reverse(), NOW],
    [null, () => entered(bookOf(), move()), reverse(), NOW],
    [null, () => held(entered(bookOf(), move()), 'CLOSED'), reverse(), NOW],
    ['TRANSFER_UNKNOWN', () => entered(bookOf(), move()), reverse('x'), NOW],
    ['TRANSFER_NOT_BOOKED', () => entered(bookOf(), move(), { ...reverse(), id: 'r' }), reverse('r'), NOW],
    ['ACTION_NOT_AVAILABLE', () => entered(bookOf(), move(), { ...reverse(), id: 'r' }), reverse(), NOW],
    [
      'TRANSFER_INSUFFICIENT',
      () => entered(bookOf(), move({ code: 'COLLECTION', amount: 70n }), move({ id: 'u', amount: 101n })),
      reverse(),
      NOW,
    ],
  ])('%s', (expected, book, request, now) => {
    expect(codeOf(book(), request, { now })).toBe(expected);
  });

  it('leaves the balances as if the reversed one had never been', () => {
    const book = entered(bookOf(), move(), { ...reverse(), id: 'r' });
    const available = ([...(book.accounts as Map<string, BookAccount>).values()] as const).map(availableOf);
    expect(available).toEqual([...(bookOf().accounts as Map<string, BookAccount>).values()].map(availableOf));
  });

  // prettier-ignore -- a table
  it.each<[keyof typeof EVENTS, Role, boolean]>([
    ['post', 'BANK', true],
    ['post', 'FIN', true],
    ['post', 'SYS', true],
    ['post', 'EDU_SUP', false],
    ['void', 'BANK', true],
    ['void', 'FIN', true],
    ['void', 'SYS', true],
    ['void', 'INST', false],
    ['expire', 'SYS', true],
    ['expire', 'FIN', false],
    ['expire', 'BANK', false],
    ['reverse', 'FIN', true],
    ['reverse', 'SYS', true],
    ['reverse', 'BANK', false],
  ])('%s by %s: %s', (event, role, may) => {
    const { book, request, now } = EVENTS[event]();
    expect(codeOf(book, request, { caller: as(role), now })).toBe(may ? null : 'ROLE_NOT_ENTITLED');
  });
  const EVENTS = {
    post: () => ({ book: pending(), request: end('POST'), now: NOW }),
    void: () => ({ book: pending(), request: end('VOID'), now: NOW }),
    expire: () => ({ book: pending(), request: end('EXPIRE'), now: LATER }),
    reverse: () => ({ book: entered(bookOf(), move()), request: reverse(), now: NOW }),
  };

  it('leaves nothing to be done with what has ended', () => {
    for (const state of transferLifecycle.terminal)
      expect(transferLifecycle.availableActions(state, { roles: ['FIN', 'BANK', 'SYS'] })).toEqual([]);
  });
});

describe('the chart', () => {
  it('keeps assets equal to liabilities, whatever the code', () => {
    for (const code of TRANSFER_CODES) {
      const book = bookOf({ minimum: 0n });
      const other = { ...book.accounts.get(accountKey('e', 'ORDER', 'A'))!, orderNo: 'B', credits: 0n };
      book.accounts.set(accountKey('e', 'ORDER', 'B'), other);
      entered(book, move({ code, amount: 7n, fromOrderNo: 'A', orderNo: code === 'STOCK_ADOPTION' ? 'B' : 'A' }));
      const sum = (assets: boolean) =>
        [...(book.accounts as Map<string, BookAccount>).values()]
          .filter(({ kind }) => isAsset(kind) === assets)
          .reduce((total, account) => total + availableOf(account), 0n);
      expect([code, sum(true)]).toEqual([code, sum(false)]);
    }
  });

  it('knows what leaves for the institution', () => {
    const outward = TRANSFER_CODES.filter(leavesToInstitution);
    expect(outward).toEqual(['PAYOUT', 'COST_ADVANCE', 'RISK_DEPOSIT_RETURN']);
    expect(MOVEMENTS.REFUND_PAYMENT.credit).toBe('SUPERVISED_BANK');
  });

  it('enters both sides', () => {
    const book = bookOf();
    const decided = decideTransfer(book, move({ amount: 3n }), facts);
    if (decided.ok) enter(book, decided.value!);
    expect(book.accounts.get(accountKey('e', 'ORDER', 'A'))!.debits).toBe(3n);
    expect(book.accounts.get(accountKey('e', 'PAYABLE', ''))!.credits).toBe(53n);
  });
});
