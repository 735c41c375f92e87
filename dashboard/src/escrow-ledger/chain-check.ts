import { CHAIN_PROBLEMS, WITNESS_FINDINGS } from '../glossary/ledger-texts';
import type { EscrowLedgerVerificationQuery, EscrowLedgerWitnessQuery } from '../gql/graphql';

export type Part = NonNullable<EscrowLedgerVerificationQuery['escrowLedgerVerification']>;
export type Witness = NonNullable<EscrowLedgerWitnessQuery['escrowLedgerWitness']>;

export interface ChainFound {
  readonly ok: boolean;
  readonly text: string;
}

/** Asks part by part until the end of the chain or the first fault. */
export async function checkChain(
  ask: (after: number) => Promise<Part | null>,
  witness: Witness | null,
): Promise<ChainFound | null> {
  let transfers = 0;
  let after = 0;
  for (;;) {
    const part = await ask(after);
    if (!part) return null;
    transfers += part.transfers;
    after = part.batchNo;
    if (!part.ok || part.complete) return foundIn(part, transfers, witness);
  }
}

function foundIn({ ok, batchNo, problem }: Part, transfers: number, witness: Witness | null): ChainFound {
  if (!ok) return { ok, text: `第 ${String(batchNo)} 区块不符：${problem ? CHAIN_PROBLEMS[problem] : ''}。` };
  if (witness?.differingBatchNo && witness.finding)
    return {
      ok: false,
      text: `账目自身相符，联合专班留存的第 ${String(witness.differingBatchNo)} 区块不符：${WITNESS_FINDINGS[witness.finding]}。`,
    };
  const kept = witness ? `，与联合专班留存的第 ${String(witness.batchNo)} 区块一致` : '；联合专班没有留存可以核对';
  return { ok, text: `${String(batchNo)} 个区块、${String(transfers)} 笔记账全部相符${kept}。` };
}
