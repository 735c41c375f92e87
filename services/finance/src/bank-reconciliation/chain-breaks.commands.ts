import type { Tx } from '@lianguan/service-kit';
import type { FoundBreak } from '../bank-break/index.js';
import type { LedgerChainWalk } from '../escrow-ledger-desk/index.js';

/** A break of each account that the block moves; where no row is left to name one, of all that have a ledger. */
export async function chainBreaks(tx: Tx, findings: LedgerChainWalk['findings']): Promise<FoundBreak[]> {
  if (findings.length === 0) return [];
  const rows = await tx.query<
    Pick<FoundBreak, 'accountId' | 'bankCode' | 'divisionCode' | 'findingKey'> & { blockNo: number }
  >(
    // A block that is changed once more, after it was explained, is another finding.
    `with finding as (
       select f."batchNo", f.problem, coalesce((select max(p.to_seq) from ledger_block p where p.batch_no < f."batchNo"), 0) as before, b.to_seq,
         b::text as block
       from jsonb_to_recordset($1::jsonb) as f("batchNo" bigint, problem text) left join ledger_block b on b.batch_no = f."batchNo"
     ), affected as (
       select f.*, a.escrow_account_ids, a.content
       from finding f cross join lateral (
         select array_agg(distinct t.escrow_account_id) as escrow_account_ids, md5(string_agg(t::text, ',' order by t.seq)) as content
         from transfer t where case when f.problem = 'ROW_ADDED' then t.seq > f.to_seq else t.seq > f.before and t.seq <= f.to_seq end
       ) a
     )
     select e.id as "accountId", e.bank_code as "bankCode", e.division_code as "divisionCode", f."batchNo"::int as "blockNo",
       concat_ws(':', 'CHAIN', f."batchNo", f.problem, md5(concat(f.block, f.content))) as "findingKey"
     from affected f join escrow_account e on case when f.escrow_account_ids is null
       then exists (select from ledger_account l where l.escrow_account_id = e.id) else e.id = any(f.escrow_account_ids) end`,
    [JSON.stringify(findings)],
  );
  return rows.map((row): FoundBreak => ({
    ...row,
    kind: 'LEDGER_CHAIN_BROKEN',
    statementNo: '',
    entryRef: null,
    transferId: null,
    bankFen: '0',
    otherFen: '0',
  }));
}
