import { Form, InputNumber } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly name: string | (string | number)[];
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
}

/** A whole number that has to be filled in. */
export function NumberField({ name, label, min = 1, max = 10_000 }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <InputNumber min={min} max={max} precision={0} />
    </Form.Item>
  );
}
