import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { MutantBench, type Mutant } from '@lianguan/testing';
import type * as Ledger from '../src/escrow-ledger/index.js';
import { checkLedger, type LedgerUnderTest } from './ledger-laws.js';

const SEED = 20_260_302;
const RUNS = 100;

/** Each breaks the ledger in one place, as a tired hand might; the laws must notice within a hundred stories. */
const MUTANTS: readonly Mutant[] = [
  ['one fen may be missing', 'escrow-ledger.rules.ts', 'if (left < 0n)', 'if (left < -1n)'],
  ['the last fen may not leave', 'escrow-ledger.rules.ts', 'if (left < 0n)', 'if (left <= 0n)'],
  ['the minimum is missed by one fen', 'escrow-ledger.rules.ts', 'left < minimum', 'left < minimum - 1n'],
  ['the minimum itself may not be left', 'escrow-ledger.rules.ts', 'left < minimum', 'left <= minimum'],
  [
    'the minimum binds refunds too',
    'escrow-ledger.rules.ts',
    'outward && isAsset(account.kind)',
    'isAsset(account.kind)',
  ],
  [
    'what is reserved may leave again',
    'escrow-ledger.rules.ts',
    'debits - credits - creditsPending',
    'debits - credits',
  ],
  ['what is posted stays reserved', 'chart.rules.ts', 'POST: -1n', 'POST: 0n'],
  ['what is voided stays reserved', 'chart.rules.ts', 'VOID: -1n', 'VOID: 0n'],
  ['a hold stops refunds', 'chart.rules.ts', 'leavesToInstitution(code) && !isRest', '!isRest'],
  ['the deposit goes back while learners are owed', 'chart.rules.ts', ' && owed === 0n', ''],
  [
    'what is earned stays in an account that only refunds',
    'chart.rules.ts',
    "'RISK_DEPOSIT_RETURN', 'PAYOUT']",
    "'RISK_DEPOSIT_RETURN']",
  ],
  [
    'a closed institution gets advances',
    'chart.rules.ts',
    "'RISK_DEPOSIT_RETURN', 'PAYOUT']",
    "'PAYOUT', 'COST_ADVANCE']",
  ],
  ['no deposit goes back of an account that only refunds', 'chart.rules.ts', 'owed === 0n', 'owed === -1n'],
  ['the minimum binds the rest', 'escrow-ledger.rules.ts', " && state !== 'REFUND_ONLY'", ''],
  [
    'a hold lets a pending payout pass',
    'escrow-ledger.rules.ts',
    'forward ? stopOf',
    "phase !== 'POST' && forward ? stopOf",
  ],
  ['a frozen account pays', 'chart.rules.ts', "FROZEN: '冻结',", ''],
  ['a closed account moves', 'escrow-ledger.rules.ts', "if (state === 'CLOSED')", 'if (false)'],
  ['a reversal is not remembered', 'escrow-ledger.rules.ts', '{ reversed: true }', '{}'],
  ['a resolution is not remembered', 'escrow-ledger.rules.ts', '{ resolution: request.as }', '{}'],
  ['a reversal books the same way again', 'escrow-ledger.rules.ts', 'debit: credit, credit: debit', 'debit, credit'],
  [
    'a pending transfer can be reversed',
    'escrow-ledger.rules.ts',
    "phase !== 'SINGLE' && phase !== 'POST'",
    "phase === 'VOID'",
  ],
  ['the last instant is still in time', 'escrow-ledger.rules.ts', 'now < until ||', 'now <= until ||'],
  [
    'the same id with another content is the same',
    'escrow-ledger.rules.ts',
    ": refuse('TRANSFER_ID_REUSED');\n  const refused",
    ': permit(null);\n  const refused',
  ],
  ['what was refused may come again', 'escrow-ledger.rules.ts', 'if (!refused) return null;', 'return null;'],
  [
    'the deposit has no minimum',
    'escrow-ledger.rules.ts',
    "(mode === 'BANK_CUSTODY') === (kind === 'SUPERVISED_BANK')",
    "mode === 'BANK_CUSTODY' && kind === 'SUPERVISED_BANK'",
  ],
  [
    'a refund is booked as consumed',
    'chart.rules.ts',
    "REFUND: { debit: 'ORDER', credit: 'REFUND_CLEARING' }",
    "REFUND: { debit: 'ORDER', credit: 'PAYABLE' }",
  ],
  [
    'what is adopted is taken from the order that has it already',
    'transfer-accounts.rules.ts',
    'isBetweenOrders(code) ? fromOrderNo : orderNo',
    'orderNo',
  ],
  ['an order is adopted by itself', 'escrow-ledger.rules.ts', ' && fromOrderNo !== orderNo', ''],
];

type Rules = typeof Ledger;
const bench = new MutantBench({
  folder: new URL('../src/escrow-ledger/', import.meta.url),
  files: ['chart.rules.ts', 'transfer.rules.ts', 'transfer-accounts.rules.ts', 'escrow-ledger.rules.ts'],
  imported: {
    '@lianguan/kernel': new URL('../../../libs/kernel/src/index.ts', import.meta.url).href,
    '@lianguan/service-kit/rules': new URL('../../../libs/service-kit/src/lifecycle.ts', import.meta.url).href,
  },
});
afterAll(() => bench.dispose());

const caller: Caller = { agency: 'SYSTEM', roles: ['SYS'], division: '*', subject: 'finance', operationId: 'o' };

/** The rules over a book in memory. */
function inMemory(rules: Rules, mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT'): LedgerUnderTest {
  const escrowAccountId = randomUUID();
  const nothing = {
    debits: 0n,
    credits: 0n,
    debitsPending: 0n,
    creditsPending: 0n,
    minimum: 0n,
    mode,
    state: 'ACTIVE' as const,
  };
  const named = [
    ...rules.LEDGER_ACCOUNT_KINDS.filter((kind) => kind !== 'ORDER').map((kind) => [kind, ''] as const),
    ['ORDER', 'A'] as const,
    ['ORDER', 'B'] as const,
  ];
  const accounts = new Map(
    named.map(([kind, orderNo]): [string, Ledger.BookAccount] => {
      const key = rules.accountKey(escrowAccountId, kind, orderNo);
      return [key, { ...nothing, id: key, escrowAccountId, kind, orderNo }];
    }),
  );
  const owed = new Map([[escrowAccountId, 0n]]);
  const book: Ledger.Book = { accounts, owed, transfers: new Map(), rejections: new Map(), entered: [] };
  return {
    escrowAccountId,
    async post(requests, now) {
      return requests.map((request) => {
        const decided = rules.decideTransfer(book, request, { caller, now });
        if (decided.ok && decided.value) rules.enter(book, decided.value);
        if (!decided.ok && !book.transfers.get(request.id) && !book.rejections.get(request.id))
          book.rejections.set(request.id, { request: rules.requestText(request), refusal: decided.refusal });
        return decided.ok ? null : decided.refusal.code;
      });
    },
    async set({ state, minimum }) {
      for (const [key, account] of accounts) accounts.set(key, { ...account, state, minimum });
    },
    async balances() {
      const rows = [...accounts.values()].map(({ kind, orderNo, debits, credits }): [string, bigint] => [
        `${kind} ${orderNo}`,
        rules.isAsset(kind) ? debits - credits : credits - debits,
      ]);
      return new Map(rows.filter(([, balance]) => balance !== 0n));
    },
  };
}

const laws = (rules: Rules) => checkLedger(async (mode) => inMemory(rules, mode), { runs: RUNS, seed: SEED });

describe('the laws of the ledger', () => {
  it('hold for its rules, compiled in the same way', async () => {
    await laws(await bench.load<Rules>());
  });

  it.each(MUTANTS)('notice that %s', async (...mutant) => {
    await expect(laws(await bench.load<Rules>(mutant))).rejects.toThrow();
  });
});
