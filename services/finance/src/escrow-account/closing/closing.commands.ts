import { calendarDay, permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { AccountStanding, AccountStep } from '../account-lifecycle.rules.js';
import {
  accountChanged,
  lockEscrowAccounts,
  readEscrowAccounts,
  saveEscrowAccounts,
} from '../account-rows.commands.js';
import {
  CLOSING_REFUSALS,
  closingStandingOf,
  decideClosing,
  type ClosingAccount,
  type ClosingAct,
  type ClosingRefusal,
  type ClosingStanding,
  type LastReport,
} from './closing.rules.js';

export interface ClosedAccountId {
  readonly accountId: string;
}

export type ClosingInput = ClosedAccountId & ClosingAct;

async function closingOf(tx: Tx, accounts: ReadonlyMap<string, AccountStanding>): Promise<Map<string, ClosingAccount>> {
  const ids = [...accounts.keys()];
  const reports = await lastReports(tx, ids);
  const rests = await restsHeld(tx, ids);
  return new Map(
    [...accounts].map(([id, account]) => [
      id,
      { account, report: reports.get(id) ?? null, ...NOTHING_HELD, ...rests.get(id) },
    ]),
  );
}

const lockClosing = async (tx: Tx, accountIds: readonly string[]): Promise<Map<string, ClosingAccount>> =>
  closingOf(tx, await lockEscrowAccounts(tx, accountIds));

type Standings = Map<string, ClosingStanding | null>;

const standingsOf = (known: ReadonlyMap<string, ClosingAccount>): Standings =>
  new Map([...known].map(([id, account]) => [id, closingStandingOf(account)]));

/** Locks the accounts; what stands between each that only refunds and its end, null for all others. */
export const lockClosingStandings = async (tx: Tx, accountIds: readonly string[]): Promise<Standings> =>
  standingsOf(await lockClosing(tx, accountIds));

/** The same behind the lock of the accounts' book. */
export const readClosingStandings = async (tx: Tx, accountIds: readonly string[]): Promise<Standings> =>
  standingsOf(await closingOf(tx, await readEscrowAccounts(tx, accountIds)));

type Held = Pick<ClosingAccount, 'owed' | 'deposit' | 'payable' | 'refunding' | 'depositFree'>;
const NOTHING_HELD: Held = { owed: 0n, deposit: 0n, payable: 0n, refunding: 0n, depositFree: 0n };

async function restsHeld(tx: Tx, accountIds: readonly string[]): Promise<Map<string, Held>> {
  const rows = await tx.query<Record<keyof Held, string> & { id: string }>(
    `select escrow_account_id as id, coalesce(sum(balance_fen) filter (where kind = 'ORDER'), 0)::text as owed,
       coalesce(sum(balance_fen) filter (where kind = 'RISK_DEPOSIT'), 0)::text as deposit,
       coalesce(sum(balance_fen) filter (where kind = 'PAYABLE'), 0)::text as payable,
       coalesce(sum(balance_fen) filter (where kind = 'REFUND_CLEARING'), 0)::text as refunding,
       coalesce(sum(available_fen) filter (where kind = 'RISK_DEPOSIT'), 0)::text as "depositFree"
     from ledger_account where escrow_account_id = any($1::uuid[]) and kind in ('ORDER', 'RISK_DEPOSIT', 'PAYABLE', 'REFUND_CLEARING')
     group by escrow_account_id`,
    [accountIds],
  );
  return new Map(
    rows.map(({ id, owed, deposit, payable, refunding, depositFree }) => [
      id,
      {
        owed: BigInt(owed),
        deposit: BigInt(deposit),
        payable: BigInt(payable),
        refunding: BigInt(refunding),
        depositFree: BigInt(depositFree),
      },
    ]),
  );
}

async function lastReports(tx: Tx, accountIds: readonly string[]): Promise<Map<string, LastReport>> {
  const rows = await tx.query<{ accountId: string; liability: string; day: CalendarDay }>(
    `select distinct on (account_id) account_id as "accountId", liability_fen::text as liability, reported_on::text as day
     from escrow_liability_report where account_id = any($1::uuid[]) order by account_id, reported_on desc, id desc`,
    [accountIds],
  );
  return new Map(
    rows.map(({ accountId, liability, day }) => [
      accountId,
      { liability: BigInt(liability), reportedOn: calendarDay(day) },
    ]),
  );
}

/** The acts differ by name and outcome, not by procedure. */
const closingCommand = (
  name: string,
): Command<ClosingInput, Map<string, ClosingAccount>, AccountStep, ClosedAccountId, ClosingRefusal> => ({
  name,
  refusals: CLOSING_REFUSALS,
  load: (tx, inputs) =>
    lockClosing(
      tx,
      inputs.map(({ accountId }) => accountId),
    ),
  decide(known, input, facts) {
    const decided = decideClosing(known.get(input.accountId), input, facts);
    if (!decided.ok) return decided;
    const { account } = decided.value;
    known.set(account.id, { ...known.get(account.id)!, account });
    return permit(decided.value);
  },
  async apply(tx, accepted) {
    await saveEscrowAccounts(
      tx,
      accepted.map(({ outcome }) => outcome.account),
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: (input, { step }) => ({
    type: 'EscrowAccount',
    id: input.accountId,
    documentNo: input.documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...(input.act === 'refundOnly' && { reason: input.reason.trim() }),
  }),
  events: (_input, { account }) => accountChanged(account),
});

export const CLOSING_COMMANDS = {
  refundOnly: closingCommand('restrictEscrowToRefunds'),
  close: closingCommand('closeEscrowAccount'),
  changeMode: closingCommand('changeEscrowMode'),
} satisfies Record<ClosingAct['act'], unknown>;
