import { createHash } from 'node:crypto';
import type { ActSubject, Facts } from './command.js';
import type { Tx } from './operation.js';
import { contentHash } from './canonical-json.js';
import { uuidV7 } from './uuid-v7.js';

interface ActContent {
  readonly id: string;
  readonly at: string;
  readonly actor: string;
  readonly agency: string;
  readonly division: string;
  readonly command: string;
  readonly subjectType: string;
  readonly subjectId: string;
  readonly basis: string | null;
  readonly documentNo: string | null;
  readonly reason: string | null;
  readonly transition: string | null;
  readonly operationId: string;
}

/** What `verifyActChain` found: all in order with the head for a witness to keep, or the first row that is not what it was. */
export type ActChainVerdict =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly seq: string; readonly problem: 'CONTENT_CHANGED' | 'LINK_BROKEN' | 'ROW_MISSING' };

/** What all acts of one set have in common. */
export interface RecordedAct extends Pick<Facts, 'caller' | 'now'> {
  readonly command: string;
}

/** `operationId`: default, that of the set's caller. */
interface RecordedSubject extends ActSubject {
  readonly operationId?: string;
}

/** What `record_acts` is given. */
export type ActRecords = readonly unknown[];

/** At least one subject. */
export function actRecordsOf(subjects: readonly RecordedSubject[], act: RecordedAct): ActRecords {
  const records = subjects.map((subject) => contentOf(subject, act));
  // What no act of the set has needs no place in the statement: unnest fills up with nulls.
  const of = (field: keyof ActContent) => {
    const values = records.map((record) => record[field]);
    return values.every((value) => value === null) ? [] : values;
  };
  const { at, actor, agency, division, command } = records[0]!;
  return [at, actor, agency, division, command, ...COLUMNS.map(of), Buffer.concat(records.map(contentHash))];
}

/** Writes the acts into the hash chain. Last statement of a transaction: the chain is locked until its commit. */
export function appendActRecords(tx: Tx, records: ActRecords): void {
  tx.send(
    `select record_acts($1, $2, $3, $4, $5, $6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[],
       $13::text[], $14::bytea)`,
    records,
  );
}

/** What the acts of a set do not have in common, in the order of the parameters of `record_acts`. */
const COLUMNS = [
  'id',
  'subjectType',
  'subjectId',
  'basis',
  'documentNo',
  'reason',
  'transition',
  'operationId',
] as const satisfies readonly (keyof ActContent)[];

/** In the order of its keys, so that its canonical text has nothing to sort. */
function contentOf(subject: RecordedSubject, { command, caller, now }: RecordedAct): ActContent {
  return {
    actor: caller.subject,
    agency: caller.agency,
    at: now.toISOString(),
    basis: subject.basis ?? null,
    command,
    division: caller.division,
    documentNo: subject.documentNo ?? null,
    id: uuidV7(),
    operationId: subject.operationId ?? caller.operationId,
    reason: subject.reason ?? null,
    subjectId: subject.id,
    subjectType: subject.type,
    transition: subject.transition ?? null,
  };
}

interface StoredRecord extends Omit<ActContent, 'at'> {
  readonly seq: string;
  readonly at: Date;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

const PAGE = 1000;
const GENESIS = Buffer.alloc(32);

/** Computes the chain again, without the database's own function, from its first row. */
export async function verifyActChain(tx: Tx): Promise<ActChainVerdict> {
  let previous: Buffer = GENESIS;
  let count = 0n;
  for (;;) {
    const page = await readPage(tx, count);
    for (const row of page) {
      count += 1n;
      const problem = problemOf(row, count, previous);
      if (problem) return { ok: false, seq: problem === 'ROW_MISSING' ? count.toString() : row.seq, problem };
      previous = row.hash;
    }
    if (page.length < PAGE) return { ok: true, count: Number(count), head: previous.toString('hex') };
  }
}

function problemOf(
  row: StoredRecord,
  expectedSeq: bigint,
  previous: Buffer,
): 'CONTENT_CHANGED' | 'LINK_BROKEN' | 'ROW_MISSING' | null {
  if (BigInt(row.seq) !== expectedSeq) return 'ROW_MISSING';
  if (!row.previousHash.equals(previous)) return 'LINK_BROKEN';
  const { seq, previousHash: _previous, hash, at, ...content } = row;
  const position = Buffer.alloc(8);
  position.writeBigInt64BE(BigInt(seq));
  const expected = createHash('sha256')
    .update(previous)
    .update(position)
    .update(contentHash({ ...content, at: at.toISOString() } satisfies ActContent))
    .digest();
  return expected.equals(hash) ? null : 'CONTENT_CHANGED';
}

const readPage = (tx: Tx, after: bigint): Promise<StoredRecord[]> =>
  tx.query<StoredRecord>(
    `select seq, id, at, actor, agency, division, command, subject_type as "subjectType", subject_id as "subjectId", basis,
       document_no as "documentNo", reason, transition, operation_id as "operationId", previous_hash as "previousHash", hash
     from act_record where seq > $1 order by seq limit ${PAGE}`,
    [after.toString()],
  );
