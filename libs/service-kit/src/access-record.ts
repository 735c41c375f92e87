import { createHash } from 'node:crypto';
import type { Caller } from '@lianguan/kernel';
import { PreparingClient, type Logger } from '@lianguan/platform';
import pg from 'pg';
import { canonicalJson } from './canonical-json.js';
import { faultCode } from './faults.js';
import type { OperationContext } from './operation-context.js';
import type { Tx } from './operation.js';

export const ACCESS_DECISIONS = ['ALLOWED', 'PARTLY_REFUSED'] as const;
export type AccessDecision = (typeof ACCESS_DECISIONS)[number];

/** What one read is remembered by (个人信息保护法 54, 69): opaque ids only, never a personal value. */
export interface AccessEntry {
  readonly at: string;
  readonly operationId: string;
  readonly operationName: string | null;
  readonly agency: Caller['agency'];
  readonly subject: string;
  readonly roles: readonly string[];
  readonly divisionCode: string;
  readonly purpose: string | null;
  readonly caseNo: string | null;
  /** Opaque person ids shown, by class of field. */
  readonly persons: Readonly<Record<string, readonly string[]>>;
  /** Coordinates of the fields that were refused. */
  readonly refused: readonly string[];
  readonly decision: AccessDecision;
  readonly traceId: string | null;
}

/** What was shown to a caller, or refused. */
export interface Shown {
  readonly operationName: string | null;
  /** Opaque person ids, by class of field. */
  readonly persons: ReadonlyMap<string, ReadonlySet<string>>;
  readonly refusals: ReadonlySet<string>;
  readonly traceId: string | undefined;
}

/** The record of an operation, or null when it showed nothing of the department's data and was refused nothing. */
export function accessEntry(operation: OperationContext, operationName: string | null, at: Date): AccessEntry | null {
  const { caller, persons, refusals, traceId } = operation;
  if (operation.statements === 0 && persons.size === 0 && refusals.size === 0) return null;
  return entryOf(caller, { operationName, persons, refusals, traceId }, at);
}

export function entryOf(caller: Caller, shown: Shown, at: Date): AccessEntry {
  const persons = [...shown.persons].map(([fieldClass, ids]) => [fieldClass, [...ids].sort()]);
  return {
    at: at.toISOString(),
    operationId: clean(caller.operationId) ?? '',
    operationName: clean(shown.operationName),
    agency: caller.agency,
    subject: clean(caller.subject) ?? '',
    roles: caller.roles,
    divisionCode: caller.division,
    purpose: caller.purpose ?? null,
    caseNo: clean(caller.caseNo),
    persons: Object.fromEntries(persons),
    refused: [...shown.refusals].sort(),
    decision: shown.refusals.size > 0 ? 'PARTLY_REFUSED' : 'ALLOWED',
    traceId: shown.traceId ?? null,
  };
}

// A character that PostgreSQL refuses, in one asker's case number, would fail the records of all who share the commit.
const clean = (text: string | null | undefined): string | null =>
  text ? text.replace(/[\p{Cc}\p{Cs}]/gu, '').slice(0, 200) : null;

/** What the first link of the chain follows. */
const CHAIN_START = '0'.repeat(64);

/** SHA-256 over a record and the hash of the one before it: changing or removing one breaks all that follow. */
const chainHash = (previousHash: string, content: unknown): string =>
  createHash('sha256').update(previousHash).update(canonicalJson(content)).digest('hex');

interface Waiting {
  readonly entry: AccessEntry;
  readonly done: () => void;
  readonly failed: (fault: unknown) => void;
}

// A record's place is its key: of two processes that follow the same link one is refused, looks again and follows the other's.
const TAKEN = '23505';
const MOST_LOOKS = 50;
const LAST = 'SELECT sequence, hash FROM access_record ORDER BY sequence DESC LIMIT 1';

const INSERT = `
  WITH given AS (
    SELECT * FROM jsonb_to_recordset($1::jsonb) AS r(
      sequence bigint, at timestamptz, "operationId" text, "operationName" text, agency text, subject text, roles text[],
      "divisionCode" text, purpose text, "caseNo" text, persons jsonb, refused text[], decision text, "traceId" text,
      "previousHash" text, hash text)
  ), recorded AS (
    INSERT INTO access_record (sequence, recorded_at, operation_id, operation_name, agency, subject, roles, division_code,
      purpose, case_no, persons, refused, decision, trace_id, previous_hash, hash)
    SELECT sequence, at, "operationId", "operationName", agency, subject, roles, "divisionCode",
      purpose, "caseNo", persons, refused, decision, "traceId", "previousHash", hash FROM given
  )
  INSERT INTO access_record_person (person_id, sequence)
  SELECT DISTINCT person.id, given.sequence
  FROM given, jsonb_each(given.persons) AS class, jsonb_array_elements_text(class.value) AS person(id)`;

/**
 * Appends access records on a connection of its own; whatever comes while a group is being committed goes into the next one.
 * One commit per record would give some 500 a second, groups of 64 some 20,000.
 */
export class AccessRecorder {
  private readonly pool: pg.Pool;
  private waiting: Waiting[] = [];
  private writing: Promise<void> | undefined;
  /** What the next record follows; not known while a write is under way or after one that failed. */
  private last: Link | undefined;

  constructor(options: { url: string; applicationName: string; logger: Logger; groupLimit?: number }) {
    this.groupLimit = options.groupLimit ?? 256;
    this.pool = new pg.Pool({
      connectionString: options.url,
      application_name: `${options.applicationName}-access-record`,
      max: 1,
      connectionTimeoutMillis: 2_000,
      statement_timeout: 3_000,
      keepAlive: true,
      // Nothing is read here for anybody; and what is written is planned once.
      options: '-c app.system=on -c plan_cache_mode=force_generic_plan',
      Client: PreparingClient,
    });
    this.pool.on('error', (fault) =>
      options.logger.warn({ fault: fault.message }, 'the access record connection was lost'),
    );
  }

  private readonly groupLimit: number;

  /** Resolves when the record is durable; rejects when it is not, and then the answer must not go out. */
  append(entry: AccessEntry): Promise<void> {
    return new Promise((done, failed) => {
      this.waiting.push({ entry, done, failed });
      this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
    });
  }

  /** Rejects when a record could not be written now. */
  async probe(): Promise<void> {
    await this.pool.query('INSERT INTO access_record SELECT * FROM access_record WHERE false');
  }

  async close(): Promise<void> {
    await this.writing;
    await this.pool.end();
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const group = this.waiting.splice(0, this.groupLimit);
      await this.write(group.map(({ entry }) => entry)).then(
        () => group.forEach(({ done }) => done()),
        (fault: unknown) => group.forEach(({ failed }) => failed(fault)),
      );
    }
  }

  private async write(entries: readonly AccessEntry[]): Promise<void> {
    for (let looks = 1; ; looks += 1) {
      const links = chained(entries, this.last ?? (await this.lastLink()));
      this.last = undefined;
      try {
        await this.pool.query(INSERT, [JSON.stringify(links)]);
        this.last = links.at(-1);
        return;
      } catch (fault) {
        if (faultCode(fault) !== TAKEN || looks === MOST_LOOKS) throw fault;
      }
    }
  }

  private async lastLink(): Promise<Link> {
    const { rows } = await this.pool.query<{ sequence: string; hash: string }>(LAST);
    return { sequence: Number(rows[0]?.sequence ?? 0), hash: rows[0]?.hash ?? CHAIN_START };
  }
}

interface Link {
  readonly sequence: number;
  readonly hash: string;
}

function chained(entries: readonly AccessEntry[], last: Link): Link[] {
  let { sequence, hash: previousHash } = last;
  return entries.map((entry) => {
    sequence += 1;
    const content = { sequence, ...entry };
    const link = { ...content, previousHash, hash: chainHash(previousHash, content) };
    previousHash = link.hash;
    return link;
  });
}

export type ChainVerdict =
  | { readonly ok: true; readonly records: number }
  | { readonly ok: false; readonly sequence: number; readonly reason: 'GAP' | 'CHANGED' };

const STORED = `
  SELECT sequence::int AS sequence, recorded_at AS at, operation_id AS "operationId", operation_name AS "operationName", agency, subject,
    roles, division_code AS "divisionCode", purpose, case_no AS "caseNo", persons, refused, decision, trace_id AS "traceId",
    previous_hash AS "previousHash", hash
  FROM access_record WHERE sequence > $1 ORDER BY sequence LIMIT 1000`;

/** Recomputes the chain from its start, as SYSTEM; says where it first does not hold. */
export async function verifyAccessChain(tx: Tx): Promise<ChainVerdict> {
  let sequence = 0;
  let previousHash = CHAIN_START;
  for (;;) {
    const rows = await tx.query<{ sequence: number; at: Date; previousHash: string; hash: string }>(STORED, [sequence]);
    for (const { previousHash: stated, hash, ...stored } of rows) {
      sequence += 1;
      if (stored.sequence !== sequence) return { ok: false, sequence, reason: 'GAP' };
      const content = { ...stored, at: stored.at.toISOString() };
      if (stated !== previousHash || hash !== chainHash(previousHash, content))
        return { ok: false, sequence, reason: 'CHANGED' };
      previousHash = hash;
    }
    if (rows.length === 0) return { ok: true, records: sequence };
  }
}
