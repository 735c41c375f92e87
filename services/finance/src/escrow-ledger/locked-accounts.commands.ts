import type { Tx } from '@lianguan/service-kit';
import { MOVEMENTS, type LedgerAccountKind } from './chart.rules.js';
import type { BookAccount } from './escrow-ledger.rules.js';
import { keysOf, orderNosOf } from './transfer-accounts.rules.js';
import type { Moved } from './transfer.rules.js';

/** The accounts that the moves need, by key, as far as the caller sees them. Locked, their escrow accounts FOR SHARE, until the transaction's end. */
export async function lockAccounts(tx: Tx, moves: readonly Moved[]): Promise<Map<string, BookAccount>> {
  const wanted = new Map<string, readonly [string, LedgerAccountKind, string]>();
  for (const moved of moves) {
    const { debit, credit } = MOVEMENTS[moved.code];
    const keys = keysOf(moved);
    const nos = orderNosOf(moved);
    wanted.set(keys.debit, [moved.escrowAccountId, debit, nos.debit]);
    wanted.set(keys.credit, [moved.escrowAccountId, credit, nos.credit]);
  }
  const asked = [...wanted.values()];
  const [locked] = await tx.query<{ accounts: string | null; standings: string | null }>(
    'select accounts, standings from lock_ledger_book($1::uuid[], $2::text[], $3::text[])',
    ([0, 1, 2] as const).map((at) => asked.map((key) => key[at])),
  );
  const standings = new Map(
    linesOf(locked!.standings).map(([id, state, mode, minimum]) => [
      id!,
      { state: state as BookAccount['state'], mode: mode as BookAccount['mode'], minimum: BigInt(minimum!) },
    ]),
  );
  const keys = [...wanted.keys()];
  return new Map(
    linesOf(locked!.accounts).flatMap((line): [string, BookAccount][] => {
      const place = Number(line[0]) - 1;
      const standing = standings.get(asked[place]![0]);
      return standing ? [[keys[place]!, accountOf(line, asked[place]!, standing)]] : [];
    }),
  );
}

/** The answer of `lock_ledger_book`: a line for a row, a tab between values. */
const linesOf = (text: string | null): readonly (readonly string[])[] =>
  text === null ? [] : text.split('\n').map((line) => line.split('\t'));

type Standing = Pick<BookAccount, 'state' | 'mode' | 'minimum'>;

/** Member by member: an account with the standing's spread in costs more than the rest of its way. */
function accountOf(
  [, id, row, debits, credits, debitsPending, creditsPending]: readonly string[],
  [escrowAccountId, kind, orderNo]: readonly [string, LedgerAccountKind, string],
  { state, mode, minimum }: Standing,
): BookAccount {
  return {
    id: id!,
    row,
    escrowAccountId,
    kind,
    orderNo,
    debits: BigInt(debits!),
    credits: BigInt(credits!),
    debitsPending: BigInt(debitsPending!),
    creditsPending: BigInt(creditsPending!),
    state,
    mode,
    minimum,
  };
}
