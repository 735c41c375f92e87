import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { moneyText } from '../glossary/formats';
import { POLICY_STATES } from '../glossary/insurance-texts';
import {
  isOrderAct,
  LESSON_ACTS,
  ORDER_ACTS,
  ORDER_STATES,
  PAYER_KINDS,
  type LessonActName,
  type OrderActName,
} from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import { TrainingOrderFileDocument, type TrainingOrderFileQuery } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { partsText } from '../mass-refunds/waterfall-parts';
import { LessonDialog } from './lesson-dialog';
import { LessonTable } from './lesson-table';
import { OrderActDialog } from './order-dialogs';
import { progressOf } from './order-input';
import { OrderPersons } from './order-persons';

type OrderFile = NonNullable<TrainingOrderFileQuery['trainingOrder']>;
type Insurance = NonNullable<OrderFile['insurances']>[number];

interface OpenLesson {
  readonly act: LessonActName;
  readonly lessonId: string;
}

type Facts = readonly (readonly [string, ReactElement | string | null])[];

const yuanOf = (amount: string | null): string | null => (amount === null ? null : moneyText(amount));

const paymentText = ({ paidOn, payerKind, bankReference }: NonNullable<OrderFile['payment']>): string =>
  [paidOn, payerKind && PAYER_KINDS[payerKind], bankReference && `流水号 ${bankReference}`].filter(Boolean).join('，');

const endText = ({ endedOn, endReason }: OrderFile): string | null =>
  endedOn && [endedOn, endReason].filter(Boolean).join('，');

const policyText = ({ insurer, policyNo, insured, validTo, state }: Insurance): string =>
  [`${insurer} ${policyNo ?? ''}`, yuanOf(insured), `至 ${validTo ?? ''}`, POLICY_STATES[state].text].join('，');

const writtenOffText = ({ writtenOff, endedNo }: NonNullable<OrderFile['massRefundShare']>): string =>
  writtenOff === null || writtenOff === '0.00'
    ? ''
    : `未获清偿 ${yuanOf(writtenOff) ?? ''}，清算已终结（${endedNo ?? ''}）`;

const shareText = (share: NonNullable<OrderFile['massRefundShare']>): string => {
  const rest = `尚欠 ${yuanOf(share.rest) ?? ''}${share.rank === null ? '' : `（第 ${String(share.rank)} 顺序债权）`}`;
  return [`应退 ${yuanOf(share.claimed) ?? ''}`, partsText(share), writtenOffText(share), rest]
    .filter(Boolean)
    .join('，');
};

/** Whoever signs can read the text. */
const ContractLink = ({ number, version }: NonNullable<OrderFile['modelContract']>): ReactElement => (
  <Link to="/model-contracts">
    示范文本 {number}，第 {version} 版
  </Link>
);

function factsOf(order: OrderFile): Facts {
  const { state, institution, modelContract, payment, lessons, lessonCount, firstDay, lastDay } = order;
  const { consumed, open } = progressOf(lessons ?? []);
  return [
    ['状态', <StateTag key="state" state={ORDER_STATES[state]} />],
    ['订单编号', order.id],
    ['机构', institution.name],
    ['总价', yuanOf(order.amount)],
    ['受保护', yuanOf(order.protectedAmount)],
    ['课时', `共 ${String(lessonCount)}，已消课 ${String(consumed)}，待确认或裁决 ${String(open)}`],
    ['上课', [firstDay, lastDay].join(' 至 ')],
    ['报价', order.offeredOn],
    ['签约', order.signedOn],
    ['合同', modelContract && <ContractLink key="contract" {...modelContract} />],
    ['存量订单', order.stockOrderNo && `原编号 ${order.stockOrderNo}，课时和总价为纳入监管时剩余的`],
    ['缴费', payment && paymentText(payment)],
    ['终止或撤回', endText(order)],
    ['终止时未消课', yuanOf(order.unconsumed)],
    ['学员保险', order.insurances?.map(policyText).join('；') || null],
    ['集体退费', order.massRefundShare && shareText(order.massRefundShare)],
  ];
}

function Standing({ order }: { readonly order: OrderFile }): ReactElement {
  return (
    <section className="panel" aria-label="概况">
      <dl className="facts">
        {factsOf(order)
          .filter(([, value]) => value !== null)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        <OrderPersons id={order.id} signed={order.signedOn !== null} paid={order.payment !== null} />
      </dl>
      {order.state === 'SIGNED' && (
        <p>费用缴入上面的监管账户，附言写订单编号，银行据此入账；不要缴到其他账户，也不要用贷款缴费。</p>
      )}
    </section>
  );
}

/** What the order offers; a lesson is recorded only while one of the timetable is over. */
const actsOf = ({ availableActions, recordableSlots }: OrderFile): OrderActName[] => [
  ...(recordableSlots.length > 0 ? (['deliverLesson'] as const) : []),
  ...availableActions.filter(isOrderAct),
];

function Sections({ order }: { readonly order: OrderFile }): ReactElement {
  const { open, setOpen, acted, close, done } = useOpenDialog<OrderActName | OpenLesson>();
  return (
    <>
      <ActButtons
        key={acted}
        acts={actsOf(order)}
        nameOf={(act) => ORDER_ACTS[act]}
        isPrimary={(act) => act !== 'terminateTrainingOrder'}
        focused={acted > 0}
        onAct={setOpen}
      />
      <Standing order={order} />
      {order.payment && (
        <p>
          <Link to={`/refunds?order=${order.id}`}>退费</Link>
        </p>
      )}
      <LessonTable lessons={order.lessons ?? []} onAct={setOpen} />
      {typeof open === 'string' && (
        <OrderActDialog act={open} order={order} onClose={close} onDone={done(`${ORDER_ACTS[open]}已办理。`)} />
      )}
      {open !== null && typeof open === 'object' && (
        <LessonDialog {...open} onClose={close} onDone={done(`${LESSON_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}

export default function OrderFilePage(): ReactElement {
  const { id = '' } = useParams();
  const reading = useFile(TrainingOrderFileDocument, 'trainingOrder', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/orders', name: '培训订单' }}
      here="订单"
      name="订单"
      title={reading.file ? `${reading.file.courseTitle}的订单` : '订单'}
      absent="没有这个订单，或不在您的范围内。"
    >
      {(order) => <Sections order={order} />}
    </FilePage>
  );
}
