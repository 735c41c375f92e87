import { useQuery } from '@apollo/client/react';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { moneyText } from '../glossary/formats';
import { optionsOf } from '../glossary/options';
import { REFUND_FAULTS } from '../glossary/refund-texts';
import { RefundableOrdersDocument, RefundQuoteDocument, RequestRefundDocument, type RefundFault } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { QuoteSteps } from './quote-steps';
import { refundable } from './refund-input';

interface Values {
  readonly orderId: string;
  readonly fault: RefundFault;
  readonly reason: string;
  readonly claimed?: string;
}

/** What would go back, before anything is asked for. */
function Quote({ orderId, fault }: Partial<Values>): ReactElement | null {
  const { data } = useQuery(RefundQuoteDocument, {
    variables: { orderId: orderId ?? '', fault: fault ?? 'NEITHER' },
    skip: !orderId || !fault,
    fetchPolicy: 'network-only',
  });
  const quote = data?.refundQuote;
  if (!quote) return <p aria-live="polite">选择订单和原因后，逐步算出应退的金额。</p>;
  return (
    <section aria-label="试算" aria-live="polite">
      {quote.coolingOff && <p>缴费七日内，不需要理由，也不需要机构同意。</p>}
      <QuoteSteps steps={quote.steps} />
    </section>
  );
}

interface Props {
  readonly orderId: string | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RequestRefundDialog({ orderId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { data } = useQuery(RefundableOrdersDocument, {
    context: { purpose: 'OWN_DATA' },
    fetchPolicy: 'no-cache',
  });
  const orders = refundable((data?.trainingOrders?.edges ?? []).map(({ node }) => node));
  return (
    <ActDialog<Values>
      title="申请退费"
      okText="提交申请"
      explains={<p>提交后订单终止，不再上课。机构五个工作日内不答复的，视为同意；款项退回原付款账户。</p>}
      initialValues={orderId ? { orderId } : {}}
      submit={async ({ claimed, ...values }) =>
        (await perform(RequestRefundDocument, { ...values, claimed: claimed?.trim() ? claimed.trim() : null }))
          .objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="orderId" label="订单" rules={[{ required: true, message: '请选择订单' }]}>
        <Choice
          listName="订单"
          placeholder={orders.length > 0 ? '请选择' : '没有可退的订单'}
          options={orders.map(({ id, courseTitle, traineeName, institution, protectedAmount }) => ({
            value: id,
            label: `${traineeName ?? ''} ${institution.name ?? ''} ${courseTitle}（受保护 ${moneyText(protectedAmount ?? '0.00')}）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="fault" label="原因" rules={[{ required: true, message: '请选择原因' }]}>
        <Choice listName="原因" options={optionsOf(REFUND_FAULTS)} />
      </Form.Item>
      <Form.Item<Values> dependencies={['orderId', 'fault']}>
        {({ getFieldsValue }) => <Quote {...(getFieldsValue(true) as Partial<Values>)} />}
      </Form.Item>
      <ReasonField />
      <Form.Item name="claimed" label="认为应退的金额（元）" extra="与上面的计算相同的不填。">
        <Input maxLength={20} autoComplete="off" />
      </Form.Item>
    </ActDialog>
  );
}
