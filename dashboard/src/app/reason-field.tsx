import { Form, Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly name?: string;
  readonly label?: string;
  readonly required?: boolean;
}

export function ReasonField({ name = 'reason', label = '理由', required = true }: Props): ReactElement {
  return (
    <Form.Item
      name={name}
      label={label}
      extra="不写身份证号、手机号等个人信息。"
      rules={required ? [{ required, whitespace: true, message: `请填写${label}，${label}记入档案` }] : []}
    >
      <Input.TextArea rows={3} maxLength={1000} showCount />
    </Form.Item>
  );
}
