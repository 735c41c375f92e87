import type { CalendarDay } from '@lianguan/kernel';
import type { Tx } from '@lianguan/service-kit';
import { isLeftSql } from '../training-order/index.js';
import type { TraineeInsuranceCoverage } from './policy.entity.js';

/** Whether a policy covers the order on the day `day`. */
export const insuredSql = (order: string, day: string): string =>
  `exists (select from trainee_insurance p where p.order_id = ${order}.id and p.state = 'IN_FORCE'
     and ${day} between p.valid_from and p.valid_to)`;

/** What the order's lessons that are still owed are worth. */
export const unconsumedSql = (order: string): string =>
  `(select coalesce(sum(l.amount_fen), 0) from order_lesson l
     where l.order_id = ${order}.id and ${isLeftSql('l')})`;

const RUNNING = `training_order o where o.state in ('PAID', 'RUNNING') and ${unconsumedSql('o')} > 0`;

interface Asked {
  readonly day: CalendarDay;
  readonly after: string | null;
  readonly most: number;
}

/** By institution, in the order of its id. */
export const coverageRows = (tx: Tx, { day, after, most }: Asked): Promise<TraineeInsuranceCoverage[]> =>
  tx.query<TraineeInsuranceCoverage>(
    `select r.institution_id as id, count(*)::int as "runningOrders",
       count(r.insured)::int as "insuredOrders", sum(r.unconsumed)::text as unconsumed,
       coalesce(sum(r.insured), 0)::text as insured, sum(least(coalesce(r.insured, 0), r.unconsumed))::text as covered
     from (
       select o.institution_id, ${unconsumedSql('o')} as unconsumed,
         (select sum(p.insured_fen) from trainee_insurance p where p.order_id = o.id and p.state = 'IN_FORCE'
            and $1::date between p.valid_from and p.valid_to) as insured
       from ${RUNNING} and ($2::uuid is null or o.institution_id > $2::uuid)
     ) r group by r.institution_id order by r.institution_id limit $3`,
    [day, after, most],
  );

export async function coverageCount(tx: Tx): Promise<number> {
  const rows = await tx.query<{ count: number }>(
    `select count(distinct o.institution_id)::int as count from ${RUNNING}`,
  );
  return rows[0]!.count;
}
