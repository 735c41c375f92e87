// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the question says what comes
type AskFinance = (query: string, variables?: object) => Promise<any>;

export const says = (what: string, is: unknown, should: unknown): string[] =>
  is === should ? [] : [`${what}: ${String(is)}, not ${String(should)}`];

/** Where the chain of the escrow ledger has not so many transfers, or another head than its witness keeps, in words. */
export async function auditChain(ask: AskFinance, transfers: number): Promise<string[]> {
  const { escrowLedgerWitness: witness } = await ask('{ escrowLedgerWitness { batchNo hash finding } }');
  const { escrowLedgerVerification: chain } = await ask(
    `query ($witness: EscrowLedgerHeadInput) { escrowLedgerVerification(witness: $witness) { ok complete batchNo head transfers } }`,
    { witness: { batchNo: witness.batchNo, hash: witness.hash } },
  );
  return [
    ...says('chain of the ledger', `${chain.ok} ${chain.complete} ${chain.transfers}`, `true true ${transfers}`),
    ...says(
      'head that the witness keeps',
      `${witness.batchNo} ${witness.hash} ${witness.finding}`,
      `${chain.batchNo} ${chain.head} null`,
    ),
  ];
}
