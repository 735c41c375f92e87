import { App, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { BankAnswerFields, bankAnswerOf, type BankAnswer } from '../app/bank-answer';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { importsPaymentAnswers } from '../glossary/duties';
import { dateTimeText, moneyText } from '../glossary/formats';
import { CREDITORS, INSTRUCTION_STATES, purposeText } from '../glossary/instruction-texts';
import { StateTag } from '../glossary/state-tag';
import {
  AnswerPaymentInstructionDocument,
  PaymentInstructionsDocument,
  type PaymentInstructionsQuery,
  type PaymentInstructionState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { PaymentBatches } from './payment-batches';
import { WaitingPayments } from './waiting-payments';

type Instruction = NonNullable<PaymentInstructionsQuery['paymentInstructions']>['edges'][number]['node'];

const amountText = (amount: string | null): string => (amount === null ? '—' : moneyText(amount));

function Standing({ of }: { readonly of: Instruction }): ReactElement {
  const { state, answerDue, answeredOn, bankReference } = of;
  const answered = [answeredOn, bankReference && `流水号 ${bankReference}`].filter(Boolean).join('，');
  return (
    <>
      <StateTag state={INSTRUCTION_STATES[state]} />
      <div className="hint">{answered || `${dateTimeText(answerDue)}前答复`}</div>
    </>
  );
}

const columnsFor = (onAnswer: (instruction: Instruction) => void): TableColumnsType<Instruction> => [
  {
    title: '付款账户',
    width: 220,
    render: (_, { account, accountTail }) => (
      <>
        {account?.name ?? '—'}
        <div className="hint">
          {account?.bankName} 尾号 {accountTail ?? '—'}
        </div>
      </>
    ),
  },
  { title: '金额', width: 130, align: 'right', render: (_, { amount }) => amountText(amount) },
  {
    title: '用途和收款人',
    width: 220,
    render: (_, { purpose, creditor, originReference }) => (
      <>
        {purposeText(purpose)}
        <div className="hint">
          {CREDITORS[creditor]}
          {originReference && `，原流水号 ${originReference}`}
        </div>
      </>
    ),
  },
  {
    title: '端到端参考号',
    render: (_, { endToEndId, orderedOn }) => (
      <>
        <span className="wrap">{endToEndId}</span>
        <div className="hint">{orderedOn} 发出</div>
      </>
    ),
  },
  { title: '状态', width: 220, render: (_, instruction) => <Standing of={instruction} /> },
  {
    title: '办理',
    width: 120,
    render: (_, instruction) => (
      <RowActs
        subject={`${instruction.account?.name ?? ''} ${instruction.endToEndId}`}
        acts={instruction.availableActions}
        nameOf={() => '登记答复'}
        onAct={() => {
          onAnswer(instruction);
        }}
      />
    ),
  },
];

interface DialogProps {
  readonly instruction: Instruction;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AnswerDialog({ instruction: { endToEndId, amount, account }, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<BankAnswer>
      title="登记银行答复"
      okText="确认"
      explains={
        <p>
          从{account?.name}的监管账户付出{amountText(amount)}。与账簿不符的答复不改动账簿，列入对账差异。
        </p>
      }
      initialValues={{ paid: true }}
      submit={async (values) =>
        (await perform(AnswerPaymentInstructionDocument, { endToEndId, ...bankAnswerOf(values) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <BankAnswerFields verb="付款" />
    </ActDialog>
  );
}

function Instructions(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Instruction>();
  const pages = useStatePages<PaymentInstructionState>('BATCHED');
  const register = useRegister(PaymentInstructionsDocument, 'paymentInstructions', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <StateFilter states={INSTRUCTION_STATES} {...pages} />
      <RegisterList<Instruction> label="付款指令" columns={columnsFor(setOpen)} {...register} />
      {open && <AnswerDialog instruction={open} onClose={close} onDone={done('银行答复已登记。')} />}
    </>
  );
}

export default function PaymentInstructionsPage(): ReactElement {
  const { message } = App.useApp();
  const answersByFile = importsPaymentAnswers(useSignedIn());
  return (
    <>
      <PageHeading title="付款指令">
        <p>
          账簿上待银行付出的资金：生成批次，银行取付款文件、签收，再逐笔答复。与账簿不符的答复列入
          <Link to="/bank-breaks">对账差异</Link>。
          {answersByFile && (
            <>
              银行可用文件<Link to="/imports?kind=PAYMENT_ANSWERS">报送答复</Link>。
            </>
          )}
        </p>
      </PageHeading>
      <WaitingPayments onIssued={() => void message.success('批次已生成。')} />
      <h2>批次</h2>
      <PaymentBatches />
      <h2>指令</h2>
      <Instructions />
    </>
  );
}
