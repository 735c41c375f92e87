import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { BankAnswerFields, bankAnswerOf, type BankAnswer } from '../app/bank-answer';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { MEDIATION_OUTCOMES, MEDIATORS, REFUND_ACTS, type RefundActName } from '../glossary/refund-texts';
import {
  AcceptRefundDocument,
  CancelRefundDocument,
  ConcludeRefundMediationDocument,
  DrawDepositForRefundDocument,
  GuideRefundToCourtDocument,
  RecordRefundPaymentDocument,
  RefuseRefundDocument,
  type RefundMediationOutcome,
  type RefundMediator,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Values extends BankAnswer {
  readonly recordsNo?: string;
  readonly documentNo: string;
  readonly outcome: RefundMediationOutcome;
  readonly mediator: RefundMediator;
  readonly amount?: string;
}

const EXPLAINS = {
  acceptRefund: '同意后由银行退回原付款账户：家长主张金额的按主张，没有主张的按计算。五个工作日内不答复的，视为同意。',
  refuseRefund: '不同意的转入调解。提交消课记录；不提交的，调解时可以采纳家长主张的金额。',
  concludeRefundMediation: '四十五个工作日内没有结果的，视为未达成。机构没有提交消课记录的，可以采纳家长主张。',
  guideRefundToCourt: '告知家长可以向人民法院起诉，并提供引导文书。费用仍在监管账户中。',
  drawDepositForRefund: '所缺的款从风险保证金转入监管账户，补回机构的预拨，随即通知银行付款。保证金由机构补足。',
  recordRefundPayment: '已付款的填流水号；未付款的写明原因，下一工作日重新通知银行。',
  cancelRefund: '撤回后订单不恢复，费用仍受保护，可以重新申请。',
} satisfies Record<RefundActName, string>;

const MediationFields = (): ReactElement => (
  <>
    <Form.Item name="mediator" label="由谁调解" rules={[{ required: true, message: '请选择由谁调解' }]}>
      <Choice listName="由谁调解" options={optionsOf(MEDIATORS)} />
    </Form.Item>
    <Form.Item name="outcome" label="结果" rules={[{ required: true, message: '请选择结果' }]}>
      <Choice listName="结果" options={optionsOf(MEDIATION_OUTCOMES)} />
    </Form.Item>
    <Form.Item name="amount" label="双方同意的金额（元）" extra="采纳家长主张的、未达成的不填。">
      <Input maxLength={20} autoComplete="off" />
    </Form.Item>
    <ReasonField label="说明" />
    <TextField name="documentNo" label="调解文书编号" />
  </>
);

function Fields({ act }: { readonly act: RefundActName }): ReactElement | null {
  switch (act) {
    case 'refuseRefund':
      return (
        <>
          <ReasonField />
          <Form.Item name="recordsNo" label="提交的消课记录编号">
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
        </>
      );
    case 'concludeRefundMediation':
      return <MediationFields />;
    case 'guideRefundToCourt':
      return <TextField name="documentNo" label="引导文书编号" />;
    case 'drawDepositForRefund':
      return <TextField name="documentNo" label="决定文号" />;
    case 'recordRefundPayment':
      return <BankAnswerFields verb="付款" />;
    default:
      return null;
  }
}

interface Props {
  readonly act: RefundActName;
  readonly refundId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function recordOf({ outcome, mediator, amount, reason = '', documentNo }: Values) {
  const agreed = outcome === 'AGREED' && amount?.trim() ? amount.trim() : null;
  return { outcome, mediator, amount: agreed, reason, documentNo };
}

export function RefundActDialog({ act, refundId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const send = (values: Values) => {
    switch (act) {
      case 'acceptRefund':
        return perform(AcceptRefundDocument, { refundId });
      case 'cancelRefund':
        return perform(CancelRefundDocument, { refundId });
      case 'refuseRefund':
        return perform(RefuseRefundDocument, {
          refundId,
          reason: values.reason ?? '',
          recordsNo: values.recordsNo ?? '',
        });
      case 'guideRefundToCourt':
        return perform(GuideRefundToCourtDocument, { refundId, documentNo: values.documentNo });
      case 'drawDepositForRefund':
        return perform(DrawDepositForRefundDocument, { refundId, documentNo: values.documentNo });
      case 'recordRefundPayment':
        return perform(RecordRefundPaymentDocument, { refundId, ...bankAnswerOf(values) });
      case 'concludeRefundMediation':
        return perform(ConcludeRefundMediationDocument, { refundId, ...recordOf(values) });
    }
  };
  return (
    <ActDialog<Values>
      title={REFUND_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      initialValues={{ paid: true }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} />
    </ActDialog>
  );
}
