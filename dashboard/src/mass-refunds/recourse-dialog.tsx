import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { TextField } from '../app/text-field';
import { moneyText } from '../glossary/formats';
import { MASS_REFUND_ACTS } from '../glossary/mass-refund-texts';
import { RecordInsurerRecourseDocument, type MassRefundFileQuery } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';
import type { FileProps } from './mass-refund-dialogs';

type Policy = NonNullable<NonNullable<MassRefundFileQuery['massRefund']>['openRecourses']>[number];

interface Given {
  readonly policyId: string;
  readonly amount: string;
  readonly documentNo: string;
}

export function RecourseDialog(props: FileProps & { readonly policies: readonly Policy[] }): ReactElement {
  const { massRefundId, policies, onClose, onDone } = props;
  const perform = useAct();
  const options = policies.map(({ id, insurer, policyNo, paid }) => ({
    value: id,
    label: `${insurer} ${policyNo ?? ''}${paid ? `，已赔付 ${moneyText(paid)}` : ''}`,
  }));
  return (
    <ActDialog<Given>
      title={MASS_REFUND_ACTS.recordInsurerRecourse}
      okText="登记"
      explains={
        <p>
          保险公司赔付后代位追偿（保险法
          第六十条）。家长退清后，填写从监管账户、风险保证金付给它的金额；其余由它放弃，或由机构自行清偿的，凭其文书一并了结，全部放弃的填
          0。
        </p>
      }
      submit={async ({ amount, ...given }) => {
        const input = { ...given, amount: amountIn(amount), massRefundId };
        return (await perform(RecordInsurerRecourseDocument, input)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="policyId" label="保单" rules={[{ required: true, message: '请选择保单' }]}>
        <Choice listName="保单" options={options} />
      </Form.Item>
      <TextField name="amount" label="付给保险公司（元）" />
      <TextField name="documentNo" label="付款回单或放弃、清偿证明的编号" />
    </ActDialog>
  );
}
