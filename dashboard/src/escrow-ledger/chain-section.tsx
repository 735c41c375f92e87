import { useApolloClient } from '@apollo/client/react';
import { Alert, Button } from 'antd';
import { useState, type ReactElement } from 'react';
import { EscrowLedgerVerificationDocument, EscrowLedgerWitnessDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { checkChain, type ChainFound } from './chain-check';

/** The hash chain of all transfers, computed again and held against the head that joint enforcement keeps. */
export function ChainSection(): ReactElement {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<ChainFound | null>(null);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const read = async (): Promise<void> => {
    const fetchPolicy = 'network-only' as const;
    const kept = await client.query({ query: EscrowLedgerWitnessDocument, fetchPolicy });
    const witness = kept.data?.escrowLedgerWitness ?? null;
    const head = witness && { batchNo: witness.batchNo, hash: witness.hash };
    const ask = async (after: number) => {
      const variables = { after, witness: head };
      const part = await client.query({ query: EscrowLedgerVerificationDocument, variables, fetchPolicy });
      if (part.error) setFaults(faultsOf(part.error));
      return part.data?.escrowLedgerVerification ?? null;
    };
    setFound(await checkChain(ask, witness));
  };
  const check = async (): Promise<void> => {
    setBusy(true);
    setFaults([]);
    await read().catch((fault: unknown) => {
      setFaults(faultsOf(fault));
    });
    setBusy(false);
  };
  return (
    <section className="panel" aria-label="账目核验">
      <h2>账目核验</h2>
      <p>逐笔重算全部监管账目的哈希链，并与联合专班留存的链头核对；记账有改动、删减的，指出第一处。</p>
      <Button loading={busy} onClick={() => void check()}>
        核验
      </Button>
      <FaultAlert title="未能核验" faults={faults} />
      <div aria-live="polite">
        {found && <Alert className="block" showIcon type={found.ok ? 'success' : 'error'} title={found.text} />}
      </div>
    </section>
  );
}
