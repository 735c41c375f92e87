import { refuse, type CalendarDay } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { readEndedClaims, type EndedPayments } from '../bank-break/index.js';
import { chargeFacts, mayCharge } from '../charge-standing/index.js';
import { riskCodes } from '../risk-standing/index.js';
import { isLeftSql } from '../training-order/index.js';
import type { AdvanceFacts } from './advance.rules.js';

export interface AdvanceOf {
  readonly institutionId: string;
  /** Null where it has no account: then it may not charge either. */
  readonly accountId: string | null;
}

/** Requests and approvals of one account's advances come one after the other: each sees what is out. */
export const queueForAccounts = (tx: Tx, accountIds: readonly string[]): Promise<unknown> =>
  tx.query(
    `select pg_advisory_xact_lock(hashtextextended('cost advance ' || id, 0))
     from (select distinct id from unnest($1::text[]) as id order by 1) named`,
    [accountIds],
  );

interface Sums {
  readonly accountId: string;
  readonly unconsumed: string;
  readonly outstanding: string;
  readonly undecided: boolean;
}

export const ADVANCE_PAYMENTS: EndedPayments = { code: 'COST_ADVANCE', table: 'cost_advance' };

const NOTHING = { unconsumed: '0', outstanding: '0', undecided: false };

export type AdvanceFactsOf = (of: AdvanceOf, day: CalendarDay) => AdvanceFacts;

/** What advances of these accounts are judged by. */
export async function advanceFacts(tx: Tx, asked: readonly AdvanceOf[]): Promise<AdvanceFactsOf> {
  const ids = asked.map(({ institutionId }) => institutionId);
  const charges = await chargeFacts(tx, ids);
  const codeOf = await riskCodes(tx, ids);
  const rows = await tx.query<Sums>(
    `select a.id as "accountId",
       (select coalesce(sum(l.amount_fen), 0)::text from order_lesson l join training_order o on o.id = l.order_id
        where l.account_id = a.id and o.state in ('PAID', 'RUNNING') and ${isLeftSql('l')}) as unconsumed,
       (select coalesce(sum(c.amount_fen - c.repaid_fen), 0)::text from cost_advance c
        where c.account_id = a.id and c.state in ('APPROVED', 'PAID')) as outstanding,
       exists (select from cost_advance c where c.account_id = a.id and c.state in ('REQUESTED', 'APPROVED')) as undecided
     from unnest($1::uuid[]) as a(id)`,
    [[...new Set(asked.flatMap(({ accountId }) => accountId ?? []))]],
  );
  const sums = new Map(rows.map((row) => [row.accountId, row]));
  const claims = await readEndedClaims(tx, ADVANCE_PAYMENTS, [...sums.keys()]);
  const claimed = new Set([...claims.values()].map((claim) => claim.accountId));
  return ({ institutionId, accountId }, day) => {
    const charge = charges[ids.indexOf(institutionId)];
    const { unconsumed, outstanding, undecided } = sums.get(accountId ?? '') ?? NOTHING;
    return {
      standing: charge ? mayCharge(charge) : refuse('CHARGE_INSTITUTION_UNKNOWN'),
      riskCode: codeOf(institutionId, day),
      unconsumed: BigInt(unconsumed),
      outstanding: BigInt(outstanding),
      undecided,
      bankSaysPaid: claimed.has(accountId ?? ''),
    };
  };
}
