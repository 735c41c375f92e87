import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { DEPOSIT_RETURN_ACTS, DEPOSIT_RETURN_STATES, type DepositReturnActName } from '../glossary/deposit-texts';
import { dateTimeText, moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { RiskDepositReturnsDocument, type RiskDepositReturnState } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
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
  actsColumn({
    width: 200,
    names: DEPOSIT_RETURN_ACTS,
    subject: ({ institution, reason }) => `${institution.name} ${reason ?? ''}`,
    open: (act, returned) => ({ act, returned }),
    onAct,
  }),
];

export default function RiskDepositReturnsPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const pages = useStatePages<RiskDepositReturnState>();
  const register = useRegister(RiskDepositReturnsDocument, 'riskDepositReturns', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="退还保证金">
        <p>
          风险保证金退还机构的，由一人提出、另一人批准，银行付款。缴存的登记和退还的提出，在机构监管账户的“监管账目”中办理。
        </p>
      </PageHeading>
      <StateFilter states={DEPOSIT_RETURN_STATES} {...pages} />
      <RegisterList<DepositReturn> label="退还保证金" columns={columnsFor(setOpen)} {...register} />
      {open && (
        <ReturnActDialog {...open} onClose={close} onDone={done(`已办理：${DEPOSIT_RETURN_ACTS[open.act]}。`)} />
      )}
    </>
  );
}
