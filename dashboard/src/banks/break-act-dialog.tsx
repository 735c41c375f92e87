import { Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { BREAK_ACTS, BREAK_OUTCOMES, type BreakActName } from '../glossary/bank-texts';
import { optionsOf } from '../glossary/options';
import {
  ConfirmBreakResolutionDocument,
  ProposeBreakResolutionDocument,
  ReturnBreakResolutionDocument,
  type BankBreakOutcome,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

const DOCUMENTS = {
  proposeBreakResolution: ProposeBreakResolutionDocument,
  confirmBreakResolution: ConfirmBreakResolutionDocument,
  returnBreakResolution: ReturnBreakResolutionDocument,
} satisfies Record<BreakActName, unknown>;

const EXPLAINS = {
  proposeBreakResolution: '写明查明的原因和处理意见，由金融监管部门的另一名经办人复核。',
  confirmBreakResolution: '核对书面依据，原因清楚、处理妥当的。',
  returnBreakResolution: '原因未查清或者依据不足的，退回重查。',
} satisfies Record<BreakActName, string>;

interface Values {
  readonly reason: string;
  readonly documentNo: string;
  readonly outcome?: BankBreakOutcome;
}

interface Props {
  readonly act: BreakActName;
  readonly breakId: string;
  /** The bank says that it paid, and the books do not. */
  readonly claimsPayment: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function BreakActDialog({ act, breakId, claimsPayment, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const submit = async (given: Values) => (await perform(DOCUMENTS[act], { ...given, breakId })).objections;
  return (
    <ActDialog<Values>
      title={BREAK_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      {claimsPayment && act === 'proposeBreakResolution' && (
        <Form.Item
          name="outcome"
          label="查明的结果"
          extra="确已付款的，下一工作日补记入账，不再付款；未付款或已退回的，下一工作日重新发出。"
          rules={[{ required: true, message: '请选择查明的结果' }]}
        >
          <Radio.Group options={optionsOf(BREAK_OUTCOMES)} />
        </Form.Item>
      )}
      <ReasonField label="原因和处理意见" />
      <TextField name="documentNo" label="书面依据的编号" />
    </ActDialog>
  );
}
