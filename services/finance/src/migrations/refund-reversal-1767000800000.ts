import { ForwardMigration } from '@lianguan/service-kit';

/** Whatever PostgreSQL has named them. */
const DROP_STATE_CHECKS = `do $$ declare found text; begin
  for found in select conname from pg_constraint
    where conrelid = 'refund'::regclass and contype = 'c' and pg_get_constraintdef(oid) ~ 'transfer_id|paid_on'
  loop execute format('alter table refund drop constraint %I', found); end loop;
end $$`;

/** A payment that came back: what is set aside stays, its payment is gone, and the day on which the order was settled is kept. */
export class RefundReversal1767000800000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table refund add column settled_on date',
      'update refund set settled_on = paid_on',
      DROP_STATE_CHECKS,
      `alter table refund
         add constraint refund_set_aside check ((set_aside_id is not null) = (state in ('PAYING', 'PAID', 'RETURNED'))),
         add constraint refund_interest check ((interest_id is not null) = (set_aside_id is not null and interest_fen > 0)),
         add constraint refund_with_bank check ((transfer_id is not null) = (state in ('PAYING', 'PAID'))),
         add constraint refund_paid check ((state = 'PAID') = (paid_on is not null and bank_reference is not null)),
         add constraint refund_settled check (case when settled_on is null then state not in ('PAID', 'RETURNED')
           else state in ('PAYING', 'PAID', 'RETURNED') end)`,
      // What a closing has settled leaves room for more, though the bank pays it again.
      'drop index refund_of_order',
      `create unique index refund_of_order on refund (order_id)
         where state not in ('CANCELLED', 'COURT') and not (origin = 'CLOSURE' and settled_on is not null)`,
    ];
  }
}
