import { Form } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { stateOptionsOf } from '../glossary/options';
import { RISK_CODES } from '../glossary/texts';
import { RecordRiskCodeDocument, type RiskCodeValue } from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Values {
  readonly value: RiskCodeValue;
  readonly reason: string;
  readonly documentNo: string;
  readonly since: string;
  readonly until: string;
}

const CODES = stateOptionsOf(RISK_CODES);

interface Props {
  readonly institutionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RiskCodeDialog({ institutionId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="登记风险码"
      okText="确认登记"
      explains={<p>新的取代旧的，历史保留；到期后为未知。银行的成本预拨、启用的县（市、区）的预收费以此为限。</p>}
      submit={async (values) => (await perform(RecordRiskCodeDocument, { institutionId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="value" label="风险码" rules={[{ required: true, message: '请选择风险码' }]}>
        <Choice listName="风险码" options={CODES} />
      </Form.Item>
      <ReasonField label="赋码的理由" />
      <TextField name="documentNo" label="所依据文书的编号" />
      <DayField name="since" label="自该日起" />
      <DayField name="until" label="至该日止" />
    </ActDialog>
  );
}
