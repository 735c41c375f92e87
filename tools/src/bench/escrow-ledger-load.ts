import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { calendarDay, permit, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import {
  endOperation,
  queueCommand,
  runCommand,
  type Command,
  type Facts,
  type RunningService,
  type Tx,
} from '@lianguan/service-kit';
import { workspaceRoot } from '../workspace-root.js';
import { pause, percentile } from './figures.js';
import { rssMb } from './process-table.js';

interface Movement {
  readonly code: 'COLLECTION' | 'CONSUMPTION';
  readonly escrowAccountId: string;
  readonly orderNo: string;
  readonly amount: bigint;
}

/** The door of finance's ledger, as far as it is measured. */
interface Ledger {
  readonly TRANSFER_REFUSALS: RefusalCatalogue;
  lockBook(tx: Tx, wanted: { readonly moves: readonly Movement[] }): Promise<object>;
  decideTransfers(book: object, requests: readonly object[], facts: Facts): Decision<readonly string[]>;
  writeTransfers(tx: Tx, book: object, facts: Facts): Promise<void>;
}

type Move = Command<Movement, { readonly book: object }, string, string>;

/** One transfer as a department's act: with its key, its record and the block's event. */
export async function moveCommand(): Promise<Move> {
  const file = join(workspaceRoot, 'services', 'finance', 'src', 'escrow-ledger', 'index.ts');
  const ledger = (await import(pathToFileURL(file).href)) as Ledger;
  return {
    name: 'benchMove',
    refusals: ledger.TRANSFER_REFUSALS,
    load: async (tx, moves) => ({ book: await ledger.lockBook(tx, { moves }) }),
    decide({ book }, input, facts) {
      const id = facts.newId();
      const request = { ...input, id, day: calendarDay('2026-03-02'), cause: '测速', documentNo: null };
      const decided = ledger.decideTransfers(book, [request], facts);
      return decided.ok ? permit(id) : decided;
    },
    // eslint-disable-next-line max-params -- a command's `apply`
    async apply(tx, accepted, facts, { book }) {
      await ledger.writeTransfers(tx, book, facts);
      return accepted.map(({ outcome }) => outcome);
    },
    subject: (_input, id) => ({ type: 'EscrowTransfer', id }),
  };
}

export interface Load {
  readonly callers: number;
  /** Acts of many callers share transactions, or each has one of its own. */
  readonly together: boolean;
  readonly seconds: number;
  next(): Movement;
}

export interface Rate {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Of the ledger's process, the lowest in the first and in the last tenth of the time. */
  readonly firstRssMb: number;
  readonly lastRssMb: number;
}

const WARM_MS = 2_000;
const TENTHS = 10;
const READINGS_A_TENTH = 8;

/** The ledger's command in this process. */
export async function drive(service: RunningService, move: Move, load: Load): Promise<Rate> {
  const operations = Array.from({ length: load.callers }, () => service.runtime.systemOperation());
  const act = load.together ? queueCommand : runCommand;
  const rate = await callAll({ ...load, pid: process.pid }, async (caller) => {
    const verdict = await act(operations[caller]!, move, load.next(), { idempotencyKey: randomUUID() });
    if (!verdict.ok) throw new Error(`a transfer was refused: ${verdict.refusal.code}`);
  });
  for (const op of operations) await endOperation(op);
  return rate;
}

interface Calls {
  readonly callers: number;
  readonly seconds: number;
  /** Of whose memory is read. */
  readonly pid: number;
}

/** As many callers as are asked for, each with its next act as soon as the last is committed. */
export async function callAll(
  { callers, seconds, pid }: Calls,
  act: (caller: number) => Promise<unknown>,
): Promise<Rate> {
  const lasted: number[] = [];
  let state: 'WARMING' | 'MEASURING' | 'OVER' = 'WARMING';
  const call = async (caller: number): Promise<void> => {
    while (state !== 'OVER') {
      const from = performance.now();
      await act(caller);
      if (state === 'MEASURING') lasted.push(performance.now() - from);
    }
  };
  const calls = Array.from({ length: callers }, (_none, caller) => call(caller));
  await pause(WARM_MS);
  state = 'MEASURING';
  const memory = await readMemory(pid, seconds);
  state = 'OVER';
  const measured = [...lasted];
  await Promise.all(calls);
  return {
    perSecond: measured.length / seconds,
    p50Ms: percentile(measured, 0.5),
    p99Ms: percentile(measured, 0.99),
    firstRssMb: Math.min(...memory.slice(0, READINGS_A_TENTH)),
    lastRssMb: Math.min(...memory.slice(-READINGS_A_TENTH)),
  };
}

/** Resident memory at even distances while the time passes. */
async function readMemory(pid: number, seconds: number): Promise<number[]> {
  const from = performance.now();
  const readings: number[] = [];
  const many = TENTHS * READINGS_A_TENTH;
  while (readings.length < many) {
    readings.push(rssMb(pid));
    await pause(Math.max(0, from + (seconds * 1_000 * readings.length) / many - performance.now()));
  }
  return readings;
}
