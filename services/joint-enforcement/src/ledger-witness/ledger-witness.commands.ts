import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { judgeHead, type LedgerHead, type WitnessFinding } from './ledger-witness.rules.js';

/** The head of finance's ledger is kept where finance cannot change it: also one that contradicts what was kept before. */
export const keepLedgerHead: Command<LedgerHead, Map<number, string>, WitnessFinding | 'KNOWN' | null, null, never> = {
  name: 'keepLedgerHead',
  refusals: {},
  async load(tx, heads) {
    const numbers = heads.flatMap(({ batchNo }) => [batchNo - 1, batchNo]);
    const rows = await tx.query<{ batchNo: string; hash: string }>(
      `select batch_no as "batchNo", hash from escrow_ledger_head
       where batch_no = any($1::bigint[]) and finding is distinct from 'WITNESS_DIFFERS'`,
      [numbers],
    );
    return new Map(rows.map(({ batchNo, hash }) => [Number(batchNo), hash]));
  },
  decide(kept, head) {
    const finding = judgeHead(kept, head);
    if (!kept.has(head.batchNo)) kept.set(head.batchNo, head.hash);
    return permit(finding);
  },
  async apply(tx, accepted, { now }) {
    const rows = accepted
      .filter(({ outcome }) => outcome !== 'KNOWN')
      .map(({ input: { batchNo, toSeq, hash }, outcome }) => ({
        batch_no: batchNo,
        to_seq: toSeq,
        hash,
        finding: outcome,
        received_at: now,
      }));
    await tx.query(
      `insert into escrow_ledger_head
       select r.* from jsonb_populate_recordset(null::escrow_ledger_head, $1::jsonb) r on conflict do nothing`,
      [JSON.stringify(rows)],
    );
    return accepted.map(() => null);
  },
};
