import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';

type FieldName = string | (string | number)[];

interface Props {
  readonly name: FieldName;
  readonly label: string;
}

export function NumberField({ name, label }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <InputNumber min={1} max={10_000} precision={0} />
    </Form.Item>
  );
}
