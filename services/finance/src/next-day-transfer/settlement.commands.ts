import { permit } from '@lianguan/kernel';
import { addToAct, queueTask, type ActTask, type Command, type Tx } from '@lianguan/service-kit';
import { releaseDeadline, type ConsumedDay } from '../training-order/index.js';
import { orderNextDayTransfer } from './payout-order.commands.js';
import { portionAfter, settlementsOf, type Settlement } from './settlement.rules.js';

/** 日终结算: the next-day transfers that fall due together, some at a time. The cursor says how many of the days are dealt with. */
export const settlementTask: ActTask<Settlement> = {
  kind: 'NEXT_DAY_TRANSFERS',
  title: '隔天划转',
  command: orderNextDayTransfer,
  total: async ({ job }) => job.input.days.length,
  next: async ({ job }, cursor) => portionAfter(job.input, cursor),
};

/** By escrow account id. */
type Divisions = ReadonlyMap<string, string>;

async function divisionsOf(tx: Tx, days: readonly ConsumedDay[]): Promise<Divisions> {
  const rows = await tx.query<{ id: string; division: string }>(
    'select id, division_code as division from escrow_account where id = any($1::uuid[])',
    [days.map(({ accountId }) => accountId)],
  );
  return new Map(rows.map(({ id, division }) => [id, division]));
}

/**
 * Fired by the deadline that the consumption sets; SYS only. The deadline is set anew for the next working day and taken back by the order: a
 * settlement that is given up is begun again.
 */
export const beginSettlement: Command<ConsumedDay, Divisions, string, null, never> = {
  name: 'beginSettlement',
  refusals: {},
  load: divisionsOf,
  decide: (divisions, { accountId }) => permit(divisions.get(accountId)!),
  async apply(tx, accepted, facts) {
    const due = accepted.map(({ input, outcome: division }) => ({ ...input, division }));
    for (const { division, days } of settlementsOf(due))
      await queueTask(tx, settlementTask, {
        id: facts.newId(),
        caller: facts.caller,
        agency: 'FINANCE',
        division,
        input: { days },
      });
    addToAct(tx, {
      deadlines: due.map((day) => releaseDeadline(day, facts.today, facts.constantsIn(day.division))),
    });
    return accepted.map(() => null);
  },
};
