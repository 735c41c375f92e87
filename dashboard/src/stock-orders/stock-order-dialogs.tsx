import { useQuery } from '@apollo/client/react';
import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { moneyText } from '../glossary/formats';
import { STOCK_ORDER_ACTS, type StockOrderActName } from '../glossary/stock-order-texts';
import {
  ConfirmStockOrderDocument,
  DeclineStockOrderDocument,
  OfferStockOrderDocument,
  StockCoursesDocument,
  WithdrawStockOrderDocument,
  type OfferStockOrderInput,
  type StockLotsQuery,
  type StockOrdersQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';

export type StockLot = NonNullable<StockLotsQuery['stockLots']>['edges'][number]['node'];
export type StockOrder = NonNullable<StockOrdersQuery['stockOrders']>['edges'][number]['node'];

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type Given = Omit<OfferStockOrderInput, 'idempotencyKey' | 'lotId'>;

export function OfferStockDialog({ lot, onClose, onDone }: DialogProps & { readonly lot: StockLot }): ReactElement {
  const perform = useAct();
  const byFinance = useSignedIn().agency === 'FINANCE';
  const { data } = useQuery(StockCoursesDocument, { variables: { accountId: lot.accountId } });
  return (
    <ActDialog<Given>
      title={`请家长核对：${lot.orderNo}`}
      okText="提交核对"
      explains={
        <p>
          余额 {moneyText(lot.amount)}，截至 {lot.asOf}。家长核对无误后转入培训订单，逐课时确认、划转，可以退费。
        </p>
      }
      submit={async (given) => (await perform(OfferStockOrderDocument, { ...given, lotId: lot.id })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="courseId" label="剩余课时的课程" rules={[{ required: true, message: '请选择课程' }]}>
        <Choice
          listName="剩余课时的课程"
          options={(data?.stockCourses ?? []).map(({ courseId, title }) => ({ value: courseId, label: title }))}
        />
      </Form.Item>
      <TextField name="guardianId" label="家长编号" />
      <TextField name="traineeName" label="学员姓名" />
      <Form.Item name="lessons" label="剩余课时数" rules={[{ required: true, message: '请填写剩余课时数' }]}>
        <InputNumber min={1} max={1000} precision={0} />
      </Form.Item>
      <DayField name="signedOn" label="原签约日期" />
      <DayField name="paidOn" label="原缴费日期" />
      <DayField name="startsOn" label="自哪一天起计课" />
      {byFinance && <TextField name="documentNo" label="家长所持合同、收据的编号" />}
    </ActDialog>
  );
}

const EXPLAINS = {
  confirmStockOrder: '请核对课程、剩余课时和剩余金额。核对后这笔钱逐课时确认才划转给机构，没有上的可以退费。',
  declineStockOrder: '剩余课时、金额或课程不符的，写明不符之处；钱仍在监管账户中，机构更正后重新提交。',
  withdrawStockOrder: '撤回后家长不能再核对；需要时更正后重新提交。',
} satisfies Record<StockOrderActName, string>;

interface ActProps extends DialogProps {
  readonly act: StockOrderActName;
  readonly order: StockOrder;
}

export function StockOrderDialog({ act, order, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const stockOrderId = order.id;
  const send = ({ reason }: { readonly reason: string }) => {
    switch (act) {
      case 'confirmStockOrder':
        return perform(ConfirmStockOrderDocument, { stockOrderId });
      case 'declineStockOrder':
        return perform(DeclineStockOrderDocument, { stockOrderId, reason });
      case 'withdrawStockOrder':
        return perform(WithdrawStockOrderDocument, { stockOrderId });
    }
  };
  return (
    <ActDialog<{ readonly reason: string }>
      title={STOCK_ORDER_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'declineStockOrder' && <ReasonField />}
    </ActDialog>
  );
}
