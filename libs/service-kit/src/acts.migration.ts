import { ForwardMigration, type Migration } from './migrate.js';
import { grantAppSql, insertOnlySql } from './row-security.js';

// These tables hold ids, codes and hashes and are read by the kit alone: no row security, no personal data.

// One row per idempotency key, claimed before the act and completed with its verdict in the same transaction.
const COMMAND_LOG = `
  create table command_log (
    command text not null,
    caller text not null,
    key text not null,
    request_hash bytea not null,
    verdict text,
    at timestamptz not null default clock_timestamp(),
    primary key (command, caller, key)
  ) with (fillfactor = 70)`;

const ACT_RECORD = `
  create table act_record (
    seq bigint primary key,
    id uuid not null unique,
    at timestamptz not null,
    recorded_at timestamptz not null default clock_timestamp(),
    actor text not null,
    agency text not null,
    division text not null,
    command text not null,
    subject_type text not null,
    subject_id text not null,
    basis text,
    document_no text,
    reason text,
    transition text,
    operation_id text not null,
    previous_hash bytea not null,
    hash bytea not null
  )`;

// The lock is taken last in an act's transaction and held until its commit: the order of the chain is the order of commits.
// A volatile function reads each statement anew, so that the head it sees is the one that the lock's last holder has committed.
const APPEND_ACT_RECORDS = `
  create function append_act_records(records jsonb) returns void
  language plpgsql security definer set search_path = pg_catalog, public as $$
  declare
    item jsonb;
    place bigint;
    previous bytea;
    current bytea;
  begin
    perform pg_advisory_xact_lock(hashtext('lianguan'), hashtext('act-record'));
    select seq, hash into place, previous from act_record order by seq desc limit 1;
    place := coalesce(place, 0);
    previous := coalesce(previous, decode(repeat('00', 32), 'hex'));
    for item in select value from jsonb_array_elements(records) loop
      place := place + 1;
      current := sha256(previous || int8send(place) || decode(item->>'contentHash', 'hex'));
      insert into act_record (seq, id, at, actor, agency, division, command, subject_type, subject_id, basis, document_no,
        reason, transition, operation_id, previous_hash, hash)
      values (place, (item->>'id')::uuid, (item->>'at')::timestamptz, item->>'actor', item->>'agency', item->>'division',
        item->>'command', item->>'subjectType', item->>'subjectId', item->>'basis', item->>'documentNo',
        item->>'reason', item->>'transition', item->>'operationId', previous, current);
      previous := current;
    end loop;
  end $$`;

const OUTBOX = `
  create table outbox (
    seq bigint generated always as identity primary key,
    event_id text not null,
    topic text not null,
    key text not null,
    type text not null,
    source text not null,
    time timestamptz not null,
    data bytea not null,
    headers jsonb not null,
    at timestamptz not null default clock_timestamp()
  ) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000)`;

const INBOX = `
  create table inbox (
    consumer text not null,
    event_id text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (consumer, event_id)
  )`;

// A key that is parked in a consumer group; its messages wait in parked_message in the order in which they came.
const PARKED_KEY = `
  create table parked_key (
    consumer_group text not null,
    key text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (consumer_group, key)
  )`;

const PARKED_MESSAGE = `
  create table parked_message (
    id bigint generated always as identity primary key,
    consumer_group text not null,
    topic text not null,
    key text not null,
    event_id text not null,
    type text not null,
    source text not null,
    time timestamptz not null,
    data bytea not null,
    headers jsonb not null,
    log_offset bigint not null,
    code text not null,
    reason text not null,
    parked_at timestamptz not null default clock_timestamp(),
    unique (consumer_group, event_id),
    foreign key (consumer_group, key) references parked_key
  )`;

// Taken out of the way of those behind it: without effect now, and when a projection is made anew.
const DISMISSED_MESSAGE = `
  create table dismissed_message (
    consumer_group text not null,
    event_id text not null,
    at timestamptz not null default clock_timestamp(),
    primary key (consumer_group, event_id)
  )`;

// term and started_on allow a provisional deadline to be counted again; next_try_at is real time, due is the law clock's.
const DEADLINE = `
  create table deadline (
    name text not null,
    subject_id text not null,
    due timestamptz not null,
    provisional boolean not null default false,
    term text,
    started_on date,
    attempts integer not null default 0,
    next_try_at timestamptz not null default '-infinity',
    refused text,
    last_fault text,
    primary key (name, subject_id)
  )`;

const RULE_CONSTANT = `
  create table rule_constant (
    key text not null,
    scope text not null default '',
    effective_from date not null,
    effective_to date,
    value jsonb not null,
    source text,
    mark text not null check (mark in ('S', 'L', 'P', 'K')),
    local boolean not null default false,
    primary key (key, scope, effective_from),
    check (effective_to is null or effective_to > effective_from)
  )`;

const LAW_CLOCK = `
  create table law_clock (
    single boolean primary key default true check (single),
    offset_ms bigint not null
  )`;

const RIGHTS = {
  command_log: 'select, insert, update (verdict)',
  act_record: 'select',
  outbox: 'select, insert, delete',
  inbox: 'select, insert, delete',
  parked_key: 'select, insert, update, delete',
  parked_message: 'select, insert, update, delete',
  deadline: 'select, insert, update, delete',
  rule_constant: 'select, insert, update, delete',
  law_clock: 'select, insert, update',
} as const;

/** What the kit keeps of acts, events, deadlines and rule constants. */
export class KitActs1763800000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      COMMAND_LOG,
      ACT_RECORD,
      OUTBOX,
      INBOX,
      PARKED_KEY,
      PARKED_MESSAGE,
      DEADLINE,
      RULE_CONSTANT,
      LAW_CLOCK,
      'create index act_record_subject on act_record (subject_type, subject_id, seq)',
      'create index parked_message_order on parked_message (consumer_group, key, id)',
      'create index deadline_due on deadline (due) where refused is null',
      ...insertOnlySql('act_record'),
      APPEND_ACT_RECORDS,
      'revoke all on function append_act_records(jsonb) from public',
      `grant execute on function append_act_records(jsonb) to ${app}`,
      ...Object.entries(RIGHTS).map(([table, rights]) => grantAppSql(app, table, rights)),
    ];
  }
}

export class KitDismissed1765600000100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [DISMISSED_MESSAGE, grantAppSql(app, 'dismissed_message', 'select, insert')];
  }
}

export const actsMigrations: readonly Migration[] = [KitActs1763800000100, KitDismissed1765600000100];
