import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import {
  CancelTraineeInsuranceDocument,
  RecordTraineeInsuranceDocument,
  type CancelTraineeInsuranceInput,
  type RecordTraineeInsuranceInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

type GivenPolicy = Omit<RecordTraineeInsuranceInput, 'idempotencyKey' | 'orderId'>;

export function RecordPolicyDialog(props: Props & { readonly orderId: string }): ReactElement {
  const { orderId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<GivenPolicy>
      title="登记保单"
      okText="登记"
      explains={<p>“点对点”保险一名学员一个订单一张保单，按保险公司出具的保单填写；同一保险公司的保险期间不得重叠。</p>}
      submit={async ({ insured, ...given }) =>
        (await perform(RecordTraineeInsuranceDocument, { ...given, insured: amountIn(insured), orderId })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="insurer" label="保险公司" />
      <TextField name="policyNo" label="保单号" />
      <TextField name="insured" label="保险金额（元）" />
      <DayField name="validFrom" label="保险起期" />
      <DayField name="validTo" label="保险止期" />
    </ActDialog>
  );
}

type GivenCancellation = Omit<CancelTraineeInsuranceInput, 'idempotencyKey' | 'policyId'>;

export function CancelPolicyDialog(props: Props & { readonly policyId: string }): ReactElement {
  const { policyId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<GivenCancellation>
      title="退保"
      okText="确认"
      explains={<p>按保险公司的批单登记；退保后该订单没有其他保单的，列入未投保订单。</p>}
      submit={async (given) => (await perform(CancelTraineeInsuranceDocument, { ...given, policyId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
      <TextField name="documentNo" label="批单编号" />
    </ActDialog>
  );
}
