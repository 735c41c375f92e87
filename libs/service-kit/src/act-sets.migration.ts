import { ForwardMigration, type Migration } from './migrate.js';
import { grantAppSql } from './row-security.js';

/**
 * Acts of one set, which have caller, command and time in common, come into the chain in one statement. As with `append_act_records`, which processes of
 * the version before still use: the lock is taken last in an act's transaction and held until its commit.
 */
const APPEND_ACTS = `
  create function append_acts(act_at timestamptz, by_actor text, by_agency text, by_division text, by_command text, ids uuid[],
    subject_types text[], subject_ids text[], bases text[], document_nos text[], reasons text[], transitions text[], operation_ids text[],
    contents bytea[]) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    place bigint;
    link bytea;
    links bytea[];
  begin
    perform pg_advisory_xact_lock(hashtext('lianguan'), hashtext('act-record'));
    select seq, hash into place, link from act_record order by seq desc limit 1;
    place := coalesce(place, 0);
    links[0] := coalesce(link, decode(repeat('00', 32), 'hex'));
    for nth in 1 .. cardinality(ids) loop
      links[nth] := sha256(links[nth - 1] || int8send(place + nth) || contents[nth]);
    end loop;
    insert into act_record (seq, id, at, actor, agency, division, command, subject_type, subject_id, basis, document_no,
      reason, transition, operation_id, previous_hash, hash)
    select place + nth, id, act_at, by_actor, by_agency, by_division, by_command, subject_type, subject_id, basis, document_no,
      reason, transition, operation_id, previous_hash, hash
    from unnest(ids, subject_types, subject_ids, bases, document_nos, reasons, transitions, operation_ids, links[0:cardinality(ids) - 1],
      links[1:]) with ordinality as r(id, subject_type, subject_id, basis, document_no, reason, transition, operation_id, previous_hash,
      hash, nth);
  end $$`;

// By the rows' places, since the plan for a join by key may be made while the table is small, and read the caller's keys from the first on ever after.
// Nobody else moves a row that this transaction has inserted.
const KEEP_VERDICTS = `
  create function keep_verdicts(places tid[], verdicts text[]) returns bigint
  language sql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
    with kept as (
      update command_log l set verdict = decided.verdict
      from unnest(places, verdicts) as decided(place, verdict) where l.ctid = decided.place returning 1
    ) select count(*) from kept
  $$`;

/** As `append_acts`, with the contents' hashes one behind the other in one value, each found where it stands. */
const RECORD_ACTS = `
  create function record_acts(act_at timestamptz, by_actor text, by_agency text, by_division text, by_command text, ids uuid[],
    subject_types text[], subject_ids text[], bases text[], document_nos text[], reasons text[], transitions text[], operation_ids text[],
    contents bytea) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    place bigint;
    link bytea;
    links bytea[];
  begin
    perform pg_advisory_xact_lock(hashtext('lianguan'), hashtext('act-record'));
    select seq, hash into place, link from act_record order by seq desc limit 1;
    place := coalesce(place, 0);
    links[0] := coalesce(link, decode(repeat('00', 32), 'hex'));
    for nth in 1 .. cardinality(ids) loop
      links[nth] := sha256(links[nth - 1] || int8send(place + nth) || substr(contents, nth * 32 - 31, 32));
    end loop;
    insert into act_record (seq, id, at, actor, agency, division, command, subject_type, subject_id, basis, document_no,
      reason, transition, operation_id, previous_hash, hash)
    select place + nth, id, act_at, by_actor, by_agency, by_division, by_command, subject_type, subject_id, basis, document_no,
      reason, transition, operation_id, previous_hash, hash
    from unnest(ids, subject_types, subject_ids, bases, document_nos, reasons, transitions, operation_ids, links[0:cardinality(ids) - 1],
      links[1:]) with ordinality as r(id, subject_type, subject_id, basis, document_no, reason, transition, operation_id, previous_hash,
      hash, nth);
  end $$`;

/** The verdicts of one set of acts, each under its key's place. */
const COMMAND_VERDICTS = `
  create table command_verdicts (
    id uuid primary key,
    verdicts text[] not null
  )`;

/** What a set of acts leaves behind, each in one statement. */
class KitActSets1766000000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      APPEND_ACTS,
      KEEP_VERDICTS,
      'revoke all on function append_acts, keep_verdicts from public',
      `grant execute on function append_acts, keep_verdicts to ${app}`,
    ];
  }
}

/** A key's row is written once, and the verdicts of its set in one row beside it. Nobody looks for a record by its id: no index on it. */
class KitActVerdicts1766100000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      COMMAND_VERDICTS,
      'alter table command_log add column set_id uuid, add column place integer',
      grantAppSql(app, 'command_verdicts', 'select, insert'),
      'alter table act_record drop constraint act_record_id_key',
      RECORD_ACTS,
      'revoke all on function record_acts from public',
      `grant execute on function record_acts to ${app}`,
    ];
  }
}

/** Nobody calls them any more: `record_acts` has taken the place of the one, the table `command_verdicts` of the other. */
class KitActFunctions1767000400100 extends ForwardMigration {
  protected statements(): string[] {
    return ['drop function append_acts, keep_verdicts'];
  }
}

/** A session that has looked for the end of the chain while it was short would sort all of it each time, until somebody analyzes the table. */
class KitActHead1767000600100 extends ForwardMigration {
  protected statements(): string[] {
    return ['alter function record_acts set enable_seqscan = off'];
  }
}

export const actSetsMigrations: readonly Migration[] = [
  KitActSets1766000000100,
  KitActVerdicts1766100000100,
  KitActFunctions1767000400100,
  KitActHead1767000600100,
];
