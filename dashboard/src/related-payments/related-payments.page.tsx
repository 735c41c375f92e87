import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { StateLinks } from '../app/state-links';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { dateTimeText, moneyText } from '../glossary/formats';
import {
  isPaymentAct,
  PAYMENT_ACTS,
  PAYMENT_FLAGS,
  PAYMENT_PURPOSES,
  PAYMENT_SOURCES,
  PAYMENT_STATES,
  type PaymentActName,
} from '../glossary/payment-texts';
import { StateTag } from '../glossary/state-tag';
import { InstitutionPaymentsDocument, type InstitutionPaymentsQuery, type PaymentState } from '../gql/graphql';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { YearTotals } from './year-totals';
import { PaymentActDialog, RecordPaymentDialog } from './payment-dialogs';

type Payment = NonNullable<InstitutionPaymentsQuery['institutionPayments']>['edges'][number]['node'];

interface OpenAct {
  readonly act: PaymentActName;
  readonly payment: Payment;
}

const payeeText = ({ payeeName, payeeCode }: Payment): string =>
  payeeCode === null ? '自然人（编号只存密文）' : `${payeeName ?? ''}（${payeeCode}）`;

function Outcome({ payment }: { readonly payment: Payment }): ReactElement {
  return (
    <>
      <StateTag state={PAYMENT_STATES[payment.state]} />
      {payment.flags.length > 0 && <div>{payment.flags.map((flag) => PAYMENT_FLAGS[flag]).join('、')}</div>}
      {payment.steps.map(({ act, at, by, reason, documentNo }) => (
        <div key={at + act} className="hint wrap">
          {dateTimeText(at)} {by} {isPaymentAct(act) ? PAYMENT_ACTS[act] : '登记'}（{documentNo}）{reason}
        </div>
      ))}
    </>
  );
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Payment> => [
  {
    title: '机构',
    width: 200,
    render: (_, { institution }) =>
      institution && <Link to={`/related-payments?institution=${institution.id}`}>{institution.name}</Link>,
  },
  { title: '付款日期', width: 110, dataIndex: 'paidOn' },
  { title: '金额', width: 150, align: 'right', render: (_, { amount }) => moneyText(amount) },
  { title: '收款人', width: 230, render: (_, payment) => payeeText(payment) },
  {
    title: '名目和来源',
    width: 180,
    render: (_, { purpose, source, documentNo }) =>
      `${PAYMENT_PURPOSES[purpose]}；${PAYMENT_SOURCES[source]} ${documentNo}`,
  },
  { title: '核查', render: (_, payment) => <Outcome payment={payment} /> },
  {
    title: '办理',
    width: 150,
    render: (_, payment) =>
      payment.availableActions.filter(isPaymentAct).map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${PAYMENT_ACTS[act]} ${payment.paidOn} ${payeeText(payment)} ${payment.documentNo}`}
          onClick={() => {
            onAct({ act, payment });
          }}
        >
          {PAYMENT_ACTS[act]}
        </Button>
      )),
  },
];

interface ListProps {
  /** Either the payments of one institution, or those of all in one state. */
  readonly institutionId: string | null;
  readonly state: PaymentState;
  readonly onAct: (open: OpenAct) => void;
}

function PaymentList({ institutionId, state, onAct }: ListProps): ReactElement {
  const register = useRegister(InstitutionPaymentsDocument, 'institutionPayments', {
    pages: useStatePages(),
    variables: { filter: institutionId === null ? { state } : { institutionId } },
  });
  return <RegisterList<Payment> label="支付记录" columns={columnsFor(onAct)} {...register} />;
}

export default function RelatedPaymentsPage(): ReactElement {
  const [params] = useSearchParams();
  const institutionId = params.get('institution');
  const state = oneOf(PAYMENT_STATES, params.get('state')) ?? 'CANDIDATE';
  const { open, setOpen, opening, close, done } = useOpenDialog<'RECORD' | OpenAct>();
  return (
    <>
      <PageHeading title="关联支付">
        <p>非营利性机构不得分配利润。支付给利益关联方的列为待核查，由经办人核实；列为待核查不等于违法。</p>
        {institutionId && <Button onClick={opening('RECORD')}>登记支付</Button>}
      </PageHeading>
      <StateLinks
        label="核查状态"
        path="/related-payments"
        states={PAYMENT_STATES}
        current={institutionId ? null : state}
      />
      <PaymentList institutionId={institutionId} state={state} onAct={setOpen} />
      <InstitutionChoice page="/related-payments" />
      {institutionId === null && <YearTotals />}
      {open === 'RECORD' && institutionId && (
        <RecordPaymentDialog institutionId={institutionId} onClose={close} onDone={close} />
      )}
      {open !== null && open !== 'RECORD' && (
        <PaymentActDialog
          act={open.act}
          paymentId={open.payment.id}
          onClose={close}
          onDone={done(`${PAYMENT_ACTS[open.act]}已办理。`)}
        />
      )}
    </>
  );
}
