import { ForwardMigration, ofAllRowsSql } from '@lianguan/service-kit';

const OF_TRAINEE = `t.guardian_id = o.guardian_id and t.trainee_name = o.trainee_name and t.institution_id = o.institution_id
  and t.course_title = o.course_title`;

/** The signed orders of the trainees of these orders for the same course, at whatever bank: locked, so that of two payments one sees the other. */
const LOCKED = ofAllRowsSql(
  'lock_trainees_orders(ids uuid[]) returns table (id uuid)',
  `select l.id from training_order l where l.state not in ('OFFERED', 'WITHDRAWN') and l.id in (
     select t.id from training_order o join training_order t on ${OF_TRAINEE} where o.id = any(ids))
   order by l.id for update`,
);

/** By order: what of the same trainee's orders for the same course runs at another bank, the institution's of before. */
const ELSEWHERE = ofAllRowsSql(
  'orders_at_other_banks(ids uuid[]) returns table (of_order uuid, id uuid, first_day date, last_day date, lessons_left integer)',
  `select o.id, t.id, t.first_day, t.last_day, (select count(*)::integer from order_lesson l
     where l.order_id = t.id and l.state in ('CONTRACTED', 'AWAITING', 'DISPUTED', 'UNRULED'))
   from training_order o join training_order t on ${OF_TRAINEE}
   where o.id = any(ids) and t.bank_code <> o.bank_code and t.state in ('PAID', 'RUNNING')`,
);

/** A bank sees its own customers' orders. What it records as paid is judged by all that the trainee has, also where the institution was with another bank before. */
export class OtherBanksOrders1767002200300 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      LOCKED,
      ELSEWHERE,
      'revoke execute on function lock_trainees_orders, orders_at_other_banks from public',
      `grant execute on function lock_trainees_orders, orders_at_other_banks to ${app}`,
    ];
  }
}
