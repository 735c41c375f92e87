import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { ActButtons } from '../app/act-buttons';
import { FilePage } from '../app/file-page';
import { useOpenDialog } from '../app/use-open-dialog';
import { dateTimeText, moneyText } from '../glossary/formats';
import {
  FAULT_TEXTS,
  isRefundAct,
  MEDIATION_OUTCOMES,
  MEDIATORS,
  REFUND_ACTS,
  REFUND_ORIGINS,
  REFUND_STATES,
  type RefundActName,
} from '../glossary/refund-texts';
import { StateTag } from '../glossary/state-tag';
import { RefundFileDocument, type RefundFileQuery } from '../gql/graphql';
import { useFile } from '../graph/use-file';
import { QuoteSteps } from './quote-steps';
import { RefundActDialog } from './refund-act-dialog';
import { sumOf } from './refund-input';

type RefundFile = NonNullable<RefundFileQuery['refund']>;
type Facts = readonly (readonly [string, ReactElement | string | null])[];

const joined = (...parts: readonly (string | null | false | undefined)[]): string | null =>
  parts.filter(Boolean).join('，') || null;

const yuanOf = (amount: string | null): string | null => (amount === null ? null : moneyText(amount));

const answerText = ({ answeredOn, answerReason, recordsNo, state }: RefundFile): string | null =>
  joined(
    answeredOn,
    answerReason,
    answerReason && (recordsNo ? `提交记录 ${recordsNo}` : '没有提交消课记录'),
    state === 'QUOTED' && '五个工作日内不答复的，视为同意',
  );

const mediationText = (refund: RefundFile): string | null => {
  const { mediator, mediationOutcome, mediatedOn, mediationReason } = refund;
  return joined(
    mediatedOn,
    mediator && MEDIATORS[mediator],
    mediationOutcome && MEDIATION_OUTCOMES[mediationOutcome],
    mediationReason,
  );
};

const payByText = ({ payBy, overdue }: RefundFile): string | null =>
  payBy && joined(`${dateTimeText(payBy)}前`, overdue && '已逾期');

const originText = ({ origin, fault, coolingOff }: RefundFile): string | null =>
  joined(origin && REFUND_ORIGINS[origin], coolingOff ? '七日无理由' : fault && FAULT_TEXTS[fault]);

const paidText = ({ paidOn, bankReference }: RefundFile): string | null =>
  paidOn && joined(paidOn, `流水号 ${bankReference ?? ''}`);

const payToText = ({ order }: RefundFile): string | null =>
  order?.payment ? `原付款账户（缴费流水号 ${order.payment.bankReference ?? ''}）` : null;

const factsOf = (refund: RefundFile): Facts => [
  ['状态', <StateTag key="state" state={REFUND_STATES[refund.state]} />],
  ['机构', refund.institution.name],
  ['订单', refund.order && <Link to={`/orders/${refund.order.id}`}>{refund.order.courseTitle}</Link>],
  ['申请', joined(refund.requestedOn, refund.reason)],
  ['缘由', originText(refund)],
  ['应退', moneyText(sumOf([refund.principal, refund.interest]))],
  ['申请时未消课', yuanOf(refund.unconsumed)],
  ['家长主张', yuanOf(refund.claimed)],
  ['机构答复', answerText(refund)],
  ['调解', mediationText(refund)],
  ['文书', refund.documentNo],
  ['确定退费', refund.approvedOn],
  ['付款期限', payByText(refund)],
  ['退回', payToText(refund)],
  ['尚未付出', refund.waitsFor],
  ['付款', paidText(refund)],
];

const Standing = ({ refund }: { readonly refund: RefundFile }): ReactElement => (
  <section className="panel" aria-label="概况">
    <dl className="facts">
      {factsOf(refund)
        .filter(([, value]) => value !== null)
        .map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
    {refund.guidance.map((text) => (
      <p key={text}>{text}</p>
    ))}
  </section>
);

function Sections({ refund }: { readonly refund: RefundFile }): ReactElement {
  const { open, setOpen, acted, close, done } = useOpenDialog<RefundActName>();
  return (
    <>
      <ActButtons
        key={acted}
        acts={refund.availableActions.filter(isRefundAct)}
        nameOf={(act) => REFUND_ACTS[act]}
        isPrimary={(act) => act !== 'refuseRefund' && act !== 'cancelRefund'}
        focused={acted > 0}
        onAct={setOpen}
      />
      <Standing refund={refund} />
      <section className="panel" aria-label="计算">
        <h2>计算</h2>
        <QuoteSteps steps={refund.steps} />
      </section>
      {open && (
        <RefundActDialog
          act={open}
          refundId={refund.id}
          onClose={close}
          onDone={done(`${REFUND_ACTS[open]}已办理。`)}
        />
      )}
    </>
  );
}

export default function RefundFilePage(): ReactElement {
  const { id = '' } = useParams();
  const reading = useFile(RefundFileDocument, 'refund', id);
  return (
    <FilePage
      {...reading}
      list={{ path: '/refunds', name: '退费' }}
      here="退费档案"
      name="退费"
      title={reading.file?.order ? `${reading.file.order.courseTitle}的退费` : '退费'}
      absent="没有这笔退费，或不在您的范围内。"
    >
      {(refund) => <Sections refund={refund} />}
    </FilePage>
  );
}
