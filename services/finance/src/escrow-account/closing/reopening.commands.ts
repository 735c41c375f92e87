import { permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import type { AccountStanding, AccountStep } from '../account-lifecycle.rules.js';
import { accountChanged, lockEscrowAccounts, saveEscrowAccounts } from '../account-rows.commands.js';
import type { ClosedAccountId } from './closing.commands.js';
import { CLOSING_REFUSALS, decideReopening, type ClosingRefusal } from './closing.rules.js';

export const REOPENING = 'escrowAccount.reopen';

/** For whoever books money back on an account that is closed. */
export const reopening = (accountId: string, now: Date): DeadlineDraft => ({
  name: REOPENING,
  subjectId: accountId,
  due: now,
});

interface State {
  readonly accounts: Map<string, AccountStanding>;
  /** Accounts whose bank holds money, or that owe orders, by the ledger. */
  readonly holding: ReadonlySet<string>;
}

async function load(tx: Tx, inputs: readonly ClosedAccountId[]): Promise<State> {
  const accounts = await lockEscrowAccounts(
    tx,
    inputs.map(({ accountId }) => accountId),
  );
  const rows = await tx.query<{ id: string }>(
    `select distinct escrow_account_id as id from ledger_account
     where escrow_account_id = any($1::uuid[]) and kind in ('SUPERVISED_BANK', 'ORDER') and balance_fen > 0`,
    [[...accounts.keys()]],
  );
  return { accounts, holding: new Set(rows.map(({ id }) => id)) };
}

/** A payment that came back to a closed account is to be paid anew. Fired with what is booked back; SYS only. */
export const reopenEscrowAccount: Command<ClosedAccountId, State, AccountStep | null, null, ClosingRefusal> = {
  name: 'reopenEscrowAccount',
  refusals: CLOSING_REFUSALS,
  load,
  decide({ accounts, holding }, { accountId }, facts) {
    const account = accounts.get(accountId);
    const decided = decideReopening(account && { account, holdsMoney: holding.has(accountId) }, facts);
    if (!decided.ok || !decided.value) return decided;
    accounts.set(accountId, decided.value.account);
    return permit(decided.value);
  },
  async apply(tx, accepted, { today }) {
    const opened = accepted.flatMap(({ outcome }) => outcome?.account ?? []);
    await saveEscrowAccounts(tx, opened);
    await tx.query('update escrow_account set reopened_on = $2 where id = any($1::uuid[])', [
      opened.map(({ id }) => id),
      today,
    ]);
    return accepted.map(() => null);
  },
  subject: ({ accountId }, outcome) => ({
    type: 'EscrowAccount',
    id: accountId,
    ...(outcome && { transition: outcome.step.text }),
    ...(outcome?.step.basis && { basis: outcome.step.basis }),
    reason: '账户销户后款项退回，恢复为仅退费，付清后另行销户',
  }),
  events: (_input, outcome) => (outcome ? accountChanged(outcome.account) : []),
  changes: (outcome) => outcome !== null,
};
