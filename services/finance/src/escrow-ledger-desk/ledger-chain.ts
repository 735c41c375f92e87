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

/**
 * Computes the chain again, without the database's own function, from the block after `after` (0: from the first) over at most `most` transfers and the
 * rest of the last block. `witness`: a head that another department keeps; a chain that was rebuilt or cut short does not have it. As SYSTEM: it sees all.
 */
export async function verifyLedgerChain(
  tx: Tx,
  { after, most, witness }: { readonly after: number; readonly most: number; readonly witness?: LedgerHead | null },
): Promise<LedgerChainVerdict> {
  let last = await blockOf(tx, after);
  if (after > 0 && !last) return found(after, 'BLOCK_MISSING');
  let transfers = 0;
  while (transfers < most) {
    const blocks = await readBlocks(tx, last?.batchNo ?? '0', most - transfers);
    if (blocks.length === 0) return ending(tx, { last, transfers, witness });
    const rows = await readRows(tx, blocks[0]!.fromSeq, blocks.at(-1)!.toSeq);
    for (const block of blocks) {
      const problem = problemOf(block, last, rows) ?? contradiction(block, witness);
      if (problem) return { ...found(Number(block.batchNo), problem), transfers };
      transfers += Number(block.toSeq) - Number(block.fromSeq) + 1;
      last = block;
    }
  }
  return {
    ok: true,
    batchNo: Number(last!.batchNo),
    transfers,
    head: last!.hash.toString('hex'),
    complete: false,
    problem: null,
  };
}

const found = (batchNo: number, problem: ChainProblem): LedgerChainVerdict => ({
  ok: false,
  batchNo,
  transfers: 0,
  head: null,
  complete: true,
  problem,
});

async function ending(
  tx: Tx,
  { last, transfers, witness }: { last: Block | null; transfers: number; witness?: LedgerHead | null },
): Promise<LedgerChainVerdict> {
  const batchNo = Number(last?.batchNo ?? 0);
  if (witness && witness.batchNo > batchNo) return { ...found(batchNo + 1, 'BLOCK_MISSING'), transfers };
  const beyond = await tx.query(
    'select from transfer where seq > $1 and not exists (select from ledger_block where batch_no > $2) limit 1',
    [last?.toSeq ?? '0', batchNo],
  );
  if (beyond.length > 0) return { ...found(batchNo, 'ROW_ADDED'), transfers };
  return { ok: true, batchNo, transfers, head: last?.hash.toString('hex') ?? null, complete: true, problem: null };
}

function contradiction(block: Block, witness: LedgerHead | null | undefined): ChainProblem | null {
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

async function blockOf(tx: Tx, batchNo: number): Promise<Block | null> {
  const [block] = await tx.query<Block>(`select ${BLOCK_COLUMNS} from ledger_block where batch_no = $1`, [batchNo]);
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
