import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { ACCOUNT_ACTS, isAccountAct, PART_ACTS, type AccountActName, type PartActName } from '../glossary/escrow-texts';
import { EscrowAccountFileDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { AccountActDialog } from './account-act-dialog';
import {
  AccountSection,
  AgreementSection,
  AlarmSection,
  FreezeSection,
  HoldSections,
  type AccountFile,
} from './account-sections';
import { PartActDialog } from './part-act-dialog';

type Open =
  | { readonly account: AccountActName; readonly part?: undefined }
  | { readonly part: PartActName; readonly id: string; readonly account?: undefined };

function Sections({ file }: { readonly file: AccountFile }): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const [count, setCount] = useState(0);
  const finish = (text: string) => (): void => {
    done(text)();
    setCount((before) => before + 1);
  };
  const onPart = (part: PartActName, id: string): void => {
    setOpen({ part, id });
  };
  return (
    <>
      <ActButtons
        key={count}
        acts={file.availableActions.filter(isAccountAct)}
        nameOf={(act) => ACCOUNT_ACTS[act]}
        focused={count > 0}
        onAct={(account) => {
          setOpen({ account });
        }}
      />
      <AccountSection file={file} />
      <AgreementSection agreement={file.agreement} />
      <AlarmSection file={file} onPart={onPart} nowMs={nowMs} />
      <HoldSections file={file} onPart={onPart} />
      <FreezeSection file={file} onPart={onPart} />
      {open?.account && (
        <AccountActDialog
          act={open.account}
          accountId={file.id}
          onClose={close}
          onDone={finish(`${ACCOUNT_ACTS[open.account]}已办理。`)}
        />
      )}
      {open?.part && (
        <PartActDialog
          act={open.part}
          id={open.id}
          onClose={close}
          onDone={finish(`${PART_ACTS[open.part]}已办理。`)}
        />
      )}
    </>
  );
}

function FilePage({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading, refetch } = useQuery(EscrowAccountFileDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const file = data?.escrowAccount;
  const faults = faultsOf(error).filter((fault) => !file || !isPlaced(fault));
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/escrow-accounts">监管账户</Link> / 办理情况
      </nav>
      <PageHeading title={file ? `监管账户 · ${file.name}` : '监管账户'} />
      <FaultAlert title="监管账户未能完整读取" faults={faults} onRetry={() => void refetch()} />
      {file && <Sections file={file} />}
      {!file && loading && <Skeleton active paragraph={{ rows: 12 }} />}
      {!file && !loading && faults.length === 0 && (
        <p>
          没有这个账户，或不在您的范围内。<Link to="/escrow-accounts">返回监管账户</Link>
        </p>
      )}
    </>
  );
}

export default function EscrowAccountFilePage(): ReactElement {
  const { id = '' } = useParams();
  return <FilePage key={id} id={id} />;
}
