import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { BankAnswerFields, bankAnswerOf, type BankAnswer } from '../app/bank-answer';
import { DayField, TextField } from '../app/text-field';
import { DEPOSIT_RETURN_ACTS, type DepositReturnActName } from '../glossary/deposit-texts';
import { moneyText } from '../glossary/formats';
import {
  ApproveRiskDepositReturnDocument,
  ProposeRiskDepositReturnDocument,
  RecordRiskDepositDocument,
  RecordRiskDepositReturnDocument,
  WithdrawRiskDepositReturnDocument,
  type ProposeRiskDepositReturnInput,
  type RecordRiskDepositInput,
  type RiskDepositReturnsQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

export type DepositReturn = NonNullable<RiskDepositReturnsQuery['riskDepositReturns']>['edges'][number]['node'];

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface OfAccount extends DialogProps {
  readonly accountId: string;
}

type Deposit = Omit<RecordRiskDepositInput, 'idempotencyKey' | 'accountId'>;

export function DepositDialog({ accountId, onClose, onDone }: OfAccount): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Deposit>
      title="登记缴存保证金"
      okText="登记"
      explains={<p>按银行回单登记机构缴存的风险保证金。同一张回单只登记一次；金额有误的，先冲正再登记。</p>}
      submit={async (given) =>
        (await perform(RecordRiskDepositDocument, { ...given, amount: amountIn(given.amount), accountId })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="amount" label="金额（元）" />
      <DayField name="paidOn" label="缴存日期" />
      <TextField name="documentNo" label="银行回单的编号" />
    </ActDialog>
  );
}

type Proposal = Omit<ProposeRiskDepositReturnInput, 'idempotencyKey' | 'accountId'>;

export function ProposalDialog({ accountId, onClose, onDone }: OfAccount): ReactElement {
  const perform = useAct();
  const submit = async (given: Proposal) =>
    (await perform(ProposeRiskDepositReturnDocument, { ...given, amount: amountIn(given.amount), accountId }))
      .objections;
  return (
    <ActDialog<Proposal>
      title="提出退还保证金"
      okText="提出"
      explains={
        <p>
          由另一人批准后通知银行付款。止付、冻结、有集体退费或低于最低余额的，不能退还；仅退费的，待退金额为零才能退还。
        </p>
      }
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="amount" label="金额（元）" />
      <TextField name="reason" label="退还的原因" max={200} />
      <TextField name="documentNo" label="所依据文书的编号" />
    </ActDialog>
  );
}

const EXPLAINS = {
  approveRiskDepositReturn: '批准后，该款从保证金中留出，通知银行付款；逾期未答复的作罢。',
  withdrawRiskDepositReturn: '撤回后需要退还的，重新提出。',
  recordRiskDepositReturn: '按银行实际付款登记。未付款的，留出的款退回保证金。',
} satisfies Record<DepositReturnActName, string>;

interface Values extends BankAnswer {
  readonly documentNo?: string;
}

const FIELDS = {
  approveRiskDepositReturn: <TextField name="documentNo" label="批准文书的编号" />,
  withdrawRiskDepositReturn: <TextField name="reason" label="原因" max={200} />,
  recordRiskDepositReturn: <BankAnswerFields verb="付款" />,
} satisfies Record<DepositReturnActName, ReactElement>;

interface ActProps extends DialogProps {
  readonly act: DepositReturnActName;
  readonly returned: DepositReturn;
}

export function ReturnActDialog({ act, returned, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const returnId = returned.id;
  const send = (values: Values) => {
    const { documentNo = '', reason = '' } = values;
    switch (act) {
      case 'approveRiskDepositReturn':
        return perform(ApproveRiskDepositReturnDocument, { returnId, documentNo });
      case 'withdrawRiskDepositReturn':
        return perform(WithdrawRiskDepositReturnDocument, { returnId, reason });
      case 'recordRiskDepositReturn':
        return perform(RecordRiskDepositReturnDocument, { returnId, ...bankAnswerOf(values) });
    }
  };
  return (
    <ActDialog<Values>
      title={DEPOSIT_RETURN_ACTS[act]}
      okText="确认"
      explains={
        <p>
          {returned.institution.name}，{returned.amount && moneyText(returned.amount)}，{returned.reason}。
          {EXPLAINS[act]}
        </p>
      }
      initialValues={{ paid: true }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {FIELDS[act]}
    </ActDialog>
  );
}
