import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

// Without row security: what the other departments publish for everyone.
const FACTS = [
  `create table filed_course (
     course_id uuid primary key,
     institution_id uuid not null,
     state text not null,
     title text not null,
     academic boolean not null,
     compulsory boolean not null,
     mode text not null,
     pupils integer not null,
     slots jsonb not null,
     version integer not null
   )`,
  'create index filed_course_institution on filed_course (institution_id, course_id)',
  `create table posted_prices (
     posted_price_id uuid primary key,
     institution_id uuid not null,
     version integer not null,
     effective_from date not null,
     courses jsonb not null
   )`,
  'create index posted_prices_institution on posted_prices (institution_id)',
  `create table guide_price (
     guide_price_id uuid primary key,
     division_code text not null,
     effective_from date not null,
     repealed_from date,
     up_float_percent integer not null,
     terms jsonb not null,
     version integer not null
   )`,
  `create table model_contract (
     model_contract_id uuid primary key,
     division_code text not null,
     kind text not null,
     version integer not null,
     effective_from date not null,
     number text not null
   )`,
];

const ORDERS = [
  `create table training_order (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     course_id uuid not null,
     course_title text not null,
     guardian_id text not null,
     trainee_name text,
     lesson_count integer not null check (lesson_count > 0),
     amount_fen bigint not null check (amount_fen >= 0),
     starts_on date not null,
     first_day date not null,
     last_day date not null,
     posted_price_id uuid not null,
     model_contract_id uuid not null,
     state text not null,
     offered_on date not null,
     signed_on date,
     account_id uuid references escrow_account (id),
     bank_code text,
     paid_on date,
     bank_reference text,
     payer_kind text,
     payer_name text,
     ended_on date,
     ended_by text,
     end_reason text,
     unconsumed_fen bigint check (unconsumed_fen between 0 and amount_fen),
     unique (bank_code, bank_reference),
     check ((state = 'TERMINATED') = (unconsumed_fen is not null))
   )`,
  'create index training_order_order on training_order (division_code, id)',
  'create index training_order_institution on training_order (institution_id, id)',
  'create index training_order_guardian on training_order (guardian_id, id)',
  'create index training_order_bank on training_order (bank_code, id)',
  `create table next_day_transfer (
     id uuid primary key,
     institution_id uuid not null,
     account_id uuid not null references escrow_account (id),
     consumed_on date not null,
     lesson_count integer not null check (lesson_count > 0),
     amount_fen bigint not null check (amount_fen > 0),
     state text not null,
     transfer_id uuid not null unique,
     ordered_on date not null,
     answer_due timestamptz not null,
     answered_on date,
     bank_reference text,
     reason text,
     division_code text not null,
     bank_code text not null
   )`,
  'create index next_day_transfer_order on next_day_transfer (division_code, id)',
  'create index next_day_transfer_institution on next_day_transfer (institution_id, id)',
  `create table order_lesson (
     id uuid primary key,
     order_id uuid not null references training_order (id),
     institution_id uuid not null,
     division_code text not null,
     guardian_id text not null,
     bank_code text not null,
     account_id uuid not null references escrow_account (id),
     no integer not null check (no > 0),
     amount_fen bigint not null check (amount_fen >= 0),
     state text not null,
     day date,
     from_minute integer,
     to_minute integer,
     delivered_at timestamptz,
     attendance_no text,
     decided_by text,
     decided_at timestamptz,
     consumed_on date,
     payout_id uuid references next_day_transfer (id),
     dispute_reason text,
     ruling_reason text,
     ruling_document_no text,
     unique (order_id, day, from_minute)
   )`,
  `create unique index order_lesson_no on order_lesson (order_id, no) where state <> 'VOID'`,
  'create index order_next_day_transfer on order_lesson (payout_id) where payout_id is not null',
  `create index order_lesson_consumed on order_lesson (institution_id, account_id, consumed_on)
     where state = 'CONSUMED' and payout_id is null`,
  `create index order_lesson_disputed on order_lesson (division_code, id) where state = 'DISPUTED'`,
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** By the field access matrix: the supervisors, the bank, the institution and each guardian's own; of a case only with the case's number. */
const narrowed = (table: string): string => `create policy ${table}_narrowed on ${table} as restrictive using (
  ${setting('app.system')} = 'on'
  or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION', 'JOINT_ENFORCEMENT')
  or (${setting('app.agency')} = 'GUARDIAN' and guardian_id = nullif(${setting('app.person')}, '')))`;

const PAYOUTS_NARROWED = `create policy next_day_transfer_narrowed on next_day_transfer as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION'))`;

const owners = { division: 'division_code', institution: 'institution_id', bank: 'bank_code' };

export class TrainingOrder1765400000701 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...FACTS,
      ...['filed_course', 'posted_prices', 'guide_price', 'model_contract'].map((table) =>
        grantAppSql(app, table, 'select, insert, update, delete'),
      ),
      ...ORDERS,
      ...['training_order', 'order_lesson'].flatMap((table) => [
        ...rowSecuritySql(table, owners),
        narrowed(table),
        grantAppSql(app, table, 'select, insert, update'),
      ]),
      ...rowSecuritySql('next_day_transfer', owners),
      PAYOUTS_NARROWED,
      grantAppSql(app, 'next_day_transfer', 'select, insert, update'),
    ];
  }
}
