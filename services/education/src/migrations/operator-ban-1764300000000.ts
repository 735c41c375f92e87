import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const randomBytes = (count: number): string =>
  Array.from({ length: count / 32 }, () => 'sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))').join(
    ' || ',
  );

const TABLES = [
  `create table operator_ban (
     id uuid primary key,
     institution_id uuid references training_institution (id),
     division_code text not null,
     person_id uuid not null,
     person_key text,
     operator_name text,
     uscc_code text,
     ground text not null,
     article text not null,
     document_no text not null,
     decided_on date not null,
     last_day date,
     imposed_by text not null,
     state text not null,
     lifted_by text,
     lift_reason text,
     lifted_at timestamptz,
     check (person_key is not null or uscc_code is not null)
   )`,
  'create index operator_ban_order on operator_ban (decided_on, id)',
  'create index operator_ban_institution on operator_ban (institution_id)',
  `create index operator_ban_person on operator_ban (person_key) where state <> 'LIFTED'`,
  `create index operator_ban_code on operator_ban (uscc_code) where state <> 'LIFTED'`,
  // The app role may use the keys by the function below and never read them: a list of all citizen numbers is soon hashed.
  'create table operator_key_secret (single boolean primary key default true check (single), inner_key bytea not null, outer_key bytea not null)',
  `insert into operator_key_secret (inner_key, outer_key) select ${randomBytes(64)}, ${randomBytes(64)}`,
];

/** HMAC-SHA-256 with two keys of a block each. Of no number there is no key. */
const KEYS = `create function operator_keys(numbers text[]) returns table (place integer, key text)
  language sql stable security definer set search_path = pg_catalog, public as $$
    select n.place::integer,
      encode(sha256(s.outer_key || sha256(s.inner_key || convert_to(upper(n.number), 'UTF8'))), 'hex')
    from unnest(numbers) with ordinality as n(number, place) cross join operator_key_secret s order by n.place
  $$`;

/** Those that are not lifted, over all divisions: a ban holds wherever the operator applies. It answers with nothing that names a person. */
const BANS_OF = ofAllRowsSql(
  'operator_bans_of(numbers text[], codes text[]) returns table (place integer, id uuid, article text, decided_on date, last_day date)',
  `select k.place, b.id, b.article, b.decided_on, b.last_day
   from operator_keys(numbers) k
   join operator_ban b on (b.person_key = k.key or b.uscc_code = codes[k.place]) and b.state <> 'LIFTED'`,
);

export class OperatorBan1764300000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('operator_ban', { division: 'division_code' }),
      grantAppSql(app, 'operator_ban', 'select, insert, update'),
      KEYS,
      BANS_OF,
      'revoke execute on function operator_keys, operator_bans_of from public',
      `grant execute on function operator_keys, operator_bans_of to ${app}`,
    ];
  }
}
