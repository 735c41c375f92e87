import type { Tx } from '@lianguan/service-kit';
import type { WitnessFinding } from './ledger-witness.rules.js';

export interface Witness {
  readonly batchNo: number;
  readonly hash: string;
  readonly receivedAt: Date;
  /** The first that did not fit. */
  readonly differingBatchNo: number | null;
  readonly finding: WitnessFinding | null;
}

/** The last head that is kept; null before the first. */
export async function readWitness(tx: Tx): Promise<Witness | null> {
  const [head] = await tx.query<Witness>(
    `select h.batch_no::int as "batchNo", h.hash, h.received_at as "receivedAt", d.batch_no::int as "differingBatchNo", d.finding
     from escrow_ledger_head h
       left join (select batch_no, finding from escrow_ledger_head where finding is not null order by batch_no limit 1) d on true
     where h.finding is distinct from 'WITNESS_DIFFERS' order by h.batch_no desc limit 1`,
  );
  return head ?? null;
}
