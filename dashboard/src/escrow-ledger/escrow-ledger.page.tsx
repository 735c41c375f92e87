import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { AbsentFile } from '../app/absent-file';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { keepsEscrowLedger, verifiesEscrowLedger } from '../glossary/escrow-duties';
import { EscrowTrialBalanceDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { ChainSection } from './chain-section';
import { LedgerActs, LedgerDialog, type OpenLedgerAct } from './ledger-acts';
import { AccountList, Journal } from './ledger-lists';
import { TrialBalanceSection } from './trial-balance-section';

export default function EscrowLedgerPage(): ReactElement {
  const accountId = useParams()['id'] ?? '';
  const ledgerAccountId = useSearchParams()[0].get('account');
  const who = useSignedIn();
  const { open, setOpen, close, done } = useOpenDialog<OpenLedgerAct>();
  const { data, error, loading, refetch } = useQuery(EscrowTrialBalanceDocument, {
    variables: { accountId },
    fetchPolicy: 'cache-and-network',
  });
  const balance = data?.escrowTrialBalance;
  const reverse = (transferId: string): void => {
    setOpen({ transferId });
  };
  return (
    <>
      <PageHeading title="监管账目">
        <p>预收费逐单复式记账：每笔资金变动有借有贷、有据可查，只能冲正，不能改动。</p>
        <LedgerActs onOpen={setOpen} />
      </PageHeading>
      <FaultAlert title="账目未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {balance ? (
        <TrialBalanceSection balance={balance} />
      ) : (
        <AbsentFile
          loading={loading}
          failed={error !== undefined}
          description="没有这个监管账户，或不在可查看的范围内。"
        />
      )}
      {ledgerAccountId ? (
        <>
          <p>
            <Link to={`/escrow-ledgers/${accountId}`}>返回全部科目</Link>
          </p>
          <Journal
            key={ledgerAccountId}
            ledgerAccountId={ledgerAccountId}
            onReverse={keepsEscrowLedger(who) ? reverse : null}
          />
        </>
      ) : (
        <AccountList accountId={accountId} />
      )}
      {verifiesEscrowLedger(who) && <ChainSection />}
      {open && <LedgerDialog open={open} accountId={accountId} onClose={close} done={done} />}
    </>
  );
}
