import { ForwardMigration, grantAppSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table guide_price (
     id uuid primary key,
     division_code text not null,
     state text not null,
     lines jsonb not null,
     up_float_percent integer not null,
     effective_from date,
     repealed_from date,
     drafted_at timestamptz not null,
     steps jsonb not null
   )`,
  'create index guide_price_order on guide_price (drafted_at, id)',
  'create index guide_price_division on guide_price (division_code)',
  `create table posted_price (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     version integer not null,
     effective_from date not null,
     payment_channel text not null,
     lines jsonb not null,
     posted_at timestamptz not null,
     unique (institution_id, version)
   )`,
  'create index posted_price_order on posted_price (posted_at, id)',
  `create table price_violation (
     id uuid primary key,
     institution_id uuid not null,
     division_code text not null,
     kind text not null,
     source text not null,
     course text not null,
     charged_on date not null,
     charged_fen bigint not null,
     allowed_fen bigint,
     return_fen bigint not null check (return_fen > 0),
     facts text not null,
     state text not null,
     return_due date,
     search_until date,
     recorded_at timestamptz not null,
     steps jsonb not null
   )`,
  'create index price_violation_order on price_violation (recorded_at, id)',
  'create index price_violation_institution on price_violation (institution_id)',
];

/** What was decided is public; drafts are for the county's officers. */
const DECIDED_IS_PUBLIC = `create policy guide_price_public on guide_price for select
  using (effective_from is not null and (select current_setting('app.agency', true)) <> '')`;

export class Price1765000000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('guide_price', { division: 'division_code' }),
      DECIDED_IS_PUBLIC,
      ...rowSecuritySql('posted_price', { division: 'division_code', institution: 'institution_id' }),
      ...rowSecuritySql('price_violation', { division: 'division_code', institution: 'institution_id' }),
      grantAppSql(app, 'guide_price', 'select, insert, update'),
      grantAppSql(app, 'posted_price', 'select, insert'),
      grantAppSql(app, 'price_violation', 'select, insert, update'),
    ];
  }
}
