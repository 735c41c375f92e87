import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const BATCH = [
  `create table payment_batch (
     id uuid primary key,
     number text not null,
     day date not null,
     state text not null,
     line_count integer not null check (line_count > 0),
     sum_fen bigint not null check (sum_fen > 0),
     issued_at timestamptz not null,
     returned_because text,
     bank_code text not null,
     division_code text not null,
     unique (bank_code, division_code, number)
   )`,
  'create index payment_batch_order on payment_batch (day, id)',
  `create table payment_batch_line (
     batch_id uuid not null references payment_batch (id),
     no integer not null check (no > 0),
     transfer_id uuid not null,
     live boolean not null,
     bank_code text not null,
     division_code text not null,
     primary key (batch_id, no)
   )`,
  'create unique index payment_batch_line_once on payment_batch_line (transfer_id) where live',
];

// By the rights of who asks: row security is that of the ledger.
const INSTRUCTION = `create view payment_instruction with (security_invoker = true) as
  select t.id, t.seq, t.code, t.cause, t.escrow_account_id as account_id, t.amount_fen, t.day as ordered_on, t.pending_until,
    case d.kind when 'REFUND_CLEARING' then t.document_no end as origin_reference,
    case e.phase when 'POST' then 'PAID' when 'VOID' then 'REFUSED' when 'EXPIRE' then 'EXPIRED'
      else case when l.batch_id is null then 'WAITING' else 'BATCHED' end end as state,
    e.day as answered_on, case e.phase when 'POST' then e.document_no end as bank_reference,
    l.batch_id, l.no as batch_line_no, t.bank_code, t.division_code
  from transfer t
    join ledger_account c on c.id = t.credit_account_id and c.kind in ('SUPERVISED_BANK', 'RISK_DEPOSIT_BANK')
    join ledger_account d on d.id = t.debit_account_id
    left join transfer e on e.resolves_id = t.id
    left join payment_batch_line l on l.transfer_id = t.id and l.live
  where t.phase = 'PENDING'`;

const PENDING = [
  `create index transfer_pending_of_bank on transfer (bank_code, division_code, seq) where phase = 'PENDING'`,
  `create index transfer_pending_term on transfer (pending_until) where phase = 'PENDING'`,
];

export class PaymentInstruction1766000000700 extends ForwardMigration {
  protected statements(app: string): string[] {
    const owners = { division: 'division_code', bank: 'bank_code' };
    return [
      ...BATCH,
      ...PENDING,
      INSTRUCTION,
      ...['payment_batch', 'payment_batch_line'].flatMap((table) => rowSecuritySql(table, owners)),
      grantAppSql(app, 'payment_instruction', 'select'),
      grantAppSql(app, 'payment_batch', 'select, insert, update'),
      grantAppSql(app, 'payment_batch_line', 'select, insert, update'),
    ];
  }
}
