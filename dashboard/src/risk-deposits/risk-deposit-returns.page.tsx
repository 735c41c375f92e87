import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  DEPOSIT_RETURN_ACTS,
  DEPOSIT_RETURN_STATES,
  isDepositReturnAct,
  type DepositReturnActName,
} from '../glossary/deposit-texts';
import { dateTimeText, moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { RiskDepositReturnsDocument, type RiskDepositReturnState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { ReturnActDialog, type DepositReturn } from './deposit-dialogs';

interface OpenAct {
  readonly act: DepositReturnActName;
  readonly returned: DepositReturn;
}

const Standing = ({ returned }: { readonly returned: DepositReturn }) => {
  const { state, approvedOn, approvalNo, answerDue, answeredOn, bankReference, endReason } = returned;
  const told = [
    approvedOn && `${approvedOn}批准，${approvalNo ?? ''}`,
    state === 'APPROVED' && answerDue && `${dateTimeText(answerDue)}前付款`,
    answeredOn && `${answeredOn}答复`,
    bankReference && `流水号 ${bankReference}`,
    endReason,
  ];
  return (
    <>
      <StateTag state={DEPOSIT_RETURN_STATES[state]} />
      <div className="hint wrap">{told.filter(Boolean).join('，')}</div>
    </>
  );
};

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<DepositReturn> => [
  { title: '机构', width: 220, render: (_, { institution: { name } }) => name },
  {
    title: '原因',
    render: (_, { reason, documentNo, proposedOn }) => (
      <>
        <span className="wrap">{reason}</span>
        <div className="hint wrap">
          {proposedOn}提出，{documentNo}
        </div>
      </>
    ),
  },
  { title: '金额', width: 140, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '办理情况', render: (_, returned) => <Standing returned={returned} /> },
  {
    title: '办理',
    width: 200,
    render: (_, returned) => (
      <RowActs
        subject={`${returned.institution.name} ${returned.reason ?? ''}`}
        acts={returned.availableActions.filter(isDepositReturnAct)}
        nameOf={(act) => DEPOSIT_RETURN_ACTS[act]}
        onAct={(act) => {
          onAct({ act, returned });
        }}
      />
    ),
  },
];

export default function RiskDepositReturnsPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const { state, onState, cursors, onTurn } = useStatePages<RiskDepositReturnState>();
  const { data, previousData, error, loading, refetch } = useQuery(RiskDepositReturnsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeading title="退还保证金">
        <p>
          风险保证金退还机构的，由一人提出、另一人批准，银行付款。缴存的登记和退还的提出，在机构监管账户的“监管账目”中办理。
        </p>
      </PageHeading>
      <StateFilter states={DEPOSIT_RETURN_STATES} state={state} onState={onState} />
      <RegisterList<DepositReturn>
        label="退还保证金"
        columns={columnsFor(setOpen)}
        list={(data ?? previousData)?.riskDepositReturns}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
      {open && (
        <ReturnActDialog {...open} onClose={close} onDone={done(`已办理：${DEPOSIT_RETURN_ACTS[open.act]}。`)} />
      )}
    </>
  );
}
