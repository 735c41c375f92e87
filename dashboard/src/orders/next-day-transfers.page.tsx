import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { BankAnswerFields, bankAnswerOf, type BankAnswer } from '../app/bank-answer';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { seesBankBreaks } from '../glossary/duties';
import { dateTimeText, moneyText } from '../glossary/formats';
import { PAYOUT_STATES } from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import {
  NextDayTransfersDocument,
  RecordNextDayTransferDocument,
  type NextDayTransfersQuery,
  type NextDayTransferState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { PostponedTransfers } from './postponed-transfers';

type Payout = NonNullable<NextDayTransfersQuery['nextDayTransfers']>['edges'][number]['node'];

const Answer = ({ payout: { state, answerDue, answeredOn, bankReference, reason } }: { readonly payout: Payout }) => (
  <>
    <StateTag state={PAYOUT_STATES[state]} />
    <div className="hint wrap">
      {state === 'ORDERED'
        ? answerDue && `${dateTimeText(answerDue)}前答复`
        : [answeredOn, bankReference && `流水号 ${bankReference}`, reason].filter(Boolean).join('，')}
    </div>
  </>
);

const columnsFor = (onAnswer: (payout: Payout) => void): TableColumnsType<Payout> => [
  { title: '机构', render: (_, { institution: { name } }) => name },
  { title: '消课日期', width: 120, dataIndex: 'consumedOn' },
  { title: '课时', width: 80, align: 'right', dataIndex: 'lessonCount' },
  {
    title: '金额',
    width: 140,
    align: 'right',
    render: (_, { amount, repaid }) => (
      <>
        {amount && moneyText(amount)}
        {repaid && repaid !== '0.00' && <div className="hint">另抵扣预拨{moneyText(repaid)}</div>}
      </>
    ),
  },
  { title: '发出', width: 120, dataIndex: 'orderedOn' },
  { title: '银行', render: (_, payout) => <Answer payout={payout} /> },
  {
    title: '办理',
    width: 120,
    render: (_, payout) => (
      <RowActs
        subject={`${payout.institution.name} ${payout.consumedOn ?? ''}`}
        acts={payout.availableActions.filter((act) => act === 'recordNextDayTransfer')}
        nameOf={() => '登记答复'}
        onAct={() => {
          onAnswer(payout);
        }}
      />
    ),
  },
];

interface DialogProps {
  readonly payout: Payout;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AnswerDialog({ payout, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<BankAnswer>
      title="登记银行答复"
      okText="确认"
      explains={
        <p>
          向{payout.institution.name}划转{payout.amount && moneyText(payout.amount)}
          。已划款的填流水号；未划款的写明原因，下一工作日重新发出。
        </p>
      }
      initialValues={{ paid: true }}
      submit={async (values) =>
        (await perform(RecordNextDayTransferDocument, { transferId: payout.id, ...bankAnswerOf(values) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <BankAnswerFields verb="划款" />
    </ActDialog>
  );
}

export default function NextDayTransfersPage(): ReactElement {
  const paysByBank = seesBankBreaks(useSignedIn());
  const { open, setOpen, close, done } = useOpenDialog<Payout>();
  const pages = useStatePages<NextDayTransferState>();
  const register = useRegister(NextDayTransfersDocument, 'nextDayTransfers', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="隔天划转">
        <p>一天消课的费用，下一工作日自动发出划转；账户止付、冻结或低于最低余额的顺延，家长的退费不受影响。</p>
        <p>仅退费的账户，先退清学费，银行报告待退金额为零后再划转。</p>
        <p>
          有<Link to="/cost-advances">成本预拨</Link>的，消课的费用先抵扣预拨。风险保证金见
          <Link to="/risk-deposit-returns">退还保证金</Link>。
        </p>
        {paysByBank && (
          <p>
            发给银行的批次和答复见<Link to="/payment-instructions">付款指令</Link>。
          </p>
        )}
      </PageHeading>
      <StateFilter states={PAYOUT_STATES} {...pages} />
      <RegisterList<Payout> label="隔天划转" columns={columnsFor(setOpen)} {...register} />
      <PostponedTransfers />
      {open && <AnswerDialog payout={open} onClose={close} onDone={done('银行答复已登记。')} />}
    </>
  );
}
