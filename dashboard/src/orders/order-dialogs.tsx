import { useQuery } from '@apollo/client/react';
import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { moneyText } from '../glossary/formats';
import { optionsOf } from '../glossary/options';
import { ORDER_ACTS, PAYER_KINDS, type OrderActName } from '../glossary/order-texts';
import {
  DeliverLessonDocument,
  OfferableCoursesDocument,
  OfferTrainingOrderDocument,
  RecordOrderPaymentDocument,
  SignTrainingOrderDocument,
  TerminateTrainingOrderDocument,
  WithdrawTrainingOrderDocument,
  type OrderPayerKind,
  type TrainingOrderFileQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { slotKey, slotOf, totalOf } from './order-input';

type OrderFile = NonNullable<TrainingOrderFileQuery['trainingOrder']>;

interface Offer {
  readonly courseId: string;
  readonly guardianId: string;
  readonly traineeName: string;
  readonly lessons: number;
  readonly startsOn: string;
}

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function OfferDialog({ onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const { data } = useQuery(OfferableCoursesDocument);
  const courses = data?.offerableCourses ?? [];
  const priceOf = (courseId: string | undefined): string | null | undefined =>
    courses.find((course) => course.courseId === courseId)?.lessonPrice;
  return (
    <ActDialog<Offer>
      title="向家长报价"
      okText="确认报价"
      explains={
        <p>只能报已公布的课程，按公示的单价；一次收费不超过 3 个月、60 课时、5000 元。家长签约后向监管账户缴费。</p>
      }
      submit={async (offer) => {
        const amount = totalOf(priceOf(offer.courseId), offer.lessons) ?? '0.00';
        return (await perform(OfferTrainingOrderDocument, { ...offer, amount })).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="courseId" label="课程" rules={[{ required: true, message: '请选择课程' }]}>
        <Choice
          listName="课程"
          placeholder={courses.length > 0 ? '请选择' : '还没有已公布的课程'}
          options={courses.map(({ courseId, title, lessonPrice }) => ({
            value: courseId,
            label: lessonPrice ? `${title}（每课时 ${moneyText(lessonPrice)}）` : `${title}（未公示收费）`,
          }))}
        />
      </Form.Item>
      <TextField name="guardianId" label="家长编号" />
      <TextField name="traineeName" label="学员姓名" />
      <Form.Item name="lessons" label="课时数" rules={[{ required: true, message: '请填写课时数' }]}>
        <InputNumber min={1} max={60} precision={0} />
      </Form.Item>
      <DayField name="startsOn" label="自哪一天起的课" />
      <Form.Item<Offer> dependencies={['courseId', 'lessons']}>
        {({ getFieldsValue }) => {
          const { courseId, lessons } = getFieldsValue(true) as Partial<Offer>;
          const total = totalOf(priceOf(courseId), lessons);
          return <p aria-live="polite">总价：{total ? moneyText(total) : '选择课程、填写课时数后算出'}</p>;
        }}
      </Form.Item>
    </ActDialog>
  );
}

interface Values {
  readonly amount: string;
  readonly bankReference: string;
  readonly paidOn: string;
  readonly payerKind: OrderPayerKind;
  readonly payerName: string;
  readonly reason: string;
  readonly slot: string;
  readonly attendanceNo: string;
}

const EXPLAINS = {
  signTrainingOrder: '签约前请核对课程、课时和总价。签约后向监管账户缴费，不要缴到其他账户。',
  recordOrderPayment: '按银行入账登记。由贷款支付的、早于规定时间的、金额不符的不予登记，应当退回。',
  deliverLesson: '只能登记备案课表中已经上完的课。家长十五个工作日内没有异议的，视为确认。',
  withdrawTrainingOrder: '撤回后家长不能再签约；需要时重新报价。',
  terminateTrainingOrder: '终止后不再上课，未消课的金额仍在监管账户中。家长终止的，请申请退费；机构终止的，自动退费。',
} satisfies Record<OrderActName, string>;

function Fields({ act, order }: { readonly act: OrderActName; readonly order: OrderFile }): ReactElement | null {
  switch (act) {
    case 'recordOrderPayment':
      return (
        <>
          <TextField name="amount" label="到账金额（元）" />
          <TextField name="bankReference" label="银行流水号" />
          <DayField name="paidOn" label="到账日期" />
          <Form.Item name="payerKind" label="付款人">
            <Choice listName="付款人" options={optionsOf(PAYER_KINDS)} />
          </Form.Item>
          <TextField name="payerName" label="付款人姓名" />
        </>
      );
    case 'deliverLesson':
      return (
        <>
          <Form.Item name="slot" label="哪一次课" rules={[{ required: true, message: '请选择课' }]}>
            <Choice
              listName="哪一次课"
              options={order.recordableSlots.map((slot) => ({ value: slotKey(slot), label: slotKey(slot) }))}
            />
          </Form.Item>
          <TextField name="attendanceNo" label="签到记录编号" />
        </>
      );
    case 'terminateTrainingOrder':
      return <ReasonField />;
    default:
      return null;
  }
}

interface ActProps extends DialogProps {
  readonly act: OrderActName;
  readonly order: OrderFile;
}

export function OrderActDialog({ act, order, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const orderId = order.id;
  const send = ({ reason, slot, attendanceNo, ...payment }: Values) => {
    switch (act) {
      case 'signTrainingOrder':
        return perform(SignTrainingOrderDocument, { orderId });
      case 'recordOrderPayment':
        return perform(RecordOrderPaymentDocument, { orderId, ...payment });
      case 'deliverLesson':
        return perform(DeliverLessonDocument, { orderId, ...slotOf(slot), attendanceNo });
      case 'withdrawTrainingOrder':
        return perform(WithdrawTrainingOrderDocument, { orderId });
      case 'terminateTrainingOrder':
        return perform(TerminateTrainingOrderDocument, { orderId, reason });
    }
  };
  return (
    <ActDialog<Values>
      title={ORDER_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ amount: order.amount ?? '', payerKind: 'GUARDIAN' }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} order={order} />
    </ActDialog>
  );
}
