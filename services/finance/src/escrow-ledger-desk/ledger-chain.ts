import { createHash } from 'node:crypto';
import type { Tx } from '@lianguan/service-kit';
import { requestHash, requestOf, TRANSFER_COLUMNS, TRANSFER_TABLES, type TransferRow } from '../escrow-ledger/index.js';

export const CHAIN_PROBLEMS = [
  'CONTENT_CHANGED',
  'LINK_BROKEN',
  'ROW_MISSING',
  'ROW_ADDED',
  'BLOCK_MISSING',
  'WITNESS_DIFFERS',
] as const;
export type ChainProblem = (typeof CHAIN_PROBLEMS)[number];

/** A block's number with its hash, in hex. */
export interface LedgerHead {
  readonly batchNo: number;
  readonly hash: string;
}

/** All in order up to `head`, or the first block that is not what it was. */
export interface LedgerChainVerdict {
  readonly ok: boolean;
  /** Last block that was looked at. */
  readonly batchNo: number;
  readonly transfers: number;
  readonly head: string | null;
  /** False where more blocks follow: to be gone on with after `batchNo`. */
  readonly complete: boolean;
  readonly problem: ChainProblem | null;
}

interface Block {
  readonly batchNo: string;
  readonly fromSeq: string;
  readonly toSeq: string;
  readonly actor: string;
  readonly agency: string;
  readonly at: Date;
  readonly previousHash: Buffer;
  readonly hash: Buffer;
}

interface ChainedRow extends TransferRow {
  readonly seq: string;
  readonly debit: string;
  readonly credit: string;
}

/** What the first block follows. */
const START = { batchNo: '0', toSeq: '0', hash: Buffer.alloc(32) };
const PAGE = 1_000;

/** What of the chain was gone through, from one block to another. */
export interface LedgerChainWalk {
  /** Blocks that are not what they were, in their order. */
  readonly findings: readonly { readonly batchNo: number; readonly problem: ChainProblem }[];
  readonly batchNo: number;
  readonly transfers: number;
  readonly head: string | null;
  readonly complete: boolean;
}

interface Stretch {
  readonly after: number;
  readonly most: number;
  readonly witness?: LedgerHead | null;
}

/**
 * Computes the chain again, without the database's own function, from the block after `after` (0: from the first) over at most `most` transfers and the
 * rest of the last block. `witness`: a head that another department keeps; a chain that was rebuilt or cut short does not have it. As SYSTEM: it sees all.
 */
export async function verifyLedgerChain(tx: Tx, stretch: Stretch): Promise<LedgerChainVerdict> {
  const { after } = stretch;
  if (after > 0 && Number((await blockUpTo(tx, after))?.batchNo) !== after) return found(after, 'BLOCK_MISSING');
  const { findings, ...walk } = await walkLedgerChain(tx, { ...stretch, mostFindings: 1 });
  const [first] = findings;
  return first
    ? { ...found(first.batchNo, first.problem), transfers: walk.transfers }
    : { ok: true, ...walk, problem: null };
}

/** The same, but goes on behind a block that is not what it was, until `mostFindings` of them; one that is missing at `after` is found with the next. */
export async function walkLedgerChain(
  tx: Tx,
  { after, most, witness = null, mostFindings }: Stretch & { readonly mostFindings: number },
): Promise<LedgerChainWalk> {
  const begin = await blockUpTo(tx, after);
  const way: Way = { last: begin, transfers: 0, findings: [], witness, mostFindings };
  if (begin && contradiction(begin, witness)) way.findings.push(findingOf(begin, 'WITNESS_DIFFERS'));
  while (way.transfers < most && way.findings.length < mostFindings) {
    const blocks = await readBlocks(tx, way.last?.batchNo ?? '0', most - way.transfers);
    if (blocks.length === 0) {
      way.findings.push(...(await endingOf(tx, way.last, witness)));
      return walked(way, true);
    }
    goThrough(way, blocks, await readRows(tx, blocks[0]!.fromSeq, blocks.at(-1)!.toSeq));
  }
  return walked(way, false);
}

interface Way {
  last: Block | null;
  transfers: number;
  readonly findings: { batchNo: number; problem: ChainProblem }[];
  readonly witness: LedgerHead | null;
  readonly mostFindings: number;
}

function goThrough(way: Way, blocks: readonly Block[], rows: ReadonlyMap<bigint, ChainedRow>): void {
  for (const block of blocks) {
    const problem = problemOf(block, way.last, rows) ?? contradiction(block, way.witness);
    way.last = block;
    if (problem) way.findings.push(findingOf(block, problem));
    if (way.findings.length >= way.mostFindings) return;
    way.transfers += Number(block.toSeq) - Number(block.fromSeq) + 1;
  }
}

const findingOf = ({ batchNo }: Block, problem: ChainProblem) => ({ batchNo: Number(batchNo), problem });

const walked = ({ last, transfers, findings }: Way, complete: boolean): LedgerChainWalk => ({
  findings,
  batchNo: Number(last?.batchNo ?? 0),
  transfers,
  head: last?.hash.toString('hex') ?? null,
  complete,
});

const found = (batchNo: number, problem: ChainProblem): LedgerChainVerdict => ({
  ok: false,
  batchNo,
  transfers: 0,
  head: null,
  complete: true,
  problem,
});

async function endingOf(tx: Tx, last: Block | null, witness: LedgerHead | null): Promise<LedgerChainWalk['findings']> {
  const batchNo = Number(last?.batchNo ?? 0);
  if (witness && witness.batchNo > batchNo) return [{ batchNo: batchNo + 1, problem: 'BLOCK_MISSING' }];
  const beyond = await tx.query(
    'select from transfer where seq > $1 and not exists (select from ledger_block where batch_no > $2) limit 1',
    [last?.toSeq ?? '0', batchNo],
  );
  return beyond.length > 0 ? [{ batchNo, problem: 'ROW_ADDED' }] : [];
}

function contradiction(block: Block, witness: LedgerHead | null): ChainProblem | null {
  if (!witness || witness.batchNo !== Number(block.batchNo)) return null;
  return block.hash.toString('hex') === witness.hash ? null : 'WITNESS_DIFFERS';
}

function problemOf(block: Block, last: Block | null, rows: ReadonlyMap<bigint, ChainedRow>): ChainProblem | null {
  const { batchNo, toSeq, hash } = last ?? START;
  if (BigInt(block.batchNo) !== BigInt(batchNo) + 1n) return 'BLOCK_MISSING';
  if (BigInt(block.fromSeq) !== BigInt(toSeq) + 1n) return 'LINK_BROKEN';
  if (!block.previousHash.equals(hash)) return 'LINK_BROKEN';
  const transfers = transfersOf(block, rows);
  if (transfers.includes(undefined)) return 'ROW_MISSING';
  return hashOf(block, transfers as ChainedRow[]).equals(block.hash) ? null : 'CONTENT_CHANGED';
}

function transfersOf({ fromSeq, toSeq }: Block, rows: ReadonlyMap<bigint, ChainedRow>): (ChainedRow | undefined)[] {
  const first = BigInt(fromSeq);
  return Array.from({ length: Number(BigInt(toSeq) - first) + 1 }, (_, place) => rows.get(first + BigInt(place)));
}

function hashOf(block: Block, transfers: readonly ChainedRow[]): Buffer {
  const hash = createHash('sha256')
    .update(block.previousHash)
    .update(int8(block.batchNo))
    .update(int8(block.fromSeq))
    .update(int8(block.toSeq))
    .update(createHash('sha256').update(`${block.actor}\n${block.agency}\n${block.at.toISOString()}`).digest());
  for (const row of transfers)
    hash
      .update(requestHash(requestOf(row)))
      .update(uuid(row.debit))
      .update(uuid(row.credit))
      .update(int8(row.amount));
  return hash.digest();
}

function int8(number: string): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64BE(BigInt(number));
  return bytes;
}

const uuid = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const BLOCK_COLUMNS = `batch_no as "batchNo", from_seq as "fromSeq", to_seq as "toSeq", actor, agency, recorded_at as at,
  previous_hash as "previousHash", hash`;

async function blockUpTo(tx: Tx, batchNo: number): Promise<Block | null> {
  const [block] = await tx.query<Block>(
    `select ${BLOCK_COLUMNS} from ledger_block where batch_no <= $1 order by batch_no desc limit 1`,
    [batchNo],
  );
  return block ?? null;
}

/** The next blocks: as many as hold `most` transfers, and the one that goes beyond. */
const readBlocks = (tx: Tx, after: string, most: number): Promise<Block[]> =>
  tx.query<Block>(
    `with following as (select * from ledger_block where batch_no > $1 order by batch_no limit ${PAGE})
     select ${BLOCK_COLUMNS} from following
     where from_seq < (select min(from_seq) from following) + $2 order by batch_no`,
    [after, Math.min(most, PAGE)],
  );

async function readRows(tx: Tx, from: string, to: string): Promise<Map<bigint, ChainedRow>> {
  const rows = await tx.query<ChainedRow>(
    `select t.seq, t.debit_account_id as debit, t.credit_account_id as credit, ${TRANSFER_COLUMNS}
     from ${TRANSFER_TABLES} where t.seq between $1 and $2`,
    [from, to],
  );
  return new Map(rows.map((row) => [BigInt(row.seq), row]));
}
