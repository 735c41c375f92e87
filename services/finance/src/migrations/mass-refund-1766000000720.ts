import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table mass_refund (
     id uuid primary key,
     account_id uuid not null references escrow_account (id),
     institution_id uuid not null,
     division_code text not null,
     bank_code text not null,
     state text not null,
     ground text not null,
     reason text not null,
     document_no text not null,
     listed_on date not null,
     started_by text not null,
     approved_by text check (approved_by <> started_by),
     approved_on date,
     approval_no text,
     ended_on date,
     end_reason text,
     end_document_no text
   )`,
  `create unique index mass_refund_under_way on mass_refund (account_id) where state in ('LISTED', 'DISTRIBUTING')`,
  'create index mass_refund_list on mass_refund (division_code, id)',
  `create table mass_refund_claim (
     id uuid primary key,
     mass_refund_id uuid not null references mass_refund (id),
     order_no text not null,
     order_id uuid,
     guardian_id text,
     institution_id uuid not null,
     division_code text not null,
     bank_code text not null,
     claimed_fen bigint not null check (claimed_fen > 0),
     account_fen bigint not null default 0 check (account_fen >= 0),
     deposit_fen bigint not null default 0 check (deposit_fen >= 0),
     insurance_fen bigint not null default 0 check (insurance_fen >= 0),
     late_fen bigint not null default 0 check (late_fen >= 0),
     ordered_fen bigint not null default 0,
     rank integer,
     unique (mass_refund_id, order_no),
     check (account_fen + deposit_fen + insurance_fen + late_fen <= claimed_fen),
     check (ordered_fen between 0 and account_fen + deposit_fen + late_fen)
   )`,
  'create index mass_refund_claim_of_order on mass_refund_claim (order_id) where order_id is not null',
  `create table mass_refund_money (
     id uuid primary key,
     mass_refund_id uuid not null references mass_refund (id),
     source text not null,
     amount_fen bigint not null check (amount_fen > 0),
     document_no text not null,
     recorded_on date not null,
     institution_id uuid not null,
     division_code text not null,
     bank_code text not null
   )`,
  'create index mass_refund_money_of_refund on mass_refund_money (mass_refund_id)',
  // A closing pays in parts: beside what it has paid there may be one more.
  'drop index refund_of_order',
  `create unique index refund_of_order on refund (order_id)
     where state not in ('CANCELLED', 'COURT') and not (origin = 'CLOSURE' and state = 'PAID')`,
  'create index refund_of_closing on refund (order_id) where origin = $$CLOSURE$$',
];

const setting = (name: string): string => `(select current_setting('${name}', true))`;
const OFFICES = `'EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION', 'JOINT_ENFORCEMENT'`;

const narrowed = (
  table: string,
  own = '',
): string => `create policy ${table}_narrowed on ${table} as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in (${OFFICES})${own && ` or (${setting('app.agency')} = 'GUARDIAN' and ${own})`})`;

/** Each guardian's own claims, and the mass refunds that these are of. */
const OWN = {
  mass_refund: 'exists (select from mass_refund_claim c where c.mass_refund_id = mass_refund.id)',
  mass_refund_claim: `guardian_id = nullif(${setting('app.person')}, '')`,
  mass_refund_money: '',
};

const owners = { division: 'division_code', institution: 'institution_id', bank: 'bank_code' };

export class MassRefund1766000000720 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...Object.entries(OWN).flatMap(([table, own]) => [
        ...rowSecuritySql(table, owners),
        narrowed(table, own),
        grantAppSql(app, table, 'select, insert, update'),
      ]),
    ];
  }
}
