import { Form, Input } from 'antd';
import type { ReactElement } from 'react';

interface Props {
  readonly name: string | (string | number)[];
  readonly label: string;
}

/** A line that has to be filled in; the browser suggests nothing that was typed before. */
export function TextField({ name, label, max = 100 }: Props & { readonly max?: number }): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input maxLength={max} autoComplete="off" />
    </Form.Item>
  );
}

/** A day that has to be chosen. */
export function DayField({ name, label }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  );
}
