import pg from 'pg';

// Forward only; the position in the list is the version.
const MIGRATIONS: readonly string[] = [
  `create table topic_head (
     topic text primary key,
     next_offset bigint not null check (next_offset >= 0)
   );
   create table message (
     topic text not null,
     "offset" bigint not null,
     message_id text not null,
     key text not null,
     headers jsonb not null check (headers ?& array['ce_id', 'ce_type', 'ce_source', 'ce_time', 'ce_subject', 'ce_specversion', 'content-type']),
     data bytea not null,
     primary key (topic, "offset"),
     unique (topic, message_id)
   );
   create table group_offset (
     consumer_group text not null,
     topic text not null,
     next_offset bigint not null,
     primary key (consumer_group, topic)
   );`,
];

// Two processes may start at once; the number is arbitrary, only ours uses it.
const MIGRATION_LOCK = 7_203_341_203;

/** Brings the event log's database up to date and grants `appRole` what the bus needs: append and read, never change or delete. */
export async function migrateEventLog(migratorUrl: string, appRole: string): Promise<void> {
  const client = new pg.Client({ connectionString: migratorUrl });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    await client.query(
      'create table if not exists event_log_version (version int primary key, applied_at timestamptz not null default now())',
    );
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from event_log_version',
    );
    for (let version = (rows[0]?.version ?? 0) + 1; version <= MIGRATIONS.length; version += 1) {
      await client.query(MIGRATIONS[version - 1] as string);
      await client.query('insert into event_log_version (version) values ($1)', [version]);
    }
    const role = client.escapeIdentifier(appRole);
    await client.query(`grant select, insert on message to ${role}`);
    await client.query(`grant select, insert, update on topic_head, group_offset to ${role}`);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
