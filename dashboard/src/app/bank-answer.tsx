import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';

/** A bank's word on a payment, as its form has it. */
export interface BankAnswer {
  readonly paid: boolean;
  readonly bankReference?: string;
  readonly reason?: string;
}

/** Without what does not belong to the bank's word. */
export const bankAnswerOf = ({ paid, bankReference = '', reason = '' }: BankAnswer) =>
  paid ? { paid, bankReference, reason: '' } : { paid, bankReference: '', reason };

interface Props {
  readonly verb: '付款' | '划款';
  readonly label?: string;
}

export const BankAnswerFields = ({ verb, label = '答复' }: Props): ReactElement => (
  <>
    <Form.Item name="paid" label={label}>
      <Radio.Group
        options={[
          { value: true, label: `已${verb}` },
          { value: false, label: `未${verb}` },
        ]}
      />
    </Form.Item>
    <Form.Item name="bankReference" label={`银行流水号（已${verb}的）`}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
    <Form.Item name="reason" label={`原因（未${verb}的）`}>
      <Input maxLength={200} autoComplete="off" />
    </Form.Item>
  </>
);
