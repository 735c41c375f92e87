import { ofAllRowsSql } from '@lianguan/service-kit';

export interface CertificateTable {
  /** Of the department: the code's first letter. */
  readonly letter: string;
  readonly table: string;
  /** The column with the number that is printed. */
  readonly number: string;
  /** Selects code, name, number, issued_by, state, valid_from, valid_to of the rows whose code is in `codes`. */
  readonly facts: string;
}

const BLOCK = Array.from(
  { length: 2 },
  () => 'sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid()))',
).join(' || ');

/**
 * Gives each row of a register the code that is printed on its certificate: HMAC-SHA-256 over id and number, by a key that the app role cannot read.
 * A row that gets another number gets another code, so that a paper with the former number is no longer one.
 */
export const certificateCodeSql = (app: string, { letter, table, number, facts }: CertificateTable): string[] => [
  'create table certificate_key (single boolean primary key default true check (single), inner_key bytea not null, outer_key bytea not null)',
  `insert into certificate_key (inner_key, outer_key) select ${BLOCK}, ${BLOCK}`,
  `create function certificate_code(subject text) returns text
   language sql stable security definer set search_path = pg_catalog, public as $$
     select '${letter}' || upper(left(encode(sha256(outer_key || sha256(inner_key || convert_to(subject, 'UTF8'))), 'hex'), 24))
     from certificate_key
   $$`,
  `create function give_certificate_code() returns trigger language plpgsql security definer set search_path = pg_catalog, public as $$
   begin
     new.certificate_code := certificate_code(new.id || '/' || new.${number});
     return new;
   end $$`,
  `alter table ${table} add column certificate_code text unique`,
  `create trigger ${table}_certificate_code before insert or update of ${number} on ${table}
   for each row execute function give_certificate_code()`,
  `update ${table} set ${number} = ${number}`,
  `alter table ${table} alter column certificate_code set not null`,
  ofAllRowsSql(
    `certificates_of(codes text[]) returns table (code text, name text, number text, issued_by text, state text, valid_from date, valid_to date)`,
    facts,
  ),
  'revoke execute on function certificate_code, certificates_of from public',
  `grant execute on function certificates_of to ${app}`,
];
