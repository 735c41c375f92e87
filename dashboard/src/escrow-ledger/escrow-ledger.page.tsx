import { useQuery } from '@apollo/client/react';
import { Button } from 'antd';
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
import { OpeningDialog, ReversalDialog } from './ledger-dialogs';
import { AccountList, Journal } from './ledger-lists';
import { TrialBalanceSection } from './trial-balance-section';

type Open = 'OPENING' | { readonly transferId: string };

export default function EscrowLedgerPage(): ReactElement {
  const accountId = useParams()['id'] ?? '';
  const ledgerAccountId = useSearchParams()[0].get('account');
  const who = useSignedIn();
  const { open, setOpen, close, done } = useOpenDialog<Open>();
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
        <Button
          onClick={() => {
            setOpen('OPENING');
          }}
        >
          登记存量预收费
        </Button>
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
      {open === 'OPENING' && (
        <OpeningDialog accountId={accountId} onClose={close} onDone={done('已登记，纳入监管。')} />
      )}
      {open !== null && open !== 'OPENING' && (
        <ReversalDialog transferId={open.transferId} onClose={close} onDone={done('已冲正。')} />
      )}
    </>
  );
}
