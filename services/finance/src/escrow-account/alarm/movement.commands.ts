import { dayOf, permit, type CalendarDay } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Tx } from '@lianguan/service-kit';
import { saveEscrowAccounts } from '../account-rows.commands.js';
import { alarms } from './alarm-rows.commands.js';
import { loadAccounts, OF_A_CHECK, rowOf, type AccountsState, type Checked } from './alarm.commands.js';
import { ALARM_REFUSALS, REPORT_CHECK, type AlarmRefusal } from './alarm.rules.js';
import { decideMovements, LONGEST_WINDOW, MOVEMENT_CHECK, type Outflow } from './movement.rules.js';

/** For whoever records what a bank reports to be owed: the balance is looked at once the act stands. */
export const reportCheck = (accountId: string, now: Date): DeadlineDraft => ({
  name: REPORT_CHECK,
  subjectId: accountId,
  due: now,
});

interface MovedAccount {
  readonly accountId: string;
  readonly day: CalendarDay;
}

/** For whoever lets money leave an account: it is looked at once the act stands, however many acts there are by then. */
export function movementCheck(accountId: string, now: Date): DeadlineDraft {
  return { name: MOVEMENT_CHECK, subjectId: `${accountId} ${dayOf(now)}`, due: now };
}

export function movedAccountOf(subjectId: string): MovedAccount {
  const [accountId = '', day = ''] = subjectId.split(' ');
  return { accountId, day: day as CalendarDay };
}

interface Moved extends AccountsState {
  readonly outflows: ReadonlyMap<string, readonly Outflow[]>;
}

/** Feature 50: what has left an account in parts. SYS only. */
export const checkEscrowMovements: Command<MovedAccount, Moved, Checked, null, AlarmRefusal> = {
  name: 'checkEscrowMovements',
  refusals: ALARM_REFUSALS,
  async load(tx, inputs) {
    const state = await loadAccounts(tx, inputs);
    return { ...state, outflows: await outflowsOf(tx, inputs) };
  },
  decide(state, { accountId }, facts) {
    const account = state.accounts.get(accountId)!;
    const open = state.open.filter((alarm) => alarm.accountId === accountId);
    const decided = decideMovements({ account, open, outflows: state.outflows.get(accountId) ?? [] }, facts);
    if (!decided.ok) return decided;
    const { account: judged, raised } = decided.value;
    if (!raised) return permit({ account: judged, raised });
    const row = rowOf(raised, { note: null, documentNo: null }, facts);
    state.accounts.set(accountId, judged);
    state.open.push(row);
    return permit({ account: judged, raised: { raised, row } });
  },
  async apply(tx, accepted) {
    const raised = accepted.flatMap(({ outcome }) => outcome.raised ?? []);
    await saveEscrowAccounts(
      tx,
      raised.map(({ raised: { account } }) => account),
    );
    await alarms.insert(
      tx,
      raised.map(({ row }) => row),
    );
    return accepted.map(() => null);
  },
  ...OF_A_CHECK,
};

interface OutflowRow {
  readonly accountId: string;
  readonly source: Outflow['source'];
  readonly balance: string;
  readonly day: CalendarDay;
  readonly count: number;
  readonly sum: string;
}

/**
 * Day by day, what left since the last alarm of the kind was raised: by the ledger what was paid to the institution (what goes back to payers is owed to
 * them), by the bank's statements whatever they debit.
 */
async function outflowsOf(tx: Tx, inputs: readonly MovedAccount[]): Promise<Map<string, Outflow[]>> {
  const rows = await tx.query<OutflowRow>(
    `with moved as (
       select w.account_id, w.day, e.mode, e.balance_fen, coalesce((select max(a.raised_at) from escrow_alarm a
         where a.account_id = w.account_id and a.kind = 'LARGE_MOVEMENT'), '-infinity') as told_at
       from (select account_id, max(day) as day from unnest($1::uuid[], $2::date[]) as u(account_id, day) group by 1) w
         join escrow_account e on e.id = w.account_id
     ), out as (
       select m.account_id, 'LEDGER' as source, a.balance_fen, t.day, t.amount_fen
       from moved m
         join ledger_account a on a.escrow_account_id = m.account_id
           and a.kind = case m.mode when 'BANK_CUSTODY' then 'SUPERVISED_BANK' else 'RISK_DEPOSIT_BANK' end
         join transfer t on t.escrow_account_id = m.account_id and t.phase = 'POST' and t.credit_account_id = a.id and t.day > m.day - $3::int
         join ledger_account d on d.id = t.debit_account_id and d.kind <> 'REFUND_CLEARING'
       where not exists (select from transfer r where r.reverses_id = t.id)
         and (select b.recorded_at from ledger_block b where b.from_seq <= t.seq order by b.from_seq desc limit 1) > m.told_at
       union all
       select m.account_id, 'BANK', m.balance_fen, b.value_day, b.amount_fen
       from moved m join bank_entry b on b.account_id = m.account_id and b.direction = 'DEBIT' and b.value_day > m.day - $3::int
       where b.recorded_at > m.told_at
     )
     select account_id as "accountId", source, balance_fen::text as balance, day::text, count(*)::int, sum(amount_fen)::text
     from out group by 1, 2, 3, out.day order by 1, source desc, out.day`,
    [inputs.map(({ accountId }) => accountId), inputs.map(({ day }) => day), LONGEST_WINDOW],
  );
  const outflows = new Map<string, Outflow[]>();
  for (const { accountId, source, balance, day, count, sum } of rows) {
    const known = outflows.get(accountId) ?? [];
    const part = { day, count, sum: BigInt(sum) };
    const own = known.find((outflow) => outflow.source === source);
    const others = known.filter((outflow) => outflow !== own);
    const days = [...(own?.days ?? []), part];
    outflows.set(accountId, [...others, { source, balance: BigInt(balance), days }]);
  }
  return outflows;
}
