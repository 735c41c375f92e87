import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const setting = (name: string): string => `(select current_setting('${name}', true))`;

// Why a next-day transfer that fell due was not ordered; gone once it is.
const POSTPONED = `create table postponed_transfer (
  id uuid primary key,
  institution_id uuid not null,
  account_id uuid not null references escrow_account (id),
  consumed_on date not null,
  lesson_count integer not null check (lesson_count > 0),
  amount_fen bigint not null check (amount_fen >= 0),
  reason_code text not null,
  reason text not null,
  tried_on date not null,
  next_try timestamptz not null,
  division_code text not null,
  bank_code text not null,
  unique (institution_id, account_id, consumed_on)
)`;

const NARROWED = `create policy postponed_transfer_narrowed on postponed_transfer as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} in ('EDUCATION', 'FINANCE', 'BANK', 'INSTITUTION'))`;

export class PostponedTransfer1766000000120 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      POSTPONED,
      'create index postponed_transfer_order on postponed_transfer (division_code, id)',
      ...rowSecuritySql('postponed_transfer', {
        division: 'division_code',
        institution: 'institution_id',
        bank: 'bank_code',
      }),
      NARROWED,
      grantAppSql(app, 'postponed_transfer', 'select, insert, update, delete'),
      // Asked for each of a day's lessons, it cost more than their marking, which takes the ids from the payouts that it has just inserted.
      'alter table order_lesson drop constraint order_lesson_payout_id_fkey',
    ];
  }
}
