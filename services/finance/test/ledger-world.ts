import { randomUUID } from 'node:crypto';
import { calendarDay, permit } from '@lianguan/kernel';
import { runCommands, type Command, type Operation, type Tx } from '@lianguan/service-kit';
import { asAdmin, type TestService } from '@lianguan/testing';
import type { EscrowAccountStateName } from '../src/escrow-account/index.js';
import {
  decideTransfers,
  lockBook,
  openLedgerAccounts,
  postTransfers,
  TRANSFER_REFUSALS,
  writeTransfers,
  type Book,
  type Movement,
  type TransferCode,
  type TransferRefusal,
  type TransferRequest,
  type TransferVerdict,
} from '../src/escrow-ledger/index.js';
import type { LedgerUnderTest } from './ledger-laws.js';

export interface MadeAccount {
  readonly mode?: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly state?: EscrowAccountStateName;
  readonly minimum?: bigint;
  readonly bankCode?: string;
}

/** An escrow account as the banks' list would bring it. */
export async function makeEscrowAccount({ database }: TestService, given: MadeAccount = {}): Promise<string> {
  const { mode = 'BANK_CUSTODY', state = 'ACTIVE', minimum = 0n, bankCode = 'DEMO01' } = given;
  const id = randomUUID();
  await asAdmin(database.adminUrl, [
    `insert into escrow_account (id, version, account_no, name, name_key, bank_name, bank_code, mode, state, recorded_state, listed_state, balance_fen,
       minimum_fen, balance_as_of, division_code)
     values ('${id}', 1, '99${id.replaceAll(/\D/g, '').slice(0, 18)}', '示例培训学校', '示例', '示例银行', '${bankCode}', '${mode}', '${state}',
       '${state}', '${state}', 0, ${minimum}, '2026-03-01', '341203')`,
  ]);
  return id;
}

export const day = calendarDay('2026-03-02');
export const moving = (
  escrowAccountId: string,
  code: TransferCode,
  amount: bigint,
  given: Partial<Movement> = {},
): Movement => ({
  id: randomUUID(),
  day,
  cause: '示例依据',
  code,
  escrowAccountId,
  orderNo: 'A',
  amount,
  ...given,
});
export const reversing = (reverses: string): TransferRequest => ({
  id: randomUUID(),
  day,
  cause: '示例依据',
  reverses,
});

export const OPENING = `mutation ($input: RecordOpeningBalanceInput!) {
  act: recordOpeningBalance(input: $input) { ok refusal { code } escrowAccount { id } } }`;
export const REVERSAL = `mutation ($input: ReverseEscrowTransferInput!) {
  act: reverseEscrowTransfer(input: $input) { ok refusal { code } escrowAccount { id } } }`;
export const opening = (accountId: string, given: Record<string, unknown> = {}) => ({
  input: {
    idempotencyKey: randomUUID(),
    accountId,
    orderNo: 'DD-1',
    amount: '1200.00',
    asOf: '2026-03-01',
    documentNo: '示财〔2026〕3号',
    ...given,
  },
});

interface Asked {
  readonly requests: readonly TransferRequest[];
  readonly now: Date;
}

/** Opens the orders' accounts and posts the requests, each with its verdict, as a department's act would. */
const post: Command<Asked, null, null, readonly TransferVerdict[], never> = {
  name: 'testPostTransfers',
  refusals: {},
  load: async () => null,
  decide: () => permit(null),
  async apply(tx, accepted, { caller }) {
    const verdicts: (readonly TransferVerdict[])[] = [];
    for (const { input } of accepted)
      verdicts.push(await postTransfers(tx, input.requests, { caller, now: input.now }));
    return verdicts;
  },
};

export async function postAll(
  op: Operation,
  requests: readonly TransferRequest[],
  now: Date,
): Promise<readonly (string | null)[]> {
  const [verdict] = await runCommands(op, post, [{ requests, now }]);
  if (!verdict?.ok) throw new Error('the transfers were not posted');
  return verdict.value.map((one) => (one.ok ? null : one.refusal.code));
}

interface Linked {
  readonly requests: readonly TransferRequest[];
  /** Waits behind the locks, before anything is decided. */
  readonly gate?: Promise<unknown>;
}

/** An act whose transfers stand or fall with it. */
export const moveTogether: Command<Linked, Book, null, null, TransferRefusal> = {
  name: 'testMoveTogether',
  refusals: TRANSFER_REFUSALS,
  async load(tx, inputs) {
    const requests = inputs.flatMap((input) => input.requests);
    const book = await lockBook(tx, {
      moves: requests.filter((request) => 'code' in request),
      transfers: requests.flatMap((request) =>
        'resolves' in request ? [request.resolves] : 'reverses' in request ? [request.reverses] : [],
      ),
    });
    for (const { gate } of inputs) await gate;
    return book;
  },
  decide(book, { requests }, facts) {
    const decided = decideTransfers(book, requests, facts);
    return decided.ok ? permit(null) : decided;
  },
  async apply(tx, accepted, facts, book) {
    await writeTransfers(tx, book, facts);
    return accepted.map(() => null);
  },
};

/** One act that writes twice, each time from a book that was locked before it had written anything. */
export const moveApart: Command<Linked, readonly Book[], null, null, TransferRefusal> = {
  name: 'testMoveApart',
  refusals: TRANSFER_REFUSALS,
  async load(tx, inputs) {
    const books: Book[] = [];
    for (const request of inputs.flatMap(({ requests }) => requests))
      books.push(await lockBook(tx, { moves: 'code' in request ? [request] : [] }));
    return books;
  },
  decide(books, { requests }, facts) {
    for (const [nth, request] of requests.entries()) {
      const decided = decideTransfers(books[nth]!, [request], facts);
      if (!decided.ok) return decided;
    }
    return permit(null);
  },
  async apply(tx, accepted, facts, books) {
    for (const book of books) await writeTransfers(tx, book, facts);
    return accepted.map(() => null);
  },
};

export const openAccounts = (service: TestService, op: Operation, escrowAccountId: string, orders: readonly string[]) =>
  service.runtime.inTransaction(op.caller, (tx: Tx) =>
    openLedgerAccounts(
      tx,
      orders.map((orderNo) => ({ escrowAccountId, orderNo })),
    ),
  );

/** The ledger of the running service, under the laws. */
export async function ledgerOf(
  service: TestService,
  op: Operation,
  mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT',
): Promise<LedgerUnderTest> {
  const escrowAccountId = await makeEscrowAccount(service, { mode });
  await openAccounts(service, op, escrowAccountId, ['A', 'B']);
  return {
    escrowAccountId,
    post: (requests, now) => postAll(op, requests, now),
    set: ({ state, minimum }) =>
      service.runtime.inTransaction(op.caller, async (tx) => {
        await tx.query('update escrow_account set state = $2, minimum_fen = $3 where id = $1', [
          escrowAccountId,
          state,
          String(minimum),
        ]);
      }),
    async balances() {
      const rows = await service.runtime.inTransaction(op.caller, (tx) =>
        tx.query<{ name: string; balance: string }>(
          // By the postings; what decisions are made by, the accounts' sums, is compared with every verdict.
          `select concat(a.kind, ' ', a.order_no) as name,
             (case when a.kind in ('SUPERVISED_BANK', 'COST_ADVANCE', 'RISK_DEPOSIT_BANK') then 1 else -1 end * sum(p.delta_fen))::text as balance
           from ledger_account a join posting p on p.account_id = a.id
           where a.escrow_account_id = $1 group by a.id having sum(p.delta_fen) <> 0`,
          [escrowAccountId],
        ),
      );
      return new Map(rows.map(({ name, balance }) => [name, BigInt(balance)]));
    },
  };
}
